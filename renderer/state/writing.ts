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

/** What the views hold may reach the window a little after the answer that it is kept, in ms: until then the mark would be gone for a moment. */
const REACHES_US = 1_000;

/** Shows the mark until main has answered and the views hold it; one that was refused is taken back at once. */
export async function whileWritten<T extends { readonly ok: boolean }>(mark: WantedMark, write: () => Promise<T>): Promise<T> {
  const mine: UnwrittenMark = { ...mark, businessId: useSession.getState().business?.id ?? null };
  useWriting.setState(({ marks }) => ({ marks: [...marks, mine] }));
  const drop = (): void => useWriting.setState(({ marks }) => ({ marks: marks.filter((other) => other !== mine) }));
  try {
    const answer = await write();
    if (answer.ok) setTimeout(drop, REACHES_US);
    else drop();
    return answer;
  } catch (problem) {
    drop();
    throw problem;
  }
}

/** Those of the business that is open: no mark shows in the day of another. */
export function marksBeingWritten(): readonly UnwrittenMark[] {
  const businessId = useSession.getState().business?.id ?? null;
  return useWriting.getState().marks.filter((mark) => mark.businessId === businessId);
}
