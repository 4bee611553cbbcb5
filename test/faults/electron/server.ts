import type { Arrival } from '@electron/sandbox/http/arrivals';
import type { Sandbox } from '@electron/sandbox/server';
import { createSandbox } from '@electron/sandbox/server';
import { START } from '../simulation/server';

/** The sandbox over real HTTP, and its control address. */
export interface Server extends Pick<Sandbox, 'url' | 'longTimeToken' | 'books' | 'now'> {
  control(verb: string, body?: object): Promise<unknown>;
  /** A call has come and has not been answered. */
  isAtWork(): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts one. */
export async function startServer(): Promise<Server> {
  const sandbox = await createSandbox({ seed: 'demo', nowMs: START, control: true });
  const control = async (verb: string, body: object = {}): Promise<unknown> => {
    const answer = await fetch(`${sandbox.url}/control/${verb}`, { method: 'POST', body: JSON.stringify(body) });
    return ((await answer.json()) as { readonly result?: unknown }).result;
  };
  /** All calls up to this one are over. */
  let over = 0;
  return {
    ...sandbox,
    control,
    isAtWork: async () => {
      const calls = (await control('arrival-list', { after: over })) as readonly Arrival[];
      const open = calls.find(({ end }) => end === 'open');
      over = open === undefined ? (calls.at(-1)?.id ?? over) : open.id - 1;
      return open !== undefined;
    },
  };
}
