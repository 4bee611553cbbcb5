import { edgeScroll, isSlip, nextPlace, placeAt, startOf, stepOf, sweptSpan } from '@renderer/features/today/grid/drag-geometry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const SHOWN = { fromMin: 480, toMin: 1080 };
const FRAME = { left: 40, top: 44, columnPx: 80, scale: 64 / 60, columns: 12, shown: SHOWN };

describe('a press', () => {
  test.each([
    [0, 0, true],
    [3, 0, true],
    [-3, 3, true],
    [4, 0, false],
    [0, -4, false],
  ])('that wanders %d, %d px is a slip: %s', (dx, dy, slip) => expect(isSlip(dx, dy)).toBe(slip));

  test.each([
    [40, 44, 0, 480],
    [119, 44 + 64, 0, 540],
    [120, 44 + 128, 1, 600],
    [40 + 12 * 80 + 500, 44 + 5000, 11, 1080],
    [-500, -500, 0, 480],
  ])('at %d, %d px lies in column %d at minute %d', (x, y, column, minute) => {
    const place = placeAt(x, y, FRAME);
    expect([place.column, Math.round(place.minute)]).toEqual([column, minute]);
  });
});

describe('steps', () => {
  test.each([
    [64, 15],
    [95, 15],
    [96, 5],
    [160, 5],
  ])('an hour of %d px goes by %d minutes', (hourPx, step) => expect(stepOf(hourPx / 60)).toBe(step));

  test.each([
    ['a quarter is the nearest one', { fromMin: 600, toMin: 660 }, 30, 668, 15, 645],
    ['by five minutes where there is room', { fromMin: 600, toMin: 660 }, 30, 668, 5, 640],
    ['less than half a step stays, off the steps too', { fromMin: 610, toMin: 655 }, 10, 627, 15, 610],
    ['more than half a step comes onto the steps', { fromMin: 610, toMin: 655 }, 10, 629, 15, 615],
    ['no earlier than the hours shown', { fromMin: 600, toMin: 660 }, 30, 480, 15, 480],
    ['no later than they end', { fromMin: 600, toMin: 660 }, 0, 1080, 15, 1065],
    ['over midnight, from its evening', { fromMin: 1410, toMin: 1470 }, 0, 1395, 15, 1395],
    ['over midnight, from its morning, back where it began', { fromMin: -30, toMin: 30 }, 45, 15, 15, -30],
    ['over midnight, from its morning, into the day', { fromMin: -30, toMin: 30 }, 45, 120, 15, 75],
    ['no length at all', { fromMin: 600, toMin: 600 }, 0, 652, 15, 645],
  ])('%s', (_, block, grabMin, minute, step, expected) => {
    const shown = block.fromMin >= 1400 || block.fromMin < 0 ? { fromMin: 0, toMin: 1440 } : SHOWN;
    expect(startOf(block, grabMin, minute, step, shown)).toBe(expected);
  });

  test('wherever a block is put, it starts on a step or where it was, in the hours shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 480, max: 1075 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1500 }), fc.constantFrom(5, 15), (fromMin, length, minute, step) => {
        const start = startOf({ fromMin, toMin: fromMin + length }, Math.floor(length / 2), minute, step, SHOWN);
        expect(start === fromMin || start % step === 0).toBe(true);
        expect(start).toBeGreaterThanOrEqual(480);
        expect(start).toBeLessThan(1080);
      }),
    );
  });

  test.each([
    [600, 600, [600, 615]],
    [607, 652, [600, 660]],
    [652, 607, [600, 660]],
    [1079, 1200, [1065, 1080]],
    [0, 20, [480, 495]],
  ])('sweeping from %d to %d is the time %j', (from, to, [fromMin, toMin]) => expect(sweptSpan(from, to, 15, SHOWN)).toEqual({ fromMin, toMin }));
});

describe('edges', () => {
  test.each([
    [300, 0],
    [100, -14],
    [90, -14],
    [114, -7],
    [900, 14],
    [886, 7],
  ])('a pointer at %d px scrolls by %d', (at, by) => expect(edgeScroll(at, 100, 900)).toBe(by));

  test('a sheet that is all edge does not run away', () => expect(edgeScroll(10, 0, 60)).toBe(0));
});

test.each([
  [610, 0, 600],
  [610, 1, 630],
  [600, 1, 630],
  [610, -1, 600],
  [600, -1, 570],
  [480, -1, 480],
  [1050, 1, 1050],
])('an empty place from %d by %d is %d', (minute, by, place) => expect(nextPlace(minute, by, SHOWN)).toBe(place));
