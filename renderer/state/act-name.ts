import type { ActView } from '@shared/domain/acts/act-view';
import { isActName } from '@shared/reservanto/acts/asks';
import type { Translate } from '../i18n/i18n';

/** What the act does and to whom, in words. */
export function actName({ action, title }: Pick<ActView, 'action' | 'title'>, t: Translate): string {
  const name = title['name'] ?? title['toResource'] ?? '';
  const { mark, what, field } = title;
  if (action === 'Booking/SetNoShowState') return t(`acts.name.${mark === 'came' || mark === 'noShow' ? mark : 'unknown'}`, { name });
  if (action === 'Customer/Note') return t(`acts.name.note.${what === 'edit' || what === 'delete' ? what : 'add'}`, { name });
  if (action.endsWith('/EditCustomValues') && field !== undefined) return t('acts.name.value', { name, field });
  return isActName(action) ? t(`act.name.${action}`, { name }).replace(/: $/, '') : action;
}
