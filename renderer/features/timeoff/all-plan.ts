import { MERCHANT_ZONE } from '@shared/domain/booking';
import { isUnheard, outcomeOf } from '@shared/domain/call-outcome';
import type { CallEntry } from '@shared/domain/local/payloads';
import type { LocalRecord } from '@shared/domain/local/record';
import { cancelRefusal, moveOf } from '@shared/domain/moves';
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

/**
 * What would be done for everybody who has not said anything yet. `cannot`: for whom the API cannot, or whose booking is not
 * known. `settled`: nothing is left to do, it is cancelled, elsewhere or over, or an act on it waits.
 */
export interface AllPlan {
  readonly what: 'cancel' | 'move';
  readonly can: readonly Planned[];
  readonly cannot: readonly CallEntry[];
  readonly settled: readonly CallEntry[];
}

/** Days by which all are moved: the same hour of the same weekday. */
const A_WEEK = 7;

/** Looks at each booking as it is now. `seen` hears of how many so far; null: it was stopped. */
export async function planOf({ payload }: LocalRecord<'callList'>, what: AllPlan['what'], seen: (count: number) => void, isStopped: () => boolean): Promise<AllPlan | null> {
  const can: Planned[] = [];
  const cannot: CallEntry[] = [];
  const settled: CallEntry[] = [];
  let count = 0;
  for (const [index, entry] of payload.entries.entries()) {
    if (!isUnheard(entry)) continue;
    const answer = await call('view.booking', { appointmentId: entry.appointmentId, customerId: entry.customerId });
    if (isStopped()) return null;
    seen((count += 1));
    if (!answer.ok) cannot.push(entry);
    else if (isSettledBy(entry, answer.value.block)) settled.push(entry);
    else if (what === 'move' && !canMove(answer.value.block)) cannot.push(entry);
    else can.push({ index, entry, block: answer.value.block });
  }
  return { what, can, cannot, settled };
}

function isSettledBy(entry: CallEntry, block: BlockView): boolean {
  return outcomeOf(entry, block) !== null || cancelRefusal(block, now()) !== null;
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
    // Before the act: what becomes of it is written after it, however soon it comes.
    if (!(await changeEntry(id, index, { agreed: 'cancel' }))) return;
    const error = await runAndSay('Booking/Cancel', { AppointmentId: block.appointmentId, CustomerId: block.customerId, EnableCancelWholeCourse: false, OverrideCancellationLate: true }, 'held');
    if (error === null) continue;
    await changeEntry(id, index, { agreed: null });
    return;
  }
}

/** Moves them by a week, each held with undo in sight. Who cannot be moved any more is left out; a line that is down ends it. */
export async function moveAll({ id }: LocalRecord<'callList'>, { can }: AllPlan): Promise<void> {
  for (const { index, block } of can) {
    if (!(await changeEntry(id, index, { agreed: 'move' }))) return;
    const answer = await decideMove(block, aWeekLater(block), 'held');
    if (answer.kind === 'decided') continue;
    await changeEntry(id, index, { agreed: null });
    if (answer.kind === 'right' || answer.kind === 'failed') return;
  }
}
