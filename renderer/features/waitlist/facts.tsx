import type { WaitingFacts } from '@shared/domain/waitlist';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { meansText } from './means-text';
import css from './waitlist.module.css';

/** What somebody who waits can pay with, and what else they have at that time; `dated`: the times are of several days. */
export function Facts({ facts: { means, clashes }, dated = false }: { readonly facts: Pick<WaitingFacts, 'means' | 'clashes'>; readonly dated?: boolean }) {
  const t = useText();
  return (
    <>
      <p className={means?.expired == null ? css['means'] : css['expired']}>{means === null ? t('waitlist.meansUnread') : meansText(means, t)}</p>
      {clashes.map(({ appointmentId, start, end, title }) => (
        <p key={appointmentId} className={css['clash']}>
          {dated ? t('waitlist.clashOn', { day: formatDay(start), from: formatTime(start), to: formatTime(end), title }) : t('waitlist.clash', { from: formatTime(start), to: formatTime(end), title })}
        </p>
      ))}
    </>
  );
}
