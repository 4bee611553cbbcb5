import { useId } from 'react';
import css from './segmented.module.css';

/** A choice of a few: radio buttons that look like one control. `isFirst`: the chosen one has the focus first in a dialog. */
export function Segmented<V extends string>({ label, value, options, disabled = false, isFirst = false, onChange }: { readonly label: string; readonly value: V; readonly options: readonly { readonly value: V; readonly text: string }[]; readonly disabled?: boolean; readonly isFirst?: boolean; readonly onChange: (value: V) => void }) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={css['group']}>
      {options.map((option) => (
        <label key={option.value} className={css['option']}>
          <input type="radio" name={group} checked={option.value === value} disabled={disabled} {...(isFirst && option.value === value ? { 'data-first-focus': '' } : {})} onChange={() => onChange(option.value)} />
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}
