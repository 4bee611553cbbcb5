import { useId } from 'react';
import css from './form.module.css';

/** A field with its name above it and, when it is wrong, why below it. */
export function TextField({ label, value, wrong, placeholder, isFirst = false, onChange }: { readonly label: string; readonly value: string; readonly wrong: string | null; readonly placeholder?: string; readonly isFirst?: boolean; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <label className={css['field']}>
      <span>{label}</span>
      <input className={css['input']} value={value} placeholder={placeholder} maxLength={500} aria-invalid={wrong !== null} aria-describedby={wrong === null ? undefined : id} {...(isFirst ? { 'data-first-focus': '' } : {})} onChange={(event) => onChange(event.target.value)} />
      {wrong === null ? null : (
        <em id={id} className={css['wrong']}>
          {wrong}
        </em>
      )}
    </label>
  );
}
