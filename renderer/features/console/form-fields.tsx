import type { FormField } from '@shared/reservanto/form';
import { useId } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { aboutField } from './api-texts';
import type { Draft, DraftProblem, Drafts } from './draft';
import { draftOf, fieldsOf } from './draft';
import { FieldControl } from './field-control';
import css from './form-fields.module.css';

interface FieldsProps {
  readonly model: string | null;
  readonly drafts: Drafts;
  /** Path of the model in the request: `''`, `Repetition.`, `Values.0.`. */
  readonly at: string;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (drafts: Drafts) => void;
}

/** The fields of a model. */
export function FormFields({ model, drafts, at, problems, onChange }: FieldsProps) {
  const t = useText();
  const fields = fieldsOf(model);
  if (fields.length === 0) return <p className={css['none']}>{t('console.noFields')}</p>;
  return (
    <div className={css['fields']}>
      {fields.map((field) => (
        <Field key={field.name} field={field} path={`${at}${field.name}`} draft={draftOf(drafts, field)} problems={problems} onChange={(draft) => onChange({ ...drafts, [field.name]: draft })} />
      ))}
    </div>
  );
}

/** Type of a field in the words of the API. */
function typeText(field: FormField): string {
  if (field.kind === 'list') return `${field.item.kind}[]`;
  if (field.kind === 'time') return 'int64';
  return field.kind === 'password' || field.kind === 'program' ? 'string' : field.kind;
}

interface FieldProps {
  readonly field: FormField;
  readonly path: string;
  readonly draft: Draft;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (draft: Draft) => void;
}

function Field({ field, path, draft, problems, onChange }: FieldProps) {
  const t = useText();
  const locale = useLocale();
  const id = useId();
  const about = aboutField(field, locale);
  const problem = problems.find((found) => found.path === path);
  const isSent = draft.sending !== 'absent';
  const mayBeNull = field.nullable === true && field.kind !== 'program';
  return (
    <div className={css['field']} data-field={path}>
      <div className={css['head']}>
        {field.required === true ? (
          <label htmlFor={id} className={css['name']}>
            {field.name}
          </label>
        ) : (
          <Checkbox text={field.name} name={t('console.send', { field: field.name })} checked={isSent} onChange={(checked) => onChange({ ...draft, sending: checked ? 'value' : 'absent' })} />
        )}
        <span className={css['type']}>
          {typeText(field)}
          {field.required === true ? ` · ${t('console.required')}` : ''}
        </span>
        {mayBeNull && isSent ? <Checkbox text="null" name={t('console.sendNull', { field: field.name })} checked={draft.sending === 'null'} onChange={(checked) => onChange({ ...draft, sending: checked ? 'null' : 'value' })} /> : null}
      </div>
      {draft.sending === 'value' ? <Value field={field} path={path} draft={draft} id={id} problems={problems} onChange={onChange} /> : null}
      <p id={`${id}-about`} className={css['about']}>
        {problem === undefined ? null : <b className={css['problem']}>{t(`console.problem.${problem.kind}`)} </b>}
        {about}
      </p>
    </div>
  );
}

function Value({ field, path, draft, id, problems, onChange }: FieldProps & { readonly id: string }) {
  if (field.kind === 'object') {
    return (
      <fieldset className={css['nested']}>
        <legend>{field.name}</legend>
        <FormFields model={field.model} drafts={draft.fields} at={`${path}.`} problems={problems} onChange={(fields) => onChange({ ...draft, fields })} />
      </fieldset>
    );
  }
  if (field.kind === 'list' && field.item.kind === 'object') {
    return <Items name={field.name} model={field.item.model} path={path} items={draft.items} problems={problems} onChange={(items) => onChange({ ...draft, items })} />;
  }
  return <FieldControl field={field} draft={draft} id={id} describedBy={`${id}-about`} isInvalid={problems.some((problem) => problem.path === path)} onChange={onChange} />;
}

function Items({ name, model, path, items, problems, onChange }: { readonly name: string; readonly model: string; readonly path: string; readonly items: readonly Drafts[]; readonly problems: readonly DraftProblem[]; readonly onChange: (items: readonly Drafts[]) => void }) {
  const t = useText();
  return (
    <div role="group" aria-label={name} className={css['items']}>
      {items.map((item, index) => (
        // Rows have no identity of their own, and all that they hold is in the draft.
        <fieldset key={index} className={css['nested']}>
          <legend>{`${name}[${index}]`}</legend>
          <FormFields model={model} drafts={item} at={`${path}.${index}.`} problems={problems} onChange={(fields) => onChange(items.map((other, at) => (at === index ? fields : other)))} />
          <Button size="small" aria-label={t('console.removeItem', { item: `${name}[${index}]` })} onClick={() => onChange(items.filter((_, at) => at !== index))}>
            {t('console.remove')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button size="small" aria-label={t('console.addItem', { field: name })} onClick={() => onChange([...items, {}])}>
          {t('console.add')}
        </Button>
      </div>
    </div>
  );
}
