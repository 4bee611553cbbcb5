import { isComing, isPending } from './attendance';
import type { BlockView, DayView, PersonBrief } from './views';

/** People who come within this time stand on the board, in ms (product.md, Today). */
export const DUE_WITHIN = 30 * 60_000;

/** The board: who is late, due and here. Orders by start, then name. */
export interface Board {
  readonly late: readonly BlockView[];
  readonly due: readonly BlockView[];
  readonly here: readonly BlockView[];
  readonly counters: {
    /** People who have yet to come today. */
    readonly remaining: number;
    readonly late: number;
    readonly here: number;
    /** Visits of today that have ended unpaid, and people on the board who owe from before (each person once). */
    readonly owing: number;
  };
  /** End of "due", epoch ms. */
  readonly dueUntil: number;
}

/** Computes the board of a day at a moment. Only a visit that has ended unpaid counts as owing (product.md, Today). */
export function boardOf(view: Pick<DayView, 'blocks' | 'people'>, now: number): Board {
  const late: BlockView[] = [];
  const due: BlockView[] = [];
  const here: BlockView[] = [];
  const counters = { remaining: 0, late: 0, here: 0, owing: 0 };
  for (const block of view.blocks) {
    if (!isComing(block.status)) continue;
    if (block.end <= now) continue;
    counters.remaining += expected(block);
    counters.here += present(block);
    if (isHere(block)) here.push(block);
    else if (expected(block) === 0) continue;
    // Nobody is late who was not confirmed, but they may be standing here.
    else if (block.start > now || isPending(block.status)) {
      if (block.start <= now + DUE_WITHIN) due.push(block);
    } else {
      late.push(block);
      counters.late += expected(block);
    }
  }
  for (const group of [late, due, here]) group.sort(byStart);
  counters.owing = owing(view, [...late, ...due, ...here], now);
  return { late, due, here, counters, dueUntil: now + DUE_WITHIN };
}

function byStart(a: BlockView, b: BlockView): number {
  return a.start - b.start || a.title.localeCompare(b.title, 'cs') || (a.key < b.key ? -1 : 1);
}

function expected(block: BlockView): number {
  if (block.class !== null) return block.class.expected;
  return block.attendance === 'unknown' || block.attendance === 'other' ? block.count : 0;
}

function present(block: BlockView): number {
  if (block.class !== null) return block.class.here;
  return block.attendance === 'came' ? block.count : 0;
}

function isHere(block: BlockView): boolean {
  return block.class === null ? block.attendance === 'came' : block.class.expected === 0 && block.class.here > 0;
}

function owing(view: Pick<DayView, 'blocks' | 'people'>, board: readonly BlockView[], now: number): number {
  const unpaid = view.blocks.filter((block) => hasEndedUnpaid(block, now));
  const counted = new Set(unpaid.map(({ customerId }) => customerId));
  const fromBefore = board.filter(({ customerId }) => !counted.has(customerId) && debtOf(customerId, view.people) > 0);
  return unpaid.length + new Set(fromBefore.map(({ customerId }) => customerId)).size;
}

function hasEndedUnpaid(block: BlockView, now: number): boolean {
  return isComing(block.status) && !isPending(block.status) && block.customerId !== null && block.end <= now && block.attendance !== 'noShow' && block.payment.remaining > 0;
}

function debtOf(customerId: number | null, people: Readonly<Record<string, PersonBrief>>): number {
  return customerId === null ? 0 : (people[String(customerId)]?.debt ?? 0);
}
