import type { PlainDate, WorkingInterval } from '@shared/domain/booking';
import { dayBounds } from '@shared/domain/days';
import type { Stretch } from '@shared/domain/hours';
import { usualHours } from '@shared/domain/hours';
import type { HoursDay, HoursPeriod } from '@shared/domain/hours-period';
import { weekday } from '@shared/domain/plain-date';
import type { DaySpan } from '@shared/domain/wall-day';
import { instantOfWall, wallMinute } from '@shared/domain/wall-day';
import { daysBetween } from '@shared/domain/weeks';
import { readCatalogue } from '../db/catalogue';
import type { Db } from '../db/database';
import type { ViewSource } from './day-view';

interface HoursRecord {
  readonly resource_id: number;
  readonly date: PlainDate;
  readonly json: string;
  readonly read_at: number;
}

const ALL = 'SELECT resource_id, date, json, read_at FROM hours';

/** Answers the usual hours of a resource on a day, in minutes of the clock on the wall. */
export type UsualHours = (resourceId: number, date: PlainDate) => readonly Stretch[];

/** What is usual, out of all days that are kept; of one weekday (0 Monday) or of some resources only, where that is all that is asked for. */
export function usualOf(db: Db, zone: string, only: { readonly weekday?: number; readonly resourceIds?: readonly number[] } = {}): UsualHours {
  const samples = new Map<string, Stretch[][]>();
  for (const { resource_id, date, json } of sampled(db, only)) {
    const day = weekday(date);
    const span = spanOf(date, zone);
    const key = `${resource_id} ${day}`;
    const open = (JSON.parse(json) as WorkingInterval[]).map(({ from, to }) => ({ from: wallMinute(from, span), to: wallMinute(to, span) }));
    samples.set(key, [...(samples.get(key) ?? []), open]);
  }
  const usual = new Map<string, readonly Stretch[]>();
  return (resourceId, date) => {
    const key = `${resourceId} ${weekday(date)}`;
    let found = usual.get(key);
    if (found === undefined) usual.set(key, (found = usualHours(samples.get(key) ?? [])));
    return found;
  };
}

function sampled(db: Db, { weekday: day, resourceIds }: NonNullable<Parameters<typeof usualOf>[2]>): HoursRecord[] {
  if (resourceIds !== undefined) return db.all<HoursRecord>(`${ALL} WHERE resource_id IN (SELECT value FROM json_each(?))`, JSON.stringify(resourceIds));
  // SQLite counts days of the week from Sunday.
  return day === undefined ? db.all<HoursRecord>(ALL) : db.all<HoursRecord>(`${ALL} WHERE strftime('%w', date) = ?`, String((day + 1) % 7));
}

/** The usual hours of a resource on a day as instants, epoch ms. */
export function usualOn(usual: UsualHours, resourceId: number, date: PlainDate, zone: string): Stretch[] {
  const span = spanOf(date, zone);
  return usual(resourceId, date).map((part) => ({ from: instantOfWall(part.from, span), to: instantOfWall(part.to, span) }));
}

/** Working hours of every resource over some days, both ends in it. */
export function hoursPeriod({ db, zone }: ViewSource, from: PlainDate, to: PlainDate): HoursPeriod {
  const catalogue = readCatalogue(db);
  const segments = new Map(catalogue.segments.map(({ id, name }) => [id, name]));
  const dates = daysBetween(from, to);
  const rows = db.all<HoursRecord>(`${ALL} WHERE date BETWEEN ? AND ?`, from, to);
  const kept = new Map(rows.map((row) => [`${row.resource_id} ${row.date}`, row]));
  const usual = usualOf(db, zone);
  const dayOf = (resourceId: number, date: PlainDate): HoursDay => {
    const row = kept.get(`${resourceId} ${date}`);
    return {
      date,
      open: row === undefined ? null : (JSON.parse(row.json) as WorkingInterval[]),
      usual: usualOn(usual, resourceId, date, zone),
    };
  };
  return {
    dates,
    rows: catalogue.resources
      .filter(({ deleted }) => !deleted)
      .map(({ id, name, locationId, segmentIds }) => ({ id, name, locationId, segments: segmentIds.map((segmentId) => ({ id: segmentId, name: segments.get(segmentId) ?? '' })), days: dates.map((date) => dayOf(id, date)) })),
    readAt: rows.length === 0 ? null : Math.min(...rows.map((row) => row.read_at)),
  };
}

function spanOf(date: PlainDate, zone: string): DaySpan {
  const { start, end } = dayBounds(date, zone);
  return { dayStart: start, dayEnd: end };
}
