import { LONGEST_NOTE } from '@shared/domain/note-text';
import type { NoteView } from '@shared/domain/views';
import { useState } from 'react';
import { formatDate } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { saveNote, takeBackNew } from './note-acts';
import { draftKey, keepDraft, useNoteDrafts } from './note-drafts';
import css from './records.module.css';

/** One note with its date, how far its last act has come, and what can be done with it. */
export function NoteRow({ customerId, note, isDisabled, onDelete, onRestore }: { readonly customerId: number; readonly note: NoteView; readonly isDisabled: boolean; readonly onDelete: () => void; readonly onRestore: (actId: string) => void }) {
  const t = useText();
  const { id, text, createdAt, deleting, pending, actId } = note;
  const key = draftKey(customerId, id);
  const isEdited = useNoteDrafts((state) => id !== null && state.drafts.has(key));
  // An editor that was left open does not take the focus when the drawer opens again.
  const [isBegun, setBegun] = useState(false);
  const begin = (): void => {
    setBegun(true);
    keepDraft(key, { text, shown: text });
  };
  const waits = pending === 'waiting' || pending === 'held';
  if (isEdited) return <Editor customerId={customerId} noteId={id} takesFocus={isBegun} />;
  return (
    <li>
      <p className={deleting ? css['deleting'] : css['text']}>{text}</p>
      <div className={css['meta']}>
        <small>{formatDate(createdAt)}</small>
        {pending === null || pending === 'sending' ? null : <Tag look="accent">{t(`status.act.${pending}`)}</Tag>}
        <span className={css['buttons']}>
          {id === null || deleting ? null : (
            <>
              <Button size="small" look="plain" disabled={isDisabled} aria-label={t('notes.editOne', { text: beginning(text) })} onClick={begin}>
                {t('notes.edit')}
              </Button>
              <Button size="small" look="plain" disabled={isDisabled} aria-label={t('notes.deleteOne', { text: beginning(text) })} onClick={onDelete}>
                {t('notes.delete')}
              </Button>
            </>
          )}
          {deleting && actId !== null ? (
            <Button size="small" onClick={() => onRestore(actId)}>
              {t('notes.restore')}
            </Button>
          ) : null}
          {id === null && actId !== null && waits ? (
            <Button size="small" look="plain" onClick={() => void takeBackNew(customerId, actId, text)}>
              {t('acts.decide.withdraw')}
            </Button>
          ) : null}
        </span>
      </div>
    </li>
  );
}

function Editor({ customerId, noteId, takesFocus }: { readonly customerId: number; readonly noteId: number | null; readonly takesFocus: boolean }) {
  const t = useText();
  const key = draftKey(customerId, noteId);
  const draft = useNoteDrafts((state) => state.drafts.get(key));
  const text = draft?.text ?? '';
  const save = (): void => {
    if (text.trim() === draft?.shown) keepDraft(key, null);
    else void saveNote(customerId, noteId);
  };
  const leave = (): boolean => {
    keepDraft(key, null);
    return true;
  };
  useAction('back', leave);
  return (
    <li className={css['field']}>
      <textarea
        className={css['input']}
        autoFocus={takesFocus}
        rows={2}
        aria-label={t('notes.text')}
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={(event) => keepDraft(key, { text: event.target.value, shown: draft?.shown ?? null })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !event.altKey) save();
        }}
      />
      <div className={css['buttons']}>
        <Button size="small" look="primary" hint={t('keys.ctrlEnter')} aria-keyshortcuts="Control+Enter" disabled={text.trim() === ''} onClick={save}>
          {t('notes.save')}
        </Button>
        <Button size="small" hint="Esc" onClick={leave}>
          {t('notes.leave')}
        </Button>
      </div>
    </li>
  );
}

/** Enough of a note to tell it from others by ear. */
function beginning(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
