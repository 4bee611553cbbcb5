import { keptInOrder } from '@renderer/features/today/board/order';
import type { Board } from '@shared/domain/board';
import type { BlockView } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';
import { block } from '../../../support/renderer-data';

const [adam, bozena, cyril, dana] = [block(1, 1, 'Adam', 540), block(2, 2, 'Božena', 570), block(3, 3, 'Cyril', 600), block(4, 4, 'Dana', 630)];
const none = { late: [], due: [], here: [] };
const boardOf = (groups: Partial<Pick<Board, 'late' | 'due' | 'here'>>): Board => ({ ...none, ...groups }) as Board;
const names = ({ late, due, here }: Board): string[][] => [late, due, here].map((rows) => rows.map(({ title }) => title));

describe('the order of the board while it has the focus', () => {
  const before = boardOf({ late: [adam, bozena], due: [cyril] });

  it('stays when rows would change their group, and says what they say now', () => {
    const came: BlockView = { ...adam, attendance: 'came' };
    const kept = keptInOrder(before, boardOf({ late: [bozena, cyril], here: [came] }), [came, bozena, cyril]);
    expect(names(kept)).toEqual([['Adam', 'Božena'], ['Cyril'], []]);
    expect(kept.late[0]).toBe(came);
  });

  it('takes a new row at the end of its group, even one that would be first', () => {
    const early = { ...dana, start: adam.start - 60_000 };
    expect(names(keptInOrder(before, boardOf({ late: [early, adam, bozena], due: [cyril] }), [early, adam, bozena, cyril]))).toEqual([['Adam', 'Božena', 'Dana'], ['Cyril'], []]);
  });

  it('lets a row go that is gone from the day, and keeps one that has only left the board', () => {
    expect(names(keptInOrder(before, boardOf({ due: [cyril] }), [bozena, cyril]))).toEqual([['Božena'], ['Cyril'], []]);
  });

  it('takes and lets go in one reading', () => {
    expect(names(keptInOrder(before, boardOf({ late: [bozena], due: [cyril, dana] }), [bozena, cyril, dana]))).toEqual([['Božena'], ['Cyril', 'Dana'], []]);
  });
});
