import type { AgendaPage, AgendaRow, MonthDay, MonthView, WeekView } from '@shared/domain/calendar-views';
import type { BlockView } from '@shared/domain/views';
import { daysBetween, daysFrom } from '@shared/domain/weeks';
import { DAY_START, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';

const DAY = 86_400_000;
const CHOICES = [{ resourceId: 1, name: 'Vilém Brána' }, { resourceId: 2, name: 'Sál A' }];

/** The week of the practice day for one resource, with these blocks by day, counted from Monday. */
export function week(blocks: Readonly<Record<number, readonly BlockView[]>>, over: Partial<WeekView> = {}): WeekView {
  return {
    from: PRACTICE_DATE,
    locationId: null,
    resources: CHOICES.slice(0, 1),
    choices: CHOICES,
    shown: { fromMin: 480, toMin: 1080 },
    days: daysFrom(PRACTICE_DATE, 7).map((date, index) => ({
      date,
      dayStart: DAY_START + index * DAY,
      dayEnd: DAY_START + (index + 1) * DAY,
      ages: { bookings: PRACTICE_NOW, classes: PRACTICE_NOW, hours: PRACTICE_NOW },
      columns: [{ resourceId: 1, hoursKnown: true, open: [{ fromMin: 480, toMin: 1080 }], gaps: [], blocks: blocks[index] ?? [] }],
    })),
    ...over,
  };
}

/** A month of days on which nothing is booked, but for those that are given. */
export function month(from: string, to: string, days: Readonly<Record<string, Partial<MonthDay>>> = {}): MonthView {
  const empty = { bookings: 0, pending: 0, bookedMin: 0, openMin: 600, classes: { count: 0, occupied: 0, capacity: 0, waiting: 0 }, readAt: PRACTICE_NOW };
  return { from, to, choices: CHOICES, days: daysBetween(from, to).map((date) => ({ date, ...empty, ...days[date] })) };
}

/** A booking of the agenda. */
export function agendaRow(id: number, customerName: string, over: Partial<AgendaRow> = {}): AgendaRow {
  const start = DAY_START + 600 * 60_000;
  return { key: `b:${id}:${id}`, appointmentId: id, customerId: id, date: PRACTICE_DATE, start, end: start + 3_600_000, resourceName: 'Vilém Brána', customerName, service: 'Masáž', count: 1, status: 'Confirmed', attendance: 'unknown', payment: { state: 'unpaid', price: 85_050, remaining: 85_050, method: null }, note: '', pending: null, ...over };
}

/** A page of the agenda. */
export function agendaPage(rows: readonly AgendaRow[], over: Partial<AgendaPage> = {}): AgendaPage {
  return { rows, total: rows.length, choices: CHOICES, unread: 0, oldest: PRACTICE_NOW, ...over };
}
