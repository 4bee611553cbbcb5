import type { ClassAppointment, PlainDate } from '@shared/domain/booking';
import type { WeekColumn, WeekDay, WeekView } from '@shared/domain/calendar-views';
import { dayBounds } from '@shared/domain/days';
import type { Stretch } from '@shared/domain/hours';
import { notBookable } from '@shared/domain/hours';
import type { BlockView, MinuteSpan } from '@shared/domain/views';
import type { DaySpan } from '@shared/domain/wall-day';
import { wallMinute } from '@shared/domain/wall-day';
import { daysFrom, mondayOf } from '@shared/domain/weeks';
import type { OverlaidBooking } from '@shared/domain/acts/overlaid-booking';
import { classesBetween } from '../db/bookings';
import { readCatalogue } from '../db/catalogue';
import type { StoredResource } from '../db/catalogue';
import { blocksOf } from './blocks';
import type { SpanHours } from './calendar-source';
import { hoursBetween, readingsBetween, wantedResources } from './calendar-source';
import type { ViewSource } from './day-view';
import { frameOf } from './day-view';
import type { UsualHours } from './hours-period';
import { usualOf } from './hours-period';
import { overlaidBetween } from './overlaid';

/** Hours that are shown when nothing says otherwise. */
const USUAL: MinuteSpan = { fromMin: 7 * 60, toMin: 20 * 60 };
const HOUR = 60;
/** Length of a day without a clock change, in ms: the minutes of its blocks are those of the wall already. */
const USUAL_DAY = 86_400_000;
/** A block that ends before it begins by the clock on the wall (the hour that comes twice) is this long, in minutes. */
const SHORTEST = 5;

/** Seven days from the Monday of `date`, with acts that are not over laid over them. No resources: the first that works or is booked that week. */
export function weekView(source: ViewSource, date: PlainDate, locationId: number | null, resourceIds: readonly number[]): WeekView {
  const { db, zone } = source;
  const catalogue = readCatalogue(db);
  const from = mondayOf(date);
  const dates = daysFrom(from, 7);
  const spans = dates.map((day) => dayBounds(day, zone));
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const { wanted, choices } = wantedResources(catalogue, locationId, resourceIds);
  const hours = hoursBetween(db, from, dates.at(-1) ?? from);
  const isChosen = wanted.some(({ id }) => resourceIds.includes(id));
  const resources = isChosen ? wanted : firstAtWork(source, wanted, hours, dates, start, end);
  const ids = resources.map(({ id }) => id);
  const bookings = overlaidBetween(source, start, end, ids);
  const classes = classesBetween(db, start, end).filter(({ resourceId }) => ids.includes(resourceId));
  const usual = usualOf(db, zone, { resourceIds: ids });
  const readings = readingsBetween(db, from, dates.at(-1) ?? from);
  const days = dates.map((day, index): WeekDay => {
    const bounds = { dayStart: spans[index]?.start ?? 0, dayEnd: spans[index]?.end ?? 0 };
    const frame = frameOf(source, catalogue, day);
    const blocks = blocksOf(within(bookings, bounds), within(classes, bounds), frame);
    const onTheWall = bounds.dayEnd - bounds.dayStart === USUAL_DAY ? blocks : blocks.map((block) => onWall(block, bounds));
    const ages = { bookings: null, classes: null, ...readings.get(day), hours: hours.readAt(day) };
    return { date: day, ...bounds, ages, columns: ids.map((resourceId) => columnOf(resourceId, day, onTheWall, hours, usual, bounds)) };
  });
  return { from, locationId, resources: resources.map(({ id, name }) => ({ resourceId: id, name })), choices, shown: shownSpan(days), days };
}

function within<T extends OverlaidBooking | ClassAppointment>(rows: readonly T[], { dayStart, dayEnd }: DaySpan): T[] {
  return rows.filter(({ start, end }) => start < dayEnd && (end > dayStart || start >= dayStart));
}

function columnOf(resourceId: number, date: PlainDate, blocks: readonly BlockView[], hours: SpanHours, usual: UsualHours, span: DaySpan): WeekColumn {
  const open = hours.of(date, resourceId).map(({ from, to }) => ({ from: wallMinute(from, span), to: wallMinute(to, span) }));
  const gaps = hours.isKnown(date, resourceId) ? notBookable(usual(resourceId, date), open) : [];
  return {
    resourceId,
    hoursKnown: hours.isKnown(date, resourceId),
    open: open.map(spanOf),
    gaps: gaps.map(spanOf),
    blocks: blocks.filter((block) => block.resourceId === resourceId),
  };
}

function spanOf({ from, to }: Stretch): MinuteSpan {
  return { fromMin: from, toMin: to };
}

function onWall(block: BlockView, span: DaySpan): BlockView {
  const startMin = wallMinute(block.start, span);
  return { ...block, startMin, endMin: Math.max(wallMinute(block.end, span), block.end > block.start ? startMin + SHORTEST : startMin) };
}

function firstAtWork({ db }: ViewSource, resources: readonly StoredResource[], hours: SpanHours, dates: readonly PlainDate[], start: number, end: number): readonly StoredResource[] {
  const booked = new Set(db.all<{ resource_id: number }>('SELECT DISTINCT resource_id FROM bookings WHERE start >= ? AND start < ? AND coming = 1', start, end).map((row) => row.resource_id));
  const first = resources.find(({ id }) => booked.has(id) || dates.some((date) => hours.of(date, id).length > 0)) ?? resources[0];
  return first === undefined ? [] : [first];
}

function shownSpan(days: readonly WeekDay[]): MinuteSpan {
  let [from, to] = [Infinity, -Infinity];
  for (const { columns } of days) {
    for (const { open, blocks } of columns) {
      for (const span of open) [from, to] = [Math.min(from, span.fromMin), Math.max(to, span.toMin)];
      for (const block of blocks) [from, to] = [Math.min(from, block.startMin), Math.max(to, block.endMin)];
    }
  }
  if (from > to) return USUAL;
  return { fromMin: Math.max(0, Math.floor(from / HOUR) * HOUR), toMin: Math.min(24 * HOUR, Math.max(Math.ceil(to / HOUR) * HOUR, Math.floor(from / HOUR) * HOUR + HOUR)) };
}
