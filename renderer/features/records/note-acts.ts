import type { ActView } from '@shared/domain/acts/act-view';
import type { NoteView } from '@shared/domain/views';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { say } from '../../state/toasts';
import { draftKey, keepDraft, useNoteDrafts } from './note-drafts';

/** Saves what is typed; it stays in its field until it is in the book. */
export async function saveNote(customerId: number, noteId: number | null): Promise<void> {
  const key = draftKey(customerId, noteId);
  const draft = useNoteDrafts.getState().drafts.get(key);
  if (draft === undefined || draft.text.trim() === '') return;
  const answer = await write({ customerId, noteId, text: draft.text, shown: draft.shown });
  if (answer === null) return;
  // What was typed while the book was written stays.
  if (useNoteDrafts.getState().drafts.get(key)?.text === draft.text) keepDraft(key, null);
}

/** Deletes a note that is there; null when that could not be kept. */
export function deleteNote(customerId: number, { id, text }: NoteView): Promise<ActView | null> {
  return write({ customerId, noteId: id, text: null, shown: text });
}

/** Takes an act on a note back that has not been sent; true when nothing of it is left. */
async function takeBack(actId: string): Promise<boolean> {
  const answer = await call('acts.decide', { id: actId, decision: 'withdraw' });
  return answer.ok && (answer.value.state === 'withdrawn' || answer.value.state === 'refused' || answer.value.state === 'notDone');
}

/** A deleted note comes back: its deletion is taken back, or it is written anew when it is too late for that. */
export async function restoreNote(customerId: number, actId: string, text: string): Promise<void> {
  if (!(await takeBack(actId))) await write({ customerId, noteId: null, text, shown: null });
}

/** A new note that has not been sent is taken back into its field, unless something else is being typed there. */
export async function takeBackNew(customerId: number, actId: string, text: string): Promise<void> {
  if (!(await takeBack(actId))) return;
  const key = draftKey(customerId, null);
  if ((useNoteDrafts.getState().drafts.get(key)?.text ?? '') === '') keepDraft(key, { text, shown: null });
}

async function write(input: { readonly customerId: number; readonly noteId: number | null; readonly text: string | null; readonly shown: string | null }): Promise<ActView | null> {
  const answer = await call('act.note', input);
  if (answer.ok) return answer.value;
  say('alert', `${translate('notes.failed')} ${errorText(answer.error)}`, serverWords(answer.error));
  return null;
}
