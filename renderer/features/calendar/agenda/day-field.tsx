import { dateJump } from '@shared/domain/date-jump';
import { useState } from 'react';
import { formatDate } from '../../../i18n/format';
import { today } from '../../../state/session';
import { noonOf } from '../noon';
import css from './agenda.module.css';

/** A day that is typed as in the jump to a day; taken with Enter or when the field is left, shown as it was understood. */
export function DayField({ name, value, onChange }: { readonly name: string; readonly value: string; readonly onChange: (date: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const date = typed === null ? value : dateJump(typed, { today: today(), shown: value });
  const take = (): void => {
    if (typed === null || date === null) return;
    setTyped(null);
    onChange(date);
  };
  return (
    <input
      className={css['field']}
      size={12}
      aria-label={name}
      aria-invalid={date === null}
      value={typed ?? formatDate(noonOf(value))}
      maxLength={40}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
