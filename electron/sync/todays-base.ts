import type { Act, Facts } from '@shared/domain/acts/act';
import { bookingOf, customerOf } from '@shared/domain/acts/subject';
import { attendanceToWire } from '@shared/domain/attendance';
import type { Result } from '@shared/util/result';
import { ok } from '@shared/util/result';
import type { StorePort } from '../store/port';
import { baseOfValues } from './custom-values';

/** What a failed act is based on when it is decided anew: the value that the screens show now; null where acts of its kind need none. */
export async function todaysBase(store: StorePort, act: Act): Promise<Result<Facts | null>> {
  const { action, request: { NoteId: noteId }, base } = act;
  const [booking, customerId] = [bookingOf(act), customerOf(act)];
  if (base === null || customerId === null) return ok(null);
  if (booking !== null) {
    const found = await store.call('bookingDetail', booking);
    if (!found.ok) return found;
    const { block, customValues } = found.value;
    if (action === 'Booking/EditCustomValues') return ok(baseOfValues(customValues.filter((field) => field.of === 'booking')));
    return ok(block.attendance === 'other' ? null : { attendance: attendanceToWire(block.attendance) });
  }
  const found = await store.call('customerDetail', { customerId });
  if (!found.ok) return found;
  if (action === 'Customer/EditCustomValues') return ok(baseOfValues(found.value.customValues));
  return ok({ text: found.value.notes.find(({ id }) => id === noteId)?.text ?? null });
}
