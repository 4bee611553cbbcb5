import { HANDLERS } from '@electron/sandbox/actions';
import type { Books } from '@electron/sandbox/actions/handler';
import { createClock } from '@electron/sandbox/clock';
import type { CatalogueKinds } from '@electron/sandbox/data/catalogue';
import { oneOf, put } from '@electron/sandbox/data/catalogue';
import { openDb } from '@electron/sandbox/data/database';
import { Refusal } from '@electron/sandbox/refusal';
import { addDays, atWallTime } from '@shared/domain/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const TODAY = '2026-11-23';
/** Unix seconds of a time of the day in Prague. */
const at = (time: string, date = TODAY): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return atWallTime(date, hour * 60 + minute, 'Europe/Prague') / 1000;
};
const day = (date = TODAY) => ({ IntervalStart: at('0:00', date), IntervalEnd: at('0:00', addDays(date, 1)) });
/** Times of the day in Prague, in winter. */
const times = (starts: readonly number[]): string => starts.map((start) => new Date((start + 3600) * 1000).toISOString().slice(11, 16)).join(' ');
const change = <K extends 'resource' | 'service' | 'segment'>({ books: { db } }: Caller, kind: K, id: number, part: Partial<CatalogueKinds[K]>): void => {
  const known = oneOf(db, kind, id);
  if (known === null) throw new Error(`no ${kind} ${id}`);
  put(db, kind, { ...known, ...part }, 1);
};
const [SKIN, BACK, LAVA, EVA, JAN, PETRA, KARLIN] = [11, 1, 5, 3, 2, 9, 2];

