import { useId } from 'react';
import css from './segmented.module.css';

/** A choice of a few: radio buttons that look like one control. */
export function Segmented<V extends string>({ label, value, options, onChange }: { readonly label: string; readonly value: V; readonly options: readonly { readonly value: V; readonly text: string }[]; readonly onChange: (value: V) => void }) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={css['group']}>
      {options.map((option) => (
        <label key={option.value} className={css['option']}>
          <input type="radio" name={group} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
