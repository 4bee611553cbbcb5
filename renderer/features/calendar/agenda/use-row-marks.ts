import type { AgendaRow } from '@shared/domain/calendar-views';
import { useRef } from 'react';
import { translate } from '../../../i18n/i18n';
import { rowMoved } from '../../../state/keyboard';
import { markAttendance, refusalOfMark, useMarkKeys } from '../../bookings';

/** Put around the grid whose rows are marked by key. */
export interface RowMarks {
  readonly 'data-marks': '';
  readonly onFocus: () => void;
}

/** Place of the row of the agenda that has the focus; null: none has. */
function focusedPlace(): number | null {
  const place = document.activeElement?.closest('[data-marks] .ag-row')?.getAttribute('row-index') ?? null;
  return place === null ? null : Number(place);
}

/** Came, did not come and unknown by key, for the row that has the focus. A grid keeps the place of its focus while readings move its rows: whoever stands there since then is not marked by the same press. */
export function useRowMarks(rowAt: (place: number) => AgendaRow | undefined): RowMarks {
  const seen = useRef<{ readonly place: number; readonly key: string | null } | null>(null);
  /** The row in hand; `isAnother`: it is not the one that the focus went to. */
  const inHand = (): { readonly row: AgendaRow; readonly isAnother: boolean } | null => {
    const place = focusedPlace();
    const row = place === null ? undefined : rowAt(place);
    if (place === null || row === undefined) return null;
    const before = seen.current;
    seen.current = { place, key: row.key };
    return { row, isAnother: before?.place === place && before.key !== null && before.key !== row.key };
  };
  const mark = (wanted: 'came' | 'noShow' | 'unknown'): boolean => {
    const found = inHand();
    if (found === null) return false;
    const { row, isAnother } = found;
    if (isAnother) rowMoved();
    else void markAttendance({ ...row, name: row.customerName }, wanted);
    return true;
  };
  const refusal = (): string | null => {
    const place = focusedPlace();
    const row = place === null ? undefined : rowAt(place);
    return row === undefined ? translate('palette.needsBooking') : refusalOfMark(row);
  };
  useMarkKeys(mark, refusal);
  return {
    'data-marks': '',
    onFocus: () => {
      if (inHand()?.isAnother === true) rowMoved();
    },
  };
}
