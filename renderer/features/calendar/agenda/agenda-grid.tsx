import type { AgendaColumn, AgendaQuery, AgendaRow } from '@shared/domain/calendar-views';
import { AGENDA_COLUMNS } from '@shared/domain/calendar-views';
import type { AppError } from '@shared/errors/app-error';
import type { ColDef, GridApi, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../../bridge/bridge';
import { formatDay } from '../../../i18n/format';
import { useLocale, useText } from '../../../i18n/i18n';
import { chooseAgenda } from '../../../state/calendar';
import { errorText } from '../../../state/error-text';
import { openDrawer } from '../../../state/navigation';
import { marksBeingWritten, useWriting } from '../../../state/writing';
import { Button } from '../../../ui/button';
import { gridOptions } from '../../../ui/data-grid';
import { Message } from '../../../ui/message';
import css from './agenda.module.css';
import { attendanceText, paymentText, statusText, timeText } from './agenda-texts';
import { useRowMarks } from './use-row-marks';

const COLUMNS: ReadonlySet<string> = new Set(AGENDA_COLUMNS);

/** What a grid asks for: the rest of the query says it by itself. */
type GridQuery = Omit<AgendaQuery, 'sort' | 'startRow' | 'endRow'>;

/** The bookings of a span; pages come from the store, in its order, as they are scrolled to. */
export function AgendaGrid({ query, sort, version }: { readonly query: GridQuery; readonly sort: AgendaQuery['sort']; readonly version: number }) {
  const t = useText();
  const locale = useLocale();
  const api = useRef<GridApi<AgendaRow> | null>(null);
  // From then on the grid keeps its order by itself.
  const [first] = useState(sort);
  const [failed, setFailed] = useState<{ readonly startRow: number; readonly error: AppError } | null>(null);
  const columns = useMemo<ColDef<AgendaRow>[]>(() => {
    const column = (colId: AgendaColumn | 'time', key: Parameters<typeof t>[0], text: (row: AgendaRow) => string, more: ColDef<AgendaRow>): ColDef<AgendaRow> => ({
      colId,
      headerName: t(key),
      valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
      ...(colId === first.column ? { initialSort: first.descending ? ('desc' as const) : ('asc' as const) } : {}),
      ...more,
    });
    return [
      column('start', 'agenda.date', (row) => formatDay(row.start), { width: 110 }),
      column('time', 'agenda.time', timeText, { width: 130, sortable: false }),
      column('resource', 'agenda.resource', (row) => row.resourceName, { flex: 1, minWidth: 120 }),
      column('customer', 'agenda.customer', (row) => (row.count > 1 ? `${row.customerName} ×${row.count}` : row.customerName), { flex: 1.4, minWidth: 150, cellClass: css['name'] ?? '' }),
      column('service', 'agenda.service', (row) => row.service, { flex: 1.2, minWidth: 130 }),
      column('status', 'agenda.status', (row) => (row.pending === null ? statusText(row, t) : `${statusText(row, t)} · ${t(`status.act.${row.pending}`)}`), { flex: 1, minWidth: 120, cellClass: ({ data }) => (data?.status === 'ConfirmationRequested' ? (css['pending'] ?? '') : '') }),
      column('attendance', 'agenda.attendance', (row) => (isBeingMarked(row) ? t('status.act.writing') : attendanceText(row, t)), { flex: 1, minWidth: 110 }),
      column('payment', 'agenda.payment', (row) => paymentText(row.payment, t), { flex: 1, minWidth: 120 }),
      column('note', 'agenda.note', (row) => row.note, { flex: 1.4, minWidth: 120 }),
    ];
  }, [t, first]);
  const key = JSON.stringify(query);
  const source = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, sortModel: [order], successCallback, failCallback }) => {
        const wanted = order !== undefined && COLUMNS.has(order.colId) ? { column: order.colId as AgendaColumn, descending: order.sort === 'desc' } : ({ column: 'start', descending: false } as const);
        void call('calendar.agenda', { ...(JSON.parse(key) as GridQuery), sort: wanted, startRow, endRow }).then((answer) => {
          if (answer.ok) successCallback([...answer.value.rows], answer.value.total);
          else failCallback();
          setFailed((before) => (answer.ok ? (before?.startRow === startRow ? null : before) : { startRow, error: answer.error }));
        });
      },
    }),
    [key],
  );
  useEffect(() => {
    if (version > 1) api.current?.refreshInfiniteCache();
  }, [version]);
  useEffect(() => useWriting.subscribe(() => api.current?.refreshCells({ columns: ['attendance'], force: true })), []);
  const marks = useRowMarks((place) => api.current?.getDisplayedRowAtIndex(place)?.data);
  return (
    <div {...marks}>
      {failed === null ? null : (
        <Message title={t('agenda.failed')} look="bad">
          <p>{errorText(failed.error)}</p>
          <Button onClick={() => api.current?.refreshInfiniteCache()}>{t('app.tryAgain')}</Button>
        </Message>
      )}
      <AgGridReact<AgendaRow>
        {...gridOptions<AgendaRow>(locale, open)}
        datasource={source}
        columnDefs={columns}
        getRowId={({ data }) => data.key}
        onGridReady={(event) => void (api.current = event.api)}
        onSortChanged={(event) => {
          const order = event.api.getColumnState().find((column) => column.sort != null && COLUMNS.has(column.colId));
          chooseAgenda({ sort: order === undefined ? { column: 'start', descending: false } : { column: order.colId as AgendaColumn, descending: order.sort === 'desc' } });
        }}
      />
    </div>
  );
}

/** No mark shows as taken before it is in the book of acts. */
function isBeingMarked({ appointmentId, customerId }: AgendaRow): boolean {
  return marksBeingWritten().some((mark) => mark.appointmentId === appointmentId && mark.customerId === customerId);
}

function open({ appointmentId, customerId, date }: AgendaRow): void {
  openDrawer({ kind: 'booking', appointmentId, customerId }, date);
}
