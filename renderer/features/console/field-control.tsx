import type { FormField, FormValue } from '@shared/reservanto/form';
import { useText } from '../../i18n/i18n';
import { Checkbox } from '../../ui/checkbox';
import { Segmented } from '../../ui/segmented';
import type { Draft } from './draft';
import css from './form-fields.module.css';
import { TimeField } from './time-field';

interface ControlProps {
  readonly field: FormField;
  readonly draft: Draft;
  /** For the label of the field. */
  readonly id: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onChange: (draft: Draft) => void;
}

const TRUTH = [
  { value: 'true', text: 'true' },
  { value: 'false', text: 'false' },
] as const;

/** Where a value that holds no objects is entered, by its kind. */
export function FieldControl({ field, draft, id, describedBy, isInvalid, onChange }: ControlProps) {
  const t = useText();
  const setText = (text: string): void => onChange({ ...draft, text });
  const named = { id, 'aria-label': field.name, 'aria-describedby': describedBy };
  const input = { ...named, className: css['input'], 'aria-invalid': isInvalid, autoComplete: 'off', spellCheck: false, value: draft.text };
  switch (field.kind) {
    case 'program':
      return <p className={css['none']}>{t('console.filledIn')}</p>;
    case 'boolean':
      return <Segmented label={field.name} value={draft.checked ? 'true' : 'false'} options={TRUTH} onChange={(value) => onChange({ ...draft, checked: value === 'true' })} />;
    case 'enum':
      return (
        <select {...named} className={css['input']} value={draft.text} onChange={(event) => setText(event.target.value)}>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      );
    case 'time':
      return <TimeField id={id} name={field.name} describedBy={describedBy} isInvalid={isInvalid} text={draft.text} onChange={setText} />;
    case 'list':
      return field.item.kind === 'enum' ? (
        <Choices name={field.name} item={field.item} chosen={draft.chosen} onChange={(chosen) => onChange({ ...draft, chosen })} />
      ) : (
        <input {...input} placeholder="1, 2, 3" onChange={(event) => setText(event.target.value)} />
      );
    case 'password':
      return <input {...input} type="password" autoComplete="new-password" onChange={(event) => setText(event.target.value)} />;
    case 'string':
      return <textarea {...input} rows={1} onChange={(event) => setText(event.target.value)} />;
    default:
      return <input {...input} inputMode={field.kind === 'number' ? 'decimal' : 'numeric'} onChange={(event) => setText(event.target.value)} />;
  }
}

function Choices({ name, item, chosen, onChange }: { readonly name: string; readonly item: FormValue & { readonly kind: 'enum' }; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  return (
    <div role="group" aria-label={name} className={css['choices']}>
      {item.options.map((option) => (
        <Checkbox key={option} text={option} checked={chosen.includes(option)} onChange={(checked) => onChange(checked ? [...chosen, option] : chosen.filter((other) => other !== option))} />
      ))}
    </div>
  );
}
