import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import css from './settings.module.css';

/** A whole number within limits; what does not fit them is said and not kept. */
export function NumberLine({ label, value, least, most, onChange }: { readonly label: string; readonly value: number; readonly least: number; readonly most: number; readonly onChange: (value: number) => void }) {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(value);
  const isRight = /^\d{1,3}$/.test(shown) && Number(shown) >= least && Number(shown) <= most;
  const keep = (): void => {
    if (isRight && Number(shown) !== value) onChange(Number(shown));
    setTyped(null);
  };
  return (
    <label className={css['line']}>
      <span>{label}</span>
      <span className={css['number']}>
        {isRight ? null : <span role="alert">{t('settings.range', { from: least, to: most })}</span>}
        <input className={css['numberInput']} inputMode="numeric" value={shown} aria-invalid={!isRight} onChange={(event) => setTyped(event.target.value)} onBlur={keep} onKeyDown={(event) => (event.key === 'Enter' ? keep() : undefined)} />
      </span>
    </label>
  );
}
