import type { Pending, PendingAct } from './acts/pending';
import type { BlockView } from './views';

/** One word of a block's status; the catalogue holds its text under `status.<key>`, `amount` in hellers where it has one. */
export type StatusWord =
  | { readonly key: 'pending' | 'confirmed' | 'canceled' | 'rejected' | 'here' | 'came' | 'noShow' | 'notRecorded' | 'paid' | 'waiting' | 'hasNote' | `act.${Pending}` | `will.${PendingAct}` }
  | { readonly key: 'toPay' | 'partPaid'; readonly amount: number }
  | { readonly key: 'people'; readonly count: number }
  | { readonly key: 'cameOf'; readonly came: number; readonly count: number }
  | { readonly key: 'occupancy'; readonly occupied: number; readonly capacity: number; readonly alternates: number };

/** Words that say the status of a block, in the order in which they are read out (product.md, Names). `now` in epoch ms. */
export function statusWords(block: BlockView, now: number): StatusWord[] {
  if (block.class !== null) {
    const { occupied, capacity, alternates } = block.class;
    return [{ key: 'occupancy', occupied, capacity, alternates: alternates ?? 0 }, ...pendingWord(block)];
  }
  const words: StatusWord[] = [];
  if (block.count > 1) words.push({ key: 'people', count: block.count });
  words.push({ key: bookingWord(block.status) });
  words.push({ key: attendanceWord(block, now) });
  if (block.came !== undefined) words.push({ key: 'cameOf', came: block.came, count: block.count });
  const { state, remaining } = block.payment;
  if (state === 'paid' || state === 'waiting') words.push({ key: state });
  else if (state === 'part') words.push({ key: 'partPaid', amount: remaining });
  else if (state === 'unpaid') words.push({ key: 'toPay', amount: remaining });
  if (block.hasNote) words.push({ key: 'hasNote' });
  return [...words, ...pendingWord(block)];
}

function pendingWord({ pending, pendingAct }: BlockView): StatusWord[] {
  if (pending === null) return [];
  return [...(pendingAct === null ? [] : [{ key: `will.${pendingAct}` } as const]), { key: `act.${pending}` }];
}

function bookingWord(status: string): 'pending' | 'confirmed' | 'canceled' | 'rejected' {
  if (status === 'ConfirmationRequested') return 'pending';
  return status === 'Canceled' ? 'canceled' : status === 'Rejected' ? 'rejected' : 'confirmed';
}

function attendanceWord(block: BlockView, now: number): 'here' | 'came' | 'noShow' | 'notRecorded' {
  if (block.attendance === 'came') return block.end > now ? 'here' : 'came';
  return block.attendance === 'noShow' ? 'noShow' : 'notRecorded';
}