describe('starts', () => {
  it('lie in working hours, after now, clear of bookings and of time off', async () => {
    const { call } = await startCaller();
    // Eva works from 8 to 18, has time off from 12 to 14, and bookings at 10:15 and at 14:30; it is 9:52.
    const eva = { BookingResourceId: EVA, BookingServiceId: SKIN };
    const between = async (from: string, to: string): Promise<string> => times((await call('OneToOne/GetAvailableStarts', { ...eva, IntervalStart: at(from), IntervalEnd: at(to) })).Starts);
    expect(await between('0:00', '23:00')).toBe('15:30 15:45 16:00 16:15 16:30 16:45 17:00');
    expect(await between('15:45', '16:15')).toBe('15:45 16:00');
    expect(await between('15:46', '16:16')).toBe('16:00 16:15');
    expect(await between('16:00', '16:00')).toBe('');
  });

  it('are as long as the service, not as the grid', async () => {
    const caller = await startCaller();
    change(caller, 'service', SKIN, { duration: 45 });
    const { Starts } = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: EVA, BookingServiceId: SKIN, ...day() });
    expect(times(Starts)).toBe('11:15 15:30 15:45 16:00 16:15 16:30 16:45 17:00 17:15');
  });

  it('count their steps from the beginning of the working span, whatever time off lies in it', async () => {
    const caller = await startCaller();
    change(caller, 'resource', PETRA, { closedDates: [], minTimeUnit: 40, hours: [{ weekday: 1, from: 8 * 60 + 10, to: 12 * 60 }, { weekday: 1, from: 13 * 60, to: 15 * 60 }] });
    caller.books.db.run('INSERT INTO free_times (resource_id, segment_id, start, "end") VALUES (?, 1, ?, ?)', PETRA, at('10:00'), at('10:15'));
    const { Starts } = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: PETRA, BookingServiceId: BACK, ...day() });
    expect(times(Starts)).toBe('10:50 13:00 13:40');
  });

  it('are none on a closed date, and none in the past', async () => {
    const caller = await startCaller();
    const starts = async (date: string): Promise<number> => (await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: PETRA, BookingServiceId: BACK, ...day(date) })).Starts.length;
    expect([await starts(TODAY), await starts('2026-11-22'), await starts('2027-03-01')]).toEqual([0, 0, 37]);
  });

  it('begin with the present second, and the clock takes them away', async () => {
    const caller = await startCaller();
    const first = async (now: string): Promise<string> => {
      await caller.control('clock', { now: new Date(at(now) * 1000).toISOString() });
      const { Starts } = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: EVA, BookingServiceId: SKIN, ...day() });
      return times(Starts.slice(0, 1));
    };
    expect([await first('15:44'), await first('15:46'), await first('17:01')]).toEqual(['15:45', '16:00', '']);
  });

  it('follow the clock on the wall through a night of 25 and one of 23 hours', async () => {
    for (const [date, hours] of [['2026-10-25', 7], ['2027-03-28', 5]] as const) {
      const caller = await startCaller({ nowMs: at('12:00', addDays(date, -2)) * 1000 });
      change(caller, 'resource', PETRA, { minTimeUnit: 60, hours: [{ weekday: 0, from: 0, to: 6 * 60 }] });
      caller.books.db.run('DELETE FROM appointments WHERE resource_id = ?', PETRA);
      const { Starts } = await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: PETRA, BookingServiceId: BACK, ...day(date) });
      expect(Starts).toEqual(Array.from({ length: hours }, (_, index) => at('0:00', date) + index * 3600));
    }
  });

  it('keep free what is confirmed or waits for it, and nothing that is cancelled or rejected', async () => {
    const caller = await startCaller();
    const ivo = (await caller.call('Event/GetList', { StartDate: at('0:00'), EndDate: at('23:00') })).Events.find((event) => event.CustomerFullName === 'Ivo Jaroš');
    const listed = async (status: string): Promise<boolean> => {
      await caller.control('status', { appointmentId: ivo?.AppointmentId, customerId: ivo?.CustomerId, value: status });
      return (await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: JAN, BookingServiceId: BACK, ...day() })).Starts.includes(ivo?.StartDate ?? 0);
    };
    expect([await listed('Confirmed'), await listed('ConfirmationRequested'), await listed('Canceled'), await listed('Rejected')]).toEqual([false, false, true, true]);
  });

  it('ask how many are there at once, not how many in all', async () => {
    const caller = await startCaller();
    const { db } = caller.books;
    const date = '2027-03-01';
    change(caller, 'resource', PETRA, { capacity: 2, minTimeUnit: 60, hours: [{ weekday: 1, from: 8 * 60, to: 12 * 60 }] });
    const book = (from: string, to: string, listed = 0): void => {
      db.run('INSERT INTO appointments (segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, listed) VALUES (1, 1, ?, 1, 1, ?, ?, 1, ?)', PETRA, at(from, date), at(to, date), listed);
      if (listed === 0) db.run("INSERT INTO bookings (appointment_id, customer_id, status, code, created_at) SELECT max(id), 1, 'Confirmed', 'x', 0 FROM appointments");
    };
    const starts = async (BookingServiceId: number): Promise<string> => times((await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: PETRA, BookingServiceId, ...day(date) })).Starts);
    change(caller, 'service', LAVA, { duration: 180, resourceIds: [PETRA] });
    book('8:00', '9:00');
    book('9:00', '10:00');
    book('10:00', '11:00');
    expect([await starts(BACK), await starts(LAVA)]).toEqual(['08:00 09:00 10:00 11:00', '08:00 09:00']);
    book('9:30', '10:30');
    expect([await starts(BACK), await starts(LAVA)]).toEqual(['08:00 11:00', '']);
    // A class takes the whole resource, although nobody is booked on it.
    book('11:00', '11:30', 1);
    expect(await starts(BACK)).toBe('08:00');
  });

  it('at a location: by resource, also for places to rent, which have no action that books them', async () => {
    const caller = await startCaller();
    const { call } = caller;
    const all = (await call('OneToOne/GetAvailableStartsForLocation', { LocationId: 1, BookingServiceId: BACK, ...day() })).Starts;
    expect(Object.keys(all)).toEqual(['1', '2', '9']);
    expect(all['9']).toEqual([]);
    expect(all['2']).toEqual((await call('OneToOne/GetAvailableStarts', { BookingResourceId: JAN, BookingServiceId: BACK, ...day() })).Starts);
    expect((await call('OneToOne/GetAvailableStartsForLocation', { LocationId: KARLIN, BookingServiceId: BACK, ...day() })).Starts).toEqual({});

    change(caller, 'segment', 5, { type: 'PlaceRentalLike' });
    const courts = (await call('OneToOne/GetAvailableStartsForLocation', { LocationId: 1, BookingServiceId: 3, ...day() })).Starts;
    expect(Object.keys(courts)).toEqual(['7', '8']);
    const [start] = courts['7'] ?? [];
    expect(start).toBeGreaterThan(at('9:52'));
    expect(await call('OneToOne/CreateBooking', { BookingResourceId: 7, BookingServiceId: 3, CustomerId: 1, BookingStart: start })).toMatchObject({ IsError: true, ErrorParameter: 'BookingServiceId' });
    expect(await call('RentalLike/CreateBooking', { BookingResourceId: 7, CustomerId: 1, BookingStart: start, BookingEnd: (start ?? 0) + 3600 })).toMatchObject({ IsError: true, ErrorParameter: 'BookingResourceId' });
  });

  it.each([
    ['BookingResourceId', { BookingResourceId: 99 }],
    ['BookingServiceId', { BookingServiceId: 99 }],
    ['BookingServiceId', { BookingServiceId: SKIN }],
    ['BookingServiceId', { BookingResourceId: 4, BookingServiceId: 4 }],
    ['BookingServiceId', { BookingResourceId: 5, BookingServiceId: 8 }],
    ['IntervalEnd', { IntervalEnd: at('0:00') - 1 }],
    ['IntervalEnd', { IntervalEnd: at('0:00') + 366 * 86_400 + 1 }],
    ['IntervalEnd', { IntervalEnd: Number.MAX_SAFE_INTEGER }],
    ['IntervalStart', { IntervalStart: Number.MIN_SAFE_INTEGER }],
    ['IntervalStart', { IntervalStart: Number.MAX_SAFE_INTEGER, IntervalEnd: Number.MAX_SAFE_INTEGER }],
  ])('refuse %s: %j', async (ErrorParameter, wrong) => {
    const { call } = await startCaller();
    const request = { BookingResourceId: JAN, BookingServiceId: BACK, ...day(), ...wrong };
    expect(await call('OneToOne/GetAvailableStarts', request)).toMatchObject({ IsError: true, ErrorParameter, Starts: [] });
    if (ErrorParameter === 'BookingResourceId' || 'BookingServiceId' in wrong && wrong.BookingServiceId === SKIN) return;
    expect(await call('OneToOne/GetAvailableStartsForLocation', { ...request, LocationId: 1 })).toMatchObject({ IsError: true, ErrorParameter });
    expect(await call('OneToOne/GetAvailableStartsForLocation', { ...request, BookingServiceId: BACK, LocationId: 99 })).toMatchObject({ IsError: true, ErrorParameter: 'LocationId' });
  });
});

