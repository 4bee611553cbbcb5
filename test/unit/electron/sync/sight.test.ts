import type { Watch } from '@electron/sync/ports';
import { createSight } from '@electron/sync/sight';
import { describe, expect, it } from 'vitest';

const watch = (days: Watch['days'], date = '2026-11-25'): Watch => ({ day: { date, locationId: null }, booking: null, customerId: null, days, visible: true });
const WEEK = { from: '2026-11-23', to: '2026-11-29' };
const OTHERS = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];

describe('days in sight', () => {
  it('are those of the week besides the day that the screen is about', () => {
    const sight = createSight(() => 0);
    expect(sight.days(watch(null))).toEqual([]);
    expect(sight.days(watch(WEEK))).toEqual(OTHERS);
    expect(sight.weekDays(watch(WEEK))).toEqual(OTHERS);
    expect(sight.weekDays(watch({ from: '2026-10-26', to: '2026-12-06' }))).toEqual([]);
  });

  it('are read soon when they come into sight, unless they have just been read', () => {
    let now = 0;
    const sight = createSight(() => now);
    sight.dayRead('2026-11-24');
    now = 100_000;
    expect(sight.stale(watch(null), watch(WEEK))).toEqual(OTHERS.filter((date) => date !== '2026-11-24'));
    expect(sight.stale(watch(WEEK), watch(WEEK))).toEqual([]);
    expect(sight.stale(watch(WEEK), watch({ from: '2026-11-23', to: '2026-11-30' }))).toEqual(['2026-11-30']);
    now = 300_000;
    expect(sight.stale(watch(null), watch(WEEK))).toEqual(OTHERS);
  });
});
