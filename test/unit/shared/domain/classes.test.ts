import { meansOf } from '@shared/domain/means';
import { ANNOUNCED_AHEAD, isBelowMinimum } from '@shared/domain/minimum';
import type { EntitlementsView, PassView } from '@shared/domain/views';
import { hasPlaceFreed } from '@shared/domain/waitlist';
import { headsOf, notRecorded, rowBeside } from '@shared/domain/whole-roster';
import { describe, expect, it } from 'vitest';
import { classBlock, member } from '../../../support/class-data';

const [NOW, DAY, YOGA] = [1_000_000_000_000, 86_400_000, 20];

const pass = (over: Partial<PassView> = {}): PassView => ({ id: 1, name: 'Lekce 10', activeFrom: NOW - DAY, expires: NOW + DAY, suspended: false, shared: { count: 10, used: 6 }, usages: [{ serviceId: YOGA, serviceName: null, count: null, used: 6 }], ...over });
const owns = (over: Partial<EntitlementsView> = {}): EntitlementsView => ({ credit: 0, loyaltyPoints: 0, priceLevel: null, passes: [], makeUps: [], notes: [], readAt: NOW, ...over });

describe('what somebody can pay for a class with', () => {
  it.each([
    ['nothing', owns(), { pass: null, expired: null, credit: 0, makeUps: 0 }],
    ['a pass with entries', owns({ passes: [pass()] }), { pass: { name: 'Lekce 10', left: 4, expires: NOW + DAY }, expired: null }],
    ['a pass without a count', owns({ passes: [pass({ shared: null })] }), { pass: { left: null } }],
    ['a pass that has ended', owns({ passes: [pass({ expires: NOW - DAY })] }), { pass: null, expired: { name: 'Lekce 10', expires: NOW - DAY } }],
    ['the one that ended last', owns({ passes: [pass({ expires: NOW - 9 * DAY }), pass({ name: 'Lekce 5', expires: NOW })] }), { expired: { name: 'Lekce 5', expires: NOW } }],
    ['no word of an ended one beside one that fits', owns({ passes: [pass({ expires: NOW - DAY }), pass({ id: 2 })] }), { pass: { left: 4 }, expired: null }],
    ['no word of an ended one for something else', owns({ passes: [pass({ expires: NOW - DAY, usages: [] })] }), { pass: null, expired: null }],
    ['credit and a make-up', owns({ credit: 34_000, makeUps: [{ id: 1, sourceServiceName: null, serviceIds: [YOGA], expires: null }] }), { credit: 34_000, makeUps: 1 }],
    ['make-ups that were not read', owns({ makeUps: null }), { makeUps: 0 }],
  ])('%s', (_, entitlements, expected) => expect(meansOf(entitlements, YOGA, NOW)).toMatchObject(expected));
});

describe('a class below its minimum', () => {
  const start = NOW + ANNOUNCED_AHEAD;
  it.each([
    ['three hours ahead with two of four', { start }, { expected: 2 }, 4, true],
    ['earlier than that', { start: start + 1 }, { expected: 2 }, 4, false],
    ['that has begun', { start: NOW }, { expected: 2 }, 4, false],
    ['with just enough', { start }, { expected: 3, here: 1 }, 4, false],
    ['where some will not come', { start }, { expected: 3, noShow: 1 }, 4, true],
    ['of which nobody has said how many it needs', { start }, { expected: 0 }, undefined, false],
    ['that needs nobody', { start }, { expected: 0 }, 0, false],
  ])('%s', (_, block, group, minimum, expected) => {
    expect(isBelowMinimum(classBlock(block, { here: 0, noShow: 0, ...group }), minimum, NOW)).toBe(expected);
  });
  it('is never a single booking', () => expect(isBelowMinimum({ class: null, start }, 4, NOW)).toBe(false));
});

describe('a place that has become free', () => {
  const group = (occupied: number, alternates: number | null = 1) => classBlock({}, { capacity: 2, occupied, alternates }).class;
  it.each([
    ['in a full class that somebody waits for', group(2), group(1), true],
    ['that was given to the next by the server', group(2), group(2), false],
    ['in a class that was not full', group(1), group(0), false],
    ['that nobody waits for', group(2, 0), group(1, 0), false],
    ['in a class whose waitlist was not read', group(2, null), group(1, null), false],
    ['in a class that was not there', null, group(1), false],
    ['in a class that is gone', group(2), null, false],
  ])('%s', (_, before, after, expected) => expect(hasPlaceFreed(before, after)).toBe(expected));
});

describe('a whole roster', () => {
  it('is recorded where nothing is recorded yet and a place is held', () => {
    const roster = [member(1, 'A'), member(2, 'B', { attendance: 'came' }), member(3, 'C', { attendance: 'noShow' }), member(4, 'D', { status: 'ConfirmationRequested' }), member(5, 'E', { attendance: 'other' }), member(6, 'F', { count: 3 })];
    expect(notRecorded(roster).map(({ customerId }) => customerId)).toEqual([1, 6]);
    expect(headsOf(notRecorded(roster))).toBe(4);
  });
  it.each([
    [-1, 3, 1, 0],
    [-1, 3, -1, 0],
    [0, 3, 1, 1],
    [2, 3, 1, 2],
    [0, 3, -1, 0],
    [1, 3, -1, 0],
  ] as const)('is walked: from row %i of %i by %i to %i', (at, length, step, expected) => expect(rowBeside(at, length, step)).toBe(expected));
});
