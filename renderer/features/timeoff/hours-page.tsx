import { MERCHANT_ZONE } from '@shared/domain/booking';
import { addDays, dateIn } from '@shared/domain/plain-date';
import { mondayOf } from '@shared/domain/weeks';
import { formatDate, formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { moveWeeks } from '../../state/calendar';
import { useAction } from '../../state/keyboard';
import { setDate, useNavigation } from '../../state/navigation';
import { useOpenRecords } from '../../state/local';
import { useRefusal } from '../../state/rights';
import { useSession } from '../../state/session';
import { openTimeOff } from '../../state/time-off';
import { Button } from '../../ui/button';
import { Message, Skeleton } from '../../ui/message';
import { AdminButton } from '../admin';
import { Failure } from './failure';
import css from './hours.module.css';
import { MadeHere } from './made-here';
import { noonOf } from './repetition-text';
import { useHours, useLocationHours } from './use-hours';
import { WeekTable } from './week-table';

/** Days that are shown at once. */
const WEEK = 7;

/** Working hours of a week, what is off in it, and the time off that was created here. */
export function HoursPage() {
  const t = useText();
  const today = useSession((state) => dateIn(state.minute, MERCHANT_ZONE));
  const locationId = useSession((state) => state.preferences.locationId);
  const monday = useNavigation((state) => mondayOf(state.date));
  const sunday = addDays(monday, WEEK - 1);
  const { period, error, again } = useHours(monday, sunday);
  const isOnline = useConnection((view) => view.state === 'online');
  const opening = useLocationHours(monday, sunday, isOnline && period !== null);
  const { locations } = opening;
  const unreadable = useRefusal('BookingResource_r');
  useAction('refresh', () => {
    opening.again();
    return false;
  });
  useAction('today', () => {
    setDate(today);
    return true;
  });
  useAction('previousDay', () => {
    moveWeeks(-1);
    return true;
  });
  useAction('nextDay', () => {
    moveWeeks(1);
    return true;
  });
  const offs = useOpenRecords('timeOff');
  const refusal = useRefusal('FreeTime_w');
  const rows = (period?.rows ?? []).filter((row) => locationId === null || row.locationId === locationId);
  const title = `${formatDay(noonOf(monday))} – ${formatDate(noonOf(sunday))}`;
  return (
    <section className={css['page']} aria-label={t('timeoff.label')}>
      <header className={css['head']}>
        <h1>{t('timeoff.label')}</h1>
        <b className={css['week']}>{title}</b>
        <span className={css['age']}>{period?.readAt == null ? null : t(isOnline ? 'timeoff.readAt' : 'timeoff.readAtOffline', { time: formatTime(period.readAt) })}</span>
        <Button look="primary" disabled={refusal !== null} title={refusal ?? undefined} onClick={() => openTimeOff({ date: monday > today ? monday : today })}>
          {t('timeoff.new')}
        </Button>
      </header>
      {refusal === null ? null : <Message look="warn" title={refusal} />}
      {error === null ? null : <Failure error={error} onRetry={again} />}
      {opening.error === null ? null : <Failure error={opening.error} what={t('timeoff.locationsFailed')} onRetry={opening.again} />}
      {!isOnline && period !== null && locations.length === 0 ? <p className={css['none']}>{t('timeoff.locationsOffline')}</p> : null}
      {period === null && error === null ? <Skeleton lines={8} label={t('app.loading')} /> : null}
      {period !== null && rows.length === 0 ? <Message title={unreadable ?? t('timeoff.noResources')} look={unreadable === null ? 'plain' : 'warn'} /> : null}
      {period !== null && rows.length > 0 ? <WeekTable dates={period.dates} rows={rows} locations={locations.filter(({ id }) => locationId === null || id === locationId)} offs={offs} today={today} refusal={refusal} /> : null}
      <footer className={css['foot']}>
        <p>{t('timeoff.editInAdmin')}</p>
        <AdminButton page="hours" />
      </footer>
      <MadeHere offs={offs} resources={period?.rows ?? []} />
    </section>
  );
}
