import type { Means } from '@shared/domain/means';
import { meansOf } from '@shared/domain/means';
import type { ToPay } from '@shared/domain/suggested-means';
import { suggestedMeans } from '@shared/domain/suggested-means';
import type { EntitlementsView, PassView } from '@shared/domain/views';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const PASS = { name: 'Masáže 10', left: 3, expires: null, usageId: 71 } as const;
const unpaid = (count = 1): ToPay => ({ payment: { remaining: 85_000, state: 'unpaid' }, count });
const means = (over: Partial<Means> = {}): Means => ({ pass: null, expired: null, credit: 0, makeUps: 0, ...over });

describe('what a desk would take', () => {
  it.each<[string, ToPay, Means | null, ReturnType<typeof suggestedMeans>]>([
    ['an entry', unpaid(), means({ pass: PASS }), { kind: 'pass', usageId: 71, name: 'Masáže 10', takes: 1, left: 2 }],
    ['an entry for each person', unpaid(3), means({ pass: PASS }), { kind: 'pass', usageId: 71, name: 'Masáže 10', takes: 3, left: 0 }],
    ['a pass without a limit', unpaid(4), means({ pass: { ...PASS, left: null } }), { kind: 'pass', usageId: 71, name: 'Masáže 10', takes: 4, left: null }],
    ['the pass before make-ups and credit', unpaid(), means({ pass: PASS, makeUps: 2, credit: 90_000 }), { kind: 'pass', usageId: 71, name: 'Masáže 10', takes: 1, left: 2 }],
    ['a make-up before credit', unpaid(), means({ makeUps: 2, credit: 90_000 }), { kind: 'makeUp', takes: 1, left: 1 }],
    ['credit that suffices to the last crown', unpaid(), means({ credit: 85_000 }), { kind: 'credit', takes: 85_000, left: 0 }],
    ['credit where the pass has too few entries', unpaid(4), means({ pass: PASS, credit: 100_000 }), { kind: 'credit', takes: 85_000, left: 15_000 }],
    ['a pass of an earlier cache, whose number is not known', unpaid(), means({ pass: { name: 'Masáže 10', left: 3, expires: null } }), 'tooLittle'],
    ['only credit for the rest of what is paid in part', { payment: { remaining: 20_000, state: 'part' }, count: 1 }, means({ pass: PASS, makeUps: 1, credit: 30_000 }), { kind: 'credit', takes: 20_000, left: 10_000 }],
    ['nothing for the rest, which a pass would pay twice', { payment: { remaining: 20_000, state: 'part' }, count: 1 }, means({ pass: PASS }), 'tooLittle'],
    ['too little of everything', unpaid(4), means({ pass: PASS, makeUps: 3, credit: 84_999 }), 'tooLittle'],
    ['nothing', unpaid(), means(), 'none'],
    ['not read', unpaid(), null, 'notRead'],
    ['paid already', { payment: { remaining: 0, state: 'paid' }, count: 1 }, means({ pass: PASS }), 'nothingToPay'],
    ['free', { payment: { remaining: 0, state: 'none' }, count: 1 }, null, 'nothingToPay'],
  ])('%s', (_name, toPay, has, expected) => expect(suggestedMeans(toPay, has)).toEqual(expected));

  it('never takes more than there is, nor more than is to be paid', () => {
    const anyMeans = fc.record({ pass: fc.option(fc.record({ name: fc.constant('P'), left: fc.option(fc.nat({ max: 6 })), expires: fc.constant(null), usageId: fc.constant(1) }), { nil: null }), expired: fc.constant(null), credit: fc.nat({ max: 200_000 }), makeUps: fc.nat({ max: 6 }) });
    fc.assert(
      fc.property(anyMeans, fc.integer({ min: 1, max: 6 }), fc.nat({ max: 150_000 }), fc.constantFrom('unpaid', 'part', 'waiting'), (has, count, remaining, state) => {
        const found = suggestedMeans({ payment: { remaining, state }, count }, has);
        if (typeof found === 'string') return;
        if (found.left !== null) expect(found.left).toBeGreaterThanOrEqual(0);
        expect(found.takes).toBe(found.kind === 'credit' ? remaining : count);
      }),
    );
  });
});

describe('the pass for several people', () => {
  const pass = (id: number, left: number, expires: number): PassView => ({ id, name: `P${id}`, activeFrom: 0, expires, suspended: false, shared: null, usages: [{ id: id * 10, serviceId: 1, serviceName: null, count: 10, used: 10 - left }] });
  const entitlements: EntitlementsView = { credit: 0, loyaltyPoints: 0, priceLevel: null, passes: [pass(1, 1, 100), pass(2, 5, 200)], makeUps: [], notes: [], readAt: 0 };

  it('is the one that suffices for all, and for one the one that ends first', () => {
    expect(meansOf(entitlements, 1, 50).pass).toMatchObject({ name: 'P1', left: 1, usageId: 10 });
    expect(meansOf(entitlements, 1, 50, 3).pass).toMatchObject({ name: 'P2', left: 5, usageId: 20 });
    expect(meansOf(entitlements, 1, 50, 9).pass).toMatchObject({ name: 'P1' });
    expect(meansOf(entitlements, 1, 150).pass).toMatchObject({ name: 'P2' });
  });
});
