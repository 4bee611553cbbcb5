import { noteText } from '@shared/domain/note-text';
import type { NewAct } from './acts/ports';

/** What a person does with the notes of a customer: adds one (no id), edits one, or deletes one (no text). */
export interface NoteChange {
  readonly customerId: number;
  readonly noteId: number | null;
  readonly text: string | null;
  /** The text that the person saw, which an edit or a deletion is based on. */
  readonly shown: string | null;
}

/** The act that changes the notes. `name`: the customer's. */
export function noteAct({ customerId, noteId, text, shown }: NoteChange, name: string): NewAct {
  const wanted = text === null ? null : noteText(text);
  return {
    action: 'Customer/Note',
    request: { CustomerId: customerId, ...(noteId === null ? {} : { NoteId: noteId }), IsDelete: wanted === null, Text: wanted ?? '' },
    base: noteId === null ? null : { text: noteText(shown ?? '') },
    notBefore: null,
    title: { name, what: noteId === null ? 'add' : wanted === null ? 'delete' : 'edit', text: wanted ?? shown ?? '' },
  };
}
