import type { Bridge, CallName, Calls, Envelope, EventName, Events } from '@shared/ipc/channels';
import { CALL_NAMES, EVENT_NAMES } from '@shared/ipc/channels';
import { appError } from '@shared/errors/app-error';

type Answer<C extends CallName> = (input: Calls[C]['input']) => Envelope<Calls[C]['output']> | Promise<Envelope<Calls[C]['output']>>;

/** What a test says to the window and learns from it, in the place of main. */
export interface FakeBridge {
  /** How a channel answers from now on; a channel without an answer fails with `internal`. */
  answer<C extends CallName>(channel: C, answer: Answer<C>): void;
  /** Sends an event to everyone who listens. */
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  /** Inputs with which a channel was called, oldest first. */
  asked<C extends CallName>(channel: C): Calls[C]['input'][];
  /** How many listen to an event now. */
  listeners(event: EventName): number;
}

let current: FakeBridge | null = null;

/** The bridge of the test that runs. */
export function fakeBridge(): FakeBridge {
  if (current === null) throw new Error('no test is running');
  return current;
}

/** Puts a fresh bridge on the window. */
export function installFakeBridge(): FakeBridge {
  const answers = new Map<CallName, (input: never) => unknown>();
  const asked = new Map<CallName, unknown[]>();
  const listening = new Map<EventName, Set<(payload: never) => void>>();
  const callOf = (channel: CallName) => async (input: unknown) => {
    asked.set(channel, [...(asked.get(channel) ?? []), input]);
    const answer = answers.get(channel);
    return JSON.stringify(answer === undefined ? { ok: false, error: appError('internal') } : await answer(input as never));
  };
  const eventOf = (event: EventName) => (listener: (payload: never) => void) => {
    const all = listening.get(event) ?? new Set();
    listening.set(event, all.add(listener));
    return () => void all.delete(listener);
  };
  const bridge = {
    calls: Object.fromEntries(CALL_NAMES.map((name) => [name, callOf(name)])),
    events: Object.fromEntries(EVENT_NAMES.map((name) => [name, eventOf(name)])),
  } as unknown as Bridge;
  Object.defineProperty(window, 'pult', { value: bridge, configurable: true });
  current = {
    answer: (channel, answer) => void answers.set(channel, answer),
    emit: (event, payload) => {
      for (const listener of listening.get(event) ?? []) (listener as (payload: unknown) => void)(payload);
    },
    asked: (channel) => (asked.get(channel) ?? []) as never,
    listeners: (event) => listening.get(event)?.size ?? 0,
  };
  return current;
}

/** A channel's answer when it went well. */
export function fine<T>(value: T): Envelope<T> {
  return { ok: true, value };
}

/** An answer that comes when the test says so. */
export function later<T>(): { readonly promise: Promise<Envelope<T>>; resolve(value: Envelope<T>): void } {
  let resolve: (value: Envelope<T>) => void = () => undefined;
  const promise = new Promise<Envelope<T>>((done) => {
    resolve = done;
  });
  return { promise, resolve: (value) => resolve(value) };
}
