import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@electron/sandbox/server';
import { addDays, atWallTime, dateOf } from '@shared/domain/days';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { dumpOf } from './dump';

const ZONE = 'Europe/Prague';
const TODAY = '2026-11-23';
const midnight = (date: string): number => atWallTime(date, 0, ZONE) / 1000;
const isWorkingDay = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

async function eventsOf({ call }: Caller, date: string) {
  const next = midnight(addDays(date, 1));
  return (await call('Event/GetList', { StartDate: midnight(date), EndDate: next })).Events.filter((event) => event.StartDate >= midnight(date));
}

async function workingHours({ call }: Caller, BookingResourceId: number, date: string) {
  return (await call('WorkingHours/GetForPeriod', { BookingResourceId, IntervalStart: midnight(date), IntervalEnd: midnight(addDays(date, 1)) })).Items;
}

/** Two bookings of one resource at once, where the resource takes one at a time. */
function clashes({ books }: Caller): unknown[] {
  return books.db.all(`SELECT a.id, b.id AS other, a.resource_id FROM appointments a JOIN appointments b ON b.resource_id = a.resource_id AND b.id > a.id
    AND b.start < a."end" AND b."end" > a.start WHERE EXISTS (SELECT 1 FROM bookings x WHERE x.appointment_id = a.id AND x.status <> 'Canceled')
    AND EXISTS (SELECT 1 FROM bookings x WHERE x.appointment_id = b.id AND x.status <> 'Canceled')`);
}

