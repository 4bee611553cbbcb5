import type { ChosenStart, OfferKey } from '@shared/domain/offers';
import type { NewCustomer } from '@shared/domain/new-customer';

/** Whom the booking is for: somebody of the list, or one who is made with it. */
export type PanelCustomer = { readonly kind: 'known'; readonly id: number; readonly name: string } | ({ readonly kind: 'new' } & NewCustomer);

/** Everything that a person has typed or chosen in the panel: what is parked, and never lost by a refusal. */
export interface Typed {
  readonly item: OfferKey | null;
  /** null: anybody who gives it. */
  readonly resourceId: number | null;
  /** Day on the screen, `YYYY-MM-DD`; null: the nearest with a free start. */
  readonly date: string | null;
  /** Length of a rental, in minutes. */
  readonly minutes: number;
  readonly chosen: ChosenStart | null;
  readonly customer: PanelCustomer | null;
  readonly count: number;
  readonly note: string;
  readonly voucher: string;
  readonly forceConfirmed: boolean;
  readonly enforcePayment: boolean;
  /** Marked as here with the booking; null: as the start says. */
  readonly here: boolean | null;
  /** Paid by a pass that fits; null: as `here` says. */
  readonly payByPass: boolean | null;
}

/** Nothing typed yet. */
export const BLANK: Typed = {
  item: null, resourceId: null, date: null, minutes: 60, chosen: null, customer: null, count: 1, note: '', voucher: '', forceConfirmed: false, enforcePayment: false, here: null, payByPass: null,
};

/** A start so near means that the person stands at the desk, in ms. */
const NEAR = 30 * 60_000;

/** Whether the person is to be marked as here; epoch ms. */
export function isHere({ here, chosen }: Typed, now: number): boolean {
  return here ?? (chosen !== null && Math.abs(chosen.start - now) <= NEAR);
}

/** True when there is something worth keeping. */
export function isWorthKeeping({ item, customer, note, voucher }: Typed): boolean {
  return item !== null || customer !== null || note.trim() !== '' || voucher.trim() !== '';
}
