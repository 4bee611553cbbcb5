import { useEffect, useId, useRef } from 'react';
import css from './todo.module.css';

/** A field of a form of this page. */
export interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Longest text, in characters. */
  readonly most: number;
  /** More than one: Enter begins a line. */
  readonly lines?: number;
  readonly hint?: string;
  readonly problem?: string | null;
  /** It has the focus when the form opens. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** See {@link FieldProps}. */
export function Field({ label, value, most, lines = 1, hint, problem = null, first = false, onChange }: FieldProps) {
  const id = useId();
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (first) ref.current?.focus();
  }, [first]);
  const common = { id, ref, className: css['input'], value, maxLength: most, 'aria-describedby': `${id}-more`, 'aria-invalid': problem !== null };
  return (
    <div className={lines > 1 ? css['wide'] : css['field']}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input {...common} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      <span id={`${id}-more`} className={problem === null ? css['hint'] : css['trouble']} {...(problem === null ? {} : { role: 'alert' })}>
        {problem ?? hint}
      </span>
    </div>
  );
}
