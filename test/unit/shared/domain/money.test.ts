import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceFromWire, attendanceToWire, isComing, isPending } from '@shared/domain/attendance';
import { toCrowns, toHellers } from '@shared/domain/money';
import { countPeople } from '@shared/domain/occupancy';
import type { PaymentFacts } from '@shared/domain/payment';
import { paymentOf } from '@shared/domain/payment';

describe('hellers', () => {
  it.each([
    [0.1 + 0.2, 30],
    [19.99, 1_999],
    [1.15, 115],
    [4.35, 435],
    [850, 85_000],
    [-12.5, -1_250],
    [0, 0],
  ])('%d Kč', (crowns, hellers) => expect(toHellers(crowns)).toBe(hellers));
  it('go to the wire and back unchanged, and add up exactly', () => {
    const amount = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(toHellers(toCrowns(one))).toBe(one);
        expect(toHellers(toCrowns(one) + toCrowns(other))).toBe(one + other);
      }),
    );
  });
});

describe('payment', () => {
  const facts: PaymentFacts = { price: 85_000, isPaid: false, paidPart: null, remaining: null, isWaiting: false, method: null };
  it.each<[string, Partial<PaymentFacts>, string, number]>([
    ['nothing paid', {}, 'unpaid', 85_000],
    ['paid', { isPaid: true }, 'paid', 0],
    ['paid wins over a remainder that was not read again', { isPaid: true, remaining: 85_000 }, 'paid', 0],
    ['a part', { paidPart: 30_000 }, 'part', 55_000],
    ['the remainder of PaymentInfo wins', { paidPart: 30_000, remaining: 50_000 }, 'part', 50_000],
    ['the whole paid in parts', { paidPart: 85_000 }, 'paid', 0],
    ['more than the price is not a debt', { paidPart: 90_000 }, 'paid', 0],
    ['awaited', { isWaiting: true, remaining: 85_000 }, 'waiting', 85_000],
    ['a part paid while the rest is awaited', { isWaiting: true, remaining: 50_000 }, 'part', 50_000],
    ['free', { price: 0 }, 'none', 0],
  ])('%s', (_name, more, state, remaining) => expect(paymentOf({ ...facts, ...more })).toMatchObject({ state, remaining }));

  it('never asks for less than nothing or more than the price, and paid means nothing left', () => {
    const amount = fc.integer({ min: 0, max: 1e7 });
    fc.assert(
      fc.property(amount, fc.boolean(), fc.option(amount), fc.boolean(), (price, isPaid, paidPart, isWaiting) => {
        const { state, remaining } = paymentOf({ ...facts, price, isPaid, paidPart, isWaiting });
        expect(remaining >= 0 && remaining <= price).toBe(true);
        expect(remaining === 0).toBe(state === 'paid' || state === 'none');
      }),
    );
  });
});

describe('attendance', () => {
  it.each([
    [0, 'unknown'],
    [1, 'came'],
    [9, 'noShow'],
    [5, 'other'],
  ] as const)('%i is %s', (wire, domain) => {
    expect(attendanceFromWire(wire)).toBe(domain);
    if (domain !== 'other') expect(attendanceToWire(domain)).toBe(wire);
  });
  it.each<[string | null, boolean, boolean]>([
    ['Confirmed', true, false],
    ['ConfirmationRequested', true, true],
    ['Canceled', false, false],
    ['Rejected', false, false],
    ['AlternateSubscribed', false, false],
    ['AlternateAutoPromotion', false, false],
    ['SomethingNew', true, false],
    [null, true, false],
  ])('%s is coming: %s, pending: %s', (status, coming, pending) => {
    expect(isComing(status)).toBe(coming);
    expect(isPending(status)).toBe(pending);
  });
});

describe('people of a class', () => {
  it('a booking for three counts three, who is not coming counts for nothing', () => {
    expect(
      countPeople([
        { count: 3, status: 'Confirmed', attendance: 'came' },
        { count: 1, status: 'Confirmed', attendance: 'noShow' },
        { count: 2, status: null, attendance: 'unknown' },
        { count: 1, status: 'ConfirmationRequested', attendance: 'other' },
        { count: 9, status: 'Canceled', attendance: 'came' },
        { count: 9, status: 'AlternateSubscribed', attendance: 'unknown' },
      ]),
    ).toEqual({ booked: 7, here: 3, noShow: 1, expected: 3 });
  });
});
