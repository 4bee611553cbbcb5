import type { BlockView } from '@shared/domain/views';
import type { DayModel } from './day-model';
import { withDiff } from './day-model';

/** The day with what this computer knows of groups laid over it, by the key of the booking. */
export function withGroups(model: DayModel, groups: ReadonlyMap<string, number>): DayModel {
  const upsert: BlockView[] = [];
  for (const [key, came] of groups) {
    const block = model.byKey.get(key);
    if (block !== undefined && block.count > 1) upsert.push({ ...block, came });
  }
  if (upsert.length === 0) return model;
  const { date, locationId, ages } = model.view;
  return withDiff(model, { date, locationId, upsert, remove: [], people: {}, ages, frame: null });
}
