import type { ReactNode } from 'react';
import css from './hidden.module.css';

/** The heading of a page whose parts speak for themselves on the screen; read out, not shown. */
export function HiddenHeading({ children }: { readonly children: ReactNode }) {
  return <h1 className={css['hidden']}>{children}</h1>;
}
