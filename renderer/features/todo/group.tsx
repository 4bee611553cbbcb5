import type { ReactNode } from 'react';
import { useId } from 'react';
import { useText } from '../../i18n/i18n';
import css from './todo.module.css';

/** A group of what waits; nothing is shown of an empty one. `local`: what it lists is on this computer only; `more` stands beside its name. */
export function Group({ title, count, local = false, more = null, children }: { readonly title: string; readonly count: number; readonly local?: boolean; readonly more?: ReactNode; readonly children: ReactNode }) {
  const t = useText();
  const id = useId();
  if (count === 0) return null;
  return (
    <section className={css['group']} aria-labelledby={id}>
      <header className={css['groupHead']}>
        <h2 id={id}>
          {title} <span>({count})</span>
        </h2>
        {local ? <span className={css['local']}>{t('todo.localOnly')}</span> : null}
        {more}
      </header>
      <ul className={css['rows']}>{children}</ul>
    </section>
  );
}

/** One thing that waits: what it is, a line about it, and what can be done; the first of the acts is the next one. */
export function Row({ title, line = null, trouble = null, acts, children }: { readonly title: ReactNode; readonly line?: ReactNode; readonly trouble?: string | null; readonly acts: ReactNode; readonly children?: ReactNode }) {
  return (
    <li className={css['row']} data-row="">
      <div className={css['what']}>
        <b>{title}</b>
        {line === null ? null : <span>{line}</span>}
        {trouble === null ? null : <span className={css['trouble']}>{trouble}</span>}
        {children}
      </div>
      <div className={css['acts']}>{acts}</div>
    </li>
  );
}
