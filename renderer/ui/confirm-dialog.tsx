import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Button } from './button';
import css from './dialog.module.css';
import { Dialog } from './dialog';

/** The button that acts hears nothing for this long, in ms: a click or a key that was meant for what was there before does nothing. */
const DEAF_MS = 300;

/** A question before something that cannot be taken back. The safe answer has the focus. */
export function ConfirmDialog({ title, closeName, safe, go, canGo = true, onSafe, onGo, children }: { readonly title: string; readonly closeName: string; readonly safe: string; readonly go: string; readonly canGo?: boolean; readonly onSafe: () => void; readonly onGo: () => void; readonly children: ReactNode }) {
  const [isDeaf, setDeaf] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setDeaf(false), DEAF_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Dialog title={title} closeName={closeName} onClose={onSafe}>
      <div className={css['body']} data-deaf={isDeaf ? '' : undefined}>
        {children}
      </div>
      <footer className={css['foot']}>
        <Button data-first-focus onClick={onSafe}>
          {safe}
        </Button>
        <Button look="danger" disabled={isDeaf || !canGo} onClick={onGo}>
          {go}
        </Button>
      </footer>
    </Dialog>
  );
}
