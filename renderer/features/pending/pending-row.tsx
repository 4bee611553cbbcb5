import type { ActView } from '@shared/domain/acts/act-view';
import { pendingActOf, pendingOf } from '@shared/domain/acts/pending';
import type { PendingBooking } from '@shared/domain/changes';
import { useId } from 'react';
import { momentText } from '../../i18n/age';
import { formatDay, formatShortDate, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { openDrawer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { runAndSay } from '../../state/run-act';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { messageText } from '../acts';
import css from './pending.module.css';

/** One booking that waits, closed or opened; `act` is what is being done about it. */
export function PendingRow({ rowKey, booking, act, isOpened, onToggle, onAnswered }: { readonly rowKey: string; readonly booking: PendingBooking; readonly act: ActView | null; readonly isOpened: boolean; readonly onToggle: () => void; readonly onAnswered: () => void }) {
  const t = useText();
  const id = useId();
  const minute = useSession((state) => state.minute);
  const keptBack = useSession((state) => state.preferences.keptBack);
  const since = booking.seenAt === null ? null : momentText(booking.seenAt, minute);
  const when = `${formatDay(booking.start)} ${formatTime(booking.start)}–${formatTime(booking.end)}`;
  const pending = act === null ? null : pendingOf(act);
  const kind = act === null ? null : pendingActOf(act);
  const words = [kind === null ? null : t(`status.will.${kind}`), pending === null ? null : t(`status.act.${pending}`)].filter((word) => word !== null).join(' · ');
  return (
    <li className={act === null ? undefined : css['decided']}>
      <button type="button" className={css['main']} data-pending={rowKey} aria-expanded={isOpened} aria-controls={id} onClick={onToggle}>
        <span className={css['when']}>{when}</span>
        <b className={css['name']}>{booking.name}</b>
        <span className={css['what']}>{[booking.service, booking.resourceName, booking.count > 1 ? t('pending.people', { count: booking.count }) : ''].filter((part) => part !== '').join(' · ')}</span>
        <span className={css['history']}>
          {words === '' ? null : <Tag look="wait">{words}</Tag>}
          {booking.noShows > 0 ? <Tag look="bad">{t('pending.noShows', { count: booking.noShows })}</Tag> : null}
          <span>{[historyText(booking, keptBack, t), since === null ? '' : t('pending.since', { time: since })].filter((part) => part !== '').join(' · ')}</span>
        </span>
      </button>
      {isOpened ? <Answer id={id} booking={booking} since={since} isDecided={act !== null} onAnswered={onAnswered} /> : null}
    </li>
  );
}

function Answer({ id, booking, since, isDecided, onAnswered }: { readonly id: string; readonly booking: PendingBooking; readonly since: string | null; readonly isDecided: boolean; readonly onAnswered: () => void }) {
  const t = useText();
  const refusal = useRefusal('Booking_w');
  const { appointmentId, customerId, name, phone, note, date } = booking;
  const answer = async (action: 'Booking/Confirm' | 'Booking/Reject'): Promise<void> => {
    if ((await runAndSay(action, { AppointmentId: appointmentId, CustomerId: customerId }, 'held')) === null) onAnswered();
  };
  const isOff = refusal !== null || isDecided;
  const byName = (action: Parameters<typeof answer>[0]) => (): boolean => {
    if (!isOff) void answer(action);
    return true;
  };
  const decided = (): string | null => (isDecided ? t('changes.move.not.pending') : null);
  useAction('confirm', byName('Booking/Confirm'), true, decided);
  useAction('reject', byName('Booking/Reject'), true, decided);
  return (
    <div id={id} role="group" aria-label={name} className={css['answer']} data-act="">
      {[phone, note, since === null ? null : t('pending.sinceWhy', { time: since }), refusal, messageText('Booking/Confirm', t)].map((line) => (line === null ? null : <p key={line}>{line}</p>))}
      <div className={css['buttons']}>
        <Button look="go" disabled={isOff} onClick={() => void answer('Booking/Confirm')}>
          {t('changes.confirm')}
        </Button>
        <Button disabled={isOff} onClick={() => void answer('Booking/Reject')}>
          {t('changes.reject')}
        </Button>
        <Button onClick={() => openDrawer({ kind: 'booking', appointmentId, customerId }, date)}>{t('pending.openBooking')}</Button>
      </div>
    </div>
  );
}

/** The person's past over the days kept here; nothing where no days back are kept. */
function historyText({ visits, lastSeen }: PendingBooking, keptBack: number, t: Translate): string {
  if (visits === 0 || lastSeen === null) return keptBack < 2 ? '' : t('pending.newcomer', { days: keptBack });
  return `${t('pending.visits', { count: visits })} · ${t('pending.lastSeen', { date: formatShortDate(lastSeen) })}`;
}
