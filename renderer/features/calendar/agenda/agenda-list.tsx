import { useEffect } from 'react';
import { formatCount } from '../../../i18n/format';
import { useText } from '../../../i18n/i18n';
import type { DaySpan } from '../../../state/calendar';
import { useCalendar, useCalendarResources } from '../../../state/calendar';
import { errorText } from '../../../state/error-text';
import { useSession } from '../../../state/session';
import { Button } from '../../../ui/button';
import { Message, Skeleton } from '../../../ui/message';
import { dayCount } from '@shared/domain/weeks';
import { NotHere } from '../../today';
import css from '../calendar.module.css';
import { Toolbar } from '../toolbar';
import { useView } from '../use-view';
import own from './agenda.module.css';
import { AgendaChoices } from './agenda-choices';
import { AgendaGrid } from './agenda-grid';
import { ExportDialog } from './export-dialog';

const stopExport = (): void => useCalendar.setState({ isExporting: false });

/** Bookings of a span in a grid, with its toolbar and the way into a file. */
export function AgendaList({ span }: { readonly span: DaySpan }) {
  const t = useText();
  const { state, filter, sort } = useCalendar((calendar) => calendar.agenda);
  const isExporting = useCalendar((calendar) => calendar.isExporting);
  const locationId = useSession((session) => session.preferences.locationId);
  const resourceIds = useCalendarResources();
  // Another page, and nothing is asked any more.
  useEffect(() => stopExport, []);
  const query = { from: span.from, to: span.to, locationId, resourceIds, state, filter };
  const { view, error, version, again } = useView('calendar.agenda', { input: { ...query, sort: { column: 'start', descending: false }, startRow: 0, endRow: 0 }, span });
  const isEmpty = view === null || view.total === 0;
  const isNeverRead = view !== null && view.oldest === null;
  const days = dayCount(span.from, span.to) + 1;
  return (
    <>
      <Toolbar choices={view?.choices ?? []} shown={resourceIds} age={view === null ? null : { oldest: view.oldest, unread: Math.min(days, view.unread) }}>
        <AgendaChoices />
        <Button disabled={isEmpty} onClick={() => useCalendar.setState({ isExporting: true })}>
          {t('export.button')}
        </Button>
        {view === null ? null : (
          <p role="status" className={own['count']}>
            {t('agenda.count', { count: formatCount(view.total) })}
          </p>
        )}
      </Toolbar>
      <div className={`${css['body'] ?? ''} ${own['body'] ?? ''}`}>
        {error === null ? null : (
          <Message title={errorText(error)} look="bad">
            <Button onClick={again}>{t('app.tryAgain')}</Button>
          </Message>
        )}
        {view === null && error === null ? <Skeleton lines={12} label={t('app.loading')} /> : null}
        {view !== null && view.total === 0 && isNeverRead ? <NotHere title={t('agenda.never')} /> : null}
        {view !== null && view.total === 0 && !isNeverRead ? <Message title={t('agenda.none')} /> : null}
        {view !== null && view.total > 0 ? <AgendaGrid query={query} sort={sort} version={version} /> : null}
      </div>
      {isExporting && view !== null ? <ExportDialog query={{ ...query, sort, startRow: 0, endRow: 0 }} total={view.total} unread={view.unread} onClose={stopExport} /> : null}
    </>
  );
}
