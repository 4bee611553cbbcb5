import { create } from 'zustand';
import { useSession } from './session';

/** A mark of attendance that a person has set. */
export interface WantedMark {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly attendance: 'came' | 'noShow' | 'unknown';
}

/** One on its way into the book of acts, and the business that it is for. */
export interface UnwrittenMark extends WantedMark {
  readonly businessId: string | null;
}

/**
 * Marks on their way into the book of acts, oldest first. Main, the store and the disk take longer than a frame, and a hand
 * that sees nothing presses again: so a mark shows at once, with words that do not say that it is kept. What a crash takes in
 * between was never shown as taken.
 */
export const useWriting = create<{ readonly marks: readonly UnwrittenMark[] }>(() => ({ marks: [] }));

/** Shows the mark until main has answered: then the views hold it, or it was refused and is taken back. */
export async function whileWritten<T>(mark: WantedMark, write: () => Promise<T>): Promise<T> {
  const mine: UnwrittenMark = { ...mark, businessId: useSession.getState().business?.id ?? null };
  useWriting.setState(({ marks }) => ({ marks: [...marks, mine] }));
  try {
    return await write();
  } finally {
    useWriting.setState(({ marks }) => ({ marks: marks.filter((other) => other !== mine) }));
  }
}

/** Those of the business that is open: no mark shows in the day of another. */
export function marksBeingWritten(): readonly UnwrittenMark[] {
  const businessId = useSession.getState().business?.id ?? null;
  return useWriting.getState().marks.filter((mark) => mark.businessId === businessId);
}
