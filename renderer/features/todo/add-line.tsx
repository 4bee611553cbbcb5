import { LONGEST_LINE, LONGEST_TEXT } from '@shared/domain/local/limits';
import { phoneOf } from '@shared/domain/new-customer';
import { typedWhen } from '@shared/domain/typed-when';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { orSay, putLocal } from '../../state/local';
import { now } from '../../state/session';
import { BLANK_CALLBACK, useTodoForm } from '../../state/todo-form';
import { Button } from '../../ui/button';
import { Field } from './field';
import css from './todo.module.css';

/** The two things that are written here: a message to the next shift, and somebody to phone back. */
export function AddLine() {
  const t = useText();
  const open = useTodoForm((state) => state.open);
  const setOpen = (next: typeof open): void => useTodoForm.setState({ open: next });
  // Who leaves the page has left the form.
  useEffect(() => () => useTodoForm.setState({ open: null }), []);
  const opener = useRef<HTMLButtonElement | null>(null);
  const close = (): void => {
    setOpen(null);
    opener.current?.focus();
  };
  const button = (what: 'handover' | 'callback') => (
    <Button
      aria-expanded={open === what}
      onClick={(event) => {
        opener.current = event.currentTarget;
        setOpen(open === what ? null : what);
      }}
    >
      {t(`todo.new.${what}`)}
    </Button>
  );
  return (
    <div className={css['add']}>
      <div className={css['buttons']}>
        {button('handover')}
        {button('callback')}
      </div>
      {open === 'handover' ? <NewHandover onClose={close} /> : null}
      {open === 'callback' ? <NewCallback onClose={close} /> : null}
    </div>
  );
}

interface FormProps {
  readonly onClose: () => void;
}

/** Esc in a form closes it and keeps what is typed, Ctrl+Enter saves; the key machine leaves fields alone. */
const formKeys = (onClose: () => void) => (event: React.KeyboardEvent<HTMLFormElement>): void => {
  if (event.key === 'Escape') onClose();
  if (event.key !== 'Enter' || !event.ctrlKey || event.altKey || event.repeat) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
};

function NewHandover({ onClose }: FormProps) {
  const t = useText();
  const text = useTodoForm((state) => state.handover);
  const setText = (handover: string): void => useTodoForm.setState({ handover });
  const end = (): void => {
    setText('');
    onClose();
  };
  const save = async (): Promise<void> => {
    if (text.trim() !== '' && (await orSay(putLocal('handover', { version: 1, text: text.trim(), readBy: [] })))) end();
  };
  return (
    <form className={css['form']} aria-label={t('todo.new.handover')} onKeyDown={formKeys(onClose)} onSubmit={(event) => {
      event.preventDefault();
      void save();
    }}>
      <Field label={t('todo.field.message')} value={text} most={LONGEST_TEXT} lines={2} onChange={setText} first />
      <Foot onClose={end} />
    </form>
  );
}

function NewCallback({ onClose }: FormProps) {
  const t = useText();
  const typed = useTodoForm((state) => state.callback);
  const set = (field: 'name' | 'phone' | 'text' | 'when') => (value: string): void => useTodoForm.setState({ callback: { ...typed, [field]: value } });
  const end = (): void => {
    useTodoForm.setState({ callback: BLANK_CALLBACK });
    onClose();
  };
  const dueAt = typed.when.trim() === '' ? null : typedWhen(typed.when, { now: now(), start: now() });
  const isUnclear = typed.when.trim() !== '' && dueAt === null;
  const isBlank = typed.name.trim() === '' && typed.phone.trim() === '';
  const [tried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (isUnclear || isBlank) return;
    if (await orSay(putLocal('callback', { version: 1, name: typed.name.trim(), phone: phoneOf(typed.phone).trim(), text: typed.text.trim(), dueAt }, { about: typed.about }))) end();
  };
  return (
    <form className={css['form']} aria-label={t('todo.new.callback')} onKeyDown={formKeys(onClose)} onSubmit={(event) => {
      event.preventDefault();
      void save();
    }}>
      <Field label={t('todo.field.name')} value={typed.name} most={LONGEST_LINE} onChange={set('name')} problem={tried && isBlank ? t('todo.field.nobody') : null} first />
      <Field label={t('todo.field.phone')} value={typed.phone} most={LONGEST_LINE} onChange={set('phone')} />
      <Field label={t('todo.field.when')} value={typed.when} most={LONGEST_LINE} onChange={set('when')} problem={tried && isUnclear ? t('todo.field.unclear') : null} hint={t('todo.field.whenHint')} />
      <Field label={t('todo.field.about')} value={typed.text} most={LONGEST_TEXT} lines={2} onChange={set('text')} />
      <Foot onClose={end} />
    </form>
  );
}

function Foot({ onClose }: FormProps) {
  const t = useText();
  return (
    <footer className={css['foot']}>
      <span className={css['local']}>{t('todo.localOnly')}</span>
      <Button onClick={onClose}>{t('todo.discard')}</Button>
      <Button type="submit" look="primary" hint={t('todo.saveKey')} aria-keyshortcuts="Control+Enter">
        {t('todo.save')}
      </Button>
    </footer>
  );
}
