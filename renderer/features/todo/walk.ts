import { rowMoved } from '../../state/keyboard';

const first = (row: HTMLElement | undefined): void => row?.querySelector<HTMLElement>('button')?.focus();

function rowsOf(element: HTMLElement): { readonly rows: readonly HTMLElement[]; readonly at: number } {
  const rows = [...(element.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  return { rows, at: rows.findIndex((row) => row.contains(element)) };
}

/** Up and down go from row to row, over the borders of groups; in a field they stay what they are there. */
export function walkRows(event: React.KeyboardEvent): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof HTMLButtonElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  const { rows, at } = rowsOf(event.target);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  first(next);
}

/** Does what lets a row vanish; afterwards the focus is on the row that took its place, or on the list, and its buttons are deaf for a moment. */
export async function leaveRow(event: React.MouseEvent<HTMLElement>, work: () => Promise<unknown>): Promise<void> {
  const { currentTarget } = event;
  const list = currentTarget.closest<HTMLElement>('[data-rows]');
  const { rows, at } = rowsOf(currentTarget);
  const next = rows[at + 1] ?? rows[at - 1];
  await work();
  requestAnimationFrame(() => {
    // It is still there: it did not work, or somebody has gone elsewhere meanwhile.
    if (currentTarget.isConnected || (document.activeElement !== null && document.activeElement !== document.body)) return;
    rowMoved();
    if (next?.isConnected === true) first(next);
    else list?.focus();
  });
}
