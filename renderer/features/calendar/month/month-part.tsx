import { firstOfMonth, monthWeeks } from '@shared/domain/weeks';
import { ageOf } from '../../../i18n/age';
import { useText } from '../../../i18n/i18n';
import { useCalendarResources } from '../../../state/calendar';
import { useConnection } from '../../../state/connection';
import { errorText } from '../../../state/error-text';
import { useNavigation } from '../../../state/navigation';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Message, Skeleton } from '../../../ui/message';
import { NotHere, waitingFor } from '../../today';
import css from '../calendar.module.css';
import { Toolbar } from '../toolbar';
import { useView } from '../use-view';
import { MonthGrid } from './month-grid';

/** The month with its toolbar. Days that were never read are said one by one. */
export function MonthPart() {
  const t = useText();
  const date = useNavigation((state) => state.date);
  const locationId = useSession((state) => state.preferences.locationId);
  const minute = useSession((state) => state.minute);
  const connection = useConnection();
  const resourceIds = useCalendarResources();
  const weeks = monthWeeks(firstOfMonth(date));
  const span = { from: weeks[0]?.[0] ?? date, to: weeks.at(-1)?.[6] ?? date };
  const { view, error, again } = useView('calendar.month', { input: { ...span, locationId, resourceIds }, span });
  const shown = view?.from === span.from && view.to === span.to ? view : null;
  // Days that are on their way are said one by one, those that do not come once.
  const isKeptAway = shown !== null && waitingFor(connection) !== 'data' && shown.days.every(({ readAt }) => readAt === null);
  return (
    <>
      <Toolbar choices={view?.choices ?? []} shown={resourceIds} age={shown === null ? null : ageOf(shown.days.map(({ readAt }) => readAt))} />
      <div className={css['body']} data-month={shown?.from}>
        {error === null ? null : (
          <Message title={errorText(error)} look="bad">
            <Button onClick={again}>{t('app.tryAgain')}</Button>
          </Message>
        )}
        {view === null && error === null ? <Skeleton lines={12} label={t('app.loading')} /> : null}
        {isKeptAway ? <NotHere title={t('calendar.neverMonth')} /> : null}
        {view === null || isKeptAway ? null : <MonthGrid weeks={weeks} days={shown?.days ?? []} date={date} now={minute} />}
      </div>
    </>
  );
}
