import { lazy, Suspense, useEffect } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import { moveCalendar, spanOf, useCalendar } from '../../state/calendar';
import { useAction } from '../../state/keyboard';
import { closeDrawer, lookAtDays, setDate, useNavigation } from '../../state/navigation';
import { today } from '../../state/session';
import { HiddenHeading } from '../../ui/hidden-heading';
import { Skeleton } from '../../ui/message';
import { Drawer } from '../bookings';
import css from './calendar.module.css';
import { MonthPart } from './month/month-part';
import { WeekPart } from './week/week-part';

const AgendaPart = lazy(() => import('./agenda/agenda-part').then((module) => ({ default: module.AgendaPart })));

/** The calendar: week, month or agenda of the day that the window is about, and what was opened beside it. */
export function CalendarPage() {
  const t = useText();
  const locale = useLocale();
  const calendar = useCalendar();
  const { date, drawer } = useNavigation();
  const { from, to } = spanOf(calendar, date);
  useEffect(() => {
    if (from <= to && from !== '') lookAtDays({ from, to });
  }, [from, to]);
  useEffect(() => () => lookAtDays(null), []);
  useAction('today', () => {
    setDate(today());
    return true;
  });
  useAction('previousDay', () => {
    moveCalendar(-1);
    return true;
  });
  useAction('nextDay', () => {
    moveCalendar(1);
    return true;
  });
  useAction('back', () => {
    if (useNavigation.getState().drawer === null) return false;
    closeDrawer();
    return true;
  });
  return (
    <div className={css['page']} data-drawer={drawer === null ? undefined : ''}>
      <section className={css['main']} aria-label={t('calendar.label')} data-view={calendar.view}>
        <HiddenHeading>{t('calendar.label')}</HiddenHeading>
        {calendar.view === 'week' ? <WeekPart /> : null}
        {calendar.view === 'month' ? <MonthPart /> : null}
        {calendar.view === 'agenda' ? (
          <Suspense fallback={<Skeleton lines={12} label={t('app.loading')} />}>
            <AgendaPart key={locale} />
          </Suspense>
        ) : null}
      </section>
      <Drawer />
    </div>
  );
}
