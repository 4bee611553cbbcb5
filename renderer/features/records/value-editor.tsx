import type { CustomValue, PlainDate } from '@shared/domain/booking';
import { LONGEST_VALUE } from '@shared/domain/custom-values';
import { dateJump } from '@shared/domain/date-jump';
import type { ValueField } from '@shared/domain/views';
import { useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatDate } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { today } from '../../state/session';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';
import css from './records.module.css';

/** Earliest day that can be kept: birth dates are among them. */
const EARLIEST_DAY = '1900-01-01';
/** Longest name of a day, in characters. */
const LONGEST_DAY = 60;

/** Edits one value. It stays open until the change is in the book; nothing is written when nothing was changed. */
export function ValueEditor({ field, customerId, appointmentId, onEnd }: { readonly field: ValueField; readonly customerId: number; readonly appointmentId: number | null; readonly onEnd: () => void }) {
  const t = useText();
  // What the person saw when the editing began is what the change is based on.
  const [before] = useState(field.value);
  const [typed, setTyped] = useState(() => typedOf(field));
  useAction('back', () => {
    onEnd();
    return true;
  });
  const value = valueOf(field.kind, typed);
  const save = async (): Promise<void> => {
    // What is no day stays to be corrected; it does not clear the one that is there.
    if (value === undefined) return;
    if (typed.trim() === typedOf({ kind: field.kind, value: before })) {
      onEnd();
      return;
    }
    const answer = await call('act.customValue', { appointmentId, customerId, definitionId: field.definitionId, value, before });
    if (answer.ok) onEnd();
    else say('alert', `${t('values.failed', { name: field.name })} ${errorText(answer.error)}`, serverWords(answer.error));
  };
  const control = { 'className': css['input'], 'aria-label': field.name, 'autoFocus': true, 'value': typed } as const;
  return (
    <li
      className={css['field']}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.altKey && !event.repeat && !(event.target instanceof HTMLButtonElement)) void save();
      }}
    >
      <span className={css['name']}>{field.name}</span>
      {choicesOf(field, t('drawer.yes'), t('drawer.no')).length > 0 ? (
        <select {...control} onChange={(event) => setTyped(event.target.value)}>
          <option value="">{t('drawer.empty')}</option>
          {choicesOf(field, t('drawer.yes'), t('drawer.no')).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...control} {...(field.kind === 'date' ? { 'maxLength': LONGEST_DAY, 'placeholder': t('values.day'), 'aria-invalid': value === undefined } : { maxLength: LONGEST_VALUE })} onChange={(event) => setTyped(event.target.value)} />
      )}
      <div className={css['buttons']}>
        <Button size="small" look="primary" hint="Enter" disabled={value === undefined} onClick={() => void save()}>
          {t('notes.save')}
        </Button>
        <Button size="small" hint="Esc" onClick={onEnd}>
          {t('notes.leave')}
        </Button>
      </div>
    </li>
  );
}

/** What can be chosen; nothing where a text or a day is typed. A value that is no longer allowed stays to be chosen. */
function choicesOf({ kind, options, value }: ValueField, yes: string, no: string): (readonly [string, string])[] {
  if (kind === 'boolean') return [['true', yes], ['false', no]];
  if (kind === 'date' || options.length === 0) return [];
  const all = typeof value === 'string' && value !== '' && !options.includes(value) ? [value, ...options] : options;
  return all.map((option) => [option, option] as const);
}

function typedOf({ kind, value }: Pick<CustomValue, 'kind' | 'value'>): string {
  if (value === null) return '';
  return kind === 'date' ? formatDate(Number(value)) : String(value);
}

/** What is typed, as a value; main knows when a day begins. undefined: it is no day. */
function valueOf(kind: CustomValue['kind'], typed: string): string | boolean | { readonly day: PlainDate } | null | undefined {
  if (typed.trim() === '') return null;
  if (kind === 'boolean') return typed === 'true';
  if (kind === 'date') {
    const day = dateJump(typed, { today: today(), shown: today() }, EARLIEST_DAY);
    return day === null ? undefined : { day };
  }
  return typed.trim();
}
