import { secondsOf, wallOf } from '@renderer/features/console/wall-time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const utc = (text: string): number => Date.parse(text) / 1000;

describe('the wall clock in Prague', () => {
  it.each([
    ['2026-11-23 09:52', '2026-11-23T08:52:00Z'],
    ['2026-07-01 00:05', '2026-06-30T22:05:00Z'],
    ['2026-11-23', '2026-11-22T23:00:00Z'],
    ['2026-1-2 3.04', '2026-01-02T02:04:00Z'],
    ['2026-03-29 01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29 03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25 02:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25 03:00', '2026-10-25T02:00:00Z'],
  ])('%s is %s', (wall, instant) => {
    expect(secondsOf(wall)).toBe(utc(instant));
  });

  it('reads an hour that is left out as the clock was before', () => {
    expect(secondsOf('2026-03-29 02:30')).toBe(utc('2026-03-29T01:30:00Z'));
  });

  it.each(['', 'x', '2026-13-01', '2026-02-30', '2026-11-23 24:00', '2026-11-23 09:60', '0001-01-01', '2026-11-23 9', '1795000000'])('"%s" is no time', (wall) => {
    expect(secondsOf(wall)).toBeNull();
  });

  it('comes back as it was, to the minute, but for the second of two hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: utc('1950-01-01T00:00:00Z') / 60, max: utc('2100-01-01T00:00:00Z') / 60 }), (minutes) => {
        const back = secondsOf(wallOf(String(minutes * 60)));
        return back === minutes * 60 || (back === minutes * 60 - 3_600 && wallOf(String(back)) === wallOf(String(minutes * 60)));
      }),
    );
  });
});

it.each(['', 'x', '1.5', '9007199254740991', '-9007199254740991'])('"%s" has no wall clock', (text) => {
  expect(wallOf(text)).toBe('');
});
