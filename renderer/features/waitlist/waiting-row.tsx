import type { WaitingView } from '@shared/domain/waitlist';
import { useText } from '../../i18n/i18n';
import { goToCustomer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { Tag } from '../../ui/tag';
import { Facts } from './facts';
import { PlaceActs } from './place-acts';
import css from './waitlist.module.css';

/** Somebody who waits: what they can pay with, what else they have at that time, and the place or the way off the list. */
export function WaitingRow({ person, hasPlace, isBusy, onPromote, onRemove }: { readonly person: WaitingView; readonly hasPlace: boolean; readonly isBusy: boolean; readonly onPromote: () => void; readonly onRemove: () => void }) {
  const t = useText();
  const mayBook = useRefusal('Booking_w');
  const { customerId, name, phone, movesUpAlone, pending } = person;
  return (
    <li data-row-id={customerId} data-key="">
      <div className={css['who']}>
        <button type="button" className={css['name']} data-row-focus="" onClick={() => goToCustomer(customerId)}>
          {name}
        </button>
        {phone === null ? null : <span>{phone.replaceAll(' ', '\u00a0')}</span>}
      </div>
      <Facts facts={person} />
      <PlaceActs name={name} noPlace={mayBook} hasPlace={hasPlace} isBusy={isBusy} onPromote={onPromote} onRemove={onRemove}>
        {movesUpAlone ? <Tag>{t('waitlist.alone')}</Tag> : null}
        {pending === null ? null : <Tag look="accent">{t(`status.act.${pending}`)}</Tag>}
      </PlaceActs>
    </li>
  );
}
