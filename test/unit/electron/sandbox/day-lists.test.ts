import type { Responses } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const DAY = { StartDate: seconds('2026-11-22T23:00:00Z'), EndDate: seconds('2026-11-23T23:00:00Z') };
const PERIOD = { From: DAY.StartDate, To: DAY.EndDate };

type Event = Responses['Event/GetList']['Events'][number];

async function read({ call }: Caller) {
  return { events: (await call('Event/GetList', DAY)).Events, infos: (await call('Booking/GetBookingsForPeriod', PERIOD)).BookingInfoModels };
}

/** The same lists from a server that has just opened and kept nothing. */
async function fresh({ books }: Caller) {
  const other = await startCaller();
  for (const table of ['catalogue', 'customers', 'appointments', 'bookings']) {
    other.books.db.run(`DELETE FROM ${table}`);
    for (const row of books.db.all<Record<string, string | number | null>>(`SELECT * FROM ${table}`)) {
      other.books.db.run(`INSERT INTO ${table} VALUES (${Object.keys(row).map(() => '?').join(', ')})`, ...Object.values(row));
    }
  }
  return read(other);
}

const of = (events: readonly Event[], name: string): Event => {
  const found = events.find(({ CustomerFullName }) => CustomerFullName === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('lists of a day that were read before', () => {
  it('tell what has changed since: bookings, appointments, customers, the catalogue', async () => {
    const caller = await startCaller();
    const { db } = caller.books;
    const { events } = await read(caller);
    const [jana, yoga] = [of(events, 'Jana Černá'), events.find(({ ServiceName }) => ServiceName === 'Strečink')];
    for (const [what, change] of [
      ['attendance', () => caller.call('Booking/SetNoShowState', { AppointmentId: jana.AppointmentId, CustomerId: jana.CustomerId, NoShowStatus: 1 })],
      ['status', () => caller.control('status', { appointmentId: jana.AppointmentId, customerId: jana.CustomerId, value: 'Canceled' })],
      ['time', () => caller.control('move', { appointmentId: jana.AppointmentId, byMinutes: 15 })],
      ['name', () => caller.control('rename', { customerId: jana.CustomerId, name: 'Jana Bílá' })],
      ['another day', () => caller.control('move', { appointmentId: jana.AppointmentId, byMinutes: 3 * 1440 })],
      ['a place more', () => db.run("INSERT INTO bookings (appointment_id, customer_id, status, code, created_at) VALUES (?, 399, 'Confirmed', 'X', 1)", yoga?.AppointmentId ?? 0)],
      ['a place less', () => db.run('DELETE FROM bookings WHERE appointment_id = ? AND customer_id = 399', yoga?.AppointmentId ?? 0)],
      ['no appointment', () => db.run('DELETE FROM appointments WHERE id = ?', yoga?.AppointmentId ?? 0)],
      ['the name of a service', () => db.run("UPDATE catalogue SET json = json_set(json, '$.name', 'Masáž beder') WHERE kind = 'service' AND id = 1")],
    ] as const) {
      const before = await read(caller);
      await change();
      const after = await read(caller);
      expect(JSON.stringify(after), what).not.toBe(JSON.stringify(before));
      expect(after, what).toEqual(await fresh(caller));
    }
  });

  it('tell nothing of what was refused half way', async () => {
    const caller = await startCaller();
    const { db } = caller.books;
    const before = await read(caller);
    expect(() => db.transaction(() => {
      db.run("UPDATE catalogue SET json = json_set(json, '$.name', 'X') WHERE kind = 'service'");
      db.run("UPDATE customers SET name = 'X'");
      throw new Error('refused');
    })).toThrow('refused');
    expect(await read(caller)).toEqual(before);
  });
});

describe('lists of a period', () => {
  it('have what lasts longer than a day, on each day it touches', async () => {
    const caller = await startCaller();
    const { db } = caller.books;
    db.run('UPDATE appointments SET start = ?, "end" = ? WHERE id = 1', seconds('2026-11-20T08:00:00Z'), seconds('2026-11-24T08:00:00Z'));
    const has = async (from: string, to: string): Promise<boolean> => (await caller.call('Event/GetList', { StartDate: seconds(from), EndDate: seconds(to) })).Events.some(({ AppointmentId }) => AppointmentId === 1);
    expect(await has('2026-11-19T23:00:00Z', '2026-11-20T08:00:00Z')).toBe(false);
    expect(await has('2026-11-20T08:00:00Z', '2026-11-20T08:00:01Z')).toBe(true);
    expect(await has('2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z')).toBe(true);
    expect(await has('2026-11-24T07:59:59Z', '2026-11-24T09:00:00Z')).toBe(true);
    expect(await has('2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z')).toBe(false);
  });

  it('may be of any length, and are in the order of their starts', async () => {
    const caller = await startCaller();
    const all = (await caller.call('Event/GetList', { StartDate: -(2 ** 50), EndDate: 2 ** 50 })).Events;
    expect(all).toHaveLength(caller.books.db.get<{ n: number }>('SELECT count(*) AS n FROM bookings')?.n ?? 0);
    expect(all.map(({ StartDate }) => StartDate)).toEqual(all.map(({ StartDate }) => StartDate).sort((a, b) => a - b));
    expect((await caller.call('Event/GetList', { StartDate: 2 ** 50, EndDate: -(2 ** 50) })).Events).toEqual([]);
  });

  it('are refused when they would hold everybody up', async () => {
    const caller = await startCaller();
    const { db } = caller.books;
    db.run(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001)
      INSERT INTO appointments (segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, listed) SELECT 1, 1, 1, 1, 1, 1000000 + i, 1000060 + i, 1, 0 FROM n`);
    expect(await caller.call('Event/GetList', { StartDate: 0, EndDate: 2_000_000 })).toMatchObject({ IsError: true, ErrorParameter: 'EndDate', Events: [] });
    expect(await caller.call('Booking/GetBookingsForPeriod', { From: 0, To: 2_000_000 })).toMatchObject({ IsError: true, ErrorParameter: 'To', BookingInfoModels: [] });
    expect((await caller.call('Event/GetList', { StartDate: 0, EndDate: 1_001_000 })).IsError).toBe(false);
  });
});
