import type { CustomerRow } from '@shared/domain/views';
import type { CustomersQuery } from '@shared/ipc/channels';
import type { ColDef, GridApi, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { call } from '../../bridge/bridge';
import { formatDate } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/i18n';
import { goToCustomer } from '../../state/navigation';
import { gridOptions } from '../../ui/data-grid';
import { Tag } from '../../ui/tag';
import css from './customers.module.css';

type SortColumn = CustomersQuery['sort']['column'];
const SORTABLE: ReadonlySet<string> = new Set<SortColumn>(['name', 'phone', 'email', 'createdAt']);

/** The grid of customers: pages come from the store as they are scrolled to. */
export function CustomersGrid({ filter, version }: { readonly filter: string; readonly version: number }) {
  const t = useText();
  const locale = useLocale();
  const api = useRef<GridApi<CustomerRow> | null>(null);
  const columns = useMemo<ColDef<CustomerRow>[]>(
    () => [
      { field: 'name', headerName: t('customers.name'), flex: 2, minWidth: 180, sort: 'asc', cellClass: css['name'] ?? '' },
      { field: 'phone', headerName: t('customers.phone'), flex: 1, minWidth: 150 },
      { field: 'email', headerName: t('customers.email'), flex: 2, minWidth: 200 },
      { field: 'tags', headerName: t('customers.tags'), flex: 1, minWidth: 140, sortable: false, cellRenderer: TagsCell },
      { field: 'createdAt', headerName: t('customers.created'), width: 150, valueFormatter: ({ value }) => (typeof value === 'number' && value > 0 ? formatDate(value) : '') },
    ],
    [t],
  );
  const source = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
        const [sort] = sortModel;
        const column = sort !== undefined && SORTABLE.has(sort.colId) ? (sort.colId as SortColumn) : 'name';
        void call('view.customers', { startRow, endRow, sort: { column, descending: sort?.sort === 'desc' }, filter }).then((answer) => {
          if (answer.ok) successCallback([...answer.value.rows], answer.value.total);
          else failCallback();
        });
      },
    }),
    [filter],
  );
  useEffect(() => {
    if (version > 0) api.current?.refreshInfiniteCache();
  }, [version]);
  return (
    <div className={css['grid']}>
      <AgGridReact<CustomerRow>
        {...gridOptions<CustomerRow>(locale, ({ id }) => goToCustomer(id))}
        datasource={source}
        columnDefs={columns}
        getRowId={({ data }) => String(data.id)}
        onGridReady={(event) => void (api.current = event.api)}
      />
    </div>
  );
}

function TagsCell({ value }: { readonly value: CustomerRow['tags'] | undefined }) {
  return (
    <span className={css['tags']}>
      {(value ?? []).map((tag) => (
        <Tag key={tag.title}>{tag.title}</Tag>
      ))}
    </span>
  );
}
