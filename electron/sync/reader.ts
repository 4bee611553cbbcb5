import type { ReadingKind, ReadingOutcome, StorePort } from '../store/port';
import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { ActionName } from '@shared/reservanto/generated/actions';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { Clock, ReadApi } from './ports';

/** One request of a reading; its bytes become the part `part` in the store. */
export interface PartRequest {
  readonly part: string;
  readonly action: ActionName;
  readonly request: Readonly<Record<string, unknown>>;
}

/** What a reading did, and the errors of its parts that did not arrive. */
export interface ReadResult {
  readonly outcome: ReadingOutcome;
  readonly failures: readonly AppError[];
  /** True when every part arrived whole and was accepted. */
  readonly complete: boolean;
}

/** Requests of one reading that are under way at once; more only makes the server queue. */
const PARALLEL = 3;

let sequence = 0;

/**
 * Reads the parts from the server and hands their bytes to the store, which writes them in one transaction. A part that
 * failed is named to the store, so that nothing vanishes on half an answer. Fails only when the store cannot be reached
 * or the reading was cancelled.
 */
export async function read(
  deps: { readonly api: ReadApi; readonly store: StorePort; readonly clock: Clock },
  reading: ReadingKind,
  parts: readonly PartRequest[],
  signal: AbortSignal,
): Promise<Result<ReadResult>> {
  const readingId = `r${++sequence}`;
  const opened = await deps.store.call('openReading', { readingId, reading, startedAt: deps.clock.now() });
  if (!opened.ok) return opened;
  const failures = new Map<string, AppError>();
  const waiting = [...parts];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const { part, action, request } = next;
      const answer = await deps.api.stream(action, request, {
        signal,
        onChunk: (bytes) => deps.store.chunk(readingId, part, bytes),
      });
      // An empty answer has no bytes; this tells it from a part that was never asked for.
      if (answer.ok) deps.store.chunk(readingId, part, new Uint8Array());
      else failures.set(part, answer.error);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, parts.length) }, worker));
  if (signal.aborted) {
    await deps.store.call('dropReading', { readingId });
    return fail(appError('cancelled'));
  }
  const closed = await deps.store.call('closeReading', { readingId, failedParts: [...failures.keys()] });
  if (!closed.ok) return closed;
  return ok({
    outcome: closed.value,
    failures: [...failures.values()],
    complete: failures.size === 0 && closed.value.problems.length === 0,
  });
}
