import { HoursPage, TimeOffDialog } from '@renderer/features/timeoff';
import { openCallList, useOpenCallList } from '@renderer/state/call-lists';
import { startLocal, useLocal } from '@renderer/state/local';
import { jumpTo } from '@renderer/state/calendar';
import { refusalOfCommand } from '@renderer/state/commands';
import { useConnection } from '@renderer/state/connection';
import { perform } from '@renderer/state/keyboard';
import { useNavigation } from '@renderer/state/navigation';
import { openSickDay, openTimeOff, useTimeOff } from '@renderer/state/time-off';
import type { HoursPeriod } from '@shared/domain/hours-period';
import { MOST_ENTRIES } from '@shared/domain/local/limits';
import type { LocalRecord, LocalWanted } from '@shared/domain/local/record';
import { instantAt } from '@shared/domain/wall-instant';
import { weekOf } from '@shared/domain/weeks';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { anActView } from '../../../support/acts';
import { aRecord, PAYLOAD } from '../../../support/local';
import { ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const at = (hour: number, date = PRACTICE_DATE): number => instantAt(date, hour * 60);
const usual = (date: string) => [{ from: at(8, date), to: at(16, date) }];

function period(from: string, open: (date: string) => HoursPeriod['rows'][number]['days'][number]['open']): HoursPeriod {
  const dates = weekOf(from);
  return { dates, rows: [{ id: 3, name: 'Petr', locationId: 1, segments: [{ id: 5, name: 'Masáže' }], days: dates.map((date) => ({ date, open: open(date), usual: usual(date) })) }], readAt: PRACTICE_NOW };
}

const HITS = ['Jana Černá', 'Karel Vrba'].map((name, index) => ({ appointmentId: 11 + index, customerId: 22 + index, name, phone: '777123456', start: at(10 + index), end: at(11 + index), service: 'Masáž', resourceId: 3, resourceName: 'Petr', segment: 'OneToOne' as const }));
let put: LocalWanted[];

beforeEach(async () => {
  await startWindow();
  put = [];
  useTimeOff.setState({ start: null });
  const bridge = fakeBridge();
  bridge.answer('local.list', () => fine({ records: [], unreadable: 0, kept: true }));
  bridge.answer('local.put', (wanted) => {
    put.push(wanted);
    return fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as LocalRecord);
  });
  bridge.answer('hours.period', ({ from }) => fine(period(from, (date) => (date === PRACTICE_DATE ? [{ from: at(8), to: at(12) }] : usual(date)))));
  bridge.answer('hours.locations', () => fine([{ id: 1, name: 'Letná', open: [{ from: at(7), to: at(20) }] }]));
  bridge.answer('timeOff.hits', () => fine({ bookings: HITS, unknownDays: 0, unknownFrom: null }));
  bridge.answer('timeOff.check', ({ freeTimeIds }) => fine(freeTimeIds.map((freeTimeId) => ({ freeTimeId, there: freeTimeId !== 9 }))));
});

async function keep(...records: LocalRecord[]): Promise<void> {
  fakeBridge().answer('local.list', () => fine({ records, unreadable: 0, kept: true }));
  startLocal();
  await waitFor(() => expect(useLocal.getState().state).toBe('ready'));
}

const offToday = (number: number, over: Partial<(typeof PAYLOAD)['timeOff']>): LocalRecord => aRecord('timeOff', number, { payload: { ...PAYLOAD.timeOff, from: at(14), to: at(24), ...over } });

