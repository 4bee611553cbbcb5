import { mergeStarts } from '@shared/domain/offers';
import { describe, expect, it } from 'vitest';

describe('mergeStarts', () => {
  it('lists each start once, by time, with everyone who is free in the order of the catalogue', () => {
    const merged = mergeStarts(new Map([[1, [300, 100]], [2, [100]], [3, [200]]]), [3, 2, 1], 50);
    expect(merged).toEqual([
      { start: 100, end: 150, resourceIds: [2, 1], listed: null },
      { start: 200, end: 250, resourceIds: [3], listed: null },
      { start: 300, end: 350, resourceIds: [1], listed: null },
    ]);
  });

  it('leaves out whoever is not in the catalogue', () => expect(mergeStarts(new Map([[9, [100]]]), [1], 50)).toEqual([]));
});
