import css from './checkbox.module.css';

/** A box to tick with words beside it; `name` where it has to say more than the words do. */
export function Checkbox({ text, name = text, checked, disabled = false, onChange }: { readonly text: string; readonly name?: string; readonly checked: boolean; readonly disabled?: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <label className={css['check']}>
      <input type="checkbox" aria-label={name} checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <i aria-hidden="true" />
      <span>{text}</span>
    </label>
  );
}
