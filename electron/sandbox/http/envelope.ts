import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { fillerOf } from '../data/models';

/** An answer with every field of its model, in the model's order. */
export type Completed = Readonly<Record<string, unknown>>;

/** Completes what a handler says: every field of the answer's model, null or default where empty, as the vendor writes it. */
export function complete(action: ActionName, partial: Readonly<Record<string, unknown>>): Completed {
  return fillerOf(ACTIONS[action].response)(partial) as Completed;
}

/** A refusal: the fields of the model at their defaults. */
export function refused(action: ActionName, message: string, parameter: string | null): Completed {
  return complete(action, {
    IsError: true,
    ErrorMessage: message,
    ErrorMessages: [message],
    ErrorParameter: parameter,
    ErrorParameters: parameter === null ? [] : [parameter],
  });
}
