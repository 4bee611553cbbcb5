import { alikeTo, bookingWarnings } from '@shared/domain/booking-warnings';
import type { BookingLine, CustomerRow } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';

const row = (id: number, name: string, phone: string | null, deleted = false): CustomerRow => ({ id, name, phone, email: null, createdAt: 0, deleted, tags: [] });
const JANA = row(1, 'Jana Černá', '+420 777 123 456');
const booking = (start: number, end: number, status = 'Confirmed'): BookingLine => ({ appointmentId: 1, customerId: 1, start, end, date: '2026-11-23', service: 'Masáž', resourceName: 'Petr', status, attendance: 'unknown', payment: { state: 'none', price: 0, remaining: 0, method: null }, count: 1 });
const detail = (over: { debt?: number; noShows?: number; visits?: number; bookings?: BookingLine[] } = {}) => ({ customer: JANA, bookings: over.bookings ?? [], statistics: { visits: over.visits ?? 3, noShows: over.noShows ?? 0, lastSeen: null, debt: over.debt ?? 0, missedUnpaid: 0 } });
const kinds = (...args: Parameters<typeof bookingWarnings>): string[] => bookingWarnings(...args).map(({ kind }) => kind);

describe('bookingWarnings', () => {
  it.each([
    ['nothing to say', detail(), { from: 10, to: 20 }, [JANA], []],
    ['a debt', detail({ debt: 30_000 }), null, [], ['debt']],
    ['no-shows', detail({ noShows: 2 }), null, [], ['noShows']],
    ['another booking at that time', detail({ bookings: [booking(15, 25)] }), { from: 10, to: 20 }, [], ['sameTime']],
    ['one that only touches it', detail({ bookings: [booking(20, 25), booking(5, 10)] }), { from: 10, to: 20 }, [], []],
    ['a cancelled one', detail({ bookings: [booking(15, 25, 'Canceled')] }), { from: 10, to: 20 }, [], []],
    ['no time chosen yet', detail({ bookings: [booking(15, 25)] }), null, [], []],
    ['the same phone', detail(), null, [row(2, 'J. Černá', '777123456')], ['duplicates']],
    ['all of it, the nearest trouble first', detail({ debt: 1, noShows: 1, bookings: [booking(10, 20)] }), { from: 10, to: 20 }, [row(2, 'jana cerna', null)], ['sameTime', 'debt', 'noShows', 'duplicates']],
  ] as const)('%s', (_, of, time, alike, expected) => expect(kinds(of, time, alike)).toEqual(expected));

  it('counts no-shows of all that is known', () => expect(bookingWarnings(detail({ noShows: 2, visits: 3 }), null, [])).toEqual([{ kind: 'noShows', count: 2, of: 5 }]));
});

describe('alikeTo', () => {
  it.each([
    ['the person alone', [JANA], []],
    ['a deleted one', [row(2, 'Jana Černá', null, true)], []],
    ['somebody else', [row(2, 'Jan Novák', '+420 600 000 000')], []],
    ['two without a phone are not alike by that', [row(2, 'Petr', null)], []],
    ['the same name in other letters', [row(2, 'JANA CERNA', null)], ['JANA CERNA']],
  ])('%s', (_, people, expected) => expect(alikeTo(JANA, people)).toEqual(expected));
});
