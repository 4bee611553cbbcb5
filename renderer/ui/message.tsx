import type { ReactNode } from 'react';
import css from './message.module.css';

/** An empty, loading, stale, forbidden or error state: a sentence in the place of what is not there. */
export function Message({ title, children, look = 'plain' }: { readonly title: string; readonly children?: ReactNode; readonly look?: 'plain' | 'warn' | 'bad' }) {
  return (
    <div className={`${css['message'] ?? ''} ${css[look] ?? ''}`}>
      <p className={css['title']}>{title}</p>
      {children}
    </div>
  );
}

/** Grey lines in the place of text that is on its way. */
export function Skeleton({ lines, label }: { readonly lines: number; readonly label: string }) {
  return (
    <div className={css['skeleton']} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
