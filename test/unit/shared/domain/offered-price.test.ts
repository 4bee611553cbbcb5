import { offeredPrice } from '@shared/domain/offered-price';
import { describe, expect, it } from 'vitest';

const ITEM = { price: 85_000, levels: [{ name: 'Senior', price: 72_250 }, { name: 'Stejná', price: 85_000 }] };

describe('offeredPrice', () => {
  it.each([
    ['no level', null, 1, { base: 85_000, level: null, count: 1, total: 85_000 }],
    ['a level', 'Senior', 1, { base: 85_000, level: { name: 'Senior', price: 72_250 }, count: 1, total: 72_250 }],
    ['a level for three', 'Senior', 3, { base: 85_000, level: { name: 'Senior', price: 72_250 }, count: 3, total: 216_750 }],
    ['a level that changes nothing', 'Stejná', 1, { base: 85_000, level: null, count: 1, total: 85_000 }],
    ['a level that the item does not know', 'Jiná', 2, { base: 85_000, level: null, count: 2, total: 170_000 }],
  ])('%s', (_, level, count, expected) => expect(offeredPrice(ITEM, level, count)).toEqual(expected));

  it('has none where the server gives none', () => expect(offeredPrice({ price: null, levels: [] }, null, 1)).toBeNull());
});
