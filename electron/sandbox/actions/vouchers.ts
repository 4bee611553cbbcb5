import { listOf } from '../data/catalogue';
import { bookingOf } from '../data/rows';
import { Refusal } from '../refusal';
import { dueOf, paymentsOf, returnPayment } from '../rules/payments';
import { isExpired, voucherCodeOf } from '../rules/voucher-codes';
import { applyVoucher } from '../rules/vouchers';
import { found } from './found';
import type { Handlers } from './handler';

/** Vouchers: what is sold, whether a code is good, and paying a booking with one (rules.md III.A, Vouchers). */
export const voucherHandlers = {
  'Voucher/GetList': ({ db }, { ModifiedAfter }) => ({
    Items: listOf(db, 'voucher', ModifiedAfter ?? null).map((voucher) => ({
      Id: voucher.id,
      Name: voucher.name,
      PriceWithVat: voucher.price,
      CreditAmount: voucher.credit,
      PercentageAmount: voucher.percent,
      Items: [...voucher.serviceIds.map((BookingServiceId) => ({ BookingServiceId, PassId: null })), ...voucher.passIds.map((PassId) => ({ BookingServiceId: null, PassId }))],
      State: 'Public',
      Type: voucher.type,
      VatRateNullable: 21,
    })),
  }),
  'Voucher/IsValid': (books, { VoucherCode }) => {
    const code = voucherCodeOf(books, VoucherCode ?? '');
    return { Exists: code !== null, IsExpired: code !== null && isExpired(books, code), IsUsed: code?.used ?? false };
  },
  'Voucher/PayForBooking': (books, { AppointmentId, CustomerId, VoucherCode }) => {
    const row = found(bookingOf(books.db, AppointmentId, CustomerId), 'AppointmentId');
    dueOf(row);
    const code = VoucherCode ?? '';
    applyVoucher(books, row, code);
    // Choice: the bought voucher is the code, which is all that the books know of the sale.
    return { VoucherToCustomerId: voucherCodeOf(books, code)?.id ?? null };
  },
  'Voucher/RefundBookingPayment': (books, { AppointmentId, CustomerId }) => {
    const row = found(bookingOf(books.db, AppointmentId, CustomerId), 'AppointmentId');
    // Choice: what a cancelled booking kept or turned into make-ups is not given back by another way.
    if (row.status === 'Canceled' || row.status === 'Rejected') throw new Refusal('Zrušené ani odmítnuté rezervaci nelze platbu vrátit.', 'AppointmentId');
    const payment = paymentsOf(books, AppointmentId, CustomerId).find(({ kind }) => kind === 'voucher');
    if (payment === undefined) throw new Refusal('Rezervace není placená poukazem.', 'AppointmentId');
    return { VoucherCode: row.voucher, CanBeUsedAgain: returnPayment(books, payment) };
  },
} satisfies Handlers;
