import type { ReactNode } from 'react';
import { useContext, useEffect, useId, useRef } from 'react';
import css from './dialog.module.css';
import { FocusHome } from './focus-home';
import { IconButton } from './icon-button';

/** A modal dialog named by its title. Esc and the cross close it; the focus goes back where it was, or home when that is gone. `full` fills the window. `data-first-focus` inside marks what has it first. */
export function Dialog({ title, closeName, look = 'usual', onClose, children }: { readonly title: string; readonly closeName: string; readonly look?: 'usual' | 'full'; readonly onClose: () => void; readonly children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const goHome = useRef(useContext(FocusHome));
  useEffect(() => {
    const before = document.activeElement;
    const home = goHome.current;
    ref.current?.showModal();
    ref.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else home();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${css['dialog'] ?? ''} ${look === 'full' ? (css['full'] ?? '') : ''}`}
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
