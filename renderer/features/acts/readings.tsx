import type { ActView } from '@shared/domain/acts/act-view';
import type { Facts } from '@shared/domain/acts/act';
import { useText } from '../../i18n/i18n';
import css from './acts.module.css';

/** What was read before and last, side by side, where nothing else decides; only what differs. */
export function Readings({ act }: { readonly act: ActView }) {
  const t = useText();
  const before = act.before ?? {};
  const after = act.after ?? {};
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => written(before, field) !== written(after, field));
  if (fields.length === 0) return <span>{t('acts.readSame')}</span>;
  return (
    <table className={css['readings']}>
      <thead>
        <tr>
          <th scope="col">{t('acts.field')}</th>
          <th scope="col">{t('acts.before')}</th>
          <th scope="col">{t('acts.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{written(before, field)}</td>
            <td>{written(after, field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function written(facts: Facts, field: string): string {
  const value = facts[field];
  return value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}
