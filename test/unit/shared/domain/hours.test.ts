import type { Stretch } from '@shared/domain/hours';
import { common, explained, joined, notBookable, usualHours, without } from '@shared/domain/hours';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const span = (from: number, to: number): Stretch => ({ from, to });
const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 })).map(([from, length]) => span(from, from + length)), { maxLength: 6 });
const points = (list: readonly Stretch[]): number[] => Array.from({ length: 80 }, (_, at) => at).filter((at) => list.some(({ from, to }) => from <= at && at < to));

describe('time as sets of minutes', () => {
  it('joins, takes out and compares as sets do', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [a, b] = [points(one), points(other)];
        expect(points(joined(one))).toEqual(a);
        expect(points(without(one, other))).toEqual(a.filter((at) => !b.includes(at)));
        expect(points(common(one, other))).toEqual(a.filter((at) => b.includes(at)));
      }),
    );
  });
});

describe('usualHours', () => {
  it.each<[string, Stretch[][], Stretch[]]>([
    ['nothing is usual after two days', [[span(8, 16)], [span(8, 16)]], []],
    ['the same every time', [[span(8, 16)], [span(8, 16)], [span(8, 16)]], [span(8, 16)]],
    ['one day off changes nothing', [[span(8, 16)], [], [span(8, 16)]], [span(8, 16)]],
    ['a usual break stays a break', [[span(8, 12), span(13, 16)], [span(8, 12), span(13, 16)], [span(8, 12)]], [span(8, 12), span(13, 16)]],
    ['half is not mostly', [[span(8, 16)], [span(8, 16)], [], []], []],
    ['the common part of shifts', [[span(6, 14)], [span(8, 16)], [span(8, 16)]], [span(8, 16)]],
  ])('%s', (_name, samples, usual) => {
    expect(usualHours(samples)).toEqual(usual);
  });

  it('is open at a moment on more than half of the days', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 3, maxLength: 7 }), (samples) => {
        const often = Array.from({ length: 80 }, (_, at) => at).filter((at) => samples.filter((list) => points(list).includes(at)).length * 2 > samples.length);
        expect(points(usualHours(samples))).toEqual(often);
      }),
    );
  });
});

describe('gaps', () => {
  it('are usual hours that are not open', () => {
    expect(notBookable([span(8, 16)], [span(6, 10), span(12, 14)])).toEqual([span(10, 12), span(14, 16)]);
  });

  it('are named as far as something here explains them, the first reason first', () => {
    expect(explained([span(10, 16)], [{ ...span(9, 12), why: 'ill' }, { ...span(11, 13), why: 'away' }])).toEqual([
      { ...span(10, 12), why: 'ill' },
      { ...span(12, 13), why: 'away' },
      { ...span(13, 16), why: null },
    ]);
  });
});
