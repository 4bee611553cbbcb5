import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import css from './dialog.module.css';
import { IconButton } from './icon-button';

/** A modal dialog named by its title. Esc and the cross close it; the focus goes back where it was. `data-first-focus` inside marks what has it first. */
export function Dialog({ title, closeName, onClose, children }: { readonly title: string; readonly closeName: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    ref.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={css['dialog']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={css['head']}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" name={closeName} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}
