import type { CalendarResource } from '@shared/domain/calendar-views';
import type { ReactNode } from 'react';
import type { Age } from '../../i18n/age';
import { momentText } from '../../i18n/age';
import { useText } from '../../i18n/i18n';
import { showCalendar, useCalendar } from '../../state/calendar';
import { useConnection } from '../../state/connection';
import { goToDay, useNavigation } from '../../state/navigation';
import { useSession } from '../../state/session';
import { Segmented } from '../../ui/segmented';
import css from './calendar.module.css';
import { ResourcePicker } from './resource-picker';

const VIEWS = ['day', 'week', 'month', 'agenda'] as const;

/** What stands over each view: which view it is, whom it shows, how old it is. */
export function Toolbar({ choices, shown, single = false, age, children }: { readonly choices: readonly CalendarResource[]; readonly shown: readonly number[]; readonly single?: boolean; readonly age: Age | null; readonly children?: ReactNode }) {
  const t = useText();
  const view = useCalendar((state) => state.view);
  return (
    <div className={css['tools']}>
      <Segmented label={t('calendar.view')} value={view} options={VIEWS.map((value) => ({ value, text: t(`calendar.view.${value}`) }))} onChange={(next: (typeof VIEWS)[number]) => (next === 'day' ? goToDay(useNavigation.getState().date) : showCalendar(next))} />
      <ResourcePicker choices={choices} shown={shown} single={single} />
      {children}
      {age === null ? null : <AgeText age={age} />}
    </div>
  );
}

/** How old what is shown is, and what of it was never read. */
function AgeText({ age: { oldest, unread } }: { readonly age: Age }) {
  const t = useText();
  const minute = useSession((state) => state.minute);
  const { state } = useConnection();
  const parts = [
    ...(oldest === null ? [] : [t(unread === 0 ? 'calendar.age' : 'calendar.ageOldest', { time: momentText(oldest, minute) })]),
    ...(unread === 0 ? [] : [t('calendar.unread', { count: unread })]),
    ...(state === 'offline' ? [t('calendar.offline')] : []),
  ];
  return (
    <p className={css['age']} role="status">
      {unread > 0 || state === 'offline' ? <b>{parts.join(' · ')}</b> : parts.join(' · ')}
    </p>
  );
}