describe('the page of working hours', () => {
  test('shows what is open, names what is off by a time off from here, and marks the rest as not bookable', async () => {
    await keep(offToday(1, { note: 'lékař' }));
    render(<HoursPage />);
    const row = await screen.findByRole('row', { name: /^Petr/ });
    const [today] = within(row).getAllByRole('cell');
    expect(today?.textContent).toBe('8:00–12:0012:00–14:00 not bookable14:00–24:00 time off: lékař');
    expect((await screen.findByRole('row', { name: /^Open: Letná/ })).textContent).toContain('7:00–20:00');
    expect(useNavigation.getState().days).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  test('asks again when days were read, and for the week that is chosen', async () => {
    render(<HoursPage />);
    await screen.findByRole('row', { name: /^Petr/ });
    fakeBridge().answer('hours.period', ({ from }) => fine(period(from, () => null)));
    act(() => fakeBridge().emit('days.read', { from: PRACTICE_DATE, to: PRACTICE_DATE }));
    expect((await screen.findAllByText('not read')).length).toBe(7);
    act(() => perform({ kind: 'nextDay' }));
    await waitFor(() => expect(fakeBridge().asked('hours.period').at(-1)).toEqual({ from: '2026-11-30', to: '2026-12-06' }));
    act(() => perform({ kind: 'previousDay' }));
    act(() => perform({ kind: 'previousDay' }));
    await waitFor(() => expect(fakeBridge().asked('hours.period').at(-1)).toEqual({ from: '2026-11-16', to: '2026-11-22' }));
    act(() => useNavigation.setState({ page: 'hours' }));
    act(() => jumpTo('2027-01-01'));
    await waitFor(() => expect(fakeBridge().asked('hours.period').at(-1)).toEqual({ from: '2026-12-28', to: '2027-01-03' }));
    expect(useNavigation.getState().page).toBe('hours');
    act(() => perform({ kind: 'today' }));
    await waitFor(() => expect(fakeBridge().asked('hours.period').at(-1)).toEqual({ from: '2026-11-23', to: '2026-11-29' }));
  });

  test('says that opening hours could not be read, reads them again when asked and by F5', async () => {
    fakeBridge().answer('hours.locations', () => ({ ok: false, error: appError('network.unreachable') }));
    render(<HoursPage />);
    expect((await screen.findByRole('alert')).textContent).toContain('Opening hours could not be read.');
    fakeBridge().answer('hours.locations', () => fine([{ id: 1, name: 'Letná', open: [] }]));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('row', { name: /^Open: Letná/ });
    expect(screen.queryByRole('alert')).toBeNull();
    act(() => perform({ kind: 'refresh' }));
    await waitFor(() => expect(fakeBridge().asked('hours.locations')).toHaveLength(3));
  });

  test('tries again what could not be read here, and names the right that is missing', async () => {
    fakeBridge().answer('hours.period', () => ({ ok: false, error: appError('store.unavailable') }));
    useConnection.setState({ ...ONLINE, missingRights: ['BookingResource_r'] });
    render(<HoursPage />);
    await screen.findByRole('alert');
    fakeBridge().answer('hours.period', ({ from }) => fine({ ...period(from, usual), rows: [] }));
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/BookingResource_r/)).toBeTruthy();
  });

  test('says "none was made here" only once the records are read', async () => {
    useLocal.setState({ records: new Map(), state: 'loading' });
    render(<HoursPage />);
    const made = within(screen.getByRole('region', { name: 'Time off created on this computer' }));
    expect(made.getByText('Loading…')).toBeTruthy();
    act(() => useLocal.setState({ state: appError('acts.newer') }));
    expect(made.getByText(/newer/)).toBeTruthy();
    act(() => useLocal.setState({ state: 'ready' }));
    expect(made.getByText('None that still counts.')).toBeTruthy();
  });

  test('says why nothing can be shown, and which right is missing', async () => {
    fakeBridge().answer('hours.period', () => ({ ok: false, error: appError('store.unavailable') }));
    useConnection.setState({ ...ONLINE, missingRights: ['FreeTime_w'] });
    render(<HoursPage />);
    expect(await screen.findByText(/FreeTime_w/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'New time off' }).disabled).toBe(true);
  });

  test('asks about the time off in hand by name too', async () => {
    await keep(offToday(1, { freeTimeId: 7 }), offToday(2, { freeTimeId: 8, from: at(16) }), offToday(3, { freeTimeId: null }));
    render(<HoursPage />);
    const [, second] = await screen.findAllByRole('button', { name: /^Delete time off: Petr/ });
    expect(refusalOfCommand('deleteTimeOff')).toBeNull();
    act(() => second?.focus());
    act(() => perform({ kind: 'deleteTimeOff' }));
    expect(screen.getByRole('dialog', { name: 'Delete this time off?' }).textContent).toContain('16:00');
  });

  test('says by name when no time off is there to delete', async () => {
    await keep(offToday(3, { freeTimeId: null }));
    render(<HoursPage />);
    await screen.findByText(/answer of the server was lost/);
    expect(refusalOfCommand('deleteTimeOff')).toBe('No time off was created here that could be deleted.');
  });

  test('deletes after a question, says what of a series goes, and what is gone elsewhere', async () => {
    await keep(offToday(1, { freeTimeId: 7, repetition: { UseRepetition: true, Frequency: 'Weekly', Interval: 1, EndType: 'Never' } }), offToday(2, { freeTimeId: 9 }), offToday(3, { freeTimeId: null }));
    fakeBridge().answer('act.run', () => ({ ok: false, error: appError('network.unreachable') }));
    render(<HoursPage />);
    expect(await screen.findByText('no longer in Reservanto')).toBeTruthy();
    expect(screen.getByText(/every week: Mon · without end/)).toBeTruthy();
    expect(screen.getByText(/answer of the server was lost/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Delete time off: Petr/ }));
    const question = screen.getByRole('dialog', { name: 'Delete this time off?' });
    expect(within(question).getByText(/named only the first day/)).toBeTruthy();
    const go = within(question).getByRole<HTMLButtonElement>('button', { name: 'Delete time off' });
    await waitFor(() => expect(go.disabled).toBe(false));
    fireEvent.click(go);
    await waitFor(() => expect(fakeBridge().asked('act.run')).toEqual([{ action: 'FreeTime/Delete', request: '{"FreeTimeId":7}', pace: 'now' }]));
  });
});

