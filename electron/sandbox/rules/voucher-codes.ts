import type { Books } from '../actions/handler';
import type { CatalogueKinds } from '../data/catalogue';
import { listOf, oneOf, put } from '../data/catalogue';

/** A code as it was sold. Expiry in unix seconds. */
export type VoucherCode = CatalogueKinds['voucherCode'];

/** The code as it is written, or null; capitals count. */
export function voucherCodeOf({ db }: Books, code: string): VoucherCode | null {
  return listOf(db, 'voucherCode').find((known) => known.code === code) ?? null;
}

/** Whether the code has expired: its last second is over. */
export function isExpired({ clock }: Books, code: VoucherCode): boolean {
  return code.expires !== null && code.expires <= clock.seconds();
}

/** Writes down that the code is used, or good again. */
export function markCode({ db, clock }: Books, code: VoucherCode, used: boolean): void {
  put(db, 'voucherCode', { ...code, used }, clock.seconds());
}

/**
 * Makes the code of a payment good again when its voucher may be used again (`returnable`, the setting that
 * `CanBeUsedAgain` speaks of: rules.md III.A, Vouchers 5). Gives whether it was.
 */
export function releaseVoucher(books: Books, payment: { readonly ref_id: number | null }): boolean {
  const code = payment.ref_id === null ? null : oneOf(books.db, 'voucherCode', payment.ref_id);
  if (code === null || oneOf(books.db, 'voucher', code.voucherId)?.returnable !== true) return false;
  markCode(books, code, false);
  return true;
}
