import { appError } from '@shared/errors/app-error';
import type { LocalCalls } from '@shared/ipc/local-calls';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import type { StoreCalls } from '../store/port';
import type { Desk } from './desk';

/** The channels of what is kept on this computer only: each hands on to the store of the open business. */
export function createLocalCalls(deskOf: () => Desk | null): Pick<CallHandlers, keyof LocalCalls> {
  const store = <M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']): Promise<Result<StoreCalls[M]['output']>> => {
    const desk = deskOf();
    return desk === null ? Promise.resolve(fail(appError('session.none'))) : desk.store.call(method, input);
  };
  return {
    'local.list': async (input) => {
      const found = await store('localList', input);
      return found.ok ? ok({ ...found.value, kept: deskOf()?.keepsActs ?? false }) : found;
    },
    'local.put': (input) => store('localPut', input),
    'local.done': (input) => store('localDone', input),
    'local.remove': (input) => store('localRemove', input),
  };
}
