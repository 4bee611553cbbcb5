import { dayNoon } from './noon';
import { SearchBox } from '../features/customers';
import { call } from '../bridge/bridge';
import { formatDayTitle, formatTime } from '../i18n/format';
import { useText } from '../i18n/i18n';
import { goToDay, moveDay, useNavigation } from '../state/navigation';
import { today, useSession } from '../state/session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import css from './shell.module.css';

/** The top bar: day, search, location, and what kind of business this is. */
export function TopBar() {
  const t = useText();
  const date = useNavigation((state) => state.date);
  const { business, preferences, minute, insecureVault } = useSession();
  const locations = business?.locations ?? [];
  return (
    <header className={css['top']}>
      <div className={css['logo']}>{t('app.name')}</div>
      <div className={css['date']}>
        <IconButton icon="left" name={t('day.previous')} aria-keyshortcuts="PageUp" onClick={() => moveDay(-1)} />
        <b aria-live="polite">{formatDayTitle(dayNoon(date))}</b>
        <IconButton icon="right" name={t('day.next')} aria-keyshortcuts="PageDown" onClick={() => moveDay(1)} />
      </div>
      <Button hint="T" aria-keyshortcuts="T" onClick={() => goToDay(today())}>
        {t('day.today')}
      </Button>
      <SearchBox />
      {locations.length > 1 ? (
        <select
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
