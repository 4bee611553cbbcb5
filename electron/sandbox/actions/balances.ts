import { oneOf } from '../data/catalogue';
import { Refusal } from '../refusal';
import { countOf } from '../rules/new-booking';
import { fittingUsage, takeEntries, usageOf } from '../rules/passes';
import { addCredit, crowns } from '../rules/payments';
import { customerOf, found, presentCustomerOf } from './found';
import type { Books, Handlers } from './handler';

type BillLine = { readonly PassUsageId?: number | undefined; readonly Count?: number | undefined } | null;

/** Entries on the bill by their id. Refuses lines with somebody else's entries or with no people, by `AlreadyOnBill`. */
function onBill(books: Books, customerId: number, lines: readonly BillLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line?.Count ?? 1;
    if (count < 1) throw new Refusal('Počet na účtu musí být alespoň 1.', 'AlreadyOnBill');
    const { usage } = usageOf(books, customerId, line?.PassUsageId ?? 0, 'AlreadyOnBill');
    counts.set(usage.id, (counts.get(usage.id) ?? 0) + count);
  }
  return counts;
}

/** Entries that can be given back: those that pay for a booking come back with its payment only. */
function walkInEntries({ db }: Books, usageId: number, used: number): number {
  const paying = db.get<{ units: number }>("SELECT coalesce(sum(units), 0) AS units FROM payments WHERE kind = 'pass' AND ref_id = ? AND returned_at IS NULL", usageId);
  return Math.max(0, used - (paying?.units ?? 0));
}

/** Credit and entries that are used without a booking (rules.md II.6, Payments). */
export const balanceHandlers = {
  'Customer/TryUseCredit': (books, { CustomerId, CreditForSubtract }) => {
    const { credit } = presentCustomerOf(books.db, CustomerId);
    const amount = crowns(CreditForSubtract);
    if (amount <= 0) throw new Refusal('Částka musí být kladná.', 'CreditForSubtract');
    // Choice: a balance that does not suffice is no error, and nothing is taken.
    if (amount > credit) return { Success: false, CurrentCredit: credit };
    addCredit(books, CustomerId, -amount, 'Usage', 'Čerpání kreditu');
    return { Success: true, CurrentCredit: customerOf(books.db, CustomerId).credit };
  },
  /**
   * Choices: entries on the bill are not taken yet, so they count as used beside those of the books; `TotalCount` is how
   * many entries of `PassUsageId` are on the bill with this call.
   */
  'Customer/TryUsePass': (books, { CustomerId, BookingServiceId, Count, AlreadyOnBill }) => {
    presentCustomerOf(books.db, CustomerId);
    found(oneOf(books.db, 'service', BookingServiceId), 'BookingServiceId');
    const count = countOf(Count);
    const reserved = onBill(books, CustomerId, AlreadyOnBill ?? []);
    const usage = fittingUsage(books, CustomerId, BookingServiceId, count, reserved);
    if (usage === null) return { Success: false, PassUsageId: null, PassName: null, TotalCount: 0 };
    takeEntries(books, usage, count);
    return {
      Success: true,
      PassUsageId: usage.usage.id,
      PassName: oneOf(books.db, 'pass', usage.pass.pass_id)?.name ?? null,
      TotalCount: count + (reserved.get(usage.usage.id) ?? 0),
    };
  },
  'Customer/TryReturnPassUsage': (books, { CustomerId, PassUsageId, Count }) => {
    presentCustomerOf(books.db, CustomerId);
    const { usage } = usageOf(books, CustomerId, PassUsageId, 'PassUsageId');
    const count = countOf(Count);
    // Choice: more than was used is refused whole.
    if (count > walkInEntries(books, usage.id, usage.used)) throw new Refusal('Tolik vstupů nebylo využito.', 'Count');
    books.db.run('UPDATE pass_usages SET used = used - ? WHERE id = ?', count, PassUsageId);
    return { Ok: true };
  },
} satisfies Handlers;
