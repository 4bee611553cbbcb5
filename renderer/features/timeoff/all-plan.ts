import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { CallEntry } from '@shared/domain/local/payloads';
import type { LocalRecord } from '@shared/domain/local/record';
import { moveOf } from '@shared/domain/moves';
import { addDays, dateIn } from '@shared/domain/plain-date';
import type { BlockView } from '@shared/domain/views';
import { instantAt, minutesOnWall } from '@shared/domain/wall-instant';
import { call } from '../../bridge/bridge';
import { changeEntry } from '../../state/call-lists';
import { runAndSay } from '../../state/run-act';
import { now } from '../../state/session';
import { decideMove } from '../changes';

/** Somebody of a list whose booking is known. */
interface Planned {
  readonly index: number;
  readonly entry: CallEntry;
  readonly block: BlockView;
}

/** What would be done for everybody who has not said anything yet; `cannot`: for whom the API cannot, or whose booking is not known. */
export interface AllPlan {
  readonly what: 'cancel' | 'move';
  readonly can: readonly Planned[];
  readonly cannot: readonly CallEntry[];
}

/** Days by which all are moved: the same hour of the same weekday. */
const A_WEEK = 7;

/** Looks at each booking as it is now. */
export async function planOf({ payload }: LocalRecord<'callList'>, what: AllPlan['what']): Promise<AllPlan> {
  const can: Planned[] = [];
  const cannot: CallEntry[] = [];
  for (const [index, entry] of payload.entries.entries()) {
    if (entry.agreed !== null) continue;
    const answer = await call('view.booking', { appointmentId: entry.appointmentId, customerId: entry.customerId });
    if (answer.ok && (what === 'cancel' || canMove(answer.value.block))) can.push({ index, entry, block: answer.value.block });
    else cannot.push(entry);
  }
  return { what, can, cannot };
}

function canMove(block: BlockView): boolean {
  return moveOf(block, { serviceId: null, ...aWeekLater(block) }, now()).kind === 'act';
}

function aWeekLater({ start, resourceId }: BlockView): { readonly start: number; readonly resourceId: number } {
  return { start: instantAt(addDays(dateIn(start, MERCHANT_ZONE), A_WEEK), minutesOnWall(start)), resourceId };
}

/** Cancels them, each held with undo in sight; late or not, since the business is who cannot. Of a course only that lesson goes. */
export async function cancelAll({ id }: LocalRecord<'callList'>, { can }: AllPlan): Promise<void> {
  for (const { index, block } of can) {
    if (block.customerId === null) continue;
    const error = await runAndSay('Booking/Cancel', { AppointmentId: block.appointmentId, CustomerId: block.customerId, EnableCancelWholeCourse: false, OverrideCancellationLate: true }, 'held');
    if (error !== null) return;
    await changeEntry(id, index, { agreed: 'cancel' });
  }
}

/** Moves them by a week, each held with undo in sight. */
export async function moveAll({ id }: LocalRecord<'callList'>, { can }: AllPlan): Promise<void> {
  for (const { index, block } of can) {
    const answer = await decideMove(block, aWeekLater(block), 'held');
    if (answer.kind !== 'decided') return;
    await changeEntry(id, index, { agreed: 'move' });
  }
}
