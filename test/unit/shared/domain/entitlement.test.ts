import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingKey, classKey } from '@shared/domain/booking';
import { colourOf } from '@shared/domain/colours';
import { bestPass, entriesLeft, isPassValid, usableMakeUps } from '@shared/domain/entitlement';
import type { EntitlementsView, PassView } from '@shared/domain/views';

const NOW = Date.UTC(2026, 10, 23, 8, 52);
const DAY = 86_400_000;
const MASSAGE = 11;

function pass(more: Partial<PassView> = {}): PassView {
  return { id: 1, name: 'Permanentka 10', activeFrom: NOW - DAY, expires: NOW + DAY, suspended: false, shared: null, usages: [usage(10, 9)], ...more };
}
function usage(count: number | null, used: number, serviceId = MASSAGE): PassView['usages'][number] {
  return { serviceId, serviceName: 'Masáž', count, used };
}
function holding(...passes: readonly PassView[]): EntitlementsView {
  return { credit: 0, loyaltyPoints: 0, priceLevel: null, passes, makeUps: null, notes: [], readAt: NOW };
}

describe('entries left', () => {
  it.each<[string, Partial<PassView>, number | null]>([
    ['one of ten', {}, 1],
    ['used up', { usages: [usage(10, 10)] }, 0],
    ['overdrawn is not below nothing', { usages: [usage(10, 12)] }, 0],
    ['unlimited', { usages: [usage(null, 40)] }, null],
    ['another service', { usages: [usage(10, 0, 12)] }, 0],
    ['shared entries bound it', { usages: [usage(10, 2)], shared: { count: 5, used: 3 } }, 2],
    ['shared entries alone', { usages: [usage(null, 2)], shared: { count: 5, used: 5 } }, 0],
  ])('%s', (_name, more, left) => expect(entriesLeft(pass(more), MASSAGE)).toBe(left));
});

describe('a pass can be used', () => {
  it.each<[string, Partial<PassView>, boolean]>([
    ['now', {}, true],
    ['without an end', { expires: null }, true],
    ['not while suspended', { suspended: true }, false],
    ['not before it begins', { activeFrom: NOW + 1 }, false],
    ['from its first moment', { activeFrom: NOW }, true],
    ['not at its end', { expires: NOW }, false],
  ])('%s', (_name, more, valid) => expect(isPassValid(pass(more), NOW)).toBe(valid));
});

describe('the pass that the desk would take', () => {
  it('ends first among those that fit', () => {
    const passes = [pass({ id: 1, expires: null }), pass({ id: 2, expires: NOW + 9 * DAY }), pass({ id: 3, expires: NOW + 2 * DAY }), pass({ id: 4, expires: NOW - 1 }), pass({ id: 5, expires: NOW + DAY, usages: [usage(1, 1)] })];
    expect(bestPass(holding(...passes), MASSAGE, NOW)).toMatchObject({ pass: { id: 3 }, left: 1 });
    expect(bestPass(holding(), MASSAGE, NOW)).toBeNull();
  });
  it('two without an end and nothing else is still one of them', () => {
    expect(bestPass(holding(pass({ id: 1, expires: null }), pass({ id: 2, expires: null })), MASSAGE, NOW)?.pass.id).toBe(1);
  });
  it('is always valid and never empty', () => {
    const any = fc.record({ from: fc.integer({ min: -9, max: 9 }), to: fc.option(fc.integer({ min: -9, max: 9 })), suspended: fc.boolean(), count: fc.option(fc.nat(5)), used: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (all) => {
        const passes = all.map(({ from, to, suspended, count, used }, id) => pass({ id, activeFrom: NOW + from * DAY, expires: to === null ? null : NOW + to * DAY, suspended, usages: [usage(count, used)] }));
        const best = bestPass(holding(...passes), MASSAGE, NOW);
        const fits = passes.some((one) => isPassValid(one, NOW) && entriesLeft(one, MASSAGE) !== 0);
        expect(best !== null).toBe(fits);
        if (best !== null) expect(isPassValid(best.pass, NOW) && best.left !== 0).toBe(true);
      }),
    );
  });
});

describe('make-ups', () => {
  it('not read is not the same as none', () => {
    const makeUp = (id: number, expires: number | null, serviceIds: readonly number[] = [MASSAGE]): NonNullable<EntitlementsView['makeUps']>[number] => ({ id, sourceServiceName: null, serviceIds, expires });
    expect(usableMakeUps(holding(), MASSAGE, NOW)).toBeNull();
    expect(usableMakeUps({ ...holding(), makeUps: [] }, MASSAGE, NOW)).toBe(0);
    expect(usableMakeUps({ ...holding(), makeUps: [makeUp(1, null), makeUp(2, NOW + 1), makeUp(3, NOW), makeUp(4, null, [12])] }, MASSAGE, NOW)).toBe(2);
  });
});

describe('colours and keys', () => {
  it('a service keeps one of six colours, six in a row have all of them', () => {
    expect(new Set([1, 2, 3, 4, 5, 6].map(colourOf)).size).toBe(6);
    expect([0, 1, 6, 7].map(colourOf)).toEqual([6, 1, 6, 1]);
    expect(colourOf(null)).toBe(3);
    fc.assert(
      fc.property(fc.integer(), (id) => {
        expect([1, 2, 3, 4, 5, 6]).toContain(colourOf(id));
        expect(colourOf(id)).toBe(colourOf(id));
      }),
    );
  });
  it('one appointment holds many customers: the key is the pair', () => {
    expect(bookingKey(1, 23)).toBe('b:1:23');
    expect(bookingKey(12, 3)).not.toBe(bookingKey(1, 23));
    expect(classKey(5)).toBe('c:5');
  });
});
