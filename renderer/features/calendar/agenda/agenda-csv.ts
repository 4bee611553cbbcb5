import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { AgendaPage, AgendaQuery, AgendaRow } from '@shared/domain/calendar-views';
import { CSV_BEGIN, csvLine } from '@shared/domain/csv';
import { dateIn } from '@shared/domain/plain-date';
import type { AppError } from '@shared/errors/app-error';
import { LONGEST_PART } from '@shared/ipc/calendar-calls';
import { call } from '../../../bridge/bridge';
import { formatTime } from '../../../i18n/format';
import type { Translate } from '../../../i18n/i18n';
import { attendanceText, paymentText, statusText } from './agenda-texts';

/** Rows that are asked for at once: most tables are one answer, and so one moment. */
const PAGE = 2_000;

/** How an export ended. `changed`: rows came or went between two pages, so that the table would have held a row twice or not at all. */
export type ExportEnd = { readonly kind: 'done'; readonly fileName: string; readonly rows: number } | { readonly kind: 'nowhere' | 'stopped' | 'changed' } | { readonly kind: 'failed'; readonly error: AppError };

/** The heads of the table. */
export function csvHead(t: Translate): string {
  return csvLine([t('agenda.date'), t('agenda.start'), t('agenda.end'), t('agenda.resource'), t('agenda.customer'), t('agenda.service'), t('agenda.count.people'), t('agenda.status'), t('agenda.attendance'), t('agenda.payment'), t('agenda.price'), t('agenda.toPay'), t('agenda.note')]);
}

/** One booking as a line; days as every spreadsheet reads them, money with a decimal comma. */
export function csvRow(row: AgendaRow, t: Translate): string {
  const { payment } = row;
  return csvLine([row.date, formatTime(row.start), endText(row), row.resourceName, row.customerName, row.service, String(row.count), statusText(row, t), attendanceText(row, t), paymentText(payment, t), crowns(payment.price), crowns(payment.remaining), row.note]);
}

/** A booking that ends on another day says which. */
function endText({ end, date }: AgendaRow): string {
  const day = dateIn(end, MERCHANT_ZONE);
  return day === date ? formatTime(end) : `${day} ${formatTime(end)}`;
}

function crowns(hellers: number): string {
  return (hellers / 100).toFixed(hellers % 100 === 0 ? 0 : 2).replace('.', ',');
}

/** Writes what the query lists into a file that the person names. `onProgress` hears how many rows are written; `stopped` is asked between pages. */
export async function exportAgenda(query: AgendaQuery, name: string, t: Translate, onProgress: (done: number, total: number) => void, stopped: () => boolean): Promise<ExportEnd> {
  const begun = await call('export.begin', { name });
  if (!begun.ok) return { kind: 'failed', error: begun.error };
  if (begun.value === null) return { kind: 'nowhere' };
  const drop = async (end: ExportEnd): Promise<ExportEnd> => {
    await call('export.end', { keep: false });
    return end;
  };
  let text = CSV_BEGIN + csvHead(t);
  let first: AgendaPage | null = null;
  let done = 0;
  do {
    const page = await call('calendar.agenda', { ...query, startRow: done, endRow: done + PAGE });
    if (!page.ok) return drop({ kind: 'failed', error: page.error });
    if (stopped()) return drop({ kind: 'stopped' });
    first ??= page.value;
    if (page.value.total !== first.total) return drop({ kind: 'changed' });
    text += page.value.rows.map((row) => csvRow(row, t)).join('');
    done += page.value.rows.length;
    for (; text.length > 0; text = text.slice(LONGEST_PART)) {
      const part = await call('export.part', { text: text.slice(0, LONGEST_PART) });
      if (!part.ok) return { kind: 'failed', error: part.error };
    }
    onProgress(done, first.total);
    if (page.value.rows.length === 0) break;
  } while (done < first.total);
  if (stopped()) return drop({ kind: 'stopped' });
  const ended = await call('export.end', { keep: true });
  return ended.ok ? { kind: 'done', fileName: begun.value.fileName, rows: done } : { kind: 'failed', error: ended.error };
}
