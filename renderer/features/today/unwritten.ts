import type { BlockView } from '@shared/domain/views';
import type { WantedMark } from '../../state/writing';
import type { DayModel } from './day-model';
import { withDiff } from './day-model';

/** The day with marks laid over it that are on their way into the book of acts, oldest first. What the day shows by itself stays as it is. */
export function withUnwritten(model: DayModel, marks: readonly WantedMark[]): DayModel {
  const last = new Map(marks.map((mark) => [`b:${mark.appointmentId}:${mark.customerId}`, mark.attendance]));
  const upsert: BlockView[] = [];
  for (const [key, attendance] of last) {
    const block = model.byKey.get(key);
    if (block !== undefined && block.attendance !== attendance) upsert.push({ ...block, attendance, pending: 'writing' });
  }
  if (upsert.length === 0) return model;
  const { date, locationId, ages } = model.view;
  return withDiff(model, { date, locationId, upsert, remove: [], people: {}, ages, frame: null });
}
