import type { ActView } from '@shared/domain/acts/act-view';
import type { Facts } from '@shared/domain/acts/act';
import { attendanceFromWire } from '@shared/domain/attendance';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import css from './acts.module.css';

/** What was decided on, or read before, and what was read last, side by side, where nothing else decides; only what differs. */
export function Readings({ act }: { readonly act: ActView }) {
  const t = useText();
  const [before, after] = [flat(act.before ?? {}), flat(act.after ?? {})];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null));
  if (fields.length === 0) return <span>{t('acts.readSame')}</span>;
  return (
    <table className={css['readings']}>
      <thead>
        <tr>
          <th scope="col">{t('acts.field')}</th>
          <th scope="col">{t(act.askedFor === 'clash' ? 'acts.decidedOn' : 'acts.before')}</th>
          <th scope="col">{t('acts.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{nameOf(field, act, t)}</th>
            <td>{written(field, before[field], t)}</td>
            <td>{written(field, after[field], t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Custom values stand beside the other facts. */
function flat({ values, ...facts }: Facts): Facts {
  if (typeof values !== 'object' || values === null) return facts;
  return { ...facts, ...Object.fromEntries(Object.entries(values).map(([id, value]) => [`value:${id}`, value as unknown])) };
}

function nameOf(field: string, { title }: ActView, t: Translate): string {
  if (field === 'attendance' || field === 'text') return t(`acts.fact.${field}`);
  return field.startsWith('value:') ? String(title['field'] ?? field.slice('value:'.length)) : field;
}

const MARKS = { came: 'status.came', noShow: 'status.noShow', unknown: 'status.notRecorded' } as const;

function written(field: string, value: unknown, t: Translate): string {
  if (value === undefined || value === null) return '–';
  const mark = field === 'attendance' ? attendanceFromWire(Number(value)) : 'other';
  if (mark !== 'other') return t(MARKS[mark]);
  if (typeof value === 'boolean') return t(value ? 'drawer.yes' : 'drawer.no');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
