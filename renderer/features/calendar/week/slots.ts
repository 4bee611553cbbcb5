import { bandsOf } from '../../today';
import type { WeekModel } from '../week-model';

/** Numbers of the elements that the blocks of a week are drawn with, by column. */
export interface WeekSlots {
  readonly model: WeekModel;
  readonly columns: readonly ReadonlyMap<string, number>[];
}

interface Place {
  readonly band: number;
  readonly slot: number;
}

/**
 * Gives every block an element of its column and hours. Another week takes over the elements of the one before, since to change
 * them costs less than to make them; in the same week a block keeps its own, and a new one gets an element that nobody had.
 */
export function weekSlots(model: WeekModel, before: WeekSlots | null): WeekSlots {
  const isSame = before !== null && before.model.view.from === model.view.from && before.model.columns.length === model.columns.length;
  const columns = model.columns.map(({ blocks }, at) => {
    const old = isSame ? placesOf(before, at) : null;
    let free = old === null ? 0 : 1 + Math.max(-1, ...[...old.values()].map(({ slot }) => slot));
    const slots = new Map<string, number>();
    for (const [band, own] of bandsOf(blocks)) {
      own.forEach(({ key }, index) => {
        const known = old?.get(key);
        slots.set(key, old === null ? index : known?.band === band ? known.slot : free++);
      });
    }
    return slots;
  });
  return { model, columns };
}

function placesOf({ model, columns }: WeekSlots, at: number): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [band, own] of bandsOf(model.columns[at]?.blocks ?? [])) {
    for (const { key } of own) {
      const slot = columns[at]?.get(key);
      if (slot !== undefined) places.set(key, { band, slot });
    }
  }
  return places;
}
