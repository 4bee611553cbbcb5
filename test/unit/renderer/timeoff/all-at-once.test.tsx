import { AllAtOnce } from '@renderer/features/timeoff';
import { startCallOutcomes } from '@renderer/state/call-outcomes';
import { startLocal, useLocal, useRecords } from '@renderer/state/local';
import { useSession } from '@renderer/state/session';
import type { ActView } from '@shared/domain/acts/act-view';
import type { LocalRecord, LocalWanted } from '@shared/domain/local/record';
import type { BlockView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { aRecord, localId, PAYLOAD } from '../../../support/local';
import { block, bookingDetail, BUSINESS, customer, DAY_START, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const NAMES = ['Jana Černá', 'Karel Vrba', 'Adam Kos', 'Filip Ryba'];
const ID = localId(4);
let blocks: Partial<BlockView>[];

/** The list of the first so many people, at 10:00, 11:00 and so on. */
async function show(count: number): Promise<void> {
  const entries = NAMES.slice(0, count).map((name, index) => ({ appointmentId: 11 + index, customerId: 22 + index, name, phone: '', start: DAY_START + (600 + index * 60) * 60_000, reached: null, agreed: null, note: '' }));
  const list = aRecord('callList', 4, { payload: { ...PAYLOAD.callList, entries } });
  fakeBridge().answer('local.list', () => fine({ records: [list], unreadable: 0, kept: true }));
  startLocal();
  await waitFor(() => expect(useLocal.getState().state).toBe('ready'));
  render(<Shown />);
}

function Shown() {
  const [list] = useRecords('callList');
  return list === undefined ? null : <AllAtOnce list={list} />;
}

const said = (): unknown[] => (useLocal.getState().records.get(ID) as LocalRecord<'callList'>).payload.entries.map(({ agreed, outcome }) => outcome ?? agreed);

async function decide(what: 'Cancel' | 'Move', question: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${what} the rest`) }));
  const dialog = await screen.findByRole('dialog', { name: question });
  const go = within(dialog).getByRole<HTMLButtonElement>('button', { name: what === 'Cancel' ? 'Cancel bookings' : 'Move' });
  await waitFor(() => expect(go.disabled).toBe(false));
  fireEvent.click(go);
}

beforeEach(async () => {
  await startWindow();
  blocks = [];
  const bridge = fakeBridge();
  bridge.answer('local.put', (wanted: LocalWanted) => fine({ ...wanted, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null } as LocalRecord));
  bridge.answer('view.booking', ({ appointmentId, customerId }) => {
    const index = appointmentId - 11;
    return fine(bookingDetail({}, { customer: customer(customerId, NAMES[index] ?? ''), block: block(appointmentId, customerId, 'x', 600 + index * 60, blocks[index]) }));
  });
  bridge.answer('act.run', ({ action, request }) => {
    const { AppointmentId: appointmentId, CustomerId: customerId } = JSON.parse(request) as { AppointmentId: number; CustomerId: number };
    return fine(anActView({ id: `a${appointmentId}`, action, booking: { appointmentId, customerId }, state: 'held' }));
  });
  startCallOutcomes();
});

const becomes = (appointmentId: number, action: string, state: ActView['state']): void => act(() => fakeBridge().emit('acts.changed', [anActView({ id: `a${appointmentId}`, action, booking: { appointmentId, customerId: appointmentId + 11 }, state })]));

describe('all of a call list', () => {
  test('says the number of messages before anything, whose booking it cannot move, and whose needs nothing', async () => {
    useSession.setState({ business: { ...BUSINESS, practice: false, id: '0123456789ab' }, preferences: { ...useSession.getState().preferences, messages: { '0123456789ab': true } } });
    blocks = [{}, { segment: 'Classes' }];
    await show(2);
    fireEvent.click(screen.getByRole('button', { name: 'Move the rest by a week (2)…' }));
    const moving = await screen.findByRole('dialog', { name: 'Move bookings by a week (1)?' });
    expect(within(moving).getByText('Messages to customers: 1')).toBeTruthy();
    expect(within(moving).getByText('Not possible from here for: Karel Vrba')).toBeTruthy();
    fireEvent.click(within(moving).getByRole('button', { name: 'Back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the rest (2)…' }));
    expect(within(await screen.findByRole('dialog', { name: 'Cancel bookings (2)?' })).getByText('Messages to customers: 2')).toBeTruthy();
  });

  test.each<[string, Partial<BlockView>]>([
    ['cancelled', { status: 'Canceled' }],
    ['to be cancelled', { status: 'Canceled', pending: 'held', pendingAct: 'cancel' }],
    ['over', { end: PRACTICE_NOW - 1 }],
    ['elsewhere', { start: PRACTICE_NOW + 86_400_000 }],
  ])('a booking that is %s is not counted and gets no act', async (_, over) => {
    blocks = [over];
    await show(2);
    for (const [what, question] of [['Move', 'Move bookings by a week (1)?'], ['Cancel', 'Cancel bookings (1)?']] as const) {
      fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${what} the rest`) }));
      const dialog = await screen.findByRole('dialog', { name: question });
      expect(within(dialog).getByText(/^Not needed .*: Jana Černá$/)).toBeTruthy();
      fireEvent.click(within(dialog).getByRole('button', { name: 'Back' }));
    }
    await decide('Cancel', 'Cancel bookings (1)?');
    await waitFor(() => expect(said()).toEqual([null, 'cancel']));
    expect(fakeBridge().asked('act.run').map(({ request }) => JSON.parse(request) as unknown)).toEqual([expect.objectContaining({ AppointmentId: 12, CustomerId: 23, EnableCancelWholeCourse: false })]);
  });

  test('cancels: what was taken back or refused is open again, what was done is settled', async () => {
    await show(3);
    await decide('Cancel', 'Cancel bookings (3)?');
    await waitFor(() => expect(said()).toEqual(['cancel', 'cancel', 'cancel']));
    expect(fakeBridge().asked('act.run')).toHaveLength(3);
    expect(fakeBridge().asked('act.run')[0]).toMatchObject({ action: 'Booking/Cancel', pace: 'held' });
    becomes(11, 'Booking/Cancel', 'withdrawn');
    becomes(12, 'Booking/Cancel', 'refused');
    becomes(13, 'Booking/Cancel', 'done');
    await waitFor(() => expect(said()).toEqual([null, null, 'cancelled']));
    expect(screen.getByRole('button', { name: 'Cancel the rest (2)…' })).toBeTruthy();
  });

  test('moves each by a week: refused is open again', async () => {
    await show(3);
    await decide('Move', 'Move bookings by a week (3)?');
    await waitFor(() => expect(said()).toEqual(['move', 'move', 'move']));
    const asked = fakeBridge().asked('act.run');
    expect(asked.map(({ action, pace }) => [action, pace])).toEqual([1, 2, 3].map(() => ['OneToOne/MoveBooking', 'held']));
    expect(JSON.parse(asked[0]?.request ?? '')).toMatchObject({ AppointmentId: 11, CustomerId: 22, StartsAt: (DAY_START + (600 + 7 * 1_440) * 60_000) / 1_000 });
    becomes(11, 'OneToOne/MoveBooking', 'done');
    becomes(12, 'OneToOne/MoveBooking', 'notDone');
    await waitFor(() => expect(said()).toEqual(['moved', null, 'move']));
  });

  test('ends where an act cannot be kept: whoever comes after has said nothing', async () => {
    await show(3);
    let count = 0;
    fakeBridge().answer('act.run', () => ((count += 1) === 2 ? { ok: false, error: appError('acts.diskFull') } : fine(anActView({ state: 'held' }))));
    await decide('Cancel', 'Cancel bookings (3)?');
    await waitFor(() => expect(said()).toEqual(['cancel', null, null]));
    expect(count).toBe(2);
  });

  test('says how far it has looked, and stops', async () => {
    await show(2);
    const first = later<ReturnType<typeof bookingDetail>>();
    fakeBridge().answer('view.booking', () => first.promise);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the rest (2)…' }));
    expect((await screen.findByRole('progressbar')).textContent).toBe('Looking at the bookings: 0 of 2');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await act(async () => first.resolve(fine(bookingDetail())));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(fakeBridge().asked('view.booking')).toHaveLength(1);
  });
});
