import type { AppError } from '@shared/errors/app-error';
import { call } from '../../bridge/bridge';
import { refusalOf } from '../../state/rights';
import { whileWritten } from '../../state/writing';
import type { Mark, MarkTarget } from './acts';

/** What became of marking several people at once. */
export interface MarkedAll {
  /** Whose mark is in the book of acts. */
  readonly kept: readonly number[];
  /** When those are sent, epoch ms; null: at once, or as soon as there is a line. */
  readonly sentAt: number | null;
  /** Why the first of the others was not kept. */
  readonly error: AppError | null;
}

/** Marks several people, one act each. What the server refuses later is said by the list of acts; what went well is said once, by the caller. */
export async function markAll(targets: readonly MarkTarget[], mark: Mark): Promise<MarkedAll> {
  if (refusalOf('Booking_w') !== null) return { kept: [], sentAt: null, error: null };
  const answers = await Promise.all(
    targets.map(async ({ appointmentId, customerId }) => {
      const wanted = { appointmentId, customerId, attendance: mark };
      return { customerId, answer: await whileWritten(wanted, () => call('act.attendance', wanted)) };
    }),
  );
  const kept: number[] = [];
  let [sentAt, error]: [number | null, AppError | null] = [null, null];
  for (const { customerId, answer } of answers) {
    if (answer.ok) {
      kept.push(customerId);
      if (answer.value.state !== 'withdrawn') sentAt = answer.value.notBefore ?? sentAt;
    } else error ??= answer.error;
  }
  return { kept, sentAt, error };
}
