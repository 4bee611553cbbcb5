import { returnPayments } from '@electron/sandbox/rules/payments';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import type { Pair } from './money';
import { CUSTOMER, SERVICE, sowBooking, sowMakeUp, sowPass } from './money';

const { petr } = CUSTOMER;
const { back, neck } = SERVICE;
/** Of Petr, whose whole credit is in the history. */
const CREDIT = 1200;
const SHARED = 3;

const crown = fc.oneof(fc.integer({ min: -100, max: 90_000 }).map((hellers) => hellers / 100), fc.constantFrom(0, 850, 1e9));
const index = fc.nat({ max: 2 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('credit' as const), index, amount: crown }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), index, usage: index }) },
  fc.record({ kind: fc.constant('makeUp' as const), index }),
  fc.record({ kind: fc.constant('voucher' as const), index, code: fc.constantFrom('DAREK-2026', 'SLEVA-20', 'MASAZ-2026') }),
  fc.record({ kind: fc.constant('refund' as const), index }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), index }) },
  fc.record({ kind: fc.constant('useCredit' as const), amount: crown }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('usePass' as const), service: fc.constantFrom(back, neck), count: fc.integer({ min: 0, max: 3 }) }) },
  fc.record({ kind: fc.constant('returnUsage' as const), usage: index, count: fc.integer({ min: 0, max: 3 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Scene {
  readonly caller: Caller;
  readonly bookings: readonly Pair[];
  readonly usageIds: readonly number[];
  /** Entries taken without a booking, by the id of the entries. */
  readonly walkIns: Map<number, number>;
}

async function sceneOf(): Promise<Scene> {
  const caller = await startCaller();
  const shared = sowPass(caller, { customerId: petr, shared: SHARED, usages: [{ serviceId: back, count: null }, { serviceId: neck, count: 2 }] });
  const own = sowPass(caller, { customerId: petr, toDays: 60, usages: [{ serviceId: back, count: 3 }] });
  for (let made = 0; made < 3; made += 1) sowMakeUp(caller, { customerId: petr });
  const bookings = [{}, { price: 1290, count: 2 }, { price: 99.99, serviceId: neck }].map((row) => sowBooking(caller, { customerId: petr, ...row }));
  return { caller, bookings, usageIds: [...shared.usageIds, ...own.usageIds], walkIns: new Map() };
}

async function take({ caller, bookings, usageIds, walkIns }: Scene, act: Step): Promise<void> {
  const { call } = caller;
  const booking = 'index' in act ? (bookings[act.index] ?? { AppointmentId: 0, CustomerId: 0 }) : { AppointmentId: 0, CustomerId: 0 };
  const addWalkIns = (id: number, count: number) => walkIns.set(id, (walkIns.get(id) ?? 0) + count);
  switch (act.kind) {
    case 'credit':
      await call('Booking/AddPaymentViaCredit', { ...booking, Amount: act.amount });
      return;
    case 'pass':
      await call('Booking/AddPaymentViaPass', { ...booking, PassUsageId: usageIds[act.usage] });
      return;
    case 'makeUp':
      await call('Booking/AddPaymentViaServiceSubstitution', booking);
      return;
    case 'voucher':
      await call('Voucher/PayForBooking', { ...booking, VoucherCode: act.code });
      return;
    case 'refund':
      await call('Voucher/RefundBookingPayment', booking);
      return;
    case 'end':
      caller.books.db.transaction(() => returnPayments(caller.books, booking.AppointmentId, booking.CustomerId));
      return;
    case 'useCredit':
      await call('Customer/TryUseCredit', { CustomerId: petr, CreditForSubtract: act.amount });
      return;
    case 'usePass': {
      const used = await call('Customer/TryUsePass', { CustomerId: petr, BookingServiceId: act.service, Count: act.count });
      if (used.Success) addWalkIns(used.PassUsageId ?? 0, act.count);
      return;
    }
    case 'returnUsage': {
      const id = usageIds[act.usage] ?? 0;
      if ((await call('Customer/TryReturnPassUsage', { CustomerId: petr, PassUsageId: id, Count: act.count })).Ok) addWalkIns(id, -act.count);
      return;
    }
  }
}

/** Holds the books against themselves: what is paid, what it was paid from, and what is left of it. */
function check({ caller, bookings, usageIds, walkIns }: Scene): void {
  const { db } = caller.books;
  const number = (sql: string, ...values: readonly (number | string)[]): number => db.get<{ n: number | null }>(sql, ...values)?.n ?? 0;
  const credit = number('SELECT credit AS n FROM customers WHERE id = ?', petr);
  expect(credit).toBeGreaterThanOrEqual(0);
  expect(credit).toBeCloseTo(number('SELECT sum(value) AS n FROM credits WHERE customer_id = ?', petr), 6);
  expect(credit).toBeCloseTo(number('SELECT sum(value - used) AS n FROM credits WHERE customer_id = ? AND value > 0', petr), 6);
  expect(number('SELECT count(*) AS n FROM credits WHERE customer_id = ? AND (used < 0 OR (value > 0 AND used > value))', petr)).toBe(0);
  expect(CREDIT).toBe(number("SELECT sum(value) AS n FROM credits WHERE customer_id = ? AND type = 'Purchase'", petr));

  for (const { AppointmentId } of bookings) {
    const row = db.get<{ price: number; paid: number; method: string | null; voucher: string | null }>('SELECT price, paid, method, voucher FROM bookings WHERE appointment_id = ?', AppointmentId);
    const standing = number('SELECT sum(amount) AS n FROM payments WHERE appointment_id = ? AND returned_at IS NULL', AppointmentId);
    expect(row?.paid).toBeCloseTo(standing, 6);
    expect(row?.paid).toBeGreaterThanOrEqual(0);
    expect(row?.paid).toBeLessThanOrEqual(row?.price ?? 0);
    expect(row?.method === null).toBe(standing === 0);
    expect(row?.voucher === null).toBe(number("SELECT count(*) AS n FROM payments WHERE appointment_id = ? AND returned_at IS NULL AND kind = 'voucher'", AppointmentId) === 0);
  }

  const used = usageIds.map((id) => number('SELECT used AS n FROM pass_usages WHERE id = ?', id));
  usageIds.forEach((id, at) => {
    const paying = number("SELECT sum(units) AS n FROM payments WHERE kind = 'pass' AND ref_id = ? AND returned_at IS NULL", id);
    expect(walkIns.get(id) ?? 0).toBeGreaterThanOrEqual(0);
    expect(used[at]).toBe(paying + (walkIns.get(id) ?? 0));
  });
  const [backShared = 0, neckShared = 0, backOwn = 0] = used;
  expect(backShared + neckShared).toBeLessThanOrEqual(SHARED);
  expect(neckShared).toBeLessThanOrEqual(2);
  expect(backOwn).toBeLessThanOrEqual(3);

  expect(number('SELECT count(*) AS n FROM make_ups WHERE customer_id = ? AND used_at IS NOT NULL', petr)).toBe(number("SELECT count(*) AS n FROM payments WHERE customer_id = ? AND kind = 'makeUp' AND returned_at IS NULL", petr));
  expect(number("SELECT count(*) AS n FROM (SELECT ref_id FROM payments WHERE kind = 'voucher' AND returned_at IS NULL GROUP BY ref_id HAVING count(*) > 1)")).toBe(0);
}

it('any order of payments, returns and uses leaves books that add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
      const scene = await sceneOf();
      for (const act of steps) {
        await take(scene, act);
        check(scene);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
