import { create } from 'zustand';
import { useSession } from '../../state/session';

/** A note that is being typed: a new one of the customer, or one that is there. */
export interface NoteDraft {
  readonly text: string;
  /** The text when its editing began; null for a new one. */
  readonly shown: string | null;
}

interface Drafts {
  readonly drafts: ReadonlyMap<string, NoteDraft>;
}

/** Half-typed notes: closing the drawer or another page loses none. */
export const useNoteDrafts = create<Drafts>(() => ({ drafts: new Map() }));

/** Key of a draft in the open business; `noteId` null is the new note. */
export function draftKey(customerId: number, noteId: number | null): string {
  return `${useSession.getState().business?.id ?? ''}:${customerId}:${noteId ?? 'new'}`;
}

/** Keeps what is typed; null forgets it. */
export function keepDraft(key: string, draft: NoteDraft | null): void {
  useNoteDrafts.setState(({ drafts }) => {
    const next = new Map(drafts);
    if (draft === null) next.delete(key);
    else next.set(key, draft);
    return { drafts: next };
  });
}
