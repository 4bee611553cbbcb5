import { priceWhy } from '@shared/domain/price-why';
import { describe, expect, it } from 'vitest';

const ITEM = { price: 85_000, levels: [{ name: 'Student', price: 76_500 }] };
const payment = (price: number, remaining: number, method: string | null = null) => ({ state: 'part' as const, price, remaining, method });

describe('why a price is what it is', () => {
  it.each([
    ['the base price', payment(85_000, 85_000), 1, ITEM, null, { base: 85_000, level: null, isExplained: true, paid: 0, toPay: 85_000 }],
    ['a price level', payment(76_500, 0, 'Kredit'), 1, ITEM, 'Student', { base: 85_000, level: ITEM.levels[0], isExplained: true, paid: 76_500, method: 'Kredit', toPay: 0 }],
    ['a level that was not used', payment(85_000, 85_000), 1, ITEM, 'Student', { level: null, isExplained: true }],
    ['several people', payment(255_000, 255_000), 3, ITEM, null, { count: 3, isExplained: true }],
    ['part of it paid', payment(85_000, 30_000), 1, ITEM, null, { paid: 55_000, toPay: 30_000, isExplained: true }],
    ['made otherwise', payment(50_000, 50_000), 1, ITEM, 'Student', { base: 85_000, level: null, isExplained: false }],
    ['a service that gives none', payment(50_000, 50_000), 1, { price: null, levels: [] }, null, { base: null, isExplained: false }],
    ['a service that is gone', payment(50_000, 50_000), 1, null, null, { base: null, isExplained: false, price: 50_000 }],
  ] as const)('%s', (_, paid, count, item, level, why) => expect(priceWhy(paid, count, item, level)).toMatchObject(why));
});
