import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import css from './menu.module.css';

/** One thing to choose. */
export interface MenuItem {
  readonly id: string;
  readonly text: string;
  /** Why it cannot be chosen now; null: it can. */
  readonly refusal: string | null;
  readonly run: () => void;
}

/** A menu under a place of the window (px). It closes on a choice, on Esc, on Tab and on a press beside it, and the focus goes back to where it was. */
export interface MenuProps {
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** See {@link MenuProps}. What cannot be chosen can be walked to, so that its reason is heard. */
export function Menu({ name, items, at, onClose }: MenuProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [inset, setInset] = useState({ left: at.x, top: at.y });
  useLayoutEffect(() => {
    const box = ref.current?.getBoundingClientRect();
    if (box !== undefined) setInset({ left: Math.max(0, Math.min(at.x, innerWidth - box.width - 8)), top: Math.max(0, Math.min(at.y, innerHeight - box.height - 8)) });
  }, [at]);
  useEffect(() => {
    const before = document.activeElement;
    const menu = ref.current;
    menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu?.contains(event.target) !== true) onClose();
    };
    addEventListener('pointerdown', away, { capture: true });
    return () => {
      removeEventListener('pointerdown', away, { capture: true });
      // Where a choice has opened something, the focus is there by now.
      if (before instanceof HTMLElement && (document.activeElement === document.body || menu?.contains(document.activeElement) === true)) before.focus();
    };
  }, [onClose]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    const step = STEPS[event.key];
    const to = step !== undefined ? (here + step + rows.length) % rows.length : event.key === 'Home' ? 0 : event.key === 'End' ? rows.length - 1 : null;
    if (to !== null) rows[to]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={ref} role="menu" aria-label={name} tabIndex={-1} className={css['menu']} style={inset} onKeyDown={onKeyDown}>
      {items.map(({ id, text, refusal, run }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={refusal !== null}
          onClick={() => {
            if (refusal !== null) return;
            onClose();
            run();
          }}
        >
          {text}
          {refusal === null ? null : <small>{refusal}</small>}
        </button>
      ))}
    </div>
  );
}
