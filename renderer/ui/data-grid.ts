import { AG_GRID_LOCALE_CZ } from '@ag-grid-community/locale';
import type { GridOptions } from 'ag-grid-community';
import { CellStyleModule, ColumnAutoSizeModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry, RenderApiModule, RowApiModule, themeQuartz } from 'ag-grid-community';

ModuleRegistry.registerModules([InfiniteRowModelModule, LocaleModule, ColumnAutoSizeModule, CellStyleModule, RenderApiModule, RowApiModule]);

const gridTheme = themeQuartz.withParams({
  fontFamily: 'var(--font)',
  fontSize: 13,
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  headerBackgroundColor: 'var(--bg)',
  headerTextColor: 'var(--muted)',
  borderColor: 'var(--line)',
  rowHoverColor: 'var(--accent-soft)',
  accentColor: 'var(--accent)',
  browserColorScheme: 'inherit',
  rowHeight: 32,
  headerHeight: 32,
  wrapperBorderRadius: 8,
});

const EVERY_COLUMN = { sortable: true, resizable: true } as const;

/** The nonce of the page's policy, for the styles that a grid adds. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/**
 * What every grid of rows has in common: its look, its language, pages that come as they are scrolled to; a double click or Enter opens a
 * row. Whoever imports this is loaded when it is first opened: the grid library is no part of the first load.
 */
export function gridOptions<Row>(locale: 'cs' | 'en', open: (row: Row) => void): GridOptions<Row> {
  const openRow = (row: Row | undefined): void => {
    if (row !== undefined) open(row);
  };
  return {
    theme: gridTheme,
    styleNonce: styleNonce(),
    rowModelType: 'infinite',
    defaultColDef: EVERY_COLUMN,
    cacheBlockSize: 100,
    maxBlocksInCache: 20,
    suppressDragLeaveHidesColumns: true,
    ...(locale === 'cs' ? { localeText: AG_GRID_LOCALE_CZ } : {}),
    onRowDoubleClicked: ({ data }) => openRow(data),
    onCellKeyDown: ({ event, data }) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter') openRow(data);
    },
  };
}
