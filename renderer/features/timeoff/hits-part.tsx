import { formatPhone } from '@shared/domain/phones';
import { formatDate, formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { Failure } from './failure';
import css from './form.module.css';
import { noonOf } from './repetition-text';
import type { Hits } from './use-hits';

/** Bookings that the time off hits, before it is saved: they stay in Reservanto, and somebody has to call those people. */
export function HitsPart({ hits }: { readonly hits: Hits }) {
  const t = useText();
  if (hits.state === 'none') return <p className={css['hint']}>{t('timeoff.hitsNone')}</p>;
  if (hits.state === 'loading') return <p className={css['hint']}>{t('app.loading')}</p>;
  if (hits.state === 'failed') return <Failure error={hits.error} onRetry={hits.again} />;
  const { bookings, unknownDays, unknownFrom } = hits.hits;
  return (
    <section className={css['hits']} aria-label={t('timeoff.hits')} aria-live="polite">
      <h3>{bookings.length === 0 ? t('timeoff.hitsNobody') : t(bookings.length === 1 ? 'timeoff.tell.one' : 'timeoff.tell.many', { count: bookings.length })}</h3>
      {bookings.length === 0 ? null : <p className={css['hint']}>{t('timeoff.hitsText')}</p>}
      {unknownFrom === null ? null : <p className={css['beyond']}>{t('timeoff.hitsBeyond', { date: formatDate(noonOf(unknownFrom)), days: unknownDays })}</p>}
      <ol className={css['list']} tabIndex={bookings.length === 0 ? undefined : 0}>
        {bookings.map((booking) => (
          <li key={`${booking.appointmentId}:${booking.customerId}`}>
            <b>{booking.name}</b>
            <span>{`${formatDay(booking.start)} ${formatTime(booking.start)}–${formatTime(booking.end)}`}</span>
            <span>{booking.service}</span>
            <span className={css['phone']}>{booking.phone === null ? t('timeoff.noPhone') : formatPhone(booking.phone)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
