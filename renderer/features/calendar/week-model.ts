import type { BlockView } from '@shared/domain/views';
import type { WeekColumn, WeekView } from '@shared/domain/calendar-views';
import { bookingKey } from '@shared/domain/booking';
import type { WantedMark } from '../../state/writing';

/** A column of the week as it is drawn. */
export interface SheetColumn extends WeekColumn {
  readonly date: string;
  readonly dayStart: number;
  readonly dayEnd: number;
  readonly name: string;
}

/** A week as the sheet draws it. A booking over midnight stands in two columns: its first is where it begins. */
export interface WeekModel {
  readonly view: WeekView;
  readonly columns: readonly SheetColumn[];
  readonly byKey: ReadonlyMap<string, { readonly block: BlockView; readonly column: number }>;
}

function laidOver(view: WeekView, marks: readonly WantedMark[]): WeekModel {
  const wanted = new Map<string, WantedMark['attendance']>(marks.map((mark) => [bookingKey(mark.appointmentId, mark.customerId), mark.attendance]));
  const marked = (block: BlockView): BlockView => {
    const attendance = wanted.get(block.key);
    return attendance === undefined || attendance === block.attendance ? block : { ...block, attendance, pending: 'writing' };
  };
  const names = new Map(view.resources.map(({ resourceId, name }) => [resourceId, name]));
  const columns = view.days.flatMap(({ date, dayStart, dayEnd, columns: own }) =>
    own.map((column): SheetColumn => ({ ...column, blocks: wanted.size === 0 ? column.blocks : column.blocks.map(marked), date, dayStart, dayEnd, name: names.get(column.resourceId) ?? '' })),
  );
  const byKey = new Map<string, { block: BlockView; column: number }>();
  columns.forEach(({ blocks }, column) => {
    for (const block of blocks) if (!byKey.has(block.key)) byKey.set(block.key, { block, column });
  });
  return { view, columns, byKey };
}

const models = new WeakMap<WeekView, WeekModel>();

/** Puts the columns of all days in a row, with marks laid over them that are being written. Without marks it is one object for one answer, so that what is drawn of it already is not drawn again. */
export function modelOfWeek(view: WeekView, marks: readonly WantedMark[] = []): WeekModel {
  if (marks.length > 0) return laidOver(view, marks);
  const known = models.get(view) ?? laidOver(view, []);
  models.set(view, known);
  return known;
}

/** The week after another answer: what is the same stays the same object, so that it is not drawn again. */
export function sameBlocks(before: WeekView | null, after: WeekView): WeekView {
  if (before?.from !== after.from) return after;
  if (JSON.stringify(before) === JSON.stringify(after)) return before;
  const known = new Map<string, BlockView>(before.days.flatMap(({ date, columns }) => columns.flatMap(({ blocks }) => blocks.map((block) => [`${date} ${block.key}`, block] as const))));
  const kept = (date: string, block: BlockView): BlockView => {
    const same = known.get(`${date} ${block.key}`);
    return same !== undefined && JSON.stringify(same) === JSON.stringify(block) ? same : block;
  };
  return { ...after, days: after.days.map((day) => ({ ...day, columns: day.columns.map((column) => ({ ...column, blocks: column.blocks.map((block) => kept(day.date, block)) })) })) };
}

/** Where an arrow leads: along the column, or to the block nearest in time of the next column that has any. */
export function neighbourIn({ columns, byKey }: WeekModel, key: string | null, direction: 'up' | 'down' | 'left' | 'right'): string | null {
  const current = key === null ? undefined : byKey.get(key);
  if (current === undefined) return columns.find(({ blocks }) => blocks.length > 0)?.blocks[0]?.key ?? null;
  const { block, column } = current;
  if (direction === 'up' || direction === 'down') {
    const own = columns[column]?.blocks ?? [];
    return own[own.findIndex((one) => one.key === block.key) + (direction === 'down' ? 1 : -1)]?.key ?? null;
  }
  const step = direction === 'right' ? 1 : -1;
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const near = [...(columns[at]?.blocks ?? [])].sort((a, b) => Math.abs(a.startMin - block.startMin) - Math.abs(b.startMin - block.startMin))[0];
    if (near !== undefined) return near.key;
  }
  return null;
}
