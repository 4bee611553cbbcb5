import { useId } from 'react';
import { useText } from '../../i18n/i18n';
import { AdminButton } from '../admin';
import css from './changes.module.css';

/** Resource and service of a booking of which the API moves the time only (rules.md II.6): seen, off, with the way to where they can be changed. */
export function FixedChoice({ service, resource }: { readonly service: string; readonly resource: string }) {
  const t = useText();
  const why = useId();
  return (
    <>
      <div className={css['row']}>
        <label className={css['field']}>
          <span>{t('changes.move.service')}</span>
          <input className={css['input']} value={service} disabled aria-describedby={why} />
        </label>
        <label className={css['field']}>
          <span>{t('changes.move.resource')}</span>
          <input className={css['input']} value={resource} disabled aria-describedby={why} />
        </label>
      </div>
      <p id={why} className={css['fixed']}>
        {t('changes.move.fixedChoice')}
        <AdminButton page="calendar" />
      </p>
    </>
  );
}
