import type { OffSpan, Shade } from '@shared/domain/shades';
import { offSpans, shadeAt, shadesOf } from '@shared/domain/shades';
import type { MinuteSpan } from '@shared/domain/views';
import { dayBounds } from '@shared/domain/days';
import { wallMinute } from '@shared/domain/wall-day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const span = (fromMin: number, toMin: number): MinuteSpan => ({ fromMin, toMin });
const off = (fromMin: number, toMin: number, note = ''): OffSpan => ({ fromMin, toMin, note });
const shade = (kind: Shade['kind'], fromMin: number, toMin: number, note = ''): Shade => ({ kind, fromMin, toMin, note });
const SHOWN = span(420, 1_200);

describe('what is shaded of a column', () => {
  it.each<[string, MinuteSpan[], MinuteSpan[], OffSpan[], Shade[]]>([
    ['before and after the shift is closed', [span(480, 1_080)], [], [], [shade('closed', 420, 480), shade('closed', 1_080, 1_200)]],
    ['a hole in the usual hours is a gap', [span(480, 720), span(780, 1_080)], [span(720, 780)], [], [shade('closed', 420, 480), shade('gap', 720, 780), shade('closed', 1_080, 1_200)]],
    ['a time off of this computer is told, the rest of the gap is not', [span(480, 720)], [span(720, 1_080)], [off(720, 840, 'zubař')], [shade('closed', 420, 480), shade('off', 720, 840, 'zubař'), shade('gap', 840, 1_080), shade('closed', 1_080, 1_200)]],
    ['a time off outside of what is usual is told too', [span(480, 1_080)], [], [off(1_080, 1_140)], [shade('closed', 420, 480), shade('off', 1_080, 1_140), shade('closed', 1_140, 1_200)]],
    ['the server still says open: no shade, whatever was created here', [span(420, 1_200)], [], [off(600, 660)], []],
    ['hours out of order, overlapping and beyond the sheet', [span(700, 1_300), span(0, 500), span(450, 600)], [], [], [shade('closed', 600, 700)]],
    ['no shift at all and nothing usual', [], [], [], [shade('closed', 420, 1_200)]],
    ['a whole usual day off', [], [span(480, 1_080)], [off(0, 1_440, 'nemoc')], [shade('off', 420, 1_200, 'nemoc')]],
    ['spans of no length shade nothing', [span(420, 1_200)], [span(600, 600)], [off(600, 600)], []],
  ])('%s', (_, open, gaps, offs, shades) => expect(shadesOf(open, gaps, offs, SHOWN)).toEqual(shades));

  it('is all of the shown time that is not open, once', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 })).map(([from, length]) => span(from, from + length)), { maxLength: 5 });
    fc.assert(
      fc.property(spans, spans, spans, (open, gaps, offs) => {
        const shown = span(10, 90);
        const shades = shadesOf(open, gaps, offs.map((one) => ({ ...one, note: 'x' })), shown);
        for (let minute = 0; minute < 130; minute += 1) {
          const isShut = minute >= 10 && minute < 90 && !open.some(({ fromMin, toMin }) => minute >= fromMin && minute < toMin);
          expect(shades.filter(({ fromMin, toMin }) => minute >= fromMin && minute < toMin)).toHaveLength(isShut ? 1 : 0);
          const isOff = offs.some(({ fromMin, toMin }) => minute >= fromMin && minute < toMin);
          if (isShut && isOff) expect(shadeAt(shades, minute)?.kind).toBe('off');
        }
      }),
    );
  });
});

describe('times off by the minutes of a day', () => {
  it.each([
    ['2026-03-29', 'the clock skips an hour'],
    ['2026-10-25', 'an hour comes twice'],
  ])('%s, %s: what lasts all day ends with it, what is another day is left out', (date) => {
    const { start, end } = dayBounds(date, 'Europe/Prague');
    const day = { dayStart: start, dayEnd: end };
    const times = [{ from: start - 3_600_000, to: end + 3_600_000, note: 'nemoc' }, { from: end, to: end + 3_600_000, note: 'zítra' }];
    expect(offSpans(times, day, (ms) => wallMinute(ms, day))).toEqual([off(0, 1_440, 'nemoc')]);
    expect(offSpans(times, day, (ms) => (ms - start) / 60_000)).toEqual([off(0, (end - start) / 60_000, 'nemoc')]);
  });
});
