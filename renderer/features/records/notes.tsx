import { LONGEST_NOTE } from '@shared/domain/note-text';
import type { NoteView } from '@shared/domain/views';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { deleteNote, restoreNote, saveNote } from './note-acts';
import { draftKey, keepDraft, useNoteDrafts } from './note-drafts';
import { NoteRow } from './note-row';
import css from './records.module.css';

interface Deleted {
  readonly actId: string;
  readonly text: string;
}

/** Notes on a customer with a field for a new one; `isRead` false: the server has not said yet which there are. Give it the customer's id as key: a note just deleted is remembered here. */
export function Notes({ customerId, notes, isRead, heading: Heading = 'h3' }: { readonly customerId: number; readonly notes: readonly NoteView[]; readonly isRead: boolean; readonly heading?: 'h2' | 'h3' }) {
  const t = useText();
  const refusal = useRefusal('Customer_w');
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const remove = async (note: NoteView): Promise<void> => {
    const act = await deleteNote(customerId, note);
    if (act !== null) setDeleted({ actId: act.id, text: note.text });
  };
  const restore = async (actId: string, text: string): Promise<void> => {
    setDeleted(null);
    await restoreNote(customerId, actId, text);
  };
  // While its deletion waits the note itself stands there with the way back.
  const isGone = deleted !== null && !notes.some(({ actId, deleting }) => deleting && actId === deleted.actId);
  return (
    <section className={css['section']} aria-label={t('drawer.notes')}>
      <Heading>{t('drawer.notes')}</Heading>
      {notes.length === 0 && !isGone ? null : (
        <ul className={css['notes']}>
          {notes.map((note) => (
            <NoteRow key={note.id ?? note.actId ?? `new ${note.createdAt}`} customerId={customerId} note={note} isDisabled={refusal !== null} onDelete={() => void remove(note)} onRestore={(actId) => void restore(actId, note.text)} />
          ))}
          {isGone ? (
            <li className={css['gone']} role="status">
              <span>{t('notes.deleted')}</span>
              <Button size="small" onClick={() => void restore(deleted.actId, deleted.text)}>
                {t('notes.restore')}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
      {isRead ? null : <p className={css['hint']}>{t('notes.unread')}</p>}
      {refusal === null ? <NewNote customerId={customerId} /> : <p className={css['hint']}>{refusal}</p>}
    </section>
  );
}

function NewNote({ customerId }: { readonly customerId: number }) {
  const t = useText();
  const key = draftKey(customerId, null);
  const text = useNoteDrafts((state) => state.drafts.get(key)?.text ?? '');
  const save = (): void => void saveNote(customerId, null);
  const field = useRef<HTMLTextAreaElement>(null);
  useAction('note', () => {
    field.current?.focus();
    return field.current !== null;
  });
  return (
    <div className={css['field']}>
      <textarea
        ref={field}
        className={css['input']}
        rows={1}
        aria-label={t('notes.new')}
        placeholder={t('notes.new')}
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={(event) => keepDraft(key, event.target.value === '' ? null : { text: event.target.value, shown: null })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.altKey) save();
        }}
      />
      {text.trim() === '' ? null : (
        <div className={css['buttons']}>
          <Button size="small" look="primary" hint={t('keys.ctrlEnter')} aria-keyshortcuts="Control+Enter" onClick={save}>
            {t('notes.save')}
          </Button>
        </div>
      )}
    </div>
  );
}
