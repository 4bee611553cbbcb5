import type { CustomValue } from '@shared/domain/booking';
import { formatDate } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';

/** A custom value in words. */
export function valueText({ kind, value }: Pick<CustomValue, 'kind' | 'value'>, t: Translate): string {
  if (value === null || value === '') return t('drawer.empty');
  if (kind === 'boolean') return t(value === true ? 'drawer.yes' : 'drawer.no');
  return kind === 'date' ? formatDate(Number(value)) : String(value);
}
