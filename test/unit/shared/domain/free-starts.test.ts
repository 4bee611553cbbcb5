import { likelyStarts, startsWithin } from '@shared/domain/free-starts';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const at = (hour: number, minute = 0): number => (hour * 60 + minute) * MINUTE;
const span = (from: number, to: number) => ({ from: at(from), to: at(to) });
const hours = (starts: readonly number[]): string[] => starts.map((start) => `${Math.floor(start / MINUTE / 60)}:${String((start / MINUTE) % 60).padStart(2, '0')}`);

describe('likelyStarts', () => {
  it.each([
    ['an empty morning', [], 1, ['8:00', '8:30', '9:00', '9:30']],
    ['a booking in the middle', [{ ...span(8, 9), places: 1 }], 1, ['9:00', '9:30']],
    ['what ends at a start does not hinder it', [{ from: at(8, 30), to: at(9), places: 1 }], 1, ['8:00', '9:00', '9:30']],
    ['a second place is left', [{ ...span(8, 10), places: 1 }], 2, ['8:00', '8:30', '9:00', '9:30']],
    ['two one after the other never hold two places', [{ ...span(8, 9), places: 1 }, { ...span(9, 10), places: 1 }], 2, ['8:00', '8:30', '9:00', '9:30']],
    ['two at once hold both', [{ ...span(8, 10), places: 1 }, { from: at(8, 15), to: at(8, 20), places: 1 }], 2, ['8:30', '9:00', '9:30']],
    ['a class takes all', [{ ...span(8, 10), places: 3 }], 3, []],
  ])('%s', (_, taken, capacity, expected) => {
    expect(hours(likelyStarts({ open: [span(8, 10)], taken, capacity }, span(0, 24), 30 * MINUTE, 30 * MINUTE))).toEqual(expected);
  });

  it.each([
    ['ends where the span ends', span(0, 24), 60, ['8:00', '8:30', '9:00']],
    ['begins on the grid of the span, not of the question', { from: at(8, 10), to: at(24) }, 30, ['8:30', '9:00', '9:30']],
    ['before the end of the question', { from: at(8), to: at(9) }, 30, ['8:00', '8:30']],
    ['longer than the span', span(0, 24), 180, []],
    ['no length', span(0, 24), 0, []],
  ])('%s', (_, period, minutes, expected) => {
    expect(hours(likelyStarts({ open: [span(8, 10)], taken: [], capacity: 1 }, period, minutes * MINUTE, 30 * MINUTE))).toEqual(expected);
  });

  it('lies in free spans as a rental does', () => {
    expect(hours(startsWithin([span(8, 9), span(12, 14)], span(0, 24), 60 * MINUTE, 30 * MINUTE))).toEqual(['8:00', '12:00', '12:30', '13:00']);
  });
});
