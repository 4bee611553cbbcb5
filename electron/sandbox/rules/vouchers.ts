import type { Books } from '../actions/handler';
import type { CatalogueKinds } from '../data/catalogue';
import { oneOf } from '../data/catalogue';
import type { BookingRow } from '../data/rows';
import { Refusal } from '../refusal';
import { crowns, recordPayment, remainingOf } from './payments';
import type { VoucherCode } from './voucher-codes';
import { isExpired, markCode, voucherCodeOf } from './voucher-codes';

/**
 * Pays a booking with a voucher and gives the booking as it is now. Throws a Refusal that names `VoucherCode`: the code is
 * unknown, expired, used, not for this service or not for bookings at all; or the booking has nothing left to pay.
 */
export function applyVoucher(books: Books, row: BookingRow, code: string): BookingRow {
  const { voucher, sold } = usableVoucher(books, code);
  // Choice: one voucher for a booking, since a refund answers with one code.
  if (row.voucher !== null) throw refusal('Rezervace už je placená poukazem.');
  if (voucher.serviceIds.length > 0 && (row.service_id === null || !voucher.serviceIds.includes(row.service_id))) throw refusal('Poukaz neplatí pro tuto službu.');
  const amount = worthOf(voucher, row);
  if (amount <= 0) throw refusal('Na rezervaci není co platit.');
  markCode(books, sold, true);
  books.db.run('UPDATE bookings SET voucher = ? WHERE appointment_id = ? AND customer_id = ?', sold.code, row.appointment_id, row.customer_id);
  return recordPayment(books, row, 'voucher', amount, sold.id);
}

/**
 * Pays a new booking with the voucher that its request names, if any, and gives it as it is now. Throws what
 * {@link applyVoucher} throws, by the name of the request's own field, `Voucher`.
 */
export function redeemVoucher(books: Books, row: BookingRow, code: string | null | undefined): BookingRow {
  if (code === null || code === undefined || code === '') return row;
  try {
    return applyVoucher(books, row, code);
  } catch (problem) {
    throw problem instanceof Refusal ? new Refusal(problem.message, 'Voucher') : problem;
  }
}

function refusal(message: string): Refusal {
  return new Refusal(message, 'VoucherCode');
}

function usableVoucher(books: Books, code: string): { readonly voucher: CatalogueKinds['voucher']; readonly sold: VoucherCode } {
  const sold = voucherCodeOf(books, code);
  const voucher = sold === null ? null : oneOf(books.db, 'voucher', sold.voucherId);
  if (sold === null || voucher === null) throw refusal('Kód poukazu neznáme.');
  if (sold.used) throw refusal('Poukaz už byl použit.');
  if (isExpired(books, sold)) throw refusal('Platnost poukazu skončila.');
  return { voucher, sold };
}

/**
 * Crowns that the voucher pays of the booking, never more than is left. Choices: what a credit voucher is worth above that
 * lapses; a percentage is one of the whole price; a voucher for a service pays for all people of the booking.
 */
function worthOf(voucher: CatalogueKinds['voucher'], row: BookingRow): number {
  const left = remainingOf(row);
  switch (voucher.type) {
    case 'Credit':
      return Math.min(left, voucher.credit ?? 0);
    case 'Percentage':
      return Math.min(left, crowns((row.price * (voucher.percent ?? 0)) / 100));
    case 'Service':
      return left;
    case 'Pass':
      throw refusal('Poukaz na permanentku nelze použít na rezervaci.');
  }
}
