import { appError } from '@shared/errors/app-error';
import type { ActionName } from '@shared/reservanto/generated/actions';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import { LATE_MS } from '@shared/domain/acts/act';
import type { ApiClient } from '@electron/api/ports';
import type { Chance } from '@electron/sandbox/seeds/random';
import type { SimulatedServer } from './server';
import type { VirtualTime } from './virtual-time';

/** What can go wrong with one call. */
export const LINE_FAULTS = ['refused-connection', 'dropped-before', 'dropped-after', 'late', '500-before', '500-after', 'malformed-after', 'html-before', 'token-lost'] as const;

/** Longest answer of a server that is not lost, in ms. */
const SLOWEST = 4_000;

/** How often the line fails; 0 for a good one. */
export interface LineOptions {
  readonly faults: number;
  /** Names the act that is being sent with this request; null for what only reads. */
  readonly whose: (request: object) => string | null;
  /** The server did the work of this act and said so, heard or not. */
  readonly onWork: (act: string) => void;
}

/** The API client of a program whose line breaks: failures look as those of the real client do. */
export function brokenLine(server: SimulatedServer, time: VirtualTime, dice: Chance, alive: () => boolean, options: LineOptions): Pick<ApiClient, 'call'> {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => time.after(ms, resolve));
  const work = (action: ActionName, request: object, act: string | null): Result<never> => {
    const { status, body, worked } = server.call(action, request);
    const refused = status === 200 && body['IsError'] === true;
    // "Tries" answer Success false when nothing was done.
    if (worked && act !== null && body['Success'] !== false) options.onWork(act);
    if (status !== 200) return fail(appError('server.status', { params: { status } }));
    return refused ? fail(appError('server.refused', { detail: String(body['ErrorMessage']) })) : ok(body as never);
  };
  /** Nothing goes on in a program that has died. */
  const dead = <T>(): Promise<T> => new Promise(() => undefined);

  const send = async (action: ActionName, request: object, onSend: () => void): Promise<Result<never>> => {
    const fault = dice.happens(options.faults) ? dice.pick(LINE_FAULTS) : null;
    if (fault === 'token-lost') {
      await wait(dice.between(1, SLOWEST));
      return fail(appError('network.timeout'));
    }
    if (!alive()) return dead();
    const act = options.whose(request);
    onSend();
    await wait(dice.between(1, fault === null ? 200 : SLOWEST));
    switch (fault) {
      case null:
      case 'dropped-after':
      case '500-after':
      case 'malformed-after': {
        // The request is on its way: the server works whether the program lives or not.
        const answer = work(action, request, act);
        await wait(dice.between(1, 200));
        if (fault === null) return answer;
        return fail(fault === 'dropped-after' ? appError('network.unreachable', { detail: 'ECONNRESET' }) : fault === '500-after' ? appError('server.status', { params: { status: 500 } }) : appError('server.notJson'));
      }
      case 'late': {
        time.after(dice.between(1, LATE_MS - 1), () => void work(action, request, act));
        return fail(appError('network.timeout'));
      }
      case 'refused-connection':
        return fail(appError('network.unreachable', { detail: 'ECONNREFUSED' }));
      case 'dropped-before':
        return fail(appError('network.unreachable', { detail: 'ECONNRESET' }));
      case '500-before':
        return fail(appError('server.status', { params: { status: 500 } }));
      case 'html-before':
        return fail(appError('server.notJson'));
    }
  };

  return {
    call: async (action, request, callOptions) => {
      const answer = await send(action, request, () => callOptions?.onSend?.());
      return alive() ? answer : dead();
    },
  };
}