describe('both seeds', () => {
  it.each(['demo', 'busy'] as const)('%s is the same for the same number and moment, another for another number', async (seed) => {
    const [first, again, other] = await Promise.all([startCaller({ seed, number: 7 }), startCaller({ seed, number: 7 }), startCaller({ seed, number: 8 })]);
    const dump = dumpOf(first.books.db);
    expect(dumpOf(again.books.db) === dump).toBe(true);
    expect(dumpOf(other.books.db) === dump).toBe(false);
    expect(first.longTimeToken).toBe(again.longTimeToken);
  }, 60_000);

  it('books in a file are used as they are, and their clock stands where it stood when they were filled', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    try {
      const dataFile = join(folder, 'books.db');
      const first = await startCaller({ dataFile });
      await first.control('rename', { customerId: 1, name: 'Jana Bílá' });
      await first.close();
      const second = await createSandbox({ seed: 'demo', number: 9, dataFile });
      expect(second.now()).toBeGreaterThanOrEqual(NOW);
      expect(second.now()).toBeLessThan(NOW + 60_000);
      expect(second.books.db.get<{ name: string }>('SELECT name FROM customers WHERE id = 1')?.name).toBe('Jana Bílá');
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('left to itself, the clock stands at 9:52 of the latest working day and runs on', async () => {
    const sandbox = await createSandbox({ seed: 'demo' });
    const [now, real] = [sandbox.now(), Date.now()];
    await sandbox.close();
    const date = dateOf(now, ZONE);
    expect(isWorkingDay(date)).toBe(true);
    expect(now - atWallTime(date, 9 * 60 + 52, ZONE)).toBeGreaterThanOrEqual(0);
    expect(now - atWallTime(date, 9 * 60 + 52, ZONE)).toBeLessThan(60_000);
    expect(date <= dateOf(real, ZONE)).toBe(true);
    expect(date > addDays(dateOf(real, ZONE), -3)).toBe(true);
    expect(sandbox.now()).toBeGreaterThanOrEqual(now);
  });

  it.each([
    ['spring', '2026-03-30T07:52:00Z'],
    ['autumn', '2026-10-26T08:52:00Z'],
  ])('the clock change of %s moves no wall time', async (_, now) => {
    const caller = await startCaller({ nowMs: Date.parse(now) });
    const [before, after] = [addDays(now.slice(0, 10), -2), addDays(now.slice(0, 10), 1)];
    for (const date of [before, after]) {
      const [first] = await workingHours(caller, 1, date);
      expect(first?.Start).toBe(atWallTime(date, 8 * 60, ZONE) / 1000);
    }
  });
});

describe('demo', () => {
  it('has 12 resources of which 8 work that day, 400 customers, and nothing booked twice or outside hours', async () => {
    const caller = await startCaller();
    const resources = (await caller.call('BookingResource/GetList')).Items;
    expect(resources).toHaveLength(12);
    const working: (string | null)[] = [];
    for (const { Id, Name } of resources) if ((await workingHours(caller, Id, TODAY)).length > 0) working.push(Name);
    expect(working).toEqual(['Vilém Brána', 'Jan Horák', 'Eva Malá', 'EMS box 1', 'Sál A', 'Sál B', 'Kurt 1', 'Kurt 2']);
    expect((await caller.call('Customer/GetList')).Customers).toHaveLength(400);
    expect(new Set((await eventsOf(caller, TODAY)).map((event) => event.SourceName))).toEqual(new Set(working));
  });

  it.each([1, 2, 3, 4, 5])('number %i: no resource has two bookings at once, none lies outside working hours, and the names of the cast are nobody else’s', async (number) => {
    const caller = await startCaller({ number });
    expect(clashes(caller)).toEqual([]);
    for (let offset = -7; offset <= 7; offset += 1) {
      const date = addDays(TODAY, offset);
      const hours = new Map<number, Awaited<ReturnType<typeof workingHours>>>();
      for (const event of await eventsOf(caller, date)) {
        const spans = hours.get(event.SourceId) ?? (await workingHours(caller, event.SourceId, date));
        hours.set(event.SourceId, spans);
        expect(spans.some((span) => span.Start <= event.StartDate && event.EndDate <= span.End), `${date} ${event.SourceName ?? ''} ${new Date(event.StartDate * 1000).toISOString()}`).toBe(true);
      }
    }
    const names = (await caller.call('Customer/GetList')).Customers.map(({ Name }) => Name);
    expect(names.filter((name) => name === 'Jan Novák')).toHaveLength(2);
    for (const name of ['Jana Černá', 'Tomáš Řehoř', 'Radek Pospíšil', 'Lucie Kučerová', 'Olga Veselá']) expect(names.filter((other) => other === name), name).toHaveLength(1);
  }, 60_000);

  it('has a full week before and after: bookings every day, more on working days, the past recorded, the future not', async () => {
    const caller = await startCaller();
    for (let offset = -7; offset <= 7; offset += 1) {
      const date = addDays(TODAY, offset);
      const events = await eventsOf(caller, date);
      expect(events.length, date).toBeGreaterThan(isWorkingDay(date) ? 60 : 5);
      if (isWorkingDay(date)) expect(new Set(events.map(({ SegmentName }) => SegmentName)), date).toEqual(new Set(['Masáže', 'Kosmetika', 'EMS', 'Lekce', 'Badminton']));
      if (offset < 0) expect(events.every(({ NoShowStatus }) => [1, 9].includes(NoShowStatus)), date).toBe(true);
      if (offset > 0) expect(events.every(({ NoShowStatus }) => NoShowStatus === 0), date).toBe(true);
    }
  });

  it('is booked less and less in the four weeks after that', async () => {
    const caller = await startCaller();
    const weeks = [];
    for (let week = 1; week <= 4; week += 1) {
      let count = 0;
      for (let day = 1; day <= 7; day += 1) count += (await eventsOf(caller, addDays(TODAY, week * 7 + day))).length;
      weeks.push(count);
    }
    expect(weeks.at(-1)).toBeGreaterThan(10);
    expect(weeks[0]).toBeGreaterThan((weeks.at(-1) ?? 0) * 1.5);
    process.stdout.write(`bookings of the later weeks: ${weeks.join(', ')}\n`);
  });
});

describe('busy', () => {
  it('has 20 resources of 60 bookings a day for 30 days around this one, and 5,000 customers', async () => {
    const caller = await startCaller({ seed: 'busy' });
    expect((await caller.call('BookingResource/GetList')).Items).toHaveLength(20);
    expect((await caller.call('Customer/GetList')).Customers).toHaveLength(5_000);
    for (let offset = -15; offset <= 14; offset += 1) {
      const date = addDays(TODAY, offset);
      const perResource = new Map<number, number>();
      for (const event of await eventsOf(caller, date)) perResource.set(event.SourceId, (perResource.get(event.SourceId) ?? 0) + 1);
      expect([...perResource.values()], date).toEqual(Array.from({ length: 20 }, () => 60));
    }
    for (const offset of [-16, 15]) expect(await eventsOf(caller, addDays(TODAY, offset))).toEqual([]);
    expect(clashes(caller)).toEqual([]);
  }, 60_000);

  it('has Czech names, whole and with their diacritics', async () => {
    const { call } = await startCaller({ seed: 'busy' });
    const names = (await call('Customer/GetList')).Customers.map(({ Name }) => Name ?? '');
    expect(names.every((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name))).toBe(true);
    expect(names.filter((name) => /[ěščřžýáíéúůťďň]/i.test(name)).length).toBeGreaterThan(3_000);
  });
});
