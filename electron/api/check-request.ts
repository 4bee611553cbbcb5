import { appError } from '@shared/errors/app-error';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { z } from 'zod';

const schemas = requests as unknown as Readonly<Record<string, z.ZodType>>;

/** The request as the contract has it; the failure names the first field that is not. */
export function checkRequest(action: ActionName, request: object): Result<Readonly<Record<string, unknown>>> {
  const checked = requestSchema(ACTIONS[action].request ?? 'EmptyRequest').safeParse(request);
  if (checked.success) return ok(checked.data as Readonly<Record<string, unknown>>);
  const [issue] = checked.error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  return fail(appError('input.invalid', { params: { action, path: path.join('.') } }));
}

function requestSchema(name: string): z.ZodType {
  const schema = schemas[`${name}Schema`];
  if (schema === undefined) throw new Error(`no request schema ${name}`);
  return schema;
}
