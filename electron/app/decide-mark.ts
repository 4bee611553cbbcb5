import type { Act } from '@shared/domain/acts/act';
import { bookingOf } from '@shared/domain/acts/subject';
import { attendanceToWire } from '@shared/domain/attendance';
import type { Result } from '@shared/util/result';
import { ok } from '@shared/util/result';
import type { Mark } from '../sync/attendance';
import { attendanceAct } from '../sync/attendance';
import type { Desk } from './desk';

/**
 * Decides a mark of attendance. An earlier one of another kind that still waits is taken back and not contradicted; when the
 * server then holds what is wanted, nothing is sent at all. `now` in epoch ms.
 */
export async function decideMark({ store, acts }: Pick<Desk, 'store' | 'acts'>, mark: Mark, now: number): Promise<Result<Act>> {
  const { appointmentId, customerId } = mark;
  let last: Act | null = null;
  for (const act of waitingMarks(acts.acts(), mark).reverse()) {
    const decided = await acts.decideOn(act.id, 'withdraw');
    if (decided.ok && decided.value.state === 'withdrawn') last ??= decided.value;
  }
  const shown = await store.call('bookingDetail', { appointmentId, customerId });
  if (!shown.ok) return shown;
  return last !== null && shown.value.block.attendance === mark.attendance ? ok(last) : acts.decide(attendanceAct(mark, shown.value, now));
}

/** Marks of another kind on the booking, oldest first, of which nothing is on its way to the server. */
function waitingMarks(all: readonly Act[], { appointmentId, customerId, attendance }: Mark): Act[] {
  return all.filter((act) => {
    const booking = bookingOf(act);
    return act.action === 'Booking/SetNoShowState' && act.state === 'ready' && act.lost === null && booking?.appointmentId === appointmentId && booking.customerId === customerId && act.request['NoShowStatus'] !== attendanceToWire(attendance);
  });
}
