import type { ActView } from '@shared/domain/acts/act-view';
import type { Translate } from '../../i18n/i18n';

/** What the act does and to whom, in words; an act that no screen names yet is named as the API does. */
export function actName({ action, title }: ActView, t: Translate): string {
  const name = title['name'] ?? '';
  const mark = title['mark'];
  if (action === 'Booking/SetNoShowState') return t(`acts.name.${mark === 'came' || mark === 'noShow' ? mark : 'unknown'}`, { name });
  return name === '' ? action : `${action}: ${name}`;
}