describe('a series whose first day was deleted', () => {
  const series = (): LocalRecord => aRecord('timeOff', 1, { payload: { ...PAYLOAD.timeOff, from: at(9), to: at(10), note: 'školení', freeTimeId: 7, firstDeleted: 1, repetition: { UseRepetition: true, Frequency: 'Daily', Interval: 1, EndType: 'ByCount', RepeatCount: 3 } } });

  test('explains the other days, is not asked about, and is forgotten by hand', async () => {
    fakeBridge().answer('hours.period', ({ from }) => fine(period(from, (date) => [{ from: at(10, date), to: at(16, date) }])));
    fakeBridge().answer('local.done', ({ id }) => fine(aRecord('timeOff', 1, { id, doneAt: 1 })));
    await keep(series());
    render(<HoursPage />);
    const cells = within(await screen.findByRole('row', { name: /^Petr/ })).getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells.slice(0, 3)).toEqual(['10:00–16:008:00–10:00 not bookable', '10:00–16:008:00–9:00 not bookable9:00–10:00 time off: školení', '10:00–16:008:00–9:00 not bookable9:00–10:00 time off: školení']);
    expect(screen.getByText('first day deleted, the others may remain')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Delete time off/ })).toBeNull();
    expect(fakeBridge().asked('timeOff.check')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove from the list' }));
    await waitFor(() => expect(fakeBridge().asked('local.done')).toHaveLength(1));
  });
});

