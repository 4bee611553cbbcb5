import type { Act } from '@shared/domain/acts/act';
import type { PreviewField } from '@shared/domain/acts/title';
import { PREVIEW_FIELDS } from '@shared/domain/acts/title';
import { formatDay, formatMoney, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';

/** One fact of an act: what it is and its value, in words. */
export interface PreviewLine {
  readonly field: PreviewField;
  readonly label: string;
  readonly value: string;
}

/** What an act will do or has done, as lines; what is about to be made has no "new" beside its time. */
export function previewLines(title: Act['title'], t: Translate): PreviewLine[] {
  const isNew = title['start'] === undefined;
  return PREVIEW_FIELDS.flatMap((field) => {
    const value = title[field];
    if (value === undefined) return [];
    const label = isNew && (field === 'toStart' || field === 'toService' || field === 'toResource') ? t(`act.preview.new.${field}`) : t(`act.preview.${field}`);
    return [{ field, label, value: written(field, value, title, t) }];
  });
}

function written(field: PreviewField, value: string | number, title: Act['title'], t: Translate): string {
  if (field === 'wholeCourse' || field === 'late') return t(`act.preview.${field}Yes`);
  if (typeof value === 'string') return value;
  if (field === 'amount') return formatMoney(value);
  if (field === 'start') return span(value, title['end']);
  if (field === 'toStart') return span(value, title['toEnd']);
  return String(value);
}

/** `po 23. 11., 10:00–11:00`; the end where it is known. */
function span(start: number, end: string | number | undefined): string {
  const from = `${formatDay(start)}, ${formatTime(start)}`;
  return typeof end === 'number' ? `${from}–${formatTime(end)}` : from;
}
