import type { Facts } from '../../domain/acts/act';
import type { Verdict } from '../../domain/acts/machine';
import { toHellers } from '../../domain/money';
import { act, answerOf, balanceQueue, bookingQueue, oneIsNew, probe } from './declaration';
import type { ProbeAnswers } from './declaration';
import { bookingFacts, readBooking } from './bookings';

interface Pair {
  readonly AppointmentId: number;
  readonly CustomerId: number;
}

const paidOf = (facts: Facts | null): number => (typeof facts?.['paid'] === 'number' ? facts['paid'] : 0);

/** More is paid than before: done. The same: not done. Less, or a booking that is gone: a person decides. */
function morePaid(_request: Pair, before: Facts | null, after: Facts): Verdict {
  if (before === null || after['there'] !== true || paidOf(after) < paidOf(before)) return 'undecided';
  return paidOf(after) > paidOf(before) ? 'done' : 'notDone';
}

const payment = {
  queues: (request: Pair) => [bookingQueue(request), balanceQueue(request)],
  held: false,
  undo: 'none',
  probes: readBooking,
  facts: bookingFacts,
  verdict: morePaid,
  reads: 'the booking (Event/Get)',
  decides: 'more of it is paid than before; the same: not done',
} as const;

const payByCredit = act<'Booking/AddPaymentViaCredit'>(payment);
const payByPass = act<'Booking/AddPaymentViaPass'>(payment);
const payByMakeUp = act<'Booking/AddPaymentViaServiceSubstitution'>(payment);

const payByVoucher = act<'Voucher/PayForBooking'>({
  ...payment,
  queues: (request) => [...payment.queues(request), `voucher:${request.VoucherCode ?? ''}`],
});

const refundVoucher = act<'Voucher/RefundBookingPayment'>({
  ...payment,
  verdict: (_request, before, after) => {
    if (before === null || after['there'] !== true || paidOf(after) > paidOf(before)) return 'undecided';
    return paidOf(after) < paidOf(before) ? 'done' : 'notDone';
  },
  decides: 'less of it is paid than before; the same: not done',
});

/** Far enough for every move there ever was: the service has no list without an interval. */
const ALL_TIME = { StartDate: 0, EndDate: 4_102_444_800 } as const;

const useCredit = act<'Customer/TryUseCredit'>({
  queues: (request) => [balanceQueue(request)],
  held: false,
  undo: 'none',
  probes: ({ CustomerId }) => [probe('Customer/CreditTransactions', { CustomerId, ...ALL_TIME })],
  facts: ({ CreditForSubtract }, answers) => ({
    // In whole hellers: the server rounds what binary fractions made of the crowns.
    moves: (answerOf('Customer/CreditTransactions', answers)?.Transactions ?? []).filter((move) => toHellers(move.Value) === -toHellers(CreditForSubtract)).map((move) => move.Id).sort((a, b) => a - b),
  }),
  verdict: (_request, before, after) => oneIsNew(before?.['moves'], after['moves']),
  reads: "the customer's credit moves (Customer/CreditTransactions)",
  decides: 'exactly one move of that amount is new; none: not done',
});

/** Entries used of each usage of a customer's passes. */
function usedEntries(_request: { readonly CustomerId: number }, answers: ProbeAnswers): Facts {
  const usages = (answerOf('PassToCustomer/GetPassesForCustomer', answers)?.Items ?? []).flatMap((pass) => pass.Usages);
  return { used: Object.fromEntries(usages.map((usage) => [usage.PassUsageId, usage.Used])) };
}

const readPasses = ({ CustomerId }: { readonly CustomerId: number }) => [probe('PassToCustomer/GetPassesForCustomer', { CustomerId, IncludeExpired: true, IncludeFuture: true })];

const sumUsed = (facts: Facts | null): number => Object.values((facts?.['used'] ?? {}) as Readonly<Record<string, number>>).reduce((sum, used) => sum + used, 0);

const usePass = act<'Customer/TryUsePass'>({
  queues: (request) => [balanceQueue(request)],
  held: false,
  undo: 'none',
  probes: readPasses,
  facts: usedEntries,
  verdict: ({ Count }, before, after) => {
    const more = sumUsed(after) - sumUsed(before);
    return before === null ? 'undecided' : more === (Count ?? 1) ? 'done' : more === 0 ? 'notDone' : 'undecided';
  },
  reads: "the customer's passes (PassToCustomer/GetPassesForCustomer)",
  decides: 'as many entries more are used as were to be; none: not done',
});

const returnUsage = act<'Customer/TryReturnPassUsage'>({
  queues: (request) => [balanceQueue(request)],
  held: false,
  undo: 'none',
  probes: readPasses,
  facts: usedEntries,
  verdict: ({ PassUsageId, Count }, before, after) => {
    const of = (facts: Facts | null): number => ((facts?.['used'] ?? {}) as Readonly<Record<string, number>>)[String(PassUsageId)] ?? 0;
    const less = of(before) - of(after);
    return before === null ? 'undecided' : less === (Count ?? 1) ? 'done' : less === 0 ? 'notDone' : 'undecided';
  },
  reads: "the customer's passes (PassToCustomer/GetPassesForCustomer)",
  decides: 'as many entries fewer are used as were to be returned; none: not done',
});

const addPass = act<'PassToCustomer/AddPass'>({
  queues: (request) => [balanceQueue(request)],
  held: false,
  undo: 'none',
  probes: readPasses,
  facts: ({ PassId }, answers) => ({ passes: (answerOf('PassToCustomer/GetPassesForCustomer', answers)?.Items ?? []).filter((pass) => pass.PassId === PassId).map((pass) => pass.PassToCustomerId).sort((a, b) => a - b) }),
  verdict: (_request, before, after) => oneIsNew(before?.['passes'], after['passes']),
  reads: "the customer's passes (PassToCustomer/GetPassesForCustomer)",
  decides: 'exactly one of that kind is new; none: not done',
});

const addIntermission = act<'PassToCustomer/AddIntermission'>({
  // The request names no customer: acts on the pass go one after the other, and whose it is does not matter to its answer.
  queues: ({ PassToCustomerId }) => [`pass:${PassToCustomerId}`],
  held: false,
  undo: 'none',
  // Passes are read by customer, and the request names none: nothing that can be read says whether it was done.
  probes: () => [],
  facts: () => ({}),
  verdict: () => 'undecided',
  reads: 'nothing: passes are read by customer and the request names none',
  decides: 'a person decides',
});

/** Acts that move money, credit, entries, make-ups. */
export const MONEY_ACTS = {
  'Booking/AddPaymentViaCredit': payByCredit,
  'Booking/AddPaymentViaPass': payByPass,
  'Booking/AddPaymentViaServiceSubstitution': payByMakeUp,
  'Voucher/PayForBooking': payByVoucher,
  'Voucher/RefundBookingPayment': refundVoucher,
  'Customer/TryUseCredit': useCredit,
  'Customer/TryUsePass': usePass,
  'Customer/TryReturnPassUsage': returnUsage,
  'PassToCustomer/AddPass': addPass,
  'PassToCustomer/AddIntermission': addIntermission,
} as const;

