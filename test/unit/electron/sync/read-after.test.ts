import { readAfter } from '@electron/sync/acts/read-after';
import { expect, it } from 'vitest';
import { anAct } from '../../../support/acts';

const [LATE, EARLY] = [Date.parse('2026-11-23T22:30:00Z'), Date.parse('2026-11-23T23:30:00Z')];

it('the days of the merchant that a move leaves and reaches, and its customer, are read again', () => {
  expect(readAfter(anAct({ action: 'OneToOne/MoveBooking', title: { start: LATE, toStart: EARLY } }), 'Europe/Prague')).toEqual(['day:2026-11-23', 'day:2026-11-24', 'class:1', 'customer:2']);
});

it('a day is named once, and an act on nobody reads nobody', () => {
  expect(readAfter(anAct({ action: 'Booking/Cancel', title: { start: LATE, toStart: LATE } }), 'Europe/Prague')).toEqual(['day:2026-11-23', 'class:1', 'customer:2']);
  expect(readAfter(anAct({ action: 'FreeTime/Create', request: {}, title: { toStart: EARLY } }), 'Europe/Prague')).toEqual(['hours:']);
});

it('what the cache knows by itself is not read', () => {
  expect(readAfter(anAct({ title: { start: LATE } }), 'Europe/Prague')).toEqual([]);
});
