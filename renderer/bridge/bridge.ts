import type { Bridge, CallName, Calls, Envelope, EventName, Events } from '@shared/ipc/channels';

declare global {
  interface Window {
    readonly pult: Bridge;
  }
}

/** Asks main. A failure is an answer with an error, never a rejection. */
export async function call<C extends CallName>(channel: C, input: Calls[C]['input']): Promise<Envelope<Calls[C]['output']>> {
  return JSON.parse(await window.pult.calls[channel](input)) as Envelope<Calls[C]['output']>;
}

/** Listens to main until the returned function is called. */
export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.pult.events[event](listener);
}
