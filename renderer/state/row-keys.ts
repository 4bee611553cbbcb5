import type { KeyAction } from '@shared/domain/key-bindings';
import { rowBeside } from '@shared/domain/whole-roster';
import type { FocusEvent } from 'react';
import { useState } from 'react';
import { translate } from '../i18n/i18n';
import { useAction } from './keyboard';

/** What keys do on the row that has the focus; a key that does nothing there does nothing elsewhere either. */
export interface RowKeys {
  readonly came?: (id: number) => void;
  readonly cameAndPaid?: (id: number) => void;
  readonly noShow?: (id: number) => void;
  readonly clearAttendance?: (id: number) => void;
  readonly pay?: (id: number) => void;
  readonly open?: (id: number) => void;
}

/** Put on the list whose rows (`data-row-id`) are walked by the arrows. */
export interface RowKeysProps {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly 'data-walked': '';
}

/** Keys of a list in a drawer: they are there while it has the focus, before those of the page, and while a dialog lies over it, for the palette. */
export function useRowKeys(keys: RowKeys): RowKeysProps {
  /** The list while it has the focus; null else. */
  const [list, setList] = useState<HTMLElement | null>(null);
  const isInside = list !== null;
  // The row may be gone when the dialog closes: the keys are those of the page then.
  const hasFocus = (): boolean => list?.contains(document.activeElement) === true;
  const walk = (action: KeyAction): boolean => {
    if (!hasFocus()) return false;
    walkRows(action.kind === 'down' ? 1 : -1);
    return true;
  };
  const onRow = (kind: keyof RowKeys) => (): boolean => {
    if (!hasFocus()) return false;
    const id = focusedRow();
    if (id !== null) keys[kind]?.(id);
    return true;
  };
  const refusal = (kind: keyof RowKeys) => (): string | null => (keys[kind] === undefined ? translate('palette.openFirst') : null);
  const nothing = hasFocus;
  useAction('up', walk, isInside);
  useAction('down', walk, isInside);
  useAction('left', nothing, isInside);
  useAction('right', nothing, isInside);
  useAction('came', onRow('came'), isInside, refusal('came'));
  useAction('cameAndPaid', onRow('cameAndPaid'), isInside, refusal('cameAndPaid'));
  useAction('noShow', onRow('noShow'), isInside, refusal('noShow'));
  useAction('clearAttendance', onRow('clearAttendance'), isInside, refusal('clearAttendance'));
  useAction('pay', onRow('pay'), isInside, refusal('pay'));
  useAction('open', onRow('open'), isInside, refusal('open'));
  return {
    'data-walked': '',
    onFocus: (event) => setList(event.currentTarget),
    onBlur: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget) && document.querySelector('dialog[open]') === null) setList(null);
    },
  };
}

/** Puts the focus on what a row of a walked list is opened by, wherever it stands; false when there is no such row. */
export function focusRow(list: ParentNode, id: number | null): boolean {
  const row = [...list.querySelectorAll<HTMLElement>('[data-row-id]')].find((element) => id === null || element.dataset['rowId'] === String(id));
  const first = row?.querySelector<HTMLElement>('[data-row-focus]');
  first?.focus();
  return first != null;
}

function focusedRow(): number | null {
  const id = document.activeElement?.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
  return id === undefined ? null : Number(id);
}

function walkRows(step: 1 | -1): void {
  const list = document.activeElement?.closest('[data-walked]');
  if (list == null) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row-id]')];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  rows[rowBeside(at, rows.length, step)]?.querySelector<HTMLElement>('[data-row-focus]')?.focus();
}
