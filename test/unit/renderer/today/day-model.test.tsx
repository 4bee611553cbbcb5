import { bandsOf, blocksOf, modelOf, neighbourOf, withDiff } from '@renderer/features/today/day-model';
import type { DayDiff } from '@shared/domain/views';
import { describe, expect, test } from 'vitest';
import { block, day, person, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';

const column = (resourceId: number) => ({ resourceId, name: `R${resourceId}`, subtitle: '', locationId: 1, open: [] });
const a = block(1, 1, 'Alena', 480);
const b = block(2, 2, 'Běla', 600);
const c = block(3, 3, 'Cyril', 590, { resourceId: 3 });
const view = day([a, b, c], { columns: [column(1), column(2), column(3)] });
const model = modelOf(view);

function diff(over: Partial<DayDiff>): DayDiff {
  return { date: PRACTICE_DATE, locationId: null, upsert: [], remove: [], people: {}, ages: view.ages, frame: null, ...over };
}

describe('a change of the day', () => {
  test('leaves every column that it does not touch the very same object', () => {
    const next = withDiff(model, diff({ upsert: [{ ...b, attendance: 'came' }] }));
    expect(blocksOf(next, 1).map((block) => block.attendance)).toEqual(['unknown', 'came']);
    expect(blocksOf(next, 3)).toBe(blocksOf(model, 3));
    expect(next.byKey.get(a.key)).toBe(a);
  });

  test('moves a block from one column to another', () => {
    const next = withDiff(model, diff({ upsert: [{ ...b, resourceId: 3 }] }));
    expect([1, 3].map((id) => blocksOf(next, id).map((block) => block.title))).toEqual([['Alena'], ['Cyril', 'Běla']]);
  });

  test('takes away what is gone and puts in what is new by time', () => {
    const next = withDiff(model, diff({ remove: [a.key], upsert: [block(9, 9, 'Dana', 540)] }));
    expect(blocksOf(next, 1).map((block) => block.title)).toEqual(['Dana', 'Běla']);
    expect(next.view.blocks).toHaveLength(3);
    expect(next.byKey.has(a.key)).toBe(false);
  });

  test('leaves every block its element, and hands none on to what is new', () => {
    const next = withDiff(model, diff({ remove: [a.key], upsert: [block(9, 9, 'Dana', 485), { ...b, attendance: 'came' }] }));
    expect(next.slots.get(b.key)).toBe(model.slots.get(b.key));
    expect([...model.slots.values()]).not.toContain(next.slots.get(block(9, 9, 'Dana', 485).key));
    expect(next.slots.has(a.key)).toBe(false);
    expect(withDiff(model, diff({ upsert: [{ ...b, attendance: 'came' }] })).slots).toBe(model.slots);
  });

  test('of another day or another location changes nothing', () => {
    expect(withDiff(model, diff({ date: '2026-11-24', remove: [a.key] }))).toBe(model);
    expect(withDiff(model, diff({ locationId: 2, remove: [a.key] }))).toBe(model);
  });

  test('of people alone leaves all blocks as they are and adds to who is known', () => {
    const known = modelOf({ ...view, people: { '1': person(1) } });
    const next = withDiff(known, diff({ people: { '2': person(2, { debt: 100 }) }, ages: { ...view.ages, bookings: PRACTICE_NOW + 1 } }));
    expect(next.byColumn).toBe(known.byColumn);
    expect(Object.keys(next.view.people)).toEqual(['1', '2']);
    expect(next.view.ages.bookings).toBe(PRACTICE_NOW + 1);
  });
});

describe('arrows', () => {
  test('walk along the column and stop at its ends', () => {
    expect(neighbourOf(model, a.key, 'down')).toBe(b.key);
    expect(neighbourOf(model, b.key, 'down')).toBeNull();
    expect(neighbourOf(model, a.key, 'up')).toBeNull();
  });

  test('go to the block nearest in time, over columns that are empty', () => {
    expect(neighbourOf(model, b.key, 'right')).toBe(c.key);
    expect(neighbourOf(model, c.key, 'left')).toBe(b.key);
    expect(neighbourOf(model, c.key, 'right')).toBeNull();
  });

  test('begin at the first block when nothing is selected or the selected one is gone', () => {
    expect(neighbourOf(model, null, 'down')).toBe(a.key);
    expect(neighbourOf(model, 'b:99:99', 'left')).toBe(a.key);
    expect(neighbourOf(modelOf(day([])), null, 'down')).toBeNull();
  });
});

test('blocks of another day take over the elements of those that begin about the same time', () => {
  const other = modelOf(day([block(21, 21, 'Eva', 490), block(22, 22, 'Fany', 500)], { date: '2026-11-24', columns: [column(1)] }));
  expect(bandsOf(blocksOf(other, 1)).size).toBe(1);
  expect(other.slots.get(blocksOf(other, 1)[0]?.key ?? '')).toBe(model.slots.get(a.key));
  expect(new Set(other.slots.values()).size).toBe(2);
});
