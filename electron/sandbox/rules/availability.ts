import type { Books } from '../actions/handler';
import type { CatalogueKinds } from '../data/catalogue';
import type { Db } from '../data/database';
import { Refusal } from '../refusal';
import type { Span } from './hours';
import { LONGEST_DAY, timeOff, without, workingSpans } from './hours';
import { checkMoment } from './interval';

type Resource = CatalogueKinds['resource'];

/** Who asks for a place: how many people at once (1 if left out), and the appointment that does not stand in its own way. */
export interface Claimant {
  readonly people?: number;
  readonly except?: number | null;
}

/** A stretch in which the claimant can be taken; starts lie in whole units from `opens`, where the working span begins. */
interface FreePart extends Span {
  readonly opens: number;
}

/** An appointment that holds places of a resource. */
interface Taken extends Span {
  readonly places: number;
}

/**
 * Free stretches of the working spans of a period. This decides all: what is listed as available is what a booking accepts.
 * Choices: a booking lies within one working span; time that is over is not free.
 */
function freeParts(books: Books, resource: Resource, period: Span, { people = 1, except = null }: Claimant): FreePart[] {
  const { db, clock, zone } = books;
  const holes = [{ from: 0, to: clock.seconds() }, ...timeOff(db, resource.id, period), ...fullSpans(takenOf(db, resource, period, except), resource.capacity - people)];
  return workingSpans(zone, resource, period).flatMap((span) => {
    const near = holes.filter((hole) => hole.to > span.from && hole.from < span.to);
    return without(span, near).map((part) => ({ ...part, opens: span.from }));
  });
}

/**
 * What holds places of the resource around a period: confirmed bookings and those that wait for approval. Choices: a booking
 * takes as many places as it has people; a class takes the whole resource, also when nobody has booked it yet.
 */
function takenOf(db: Db, resource: Resource, period: Span, except: number | null): Taken[] {
  return db
    .all<Span & { readonly listed: number; readonly people: number }>(
      `SELECT a.start AS "from", a."end" AS "to", a.listed, coalesce(sum(b.count), 0) AS people
       FROM appointments a LEFT JOIN bookings b ON b.appointment_id = a.id AND b.status IN ('Confirmed', 'ConfirmationRequested')
       WHERE a.resource_id = ? AND a.start > ? AND a.start < ? AND a."end" > ? AND a.id <> ? GROUP BY a.id`,
      resource.id, period.from - 2 * LONGEST_DAY, period.to + LONGEST_DAY, period.from - LONGEST_DAY, except ?? 0,
    )
    .map(({ from, to, listed, people }) => ({ from, to, places: listed === 1 ? resource.capacity : people }));
}

/** Stretches in which more than `most` places are taken at once. */
function fullSpans(taken: readonly Taken[], most: number): Span[] {
  const edges = taken.flatMap(({ from, to, places }) => [{ at: from, by: places }, { at: to, by: -places }]);
  // Who leaves at a moment makes room for who comes then.
  edges.sort((one, other) => one.at - other.at || one.by - other.by);
  const full: Span[] = [];
  let places = 0;
  let since: number | null = null;
  for (const { at, by } of edges) {
    places += by;
    if (places > most) since ??= at;
    else if (since !== null) {
      full.push({ from: since, to: at });
      since = null;
    }
  }
  return full;
}

/** First moment of the grid of a part that is not before `at`. */
function onGrid(opens: number, unit: number, at: number): number {
  return opens + Math.ceil((at - opens) / unit) * unit;
}

/**
 * Starts in [from, to) at which a booking of `length` seconds is accepted, in their order. Choices: starts lie in steps of
 * MinTimeUnit from the beginning of the working span, time off does not shift them; a booking may end after the period.
 */
export function availableStarts(books: Books, resource: Resource, length: number, period: Span, claimant: Claimant = {}): number[] {
  const unit = resource.minTimeUnit * 60;
  const starts = new Set<number>();
  for (const part of freeParts(books, resource, period, claimant)) {
    const until = Math.min(period.to - 1, part.to - length);
    for (let start = onGrid(part.opens, unit, Math.max(part.from, period.from)); start <= until; start += unit) starts.add(start);
  }
  return [...starts].sort((one, other) => one - other);
}

/** Refuses a time that {@link availableStarts} would not list; `parameter` names the field of the start. */
export function claim(books: Books, resource: Resource, time: Span, parameter: string, claimant: Claimant = {}): void {
  checkMoment(time.from, parameter);
  if (time.from < books.clock.seconds()) throw new Refusal('Začátek je v minulosti.', parameter);
  const second = { from: time.from, to: time.from + 1 };
  if (availableStarts(books, resource, time.to - time.from, second, claimant).length > 0) return;
  const isOffGrid = freeParts(books, resource, second, claimant).some((part) => part.from <= time.from && time.to <= part.to);
  throw new Refusal(isOffGrid ? `Začátky jsou po ${resource.minTimeUnit} minutách od začátku pracovní doby.` : 'V tomto čase není volno.', parameter);
}

/**
 * Stretches of the period in which at least one place can be rented: from the first start that is accepted, in whole
 * MinTimeUnits, so that both bounds can be booked as they are.
 */
export function rentableSpans(books: Books, resource: Resource, period: Span): Span[] {
  const unit = resource.minTimeUnit * 60;
  return freeParts(books, resource, period, {}).flatMap((part) => {
    const from = onGrid(part.opens, unit, Math.max(part.from, period.from));
    const to = from + Math.floor((Math.min(part.to, period.to) - from) / unit) * unit;
    return to > from ? [{ from, to }] : [];
  });
}

/** Whether a place of the resource is free for the whole period. Choice: it has to work all that time, and none of it is over. */
export function isFree(books: Books, resource: Resource, period: Span): boolean {
  return freeParts(books, resource, period, {}).some((part) => part.from <= period.from && period.to <= part.to);
}
