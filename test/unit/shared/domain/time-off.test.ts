import type { Repetition } from '@shared/domain/repetition';
import { isOver, timesOff } from '@shared/domain/time-off';
import { instantAt } from '@shared/domain/wall-instant';
import { describe, expect, it } from 'vitest';

const span = (date: string, fromMin: number, toMin: number) => ({ from: instantAt(date, fromMin), to: instantAt(date, toMin) });
const weekly = (end: Repetition['end']): Repetition => ({ frequency: 'weekly', interval: 1, weekdays: [0], by: 'date', end });
const FIRST = span('2026-11-23', 720, 780);

describe('timesOff', () => {
  it.each<[string, Repetition | null, ReturnType<typeof span>, ReturnType<typeof span>[]]>([
    ['once, within', null, span('2026-11-23', 0, 1440), [FIRST]],
    ['once, elsewhere', null, span('2026-11-24', 0, 1440), []],
    ['once, only touching', null, span('2026-11-23', 780, 840), []],
    ['every week, years later', weekly({ kind: 'never' }), span('2030-11-25', 0, 1440), [span('2030-11-25', 720, 780)]],
    ['after its count', weekly({ kind: 'count', count: 2 }), span('2026-12-07', 0, 1440), []],
    ['before its first', weekly({ kind: 'never' }), span('2026-11-16', 0, 1440), []],
  ])('%s', (_name, rule, period, times) => {
    expect(timesOff(FIRST, rule, period)).toEqual(times);
  });

  it('reaches over from the day before', () => {
    const night = { from: instantAt('2026-11-23', 1320), to: instantAt('2026-11-24', 360) };
    expect(timesOff(night, weekly({ kind: 'never' }), span('2026-12-01', 0, 1440))).toEqual([{ from: instantAt('2026-11-30', 1320), to: instantAt('2026-12-01', 360) }]);
  });
});

describe('a series whose first was deleted', () => {
  const cut = { ...FIRST, firstDeleted: 1 as const };

  it('is what is left of it', () => {
    expect(timesOff(cut, weekly({ kind: 'count', count: 3 }), span('2026-11-16', 0, 28 * 1440))).toEqual([span('2026-11-30', 720, 780), span('2026-12-07', 720, 780)]);
    expect(isOver(cut, weekly({ kind: 'count', count: 2 }), FIRST.from)).toBe(false);
    expect(isOver(cut, weekly({ kind: 'count', count: 1 }), FIRST.from)).toBe(true);
  });
});

describe('isOver', () => {
  it.each<[string, Repetition | null, number, boolean]>([
    ['once, before its end', null, FIRST.to - 1, false],
    ['once, at its end', null, FIRST.to, true],
    ['a series between two', weekly({ kind: 'count', count: 2 }), FIRST.to, false],
    ['a series after its last', weekly({ kind: 'count', count: 2 }), instantAt('2026-11-30', 780), true],
    ['one that never ends', weekly({ kind: 'never' }), instantAt('2040-01-01', 0), false],
  ])('%s', (_name, rule, now, over) => {
    expect(isOver(FIRST, rule, now)).toBe(over);
  });
});