describe('a resource is available', () => {
  it('when a place is free for the whole period, which it works and which is not over', async () => {
    const { call } = await startCaller();
    const free = async (from: string, to: string, ids: number[] | null = [EVA]): Promise<unknown> => (await call('BookingResource/GetAvailability', { BookingResourceIds: ids, From: at(from), To: at(to) })).Values;
    expect(await free('15:30', '18:00', [EVA, EVA, PETRA])).toEqual({ 3: true, 9: false });
    for (const [from, to] of [['15:29', '18:00'], ['15:30', '18:01'], ['9:51', '9:53'], ['11:15', '14:30'], ['12:00', '12:30'], ['6:00', '7:00']] as const) expect(await free(from, to), `${from}–${to}`).toEqual({ 3: false });
    expect(await free('14:00', '14:30')).toEqual({ 3: true });
    expect(await free('14:07', '14:19')).toEqual({ 3: true });
    expect(Object.keys((await free('16:00', '16:30', null)) as object)).toHaveLength(12);
    // Sál A has its course then, Sál B nothing.
    expect(await free('16:00', '16:30', [5, 6])).toEqual({ 5: false, 6: true });
    expect(await free('16:00', '16:30', [])).toEqual({});
  });

  it('or the question is refused by name', async () => {
    const { call } = await startCaller();
    const ask = (wrong: object) => call('BookingResource/GetAvailability', { BookingResourceIds: [1], From: at('10:00'), To: at('11:00'), ...wrong });
    expect(await ask({ BookingResourceIds: [1, 99] })).toMatchObject({ IsError: true, ErrorParameter: 'BookingResourceIds' });
    expect(await ask({ To: at('10:00') })).toMatchObject({ IsError: true, ErrorParameter: 'To' });
    expect(await ask({ To: at('9:00') })).toMatchObject({ IsError: true, ErrorParameter: 'To' });
    expect(await ask({ From: -1 })).toMatchObject({ IsError: true, ErrorParameter: 'From' });
  });
});

/** A business of one resource with one service, whose day is what a property makes of it. */
function smallBooks(resource: Partial<CatalogueKinds['resource']>, duration: number, now: number): Books {
  const db = openDb(null);
  put(db, 'segment', { id: 1, type: 'OneToOne', name: 'Služby', confirm: false, cancelBefore: 0, payWithin: null }, 0);
  put(db, 'service', { id: 1, name: 'Služba', segmentId: 1, duration, price: 100, resourceIds: [1] }, 0);
  put(db, 'resource', { id: 1, name: 'Místo', description: '', locationId: 1, segmentIds: [1], serviceIds: [1], capacity: 1, minTimeUnit: 15, hours: [], closedDates: [], tagIds: [], ...resource }, 0);
  db.run("INSERT INTO customers (id, name, created_at, modified_at) VALUES (1, 'Jana', 0, 0)");
  return { db, clock: createClock(now * 1000), zone: 'Europe/Prague' };
}

