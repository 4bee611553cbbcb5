import type { ActView } from '@shared/domain/acts/act-view';
import { pendingActOf } from '@shared/domain/acts/pending';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { formatDay, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { actName } from '../../state/act-name';

/** What a held act will do, and in how many seconds. */
export function heldText(act: ActView, seconds: number, t: Translate): string {
  const { start, toStart, wholeCourse } = act.title;
  switch (pendingActOf(act)) {
    case 'move':
      return typeof toStart === 'number' ? t('changes.held.move', { at: placeText(toStart, start), seconds }) : t('changes.held.change', { seconds });
    case 'cancel':
      return t(wholeCourse === 1 ? 'changes.held.cancelCourse' : 'changes.held.cancel', { seconds });
    case 'confirm':
      return t('changes.held.confirm', { seconds });
    case 'reject':
      return t('changes.held.reject', { seconds });
    case null:
      return actName(act, t);
  }
}

/** The new time, with its day when that is another one. Epoch ms. */
function placeText(toStart: number, start: string | number | undefined): string {
  const isSameDay = typeof start === 'number' && dateIn(start, MERCHANT_ZONE) === dateIn(toStart, MERCHANT_ZONE);
  return isSameDay ? formatTime(toStart) : `${formatDay(toStart)} ${formatTime(toStart)}`;
}
