import { useState } from 'react';
import type { CustomerLanguage } from '../../i18n/customer-words';
import { CUSTOMER_LANGUAGES, CUSTOMER_WORDS, customerDay } from '../../i18n/customer-words';
import { formatMoney, formatTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/i18n';
import { useSession } from '../../state/session';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import css from './showing.module.css';

/** What is shown to a customer. Times in epoch ms, amounts in hellers; `price` null: there is nothing to pay, or it is not known. */
export interface ShownBooking {
  readonly start: number;
  readonly end: number;
  readonly service: string;
  readonly resource: string;
  readonly location: string | null;
  readonly price: number | null;
  readonly toPay: number;
  readonly count: number;
  /** `chosen`: not booked yet. */
  readonly state: 'chosen' | 'pending' | 'booked';
}

/** See {@link ShownBooking}. Over the whole window, in the customer's language. */
export function ShowDialog({ booking, onClose }: { readonly booking: ShownBooking; readonly onClose: () => void }) {
  const t = useText();
  const locale = useLocale();
  const business = useSession((state) => state.business?.name ?? '');
  const [language, setLanguage] = useState<CustomerLanguage>(locale);
  const words = CUSTOMER_WORDS[language];
  const { start, end, service, resource, location, price, toPay, count, state } = booking;
  return (
    <Dialog title={t('show.title')} closeName={t('app.close')} look="full" onClose={onClose}>
      <Segmented label={t('show.language')} value={language} isFirst options={CUSTOMER_LANGUAGES.map((value) => ({ value, text: CUSTOMER_WORDS[value].name }))} onChange={setLanguage} />
      <div lang={language} className={css['sheet']} data-language={language}>
        <p className={css['when']}>
          <span>{customerDay(start, language)}</span>
          <b>{`${formatTime(start)}–${formatTime(end)}`}</b>
        </p>
        <dl className={css['facts']}>
          {service === '' ? null : (
            <>
              <dt>{words.service}</dt>
              <dd>{service}</dd>
            </>
          )}
          <dt>{words.place}</dt>
          <dd>{[resource, location, business].filter((part) => part !== null && part !== '').join(', ')}</dd>
          {count > 1 ? (
            <>
              <dt>{words.people}</dt>
              <dd>{count}</dd>
            </>
          ) : null}
          {price === null ? null : (
            <>
              <dt>{words.price}</dt>
              <dd>
                <b>{formatMoney(price)}</b> <span>{state === 'chosen' ? '' : toPay === 0 ? words.paid : toPay === price ? '' : `${words.toPay} ${formatMoney(toPay)}`}</span>
              </dd>
            </>
          )}
        </dl>
        {state === 'booked' ? null : <p className={css['state']}>{state === 'chosen' ? words.notBooked : words.pending}</p>}
      </div>
    </Dialog>
  );
}
