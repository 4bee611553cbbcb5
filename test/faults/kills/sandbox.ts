import { createApiClient } from '@electron/api/client';
import type { ApiClient } from '@electron/api/ports';
import { nodeTransport } from '@electron/api/transport';
import type { Arrival } from '@electron/sandbox/http/arrivals';
import { createSandbox } from '@electron/sandbox/server';
import type { Sandbox } from '@electron/sandbox/server';
import type { Timer } from '@electron/sync/acts/ports';
import type { Act } from '@shared/domain/acts/act';
import { isActName } from '@shared/reservanto/acts/asks';
import { SPEED } from './fast-time';

/** A call takes at most this long, in real ms: the program's twenty seconds in fast time. */
const CALL_TIMEOUT = 20_000 / SPEED;

/** A sandbox over real HTTP whose clock runs as fast as the desk's. */
export interface FastSandbox {
  readonly books: Sandbox['books'];
  control(verb: string, body?: object): Promise<unknown>;
  /** A client of one life of a program: what is on its way is cut when the life ends. */
  client(life: AbortSignal, actOf: (request: object) => Act | undefined): Pick<ApiClient, 'call'>;
  /** How often the server did the work of each act: calls of an action go one after the other, so that its list of arrivals tells whose each was. */
  effects(): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

/** Starts one. */
export async function startFastSandbox(time: Timer): Promise<FastSandbox> {
  const sandbox = await createSandbox({ seed: 'demo', nowMs: time.now(), control: true });
  const control = async (verb: string, body: object = {}): Promise<unknown> => {
    const answer = await fetch(`${sandbox.url}/control/${verb}`, { method: 'POST', body: JSON.stringify(body) });
    const { result, error } = (await answer.json()) as { result?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return result;
  };
  const arrivals = async (): Promise<readonly Arrival[]> => (await control('arrival-list')) as readonly Arrival[];
  /** Writes in the order in which they were begun, and the last arrival before each. */
  const writes: { readonly action: string; readonly act: string; readonly after: number }[] = [];
  const turns = new Map<string, Promise<unknown>>();

  return {
    books: sandbox.books,
    control,
    client: (life, actOf) => {
      const api = createApiClient({
        baseUrl: sandbox.url,
        longTimeToken: sandbox.longTimeToken,
        transport: (request) => {
          sandbox.books.clock.set(time.now());
          return nodeTransport(request);
        },
        clock: time,
        log: () => undefined,
      });
      return {
        call: (action, request, options) => {
          const send = () => api.call(action, request, { ...options, timeoutMs: CALL_TIMEOUT, signal: life });
          if (!isActName(action)) return send();
          const sent = (turns.get(action) ?? Promise.resolve()).then(async () => {
            writes.push({ action, act: actOf(request)?.id ?? '', after: (await arrivals()).at(-1)?.id ?? 0 });
            return send();
          });
          turns.set(action, sent.catch(() => null));
          return sent;
        },
      };
    },
    effects: async () => {
      const effects = new Map<string, number>();
      for (const { id, action, work } of await arrivals()) {
        const write = writes.findLast((candidate) => candidate.action === action && candidate.after < id);
        if (work === 'done' && write !== undefined) effects.set(write.act, (effects.get(write.act) ?? 0) + 1);
      }
      return effects;
    },
    close: () => sandbox.close(),
  };
}
