import { dayNoon } from './noon';
import { useRef } from 'react';
import { SearchBox } from '../features/customers';
import { call } from '../bridge/bridge';
import { formatDayTitle, formatTime } from '../i18n/format';
import { useText } from '../i18n/i18n';
import { askForDay, inFourWeeks, jumpTo, moveCalendar, moveWeeks, unitOf, useCalendar } from '../state/calendar';
import { useKeyHints } from '../state/key-hints';
import { useAction } from '../state/keyboard';
import { moveDay, useNavigation } from '../state/navigation';
import { openNewBooking } from '../state/new-booking';
import { today, useSession } from '../state/session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { periodTitle } from './period-title';
import css from './shell.module.css';

/** Working hours are shown week by week, whatever the calendar shows. */
const WEEK = { ...useCalendar.getInitialState(), view: 'week' as const };

/** The top bar: day, search, location, and what kind of business this is. */
export function TopBar() {
  const t = useText();
  const hintOf = useKeyHints();
  const date = useNavigation((state) => state.date);
  const { business, preferences, minute, insecureVault } = useSession();
  const calendar = useCalendar();
  const page = useNavigation((state) => state.page);
  const isCalendar = page === 'calendar' || page === 'hours';
  const shown = page === 'hours' ? WEEK : calendar;
  const unit = unitOf(shown);
  const [previous, next] = isCalendar ? [t(`calendar.previous.${unit}`), t(`calendar.next.${unit}`)] : [t('day.previous'), t('day.next')];
  const move = page === 'hours' ? moveWeeks : isCalendar ? moveCalendar : moveDay;
  const locations = business?.locations ?? [];
  const location = useRef<HTMLSelectElement>(null);
  useAction(
    'location',
    () => {
      location.current?.focus();
      return true;
    },
    locations.length > 1,
  );
  return (
    <header className={css['top']}>
      <div className={css['logo']}>{t('app.name')}</div>
      <div className={css['date']}>
        <IconButton icon="left" name={previous} aria-keyshortcuts="PageUp" onClick={() => move(-1)} />
        <button type="button" className={css['jump']} title={t('jump.open')} aria-haspopup="dialog" onClick={() => askForDay(true)}>
          <b aria-live="polite">{isCalendar ? periodTitle(shown, date) : formatDayTitle(dayNoon(date))}</b>
        </button>
        <IconButton icon="right" name={next} aria-keyshortcuts="PageDown" onClick={() => move(1)} />
      </div>
      <Button {...hintOf('today')} onClick={() => jumpTo(today())}>
        {t('day.today')}
      </Button>
      <Button title={t('day.inFourWeeksTitle')} {...hintOf('inFourWeeks')} onClick={inFourWeeks}>
        {t('day.inFourWeeks')}
      </Button>
      <Button look="primary" {...hintOf('newBooking')} onClick={() => openNewBooking()}>
        {t('panel.open')}
      </Button>
      <SearchBox />
      {locations.length > 1 ? (
        <select
          ref={location}
          className={css['location']}
          aria-label={t('day.location')}
          value={preferences.locationId ?? ''}
          onChange={(event) => void call('app.setPreferences', { locationId: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">{t('day.allLocations')}</option>
          {locations.map((location) => (
            <option key={location.id} value={location.id}>
              {location.name}
            </option>
          ))}
        </select>
      ) : null}
      <div className={css['who']}>
        {insecureVault ? <span className={css['insecure']}>{t('app.insecure')}</span> : null}
        {business?.practice === true ? (
          <>
            <span className={css['clock']}>{t('app.practiceClock', { time: formatTime(minute) })}</span>
            <span className={css['badge']}>{t('app.practice')}</span>
          </>
        ) : (
          <span className={css['business']}>{business?.name}</span>
        )}
      </div>
    </header>
  );
}
