import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import css from './panel.module.css';

/** One line of the list under a searching field. */
export interface ComboOption {
  readonly id: string;
  readonly main: string;
  readonly side?: string | undefined;
  /** A heading that stands before it. */
  readonly group?: string | undefined;
  /** Why it cannot be chosen. */
  readonly refusal?: string | undefined;
}

/** See {@link Combo}. */
export interface ComboProps {
  /** Name by which the focus finds the field. */
  readonly field: 'item' | 'start' | 'customer';
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  readonly options: readonly ComboOption[];
  /** Which option Enter takes; -1: none. */
  readonly active: number;
  /** The list stands in the form; otherwise it hangs under the field while that has the focus. */
  readonly look: 'hanging' | 'standing' | 'closed';
  readonly invalid: boolean;
  /** Nothing can be typed; it keeps its place in the order of the keys, so that a field that opens a moment later has the focus. */
  readonly disabled?: boolean;
  readonly onText: (text: string) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onChoose: (option: ComboOption) => void;
  /** Enter with nothing to take. */
  readonly onEnter?: () => void;
  readonly onPage?: (step: 1 | -1) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly children?: ReactNode;
}

/** A field that searches a list: arrows move, Enter takes, and what is typed never loses the focus. */
export function Combo(props: ComboProps) {
  const { field, label, text, placeholder, options, active, look, invalid, disabled = false } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const isOpen = look !== 'closed' && options.length > 0;
  const marked = isOpen ? options[active]?.id : undefined;
  // Only when another one is marked: scrolling asks for the layout of the whole window, and a list that is renewed stays where it was.
  useEffect(() => {
    if (marked !== undefined) list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div className={css['combo']}>
      <label htmlFor={`${id}-input`}>{label}</label>
      <input
        id={`${id}-input`}
        className={css['input']}
        data-panel-field={field}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={invalid}
        placeholder={placeholder}
        value={text}
        maxLength={100}
        readOnly={disabled}
        aria-disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => props.onText(event.target.value)}
        onFocus={(event) => {
          event.target.select();
          props.onFocus?.();
        }}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') props.onMove(event.key === 'ArrowDown' ? 1 : -1);
          else if ((event.key === 'PageDown' || event.key === 'PageUp') && props.onPage !== undefined) props.onPage(event.key === 'PageDown' ? 1 : -1);
          else if (event.key === 'Enter' && !event.repeat) {
            const option = isOpen ? options[active] : undefined;
            if (option === undefined) props.onEnter?.();
            else if (option.refusal === undefined) props.onChoose(option);
          } else return;
          event.preventDefault();
        }}
      />
      {props.children}
      {isOpen ? (
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={look === 'hanging' ? css['hanging'] : css['standing']}>
          {options.map((option, index) => (
            <li
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-disabled={option.refusal !== undefined}
              data-group={option.group}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => option.refusal === undefined && props.onChoose(option)}
            >
              <b>{option.main}</b>
              {option.side === undefined ? null : <span>{option.side}</span>}
              {option.refusal === undefined ? null : <small>{option.refusal}</small>}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Puts the focus on a field of the panel. */
export function focusField(field: 'item' | 'start' | 'customer'): void {
  document.querySelector<HTMLElement>(`[data-panel-field=${field}]`)?.focus();
}
