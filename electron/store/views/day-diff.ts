import type { BlockView, DayDiff, DayView, PersonBrief } from '@shared/domain/views';

/** The last view that a window was told of, in a form that is cheap to compare. */
export interface SentDay {
  readonly view: DayView;
  readonly blocks: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly frame: string;
}

/** Remembers a view as sent. */
export function sentDay(view: DayView): SentDay {
  return {
    view,
    blocks: new Map(view.blocks.map((block) => [block.key, JSON.stringify(block)])),
    people: new Map(Object.entries(view.people).map(([id, person]) => [id, JSON.stringify(person)])),
    frame: JSON.stringify(frame(view)),
  };
}

function frame(view: DayView): NonNullable<DayDiff['frame']> {
  const { shown, hourMarks, columns, folded, dayStart, dayEnd } = view;
  return { shown, hourMarks, columns, folded, dayStart, dayEnd };
}

/** A view leaves such people out; a diff has to say that what was said of them is over. */
function nothingToSay(customerId: number): PersonBrief {
  return { customerId, debt: 0, noShows: 0, firstVisit: false, means: null, missingValues: [] };
}

/** What changed between the two; null when nothing did. */
export function diffDays(before: SentDay, after: SentDay): DayDiff | null {
  const upsert: BlockView[] = after.view.blocks.filter((block) => before.blocks.get(block.key) !== after.blocks.get(block.key));
  const remove = [...before.blocks.keys()].filter((key) => !after.blocks.has(key));
  const people = Object.fromEntries(Object.entries(after.view.people).filter(([id]) => before.people.get(id) !== after.people.get(id)));
  for (const id of before.people.keys()) if (!after.people.has(id)) people[id] = nothingToSay(Number(id));
  const ages = after.view.ages;
  const sameAges = ages.bookings === before.view.ages.bookings && ages.classes === before.view.ages.classes && ages.hours === before.view.ages.hours;
  const newFrame = before.frame === after.frame ? null : frame(after.view);
  if (upsert.length === 0 && remove.length === 0 && Object.keys(people).length === 0 && sameAges && newFrame === null) return null;
  return { date: after.view.date, locationId: after.view.locationId, upsert, remove, people, ages, frame: newFrame };
}
