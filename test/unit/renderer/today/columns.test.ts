import { modelOf } from '@renderer/features/today/day-model';
import { arranged, inOrder, reordered } from '@renderer/features/today/grid/columns';
import { isStacked, sidesOf } from '@renderer/features/today/grid/sides';
import { columnPxOf, nextStep, scaleOf } from '@renderer/features/today/grid/sheet-size';
import { ahead, drawnRuns, rangeInSight, reaches } from '@renderer/features/today/grid/sight';
import { COLUMN_STEPS, HOUR_STEPS } from '@shared/domain/sheet-look';
import { describe, expect, test } from 'vitest';
import { block, day } from '../../../support/renderer-data';

const column = (resourceId: number, locationId = 1) => ({ resourceId, name: `R${resourceId}`, subtitle: '', locationId, open: [] });
const ids = (columns: readonly { readonly resourceId: number }[]): number[] => columns.map(({ resourceId }) => resourceId);

describe('columns', () => {
  test.each([
    ['as the business has them', [], [1, 2, 3, 4]],
    ['in a person’s order, the rest after', [3, 1], [3, 1, 2, 4]],
    ['with names that are gone', [99, 2], [2, 1, 3, 4]],
  ])('stand %s', (_, order, expected) => expect(ids(inOrder([1, 2, 3, 4].map((id) => column(id)), order, [1]))).toEqual(expected));

  test('of one location stay together, whatever the order', () => {
    expect(ids(inOrder([column(1, 7), column(2, 5), column(3, 7), column(4, 5)], [3], [5, 7]))).toEqual([2, 4, 3, 1]);
  });

  test('that are hidden are not shown, folded ones only when they are wanted', () => {
    const model = modelOf(day([block(1, 1, 'Jana', 600)], { columns: [column(1), column(2)], folded: [{ resourceId: 9, name: 'R9' }] }));
    const shown = (hidden: number[], isUnfolded: boolean): number[] => ids(arranged(model, { hidden, order: [] }, [{ id: 1 }], isUnfolded).view.columns);
    expect(shown([2], false)).toEqual([1]);
    expect(shown([2], true)).toEqual([1, 9]);
    expect(shown([1, 2, 9], true)).toEqual([]);
    expect(arranged(model, { hidden: [], order: [] }, [{ id: 1 }], false)).toBe(model);
  });

  test('that are unfolded stand in their own location, after those on shift', () => {
    const model = modelOf(day([block(1, 1, 'Jana', 600)], { locationId: null, columns: [column(1, 5), column(2, 7)], folded: [{ resourceId: 9, name: 'R9', locationId: 5 }, { resourceId: 8, name: 'R8', locationId: 7 }] }));
    expect(arranged(model, { hidden: [], order: [] }, [{ id: 5 }, { id: 7 }], true).view.columns.map(({ resourceId, locationId }) => [resourceId, locationId])).toEqual([[1, 5], [9, 5], [2, 7], [8, 7]]);
  });

  test.each([
    [2, 1, [1, 3, 2]],
    [2, -1, [2, 1, 3]],
    [1, -1, [1, 2, 3]],
    [3, 1, [1, 2, 3]],
    [99, 1, [1, 2, 3]],
  ] as const)('%d moved by %d', (resourceId, by, expected) => expect(reordered([1, 2, 3], resourceId, by)).toEqual(expected));
});

describe('sizes', () => {
  test('twelve columns fit a window of 1366, thirteen are scrolled', () => {
    expect(columnPxOf(959, 12, null) * 12).toBeLessThanOrEqual(959);
    expect(columnPxOf(959, 13, null)).toBe(76);
    expect(columnPxOf(959, 3, 120)).toBeCloseTo(319.7, 1);
    expect(columnPxOf(959, 12, 120)).toBe(120);
  });

  test('hours fill the room within their bounds, or are as a person chose', () => {
    const shown = { fromMin: 480, toMin: 1080 };
    expect(scaleOf(801, shown, null) * 60).toBe(80);
    expect(scaleOf(100, shown, null) * 60).toBe(64);
    expect(scaleOf(5000, shown, null) * 60).toBe(108);
    expect(scaleOf(100, shown, 160) * 60).toBe(160);
  });

  test.each([
    [72, 1, 80],
    [80, 1, 96],
    [80, -1, 64],
    [200, 1, null],
    [48, -1, null],
  ] as const)('from %d px by %d', (px, by, next) => expect(nextStep(HOUR_STEPS, px, by)).toBe(next));
  test('columns can be made as wide as the widest step', () => expect(nextStep(COLUMN_STEPS, 200, 1)).toBe(240));
});

describe('what is drawn', () => {
  test.each([
    [0, 960, { from: 0, to: 12 }],
    [79, 960, { from: 0, to: 13 }],
    [80, 960, { from: 1, to: 13 }],
    [5000, 960, { from: 19, to: 20 }],
  ])('scrolled %d px: columns in sight', (left, width, range) => expect(rangeInSight(left, width, 80, 20)).toEqual(range));

  test('some columns more, and more of them before they are needed', () => {
    const drawn = ahead({ from: 10, to: 22 }, 80);
    expect(drawn).toEqual({ from: 6, to: 26 });
    expect(reaches(drawn, { from: 11, to: 23 }, 80)).toBe(true);
    expect(reaches(drawn, { from: 13, to: 25 }, 80)).toBe(false);
    expect(reaches(ahead({ from: 0, to: 12 }, 14), { from: 1, to: 14 }, 14)).toBe(true);
  });

  test('gaps stand for the others, and the kept column is always there', () => {
    expect(drawnRuns(80, { from: 6, to: 9 }, 40)).toEqual([
      { kind: 'gap', at: 0, count: 6 },
      { kind: 'column', at: 6 },
      { kind: 'column', at: 7 },
      { kind: 'column', at: 8 },
      { kind: 'gap', at: 9, count: 31 },
      { kind: 'column', at: 40 },
      { kind: 'gap', at: 41, count: 39 },
    ]);
  });
});

describe('lanes', () => {
  test.each([
    [0, 1, '3px', false],
    [1, 3, '33.33', false],
    [0, 4, '24px', true],
    [79, 80, '24px', true],
  ])('lane %d of %d', (lane, lanes, part, stacked) => {
    const { left, width } = sidesOf(lane, lanes);
    expect(`${left} ${width}`).toContain(part);
    expect(isStacked(lanes)).toBe(stacked);
  });
  test('of eighty end where the column ends', () => expect(sidesOf(79, 80).left).toBe('calc((100% - 8px - max(24px, 1.25% - 4px)) * 1 + 3px)'));
});
