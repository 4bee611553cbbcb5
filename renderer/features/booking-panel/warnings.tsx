import type { BookingWarning } from '@shared/domain/booking-warnings';
import { bookingWarnings } from '@shared/domain/booking-warnings';
import { listen } from '../../bridge/bridge';
import { useEffect } from 'react';
import { formatMoney, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { loadDetail } from './customer';
import css from './panel.module.css';
import { usePanel } from './panel-store';

function warningText(warning: BookingWarning, t: Translate): string {
  switch (warning.kind) {
    case 'noShows':
      return t('panel.warn.noShows', { count: warning.count, of: warning.of });
    case 'debt':
      return t('panel.warn.debt', { amount: formatMoney(warning.amount) });
    case 'sameTime':
      return t('panel.warn.sameTime', { time: formatTime(warning.booking.start), service: warning.booking.service, resource: warning.booking.resourceName });
    default:
      return t('panel.warn.duplicates', { names: warning.names.join('; ') });
  }
}

/** What a desk should know of the customer before booking: another booking at that time, debts, no-shows, possible duplicates. */
export function Warnings() {
  const t = useText();
  const { typed, detail, alike } = usePanel();
  const { customer, chosen } = typed;
  const customerId = customer?.kind === 'known' ? customer.id : null;
  useEffect(() => {
    if (customerId === null) return;
    return listen('details.changed', ({ customerIds }) => {
      if (customerIds.length === 0 || customerIds.includes(customerId)) void loadDetail();
    });
  }, [customerId]);
  if (customerId === null || detail === null) return null;
  const warnings = bookingWarnings(detail, chosen === null ? null : { from: chosen.start, to: chosen.end }, alike);
  if (warnings.length === 0) return null;
  return (
    <ul className={css['warnings']} aria-label={t('panel.warnings')}>
      {warnings.map((warning) => (
        <li key={warning.kind} data-warning={warning.kind} className={css['warning']}>
          {warningText(warning, t)}
        </li>
      ))}
    </ul>
  );
}
