import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron/main';
import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { CallName, Calls, Envelope, EventName, Events } from '@shared/ipc/channels';
import { CALL_NAMES, CHANNEL_PREFIX } from '@shared/ipc/channels';
import type { Result } from '@shared/util/result';
import type { SenderFrame } from '../security/sender';
import { isTrustedSender } from '../security/sender';

/** Answers one channel; its input has been parsed. */
export type CallHandler<C extends CallName> = (input: Calls[C]['input']) => Promise<Result<Calls[C]['output']>> | Result<Calls[C]['output']>;

/** A handler for every channel. */
export type CallHandlers = { readonly [C in CallName]: CallHandler<C> };

/** An input as its channel takes it, or null when it does not. */
type Parsed = { readonly value: unknown } | null;

/** Everything that is known once the program has been put together. */
export interface Dispatcher {
  readonly handlers: CallHandlers;
  readonly parse: (channel: CallName, input: unknown) => Parsed | Promise<Parsed>;
  readonly timed: Timed;
}

/** Notes that a call was answered: names and ms only. */
export type Timed = (channel: CallName, ms: number, outcome: string) => void;

/** Windows whose pages may call. */
export interface KnownWindows {
  has(contents: WebContents): boolean;
  all(): readonly WebContents[];
}

/**
 * Registers every channel at once. Calls that come before the program is put together wait for it. A call is answered by
 * an envelope as JSON (see `Bridge`), whatever happens; it never rejects and never answers a bare undefined.
 */
export function registerCalls(ipcMain: IpcMain, windows: KnownWindows, dispatcher: Promise<Dispatcher>): void {
  for (const channel of CALL_NAMES) {
    ipcMain.handle(CHANNEL_PREFIX + channel, async (event: IpcMainInvokeEvent, input: unknown) =>
      JSON.stringify(await dispatch(channel, input, event.senderFrame, windows.has(event.sender), dispatcher)),
    );
  }
}

/** Whole ms since a moment of {@link process.uptime}. */
function msSince(startedAt: number): number {
  return Math.round((process.uptime() - startedAt) * 1000);
}

/** One call from its raw parts to its envelope. */
export async function dispatch(channel: CallName, input: unknown, frame: SenderFrame | null, windowIsOurs: boolean, dispatcher: Promise<Dispatcher>): Promise<Envelope<unknown>> {
  // Not `performance`: Node loads that only when it is asked for, here in the middle of the first question of the page.
  const startedAt = process.uptime();
  if (!isTrustedSender(frame, windowIsOurs)) return refused(appError('ipc.sender'));
  let known: Dispatcher | null = null;
  try {
    known = await dispatcher;
    const parsed = await known.parse(channel, input);
    if (parsed === null) return refused(appError('input.invalid', { params: { channel } }));
    const handler = known.handlers[channel] as CallHandler<CallName>;
    const result = await handler(parsed.value as never);
    known.timed(channel, msSince(startedAt), result.ok ? 'ok' : result.error.code);
    return result.ok ? { ok: true, value: result.value } : refused(result.error);
  } catch (problem) {
    known?.timed(channel, msSince(startedAt), problem instanceof Error ? problem.name : 'thrown');
    return refused(appError('internal', { params: { channel } }));
  }
}

function refused(error: AppError): Envelope<never> {
  return { ok: false, error };
}

/** The one way in which main tells the windows something. */
export function createBroadcast(windows: KnownWindows): <E extends EventName>(event: E, payload: Events[E]) => void {
  return (event, payload) => {
    for (const contents of windows.all()) if (!contents.isDestroyed()) contents.send(CHANNEL_PREFIX + event, payload);
  };
}
