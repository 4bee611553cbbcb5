import { appError } from '@shared/errors/app-error';
import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import type { RawAnswer } from '@shared/reservanto/raw-answer';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { CallHandler } from '../ipc/registrar';
import type { Desk } from './desk';
import { parseObject } from './json-object';

/** Runs any action of the API for the window, with the token of the open business. Neither requests nor answers are logged. */
export function createConsole(desk: () => Desk | null): { readonly run: CallHandler<'console.run'>; readonly stop: CallHandler<'console.stop'> } {
  const running = new Map<AbortController, ActionName>();

  const run = async ({ action, request }: { readonly action: string; readonly request: string }): Promise<Result<RawAnswer>> => {
    const body = parseObject(request);
    if (!isAction(action) || body === null) return fail(appError('input.invalid', { params: { action, path: '' } }));
    const open = desk();
    const server = open?.server() ?? null;
    if (server === null) return fail(appError(open === null ? 'session.none' : 'network.unreachable'));
    const cancel = new AbortController();
    running.set(cancel, action);
    const answer = await server.api.inspect(action, body, { signal: cancel.signal }).finally(() => running.delete(cancel));
    // What was written here shows on the other screens at once, not with their next turn.
    if (answer.ok && answer.value.isError === false && ACTION_TRAITS[action].kind === 'write') server.sync.refresh();
    return answer;
  };

  return {
    run,
    stop: ({ action }) => {
      for (const [cancel, name] of running) if (name === action) cancel.abort();
      return ok(null);
    },
  };
}

function isAction(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}
