import type { RefObject } from 'react';
import css from './ghost.module.css';

/** Where the ghost is drawn: over the hours of the sheet, without a part in its layout. What it says is a status. */
export function GhostLayer({ ref }: { readonly ref: RefObject<HTMLDivElement | null> }) {
  return (
    <div ref={ref} className={css['layer']}>
      <div className={css['ghost']} role="status">
        <b>
          <i />
        </b>
        <span />
        <em />
        <small className={css['spoken']} />
      </div>
    </div>
  );
}