describe('a new time off', () => {
  const show = (): void => {
    const { start } = useTimeOff.getState();
    if (start !== null) render(<TimeOffDialog start={start} />);
  };
  const save = (): void => void fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });

  test('lists whom it hits, keeps them as a call list and then decides the act', async () => {
    fakeBridge().answer('act.run', () => fine({} as never));
    act(() => openSickDay([3]));
    show();
    expect(await screen.findByRole('heading', { name: 'Tell 2 customers' })).toBeTruthy();
    expect(screen.getByText('Jana Černá')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save time off and call' }).getAttribute('aria-disabled')).toBe('false'));
    save();
    await waitFor(() => expect(fakeBridge().asked('act.run')).toHaveLength(1));
    const [asked] = fakeBridge().asked('act.run');
    expect(JSON.parse(asked?.request ?? '')).toEqual({ BookingResourceId: 3, SegmentId: 5, StartsAt: PRACTICE_NOW / 1000, EndsAt: at(24) / 1000, Note: 'sick', Repetition: null });
    expect(put).toMatchObject([{ kind: 'callList', payload: { why: 'timeOff', entries: [{ name: 'Jana Černá', start: at(10) }, { name: 'Karel Vrba' }] } }]);
    await waitFor(() => expect(useTimeOff.getState().start).toBeNull());
    expect(useNavigation.getState().page).toBe('todo');
  });

  test('takes the call list away again when nothing could be decided, says why and keeps what was typed', async () => {
    fakeBridge().answer('act.run', () => ({ ok: false, error: appError('network.unreachable') }));
    fakeBridge().answer('local.remove', ({ id }) => fine(aRecord('callList', 1, { id })));
    act(() => openSickDay([3]));
    show();
    await screen.findByRole('heading', { name: 'Tell 2 customers' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save time off and call' }).getAttribute('aria-disabled')).toBe('false'));
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
    expect(fakeBridge().asked('local.remove')).toEqual([{ id: put[0]?.id, removed: true }]);
    expect(useTimeOff.getState().start).not.toBeNull();
  });

  test('says that nobody can be chosen yet, and tries again whom it hits', async () => {
    fakeBridge().answer('hours.period', () => ({ ok: false, error: appError('store.unavailable') }));
    fakeBridge().answer('timeOff.hits', () => ({ ok: false, error: appError('store.unavailable') }));
    act(() => openSickDay([3]));
    show();
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(2));
    fakeBridge().answer('hours.period', ({ from }) => fine(period(from, usual)));
    fakeBridge().answer('timeOff.hits', () => fine({ bookings: HITS, unknownDays: 0, unknownFrom: null }));
    for (const button of screen.getAllByRole('button', { name: 'Try again' })) fireEvent.click(button);
    expect(await screen.findByRole('checkbox', { name: 'Petr' })).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Tell 2 customers' })).toBeTruthy();
  });

  test('decides nothing when those who are hit cannot be kept as a list, and says why', async () => {
    fakeBridge().answer('local.put', () => ({ ok: false, error: appError('local.tooMany', { params: { most: 100 } }) }));
    fakeBridge().answer('act.run', () => fine({} as never));
    act(() => openSickDay([3]));
    show();
    await screen.findByRole('heading', { name: 'Tell 2 customers' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save time off and call' }).getAttribute('aria-disabled')).toBe('false'));
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('At most 100');
    expect(fakeBridge().asked('act.run')).toEqual([]);
    expect(useTimeOff.getState().start).not.toBeNull();
  });

  describe('of several', () => {
    const hit = (appointmentId: number, resourceId: number) => ({ ...HITS[0]!, appointmentId, customerId: appointmentId, name: `C${appointmentId}`, resourceId });
    const people = () => [...useLocal.getState().records.values()].filter(({ kind, removedAt }) => kind === 'callList' && removedAt === null).map((list) => (list as LocalRecord<'callList'>).payload.entries.map(({ name }) => name));
    const two = async (hits: typeof HITS): Promise<void> => {
      await keep();
      fakeBridge().answer('local.remove', ({ id }) => fine({ ...useLocal.getState().records.get(id)!, removedAt: 1 }));
      fakeBridge().answer('timeOff.hits', () => fine({ bookings: hits, unknownDays: 0, unknownFrom: null }));
      fakeBridge().answer('hours.period', ({ from }) => fine({ ...period(from, usual), rows: [3, 4].map((id) => ({ ...period(from, usual).rows[0]!, id, name: `R${id}` })) }));
      act(() => openSickDay([3, 4]));
      show();
      await screen.findByRole('checkbox', { name: 'R4' });
      await waitFor(() => expect(screen.getByRole('button', { name: 'Save time off and call' }).getAttribute('aria-disabled')).toBe('false'));
    };
    const ofResource = (request: string): number => (JSON.parse(request) as { BookingResourceId: number }).BookingResourceId;

    test('nobody is called about the one whose act could not be kept, nor about one that the server refuses', async () => {
      fakeBridge().answer('act.run', ({ request }) => (ofResource(request) === 3 ? { ok: false, error: appError('acts.diskFull') } : fine(anActView({ id: 'a4', action: 'FreeTime/Create' }))));
      await two([hit(11, 3), hit(12, 4), hit(13, 4)]);
      save();
      await waitFor(() => expect(useTimeOff.getState().start).toBeNull());
      expect(people()).toEqual([['C12', 'C13']]);
      expect(useNavigation.getState().page).toBe('todo');
      act(() => fakeBridge().emit('acts.changed', [anActView({ id: 'a4', action: 'FreeTime/Create', state: 'refused' })]));
      await waitFor(() => expect(people()).toEqual([]));
    });

    test('more people than fit on one list are on several, and all that waits is shown', async () => {
      fakeBridge().answer('act.run', ({ request }) => fine(anActView({ id: `a${ofResource(request)}`, action: 'FreeTime/Create' })));
      await two(Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => hit(100 + index, 3)));
      act(() => openCallList('another'));
      save();
      await waitFor(() => expect(useTimeOff.getState().start).toBeNull());
      expect(people().map(({ length }) => length)).toEqual([MOST_ENTRIES, 1]);
      expect(useOpenCallList.getState().id).toBeNull();
      expect(useNavigation.getState().page).toBe('todo');
    });
  });

  test('says what is wrong, and how far the days kept here reach', async () => {
    fakeBridge().answer('timeOff.hits', () => fine({ bookings: [], unknownDays: 3, unknownFrom: '2027-02-01' }));
    act(() => openTimeOff());
    show();
    await screen.findByRole('checkbox', { name: 'Petr' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save time off' }).getAttribute('aria-disabled')).toBe('false'));
    save();
    expect(await screen.findByText('Choose at least one.')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Petr' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Monthly' }));
    expect(await screen.findByText(/From 1 Feb 2027 on bookings are not kept/)).toBeTruthy();
    expect(screen.getByText('every month: on day 23 · 4× in all')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'always 4th Mon' }));
    expect(screen.getByText('every month: 4th Mon of the month · 4× in all')).toBeTruthy();
  });
});
