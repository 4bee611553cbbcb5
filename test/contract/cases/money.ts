import { PASS, SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import type { Cases } from './case';
import type { Scene } from './scene';
import { NOBODY, at } from './scene';

const MONTH = { StartDate: at(0, 0, -30), EndDate: at(0, 0, 1) } as const;

async function passOf({ call, customer }: Scene, name: string): Promise<number> {
  const { Items } = await call('PassToCustomer/GetPassesForCustomer', { CustomerId: await customer(name) });
  return Items[0]?.PassToCustomerId ?? 0;
}

/** Payments of bookings, credit, passes, make-ups and vouchers. */
export const moneyCases = {
  'Booking/AddPaymentViaCredit': {
    request: async ({ booking }) => ({ ...(await booking('Jana Černá')), Amount: 200 }),
    // More than the 140 crowns that are left.
    refusal: { request: async ({ booking }) => ({ ...(await booking('Jana Černá')), Amount: 200 }), parameter: 'Amount' },
  },
  'Booking/AddPaymentViaPass': {
    request: async ({ booking, usage }) => ({ ...(await booking('Jana Černá')), PassUsageId: await usage('Jana Černá', SERVICE.back) }),
    // Somebody else's pass.
    refusal: { request: async ({ booking, usage }) => ({ ...(await booking('Zdeněk Beran')), PassUsageId: await usage('Jana Černá', SERVICE.back) }), parameter: 'PassUsageId' },
  },
  'Booking/AddPaymentViaServiceSubstitution': {
    request: ({ booking }) => booking('Jana Černá'),
    refusal: { request: async ({ booking }) => ({ ...(await booking('Zdeněk Beran')), SubstitutionIds: [1] }), parameter: 'SubstitutionIds' },
  },
  'Voucher/PayForBooking': {
    request: async ({ booking }) => ({ ...(await booking('Zdeněk Beran')), VoucherCode: 'MASAZ-2026' }),
    refusal: { request: async ({ booking }) => ({ ...(await booking('Jana Černá')), VoucherCode: 'DAREK-STARY' }), parameter: 'VoucherCode' },
  },
  'Voucher/RefundBookingPayment': {
    request: async ({ booking, call }) => {
      const pair = await booking('Zdeněk Beran');
      await call('Voucher/PayForBooking', { ...pair, VoucherCode: 'MASAZ-2026' });
      return pair;
    },
    refusal: { request: ({ booking }) => booking('Zdeněk Beran'), parameter: 'AppointmentId' },
  },
  'Customer/TryUseCredit': {
    request: async ({ customer }) => ({ CustomerId: await customer('Petr Šťastný'), CreditForSubtract: 150.5 }),
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Petr Šťastný'), CreditForSubtract: 0 }), parameter: 'CreditForSubtract' },
  },
  'Customer/TryUsePass': {
    request: async ({ customer, usage }) => ({
      CustomerId: await customer('Lucie Kučerová'),
      BookingServiceId: SERVICE.pilates,
      Count: 2,
      AlreadyOnBill: [{ BookingServiceId: SERVICE.pilates, PassUsageId: await usage('Lucie Kučerová', SERVICE.pilates), Count: 1 }],
    }),
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Lucie Kučerová'), BookingServiceId: SERVICE.pilates, Count: 0 }), parameter: 'Count' },
  },
  'Customer/TryReturnPassUsage': {
    request: async ({ customer, usage }) => ({ CustomerId: await customer('Lucie Kučerová'), PassUsageId: await usage('Lucie Kučerová', SERVICE.morningYoga), Count: 1 }),
    refusal: { request: async ({ customer, usage }) => ({ CustomerId: await customer('Lucie Kučerová'), PassUsageId: await usage('Lucie Kučerová', SERVICE.morningYoga), Count: 9 }), parameter: 'Count' },
  },
  'Customer/CreditTransactions': {
    request: async ({ customer }) => ({ CustomerId: await customer('Jana Černá'), ...MONTH }),
    refusal: { request: { CustomerId: NOBODY, ...MONTH }, parameter: 'CustomerId' },
  },
  'Credit/GetHistory': { request: { IntervalStart: MONTH.StartDate, IntervalEnd: MONTH.EndDate, OnlyPurchases: true, OnlyUsages: false }, refusal: 'right' },
  'PassToCustomer/AddPass': {
    request: async ({ customer }) => ({ CustomerId: await customer('Marek Pták'), PassId: PASS.classes10, ValidFrom: at(0), ExpiresAt: at(0, 0, 180), PriceWithVat: 1700, Payments: [{ PaymentMethodId: 1, Amount: 700 }, { PaymentMethodId: 2, Amount: 1000 }] }),
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Marek Pták'), PassId: PASS.classes10, PriceWithVat: 1700, Payments: [{ PaymentMethodId: 1, Amount: 700 }] }), parameter: 'Payments' },
  },
  'PassToCustomer/AddIntermission': {
    request: async (scene) => ({ PassToCustomerId: await passOf(scene, 'Lucie Kučerová'), From: at(0, 0, 1), NumberOfDays: 14 }),
    refusal: { request: async (scene) => ({ PassToCustomerId: await passOf(scene, 'Lucie Kučerová'), From: at(0, 0, 20), NumberOfDays: 3 }), parameter: 'NumberOfDays' },
  },
  'PassToCustomer/GetPassesForCustomer': {
    request: async (scene) => {
      await scene.call('PassToCustomer/AddIntermission', { PassToCustomerId: await passOf(scene, 'Jana Černá'), From: at(0, 0, 1), NumberOfDays: 7 });
      return { CustomerId: await scene.customer('Jana Černá'), From: at(0), To: at(0, 0, 30), IncludeExpired: true, IncludeFuture: true };
    },
    refusal: { request: { CustomerId: NOBODY }, parameter: 'CustomerId' },
  },
  'ServiceSubstitution/GetForCustomer': {
    request: async ({ call, booking }) => {
      const pair = await booking('Jana Černá');
      await call('Booking/AddPaymentViaServiceSubstitution', pair);
      return { CustomerId: pair.CustomerId, IncludeExpired: false, IncludeUsed: true };
    },
    refusal: { request: { CustomerId: NOBODY }, parameter: 'CustomerId' },
  },
} satisfies Cases;
