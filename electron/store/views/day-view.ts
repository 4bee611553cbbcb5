import type { PlainDate, WorkingInterval } from '@shared/domain/booking';
import { dayBounds, hourMarks, timeLabeller } from '@shared/domain/days';
import type { Stretch } from '@shared/domain/hours';
import { notBookable } from '@shared/domain/hours';
import { weekday } from '@shared/domain/plain-date';
import type { BlockView, ColumnView, DayView, MinuteSpan } from '@shared/domain/views';
import { classesBetween } from '../db/bookings';
import type { StoredCatalogue } from '../db/catalogue';
import { readCatalogue } from '../db/catalogue';
import type { Db } from '../db/database';
import type { Overlay } from '@shared/domain/acts/overlay';
import type { BlockFrame } from './blocks';
import { blocksOf } from './blocks';
import { overlaidBetween } from './overlaid';
import { kindsServed, segmentsOf } from './segments';
import { usualOf, usualOn } from './hours-period';
import { missingValues } from './missing-values';
import { peopleOf } from './people';

/** Hours that are shown when nothing says otherwise. */
const USUAL: MinuteSpan = { fromMin: 7 * 60, toMin: 20 * 60 };
const HOUR = 60;

/** What views are made from. */
export interface ViewSource {
  readonly db: Db;
  readonly zone: string;
  readonly overlay: Overlay;
}

/** What every block of a day is made with. */
export function frameOf({ db, zone, overlay }: ViewSource, catalogue: StoredCatalogue, date: PlainDate): BlockFrame {
  const names = new Map(catalogue.services.map((service) => [service.id, service.name]));
  const { start, end } = dayBounds(date, zone);
  const counts = db.all<{ appointment_id: number; count: number }>('SELECT a.appointment_id, a.count FROM alternates a JOIN classes c ON c.appointment_id = a.appointment_id WHERE c.start < ? AND c."end" > ?', end, start);
  return {
    overlay,
    dayStart: start,
    label: timeLabeller(date, zone),
    alternates: new Map(counts.map((row) => [row.appointment_id, row.count])),
    serviceName: (id) => (id === null ? null : (names.get(id) ?? null)),
    segment: segmentsOf(catalogue),
  };
}

/** One day out of the cache, with the acts that are not over laid over it. `now` in epoch ms. */
export function dayView(source: ViewSource, now: number, date: PlainDate, locationId: number | null): DayView {
  const { db, zone } = source;
  const catalogue = readCatalogue(db);
  const { start, end } = dayBounds(date, zone);
  const frame = frameOf(source, catalogue, date);
  const resources = catalogue.resources.filter((resource) => locationId === null || resource.locationId === locationId);
  const wanted = new Set(resources.map((resource) => resource.id));
  const known = new Set(catalogue.resources.map((resource) => resource.id));
  const belongs = (resourceId: number): boolean => wanted.has(resourceId) || (locationId === null && !known.has(resourceId));
  const bookings = overlaidBetween(source, start, end);
  const all = blocksOf(bookings, classesBetween(db, start, end), frame);
  const blocks = all.filter((block) => belongs(block.resourceId));
  const hours = hoursOf(db, date);
  const usual = usualOf(db, zone, { weekday: weekday(date) });
  const frameView = columnsOf(catalogue, resources, blocks, hours, start, (resourceId) => usualOn(usual, resourceId, date, zone), (resourceId) => bookings.find((booking) => booking.resourceId === resourceId)?.locationId ?? 0);
  const day = db.get<{ bookings_at: number | null; classes_at: number | null }>('SELECT bookings_at, classes_at FROM days WHERE date = ?', date);
  return {
    date,
    locationId,
    dayStart: start,
    dayEnd: end,
    shown: shownSpan(frameView.columns, blocks, (end - start) / 60_000),
    hourMarks: hourMarks(date, zone),
    columns: frameView.columns,
    folded: frameView.folded,
    blocks,
    people: peopleOf(db, blocks, now, missingValues(source, catalogue, bookings, now, end)),
    ages: { bookings: day?.bookings_at ?? null, classes: day?.classes_at ?? null, hours: hours.readAt },
  };
}

interface Hours {
  readonly byResource: ReadonlyMap<number, readonly WorkingInterval[]>;
  readonly readAt: number | null;
}

function hoursOf(db: Db, date: PlainDate): Hours {
  const rows = db.all<{ resource_id: number; json: string; read_at: number }>('SELECT resource_id, json, read_at FROM hours WHERE date = ?', date);
  return {
    byResource: new Map(rows.map((row) => [row.resource_id, JSON.parse(row.json) as WorkingInterval[]])),
    readAt: rows.length === 0 ? null : Math.min(...rows.map((row) => row.read_at)),
  };
}

function columnsOf(catalogue: StoredCatalogue, resources: StoredCatalogue['resources'], blocks: readonly BlockView[], hours: Hours, dayStart: number, usual: (resourceId: number) => readonly Stretch[], locationOfUnknown: (resourceId: number) => number): Pick<DayView, 'columns' | 'folded'> {
  const minutes = ({ from, to }: Stretch): MinuteSpan => ({ fromMin: (from - dayStart) / 60_000, toMin: (to - dayStart) / 60_000 });
  const served = kindsServed(catalogue);
  const segmentNames = new Map(catalogue.segments.map((segment) => [segment.id, segment.name]));
  const busy = new Map(blocks.map((block) => [block.resourceId, block.resourceName]));
  const columns: ColumnView[] = [];
  const folded: DayView['folded'][number][] = [];
  for (const resource of resources) {
    const intervals = hours.byResource.get(resource.id);
    const isBusy = busy.delete(resource.id);
    if (resource.deleted && !isBusy) continue;
    const unknownHours = intervals === undefined;
    if (!isBusy && !unknownHours && intervals.length === 0) {
      folded.push({ resourceId: resource.id, name: resource.name, locationId: resource.locationId, gaps: notBookable(usual(resource.id), []).map(minutes), serves: served(resource) });
      continue;
    }
    const segments = resource.segmentIds.map((id) => segmentNames.get(id)).filter((name) => name !== undefined);
    columns.push({
      resourceId: resource.id,
      name: resource.name,
      subtitle: resource.description !== null && resource.description.length <= 40 ? resource.description : segments.join(', '),
      locationId: resource.locationId,
      open: (intervals ?? []).map(minutes),
      serves: served(resource),
      ...(unknownHours ? { hoursUnknown: true } : { gaps: notBookable(usual(resource.id), intervals).map(minutes) }),
    });
  }
  for (const [resourceId, name] of busy) columns.push({ resourceId, name, subtitle: '', locationId: locationOfUnknown(resourceId), open: [], hoursUnknown: true });
  return { columns, folded };
}

function shownSpan(columns: readonly ColumnView[], blocks: readonly BlockView[], length: number): MinuteSpan {
  const spans = [...columns.flatMap((column) => column.open), ...blocks.map((block) => ({ fromMin: block.startMin, toMin: block.endMin }))];
  if (spans.length === 0) return { fromMin: USUAL.fromMin, toMin: Math.min(USUAL.toMin, length) };
  let [from, to] = [Infinity, -Infinity];
  for (const span of spans) {
    from = Math.min(from, span.fromMin);
    to = Math.max(to, span.toMin);
  }
  return { fromMin: Math.max(0, Math.floor(from / HOUR) * HOUR), toMin: Math.min(length, Math.ceil(to / HOUR) * HOUR) };
}
