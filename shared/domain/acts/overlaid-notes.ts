import type { NoteView } from '../views';
import type { Act } from './act';
import { pendingOf } from './pending';

/** A note as it was read; id 0: written by this desk and not read since. Times in epoch ms. */
export interface KnownNote {
  readonly id: number;
  readonly text: string;
  readonly createdAt: number;
}

/** Notes as open acts want them. An added one is shown whatever becomes of it; an edit that stands before a person shows what the server has. */
export function notesWith(notes: readonly KnownNote[], acts: readonly Act[]): NoteView[] {
  const shown = notes.map(({ id, text, createdAt }): NoteView => ({ id: id === 0 ? null : id, text, createdAt, deleting: false, actId: null, pending: null }));
  for (const act of acts) {
    if (act.action !== 'Customer/Note') continue;
    const { noteId, text, isDelete } = changeOf(act);
    const mark = { actId: act.id, pending: pendingOf(act) };
    const index = noteId === 0 ? -1 : shown.findIndex(({ id }) => id === noteId);
    const note = shown[index];
    if (noteId === 0) shown.push({ id: null, text, createdAt: act.createdAt, deleting: false, ...mark });
    else if (note !== undefined) shown[index] = act.state === 'asked' ? { ...note, ...mark } : { ...note, ...mark, deleting: isDelete, text: isDelete ? note.text : text };
  }
  return shown;
}

/** Notes after an act that was done at `at` (epoch ms), as far as they are known: the id of a new one is read later. May be done again. */
export function notesAfter(notes: readonly KnownNote[], act: Act, at: number): KnownNote[] {
  const { noteId, text, isDelete } = changeOf(act);
  if (noteId === 0) return notes.some((note) => note.id === 0 && note.createdAt === at && note.text === text) ? [...notes] : [...notes, { id: 0, text, createdAt: at }];
  return isDelete ? notes.filter(({ id }) => id !== noteId) : notes.map((note) => (note.id === noteId ? { ...note, text } : note));
}

function changeOf({ request: { NoteId: noteId, Text: text, IsDelete: isDelete } }: Act): { readonly noteId: number; readonly text: string; readonly isDelete: boolean } {
  return { noteId: typeof noteId === 'number' ? noteId : 0, text: typeof text === 'string' ? text : '', isDelete: isDelete === true };
}