/** Whether CreateBooking accepts a start; nothing of it stays. */
function accepts(books: Books, BookingStart: number): boolean {
  const undo = new Error('undo');
  try {
    books.db.transaction(() => {
      HANDLERS['OneToOne/CreateBooking'](books, { BookingResourceId: 1, BookingServiceId: 1, CustomerId: 1, BookingStart });
      throw undo;
    });
  } catch (problem) {
    if (problem !== undo && !(problem instanceof Refusal)) throw problem;
    return problem === undo;
  }
  return false;
}

describe('what is listed is what a booking accepts', () => {
  const minutes = (max: number) => fc.integer({ min: 0, max: max / 5 }).map((five) => five * 5);
  const bounds = { from: minutes(1440), length: minutes(180).map((length) => length + 5) };
  const stretch = fc.record(bounds);
  const business = fc.record({
    date: fc.constantFrom(TODAY, '2026-10-25', '2027-03-28'),
    unit: fc.constantFrom(5, 10, 15, 25, 60),
    duration: fc.constantFrom(5, 25, 45, 60, 90),
    capacity: fc.integer({ min: 1, max: 3 }),
    hours: fc.array(stretch, { minLength: 1, maxLength: 3 }),
    now: minutes(1440),
    off: fc.array(stretch, { maxLength: 2 }),
    booked: fc.array(fc.record({ ...bounds, count: fc.integer({ min: 1, max: 2 }), listed: fc.boolean(), status: fc.constantFrom('Confirmed', 'ConfirmationRequested', 'Canceled', 'Rejected') }), { maxLength: 6 }),
  });

  it('whatever the day is made of: every listed start is accepted, every other of the day is refused', () => {
    fc.assert(
      fc.property(business, ({ date, unit, duration, capacity, hours, now, off, booked }) => {
        const midnight = at('0:00', date);
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
        const books = smallBooks({ capacity, minTimeUnit: unit, hours: hours.map(({ from, length }) => ({ weekday, from, to: Math.min(1440, from + length * 3) })) }, duration, midnight + now * 30);
        try {
          const { db } = books;
          for (const { from, length } of off) db.run('INSERT INTO free_times (resource_id, segment_id, start, "end") VALUES (1, 1, ?, ?)', midnight + from * 60, midnight + (from + length) * 60);
          booked.forEach(({ from, length, count, listed, status }, index) => {
            db.run('INSERT INTO appointments (id, segment_id, location_id, resource_id, calendar_id, start, "end", capacity, listed) VALUES (?, 1, 1, 1, 1, ?, ?, 9, ?)', index + 1, midnight + from * 60, midnight + (from + length) * 60, listed && index % 3 === 0 ? 1 : 0);
            db.run('INSERT INTO bookings (appointment_id, customer_id, count, status, code, created_at) VALUES (?, 1, ?, ?, ?, 0)', index + 1, count, status, 'x');
          });
          const period = { IntervalStart: midnight, IntervalEnd: midnight + 86_400 };
          const listed = new Set((HANDLERS['OneToOne/GetAvailableStarts'](books, { BookingResourceId: 1, BookingServiceId: 1, ...period }) as { Starts: number[] }).Starts);
          for (let start = midnight; start < period.IntervalEnd; start += 300) expect(accepts(books, start), new Date(start * 1000).toISOString()).toBe(listed.has(start));
          for (const start of listed) expect([accepts(books, start), accepts(books, start + 1)]).toEqual([true, false]);
        } finally {
          books.db.close();
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('and over the wire, in a business at its limit', async () => {
    const { call } = await startCaller({ seed: 'busy' });
    const request = { BookingServiceId: 1, IntervalStart: at('0:00', '2026-12-08'), IntervalEnd: at('0:00', '2026-12-09') };
    const { Starts } = await call('OneToOne/GetAvailableStartsForLocation', { LocationId: 1, ...request });
    expect(Object.values(Starts).flat()).toHaveLength(20 * 60);
    const book = () => call('OneToOne/CreateBooking', { BookingResourceId: 7, BookingServiceId: 1, CustomerId: 1, BookingStart: Starts['7']?.[5] });
    expect((await book()).IsError).toBe(false);
    expect(await book()).toMatchObject({ IsError: true, ErrorParameter: 'BookingStart' });
    expect((await call('OneToOne/GetAvailableStarts', { BookingResourceId: 7, ...request })).Starts).toEqual(Starts['7']?.filter((_, index) => index !== 5));
  });
});
