import { csvHead, csvRow, exportAgenda } from '@renderer/features/calendar/agenda/agenda-csv';
import { translate } from '@renderer/i18n/i18n';
import type { AgendaQuery } from '@shared/domain/calendar-views';
import { appError } from '@shared/errors/app-error';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { startWindow } from '../../../support/start-window';
import { agendaPage, agendaRow } from './calendar-data';

const QUERY: AgendaQuery = { from: '2026-11-23', to: '2026-11-29', locationId: null, resourceIds: [], state: 'coming', filter: 'a', sort: { column: 'customer', descending: true }, startRow: 0, endRow: 0 };
const many = Array.from({ length: 4_500 }, (_, index) => agendaRow(index + 1, `Osoba ${index + 1}`));
const begin = (progress: (done: number, total: number) => void = () => undefined, stopped = () => false) => exportAgenda(QUERY, 'x.csv', translate, progress, stopped);
const written = () => fakeBridge().asked('export.part').map(({ text }) => text).join('');

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('export.begin', () => fine({ fileName: 'x.csv' }));
  fakeBridge().answer('export.part', () => fine(null));
  fakeBridge().answer('export.end', () => fine(null));
  fakeBridge().answer('calendar.agenda', ({ startRow, endRow }) => fine(agendaPage(many.slice(startRow, endRow), { total: many.length })));
});

describe('a line of the table', () => {
  test('holds what the grid shows, with days, times and money that a spreadsheet reads', () => {
    expect(csvHead(translate)).toBe('Date;Start;End;With whom;Customer;Service;Count;State;Attendance;Payment;Price (CZK);To pay (CZK);Note\r\n');
    expect(csvRow(agendaRow(1, 'Jana Černá', { note: 'volat; pak =přijít', count: 3 }), translate)).toBe('2026-11-23;10:00;11:00;Vilém Brána;Jana Černá;Masáž;3;confirmed;not recorded;850,50\u00a0Kč to pay;850,50;850,50;"volat; pak =přijít"\r\n');
    expect(csvRow(agendaRow(1, '=cmd|x', { end: agendaRow(1, '').start + 20 * 3_600_000 }), translate)).toMatch(/^2026-11-23;10:00;2026-11-24 6:00;Vilém Brána;'=cmd\|x;/);
  });
});

describe('saving the list', () => {
  test('writes every row once, in the order of the list, and says how far it is', async () => {
    const told: string[] = [];
    expect(await begin((done, total) => told.push(`${done}/${total}`))).toEqual({ kind: 'done', fileName: 'x.csv', rows: 4_500 });
    expect(told).toEqual(['2000/4500', '4000/4500', '4500/4500']);
    expect(written().split('\r\n')).toHaveLength(4_502);
    expect(written().startsWith('\uFEFFDate;')).toBe(true);
    expect(fakeBridge().asked('calendar.agenda')[0]).toEqual({ ...QUERY, endRow: 2_000 });
    expect(fakeBridge().asked('export.end')).toEqual([{ keep: true }]);
  });

  test('is given up when the person says so, and when rows come or go meanwhile', async () => {
    let pages = 0;
    expect(await begin(() => (pages += 1), () => pages >= 1)).toEqual({ kind: 'stopped' });
    expect(fakeBridge().asked('export.end')).toEqual([{ keep: false }]);
    fakeBridge().answer('calendar.agenda', ({ startRow, endRow }) => fine(agendaPage(many.slice(startRow, endRow), { total: many.length + startRow })));
    expect(await begin()).toEqual({ kind: 'changed' });
    expect(fakeBridge().asked('export.end').at(-1)).toEqual({ keep: false });
  });

  test('asks for nothing when the person names no file, and says what the disk refused', async () => {
    fakeBridge().answer('export.begin', () => fine(null));
    expect(await begin()).toEqual({ kind: 'nowhere' });
    expect(fakeBridge().asked('calendar.agenda')).toEqual([]);
    fakeBridge().answer('export.begin', () => fine({ fileName: 'x.csv' }));
    fakeBridge().answer('export.part', () => ({ ok: false, error: appError('export.failed', { params: { reason: 'ENOSPC' } }) }));
    expect(await begin()).toMatchObject({ kind: 'failed', error: { code: 'export.failed' } });
  });
});
