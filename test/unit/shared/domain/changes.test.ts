import { cameBack, changedParts, purseOf } from '@shared/domain/changes';
import type { BlockView, EntitlementsView } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';
import { block, DAY_START } from '../../../support/renderer-data';

const pass = (over: Partial<EntitlementsView['passes'][number]> = {}): EntitlementsView['passes'][number] => ({ id: 1, name: 'Masáže 10', activeFrom: 0, expires: null, suspended: false, shared: null, usages: [], ...over });
const own = (over: Partial<EntitlementsView> = {}): EntitlementsView => ({ credit: 34_000, loyaltyPoints: 0, priceLevel: null, passes: [], makeUps: [], notes: [], readAt: 1, ...over });
const usage = (count: number | null, used: number) => ({ serviceId: 10, serviceName: null, count, used });

describe('what a customer can pay with', () => {
  it.each<[string, Partial<EntitlementsView>, object]>([
    ['nothing', { credit: 0 }, { credit: 0, entries: 0, makeUps: 0 }],
    ['entries of services and shared ones', { passes: [pass({ usages: [usage(10, 9), usage(5, 0)] }), pass({ shared: { count: 8, used: 2 } })] }, { credit: 34_000, entries: 12, makeUps: 0 }],
    ['a pass without a limit', { passes: [pass({ usages: [usage(null, 3)] })] }, { credit: 34_000, entries: null, makeUps: 0 }],
    ['make-ups that were not read', { makeUps: null }, { credit: 34_000, entries: 0, makeUps: null }],
  ])('%s', (_, over, purse) => expect(purseOf(own(over))).toEqual(purse));

  it('says what is more than before, and nothing of what is not known', () => {
    const before = { credit: 100, entries: 3, makeUps: null };
    expect(cameBack(before, { credit: 85_100, entries: 4, makeUps: 1 })).toEqual([
      { what: 'entries', before: 3, after: 4 },
      { what: 'credit', before: 100, after: 85_100 },
    ]);
    expect(cameBack(before, { ...before, credit: 50 })).toEqual([]);
  });
});

describe('what another desk has changed', () => {
  const was = block(5, 7, 'Jana', 600);
  const seen = (of: BlockView) => ({ block: of, customerNote: null, merchantNote: null });
  it.each<[string, Partial<BlockView>, string[]]>([
    ['nothing', {}, []],
    ['the service', { serviceId: 11 }, ['service']],
    ['for how many', { count: 2 }, ['count']],
    ['the price of what is not paid', { payment: { ...was.payment, price: 90_000, remaining: 90_000 } }, ['price']],
    ['the price and a payment', { payment: { ...was.payment, state: 'part', price: 90_000, remaining: 40_000 } }, ['price', 'payment']],
    ['the time', { start: was.start + 60_000, end: was.end + 60_000 }, ['time']],
    ['with whom', { resourceId: 2 }, ['resource']],
    ['the status', { status: 'Canceled' }, ['status']],
    ['the payment', { payment: { ...was.payment, state: 'paid', remaining: 0 } }, ['payment']],
    ['the attendance', { attendance: 'came' }, ['attendance']],
    ['the place where our own held move shows it', { start: DAY_START, end: DAY_START + 1, movedFrom: { start: was.start, end: was.end, resourceId: 1, serviceId: 10 } }, []],
  ])('%s', (_, over, parts) => expect(changedParts(seen(was), seen({ ...was, ...over }))).toEqual(parts));

  it.each(['customerNote', 'merchantNote'] as const)('%s', (note) => expect(changedParts(seen(was), { ...seen(was), [note]: 'u okna' })).toEqual(['note']));
});
