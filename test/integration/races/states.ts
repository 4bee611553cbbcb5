import { applyVoucher } from '@electron/sandbox/rules/vouchers';
import { found } from '@electron/sandbox/actions/found';
import { bookingOf } from '@electron/sandbox/data/rows';
import { RESOURCE, SEGMENT, SERVICE, VOUCHER } from '@electron/sandbox/seeds/demo-catalogue';
import { creditOf, newcomer, newcomers, numberOf, payByCredit, sowClass, sowBooking, sowSingle, sowVoucher, statusOf, times } from '../../support/sown-books';
import type { Scenario } from './stage';
import { mustBe, once, wonBy, wronglyRefused } from './stage';

const COSMETICS = { resourceId: RESOURCE.eva, serviceId: SERVICE.skin, segmentId: SEGMENT.cosmetics, minutes: 60, minute: 600 } as const;
const CREDIT = 500;

/** A booking that waits: some confirm it, some reject it, some cancel it; it was paid in part. */
const approval: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const pair = sowSingle(stage, newcomer(books, CREDIT), COSMETICS, { status: 'ConfirmationRequested', price: 850 });
  payByCredit(books, pair, 200);
  const kinds = chance.happens(0.5) ? (['Booking/Confirm', 'Booking/Reject'] as const) : (['Booking/Confirm', 'Booking/Reject', 'Booking/Cancel'] as const);
  return {
    desks: times(desks, () => once(chance.pick(kinds), pair)),
    judge: (done) => {
      const [confirmed, rejected, canceled] = (['Booking/Confirm', 'Booking/Reject', 'Booking/Cancel'] as const).map((action) => wonBy(done, action).length);
      const isOver = (rejected ?? 0) + (canceled ?? 0) > 0;
      return [
        ...((confirmed ?? 0) > 1 || (rejected ?? 0) + (canceled ?? 0) > 1 || (confirmed === 1 && rejected === 1) ? [`confirmed ${confirmed}×, rejected ${rejected}×, cancelled ${canceled}×`] : []),
        ...(done.some(({ answer }) => !answer.IsError) ? [] : ['nobody decided']),
        ...mustBe('the credit', creditOf(books, pair.CustomerId), isOver ? CREDIT : CREDIT - 200),
        ...(statusOf(books, pair) === (rejected === 1 ? 'Rejected' : canceled === 1 ? 'Canceled' : 'Confirmed') ? [] : [`it is ${statusOf(books, pair) ?? 'gone'}`]),
        ...wronglyRefused(done, { 'Booking/Confirm': ['AppointmentId'], 'Booking/Reject': ['AppointmentId'], 'Booking/Cancel': ['AppointmentId'] }),
      ];
    },
  };
};

/** Paid from credit and by a voucher, cancelled and refunded by everybody at once: what comes back comes back once. */
const refund: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const pair = sowBooking(books, sowClass(stage, 3), newcomer(books, CREDIT), { price: 1300 });
  payByCredit(books, pair, 300);
  const code = sowVoucher(books, VOUCHER.credit);
  books.db.transaction(() => applyVoucher(books, found(bookingOf(books.db, pair.AppointmentId, pair.CustomerId), 'AppointmentId'), code));
  return {
    desks: [once('Booking/Cancel', pair), ...times(desks - 1, () => once(chance.pick(['Booking/Cancel', 'Voucher/RefundBookingPayment'] as const), pair))],
    judge: (done) => [
      ...mustBe('who cancelled', wonBy(done, 'Booking/Cancel').length, 1),
      ...(wonBy(done, 'Voucher/RefundBookingPayment').length > 1 ? ['the voucher was given back twice'] : []),
      ...mustBe('the credit', creditOf(books, pair.CustomerId), CREDIT),
      ...mustBe('voucher codes used', numberOf(books, "SELECT count(*) AS n FROM catalogue WHERE kind = 'voucherCode' AND json_extract(json, '$.code') = ? AND json_extract(json, '$.used')", code), 0),
      ...wronglyRefused(done, { 'Booking/Cancel': ['AppointmentId'], 'Voucher/RefundBookingPayment': ['AppointmentId'] }),
    ],
  };
};

/** One identifier for many resources, and one e-mail for many accounts. */
const names: Scenario = (stage, desks) => {
  const { books, chance, date } = stage;
  const sharing = newcomers(books, Math.ceil(desks / 2), { email: `spolecny-${date}-${chance.between(0, 1e9)}@example.cz` });
  const ExternalId = `turniket ${date} ${chance.between(0, 1e9)}`;
  return {
    desks: [
      ...sharing.map((CustomerId) => once('Customer/CreateAccount', { CustomerId })),
      ...times(desks - sharing.length, () => once('ExternalIdentifier/Add', { ExternalId, ReservantoId: chance.between(1, 12), ObjectType: 'BookingResource' })),
    ],
    judge: (done) => [
      ...mustBe('accounts of one e-mail', wonBy(done, 'Customer/CreateAccount').length, 1),
      ...mustBe('resources of one identifier', wonBy(done, 'ExternalIdentifier/Add').length, 1),
      ...wronglyRefused(done, { 'Customer/CreateAccount': ['CustomerId'], 'ExternalIdentifier/Add': ['ExternalId'] }),
    ],
  };
};

/** Races for what a booking or a name becomes. */
export const STATES: Readonly<Record<string, Scenario>> = { approval, refund, names };
