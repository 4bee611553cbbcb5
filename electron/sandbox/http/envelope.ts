import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as responses from '@shared/reservanto/generated/responses';
import type { z } from 'zod';

const schemas = responses as unknown as Readonly<Record<string, z.ZodType>>;

/** Completes what a handler says: every field of the answer's model, null or default where empty, as the vendor writes it. */
export function complete(action: ActionName, partial: Readonly<Record<string, unknown>>): unknown {
  const schema = schemas[`${ACTIONS[action].response}Schema`];
  if (schema === undefined) throw new Error(`no schema for the answer of ${action}`);
  return schema.parse({ IsError: false, ErrorMessage: null, ErrorMessages: [], ErrorParameter: null, ErrorParameters: [], ...partial });
}

/** A refusal: the fields of the model at their defaults. */
export function refused(action: ActionName, message: string, parameter: string | null): unknown {
  return complete(action, {
    IsError: true,
    ErrorMessage: message,
    ErrorMessages: [message],
    ErrorParameter: parameter,
    ErrorParameters: parameter === null ? [] : [parameter],
  });
}
