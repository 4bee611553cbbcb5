import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import type { WaitsForView } from '@shared/domain/waitlist';
import { isFull } from '@shared/domain/waitlist';
import { formatDay, formatShortDate, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { openDrawer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { Tag } from '../../ui/tag';
import { Facts } from './facts';
import { PlaceActs } from './place-acts';
import css from './waitlist.module.css';

/** A class or course that a customer waits for: how full it is, what they can pay with, and the place or the way off the list. */
export function WaitRow({ wait, isBusy, onPromote, onRemove }: { readonly wait: WaitsForView; readonly isBusy: boolean; readonly onPromote: () => void; readonly onRemove: () => void }) {
  const t = useText();
  const mayBook = useRefusal('Booking_w');
  const isClass = wait.kind === 'class';
  const noPlace = isClass ? mayBook : t('waitlist.course.elsewhere');
  const hasPlace = !isFull(wait);
  return (
    <li>
      <div className={css['who']}>
        {isClass ? (
          <button type="button" className={css['name']} onClick={() => openDrawer({ kind: 'class', appointmentId: wait.id }, dateIn(wait.start, MERCHANT_ZONE))}>
            {wait.name}
          </button>
        ) : (
          <b>{wait.name}</b>
        )}
        <span>{isClass ? `${formatDay(wait.start)} ${formatTime(wait.start)}` : `${formatShortDate(wait.start)}–${formatShortDate(wait.end)}`}</span>
        {wait.movesUpAlone ? <Tag>{t('waitlist.alone')}</Tag> : null}
        <Tag look={hasPlace ? 'good' : 'wait'}>{t('status.occupancy', { occupied: wait.occupied, capacity: wait.capacity })}</Tag>
      </div>
      <Facts facts={wait} dated={!isClass} />
      <PlaceActs name={wait.name} noPlace={noPlace} hasPlace={hasPlace && isClass} isBusy={isBusy} onPromote={onPromote} onRemove={onRemove} />
    </li>
  );
}
