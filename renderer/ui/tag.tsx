import type { ReactNode } from 'react';
import css from './tag.module.css';

/** Meaning of a tag's colour; the words carry the meaning too. */
export type TagLook = 'good' | 'owes' | 'bad' | 'plain' | 'wait' | 'accent';

/** A few words in a small coloured box. */
export function Tag({ look = 'plain', children }: { readonly look?: TagLook; readonly children: ReactNode }) {
  return <span className={`${css['tag'] ?? ''} ${css[look] ?? ''}`}>{children}</span>;
}
