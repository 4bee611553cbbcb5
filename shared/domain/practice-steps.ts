import { fold } from './fold';

/** What the practice card asks a newcomer to try, in this order (product.md, Practice). */
export const PRACTICE_STEPS = ['find', 'entry', 'book', 'undo', 'cut', 'offlineMark', 'mend'] as const;

/** See {@link PRACTICE_STEPS}. */
export type PracticeStep = (typeof PRACTICE_STEPS)[number];

/** Something that has happened at the practice desk. `wasOpen`: the act stood in the list before. */
export type PracticeEvent =
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'act'; readonly action: string; readonly state: string; readonly isOnline: boolean }
  | { readonly kind: 'line'; readonly isUp: boolean };

const MOVES: ReadonlySet<string> = new Set(['OneToOne/MoveBooking', 'EmsLike/UpdateBooking']);

/** The step that this is, whatever was done before; null: none. Mending counts only after the line was cut. */
export function practiceStepOf(event: PracticeEvent, done: readonly PracticeStep[]): PracticeStep | null {
  switch (event.kind) {
    case 'found':
      return fold(event.name).includes('cern') ? 'find' : null;
    case 'line':
      return event.isUp ? (done.includes('cut') ? 'mend' : null) : 'cut';
    case 'act': {
      const { action, state, isOnline } = event;
      if (action === 'Booking/AddPaymentViaPass' && state === 'done') return 'entry';
      if (action.endsWith('/CreateBooking') && state === 'done') return 'book';
      if (MOVES.has(action) && state === 'withdrawn') return 'undo';
      return action === 'Booking/SetNoShowState' && state === 'ready' && !isOnline ? 'offlineMark' : null;
    }
  }
}
