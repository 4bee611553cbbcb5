import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { now } from '../../state/session';
import { Button } from '../../ui/button';
import css from './form-fields.module.css';
import { secondsOf, wallOf } from './wall-time';

interface TimeProps {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  /** Unix seconds, as they are typed. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Unix seconds, and beside them the same as the wall clock of the business has it; either can be typed. */
export function TimeField({ id, name, describedBy, isInvalid, text, onChange }: TimeProps) {
  const t = useText();
  // While the wall clock is being typed it stands as typed; otherwise it follows the number.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={css['time']}>
      <input id={id} className={css['input']} inputMode="numeric" aria-label={name} aria-describedby={describedBy} aria-invalid={isInvalid} autoComplete="off" value={text} onChange={(event) => onChange(event.target.value)} />
      <input
        className={css['input']}
        aria-label={t('console.wall', { field: name })}
        aria-invalid={typed !== null && typed.trim() !== '' && secondsOf(typed) === null}
        placeholder="2026-11-23 09:52"
        autoComplete="off"
        value={typed ?? wallOf(text)}
        onChange={(event) => {
          setTyped(event.target.value);
          const seconds = secondsOf(event.target.value);
          if (seconds !== null) onChange(String(seconds));
        }}
        onBlur={() => setTyped(null)}
      />
      <Button aria-label={t('console.nowFor', { field: name })} onClick={() => onChange(String(Math.floor(now() / 1000)))}>
        {t('console.now')}
      </Button>
    </div>
  );
}
