import type { Act } from '@shared/domain/acts/act';
import { useText } from '../../i18n/i18n';
import css from './acts.module.css';
import { previewLines } from './preview-lines';

/** What an act is about, line by line: in questions before it, and in the list of those that were not sent. */
export function ActPreview({ title }: { readonly title: Act['title'] }) {
  const t = useText();
  const lines = previewLines(title, t);
  if (lines.length === 0) return null;
  return (
    <dl className={css['preview']}>
      {lines.map(({ field, label, value }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
