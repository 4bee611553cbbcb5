import { CellStyleModule, ColumnAutoSizeModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry, themeQuartz } from 'ag-grid-community';

ModuleRegistry.registerModules([InfiniteRowModelModule, LocaleModule, ColumnAutoSizeModule, CellStyleModule]);

/** How every grid of rows looks. Whoever imports this is loaded when it is first opened: the grid library is no part of the first load. */
export const gridTheme = themeQuartz.withParams({
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

/** The nonce of the page's policy, for the styles that a grid adds. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
