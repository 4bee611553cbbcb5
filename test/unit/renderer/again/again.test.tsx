import { ChangePart } from '@renderer/features/changes';
import { openChange, useOpenChange } from '@renderer/features/changes/change-store';
import { useToasts } from '@renderer/state/toasts';
import type { AgainPlan } from '@shared/domain/again';
import type { ActView } from '@shared/domain/acts/act-view';
import type { OfferItem } from '@shared/domain/offers';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { bookingDetail, DAY_START, ONLINE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const FROM = DAY_START + 14 * HOUR;
const MASSAGE: OfferItem = { key: 's:10', type: 'OneToOne', id: 10, segmentId: 1, name: 'Massage', segmentName: 'Massages', minutes: 60, price: 85_000, resourceIds: [1, 2], levels: [] };
const free = (start: number, resourceId = 1) => ({ start, end: start + HOUR, resourceIds: [resourceId], listed: null });
const asked = () => fakeBridge().asked('act.run').map(({ action, request, pace }) => ({ action, ...(JSON.parse(request) as { BookingStart: number; BookingResourceId: number; AppointmentId?: number }), pace }));
const toasts = () => useToasts.getState().toasts.map(({ text }) => text);
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-week]')];
const row = (week: number) => document.querySelector<HTMLElement>(`[data-week="${week}"]`)!;
const stateOf = (week: number) => row(week).dataset['state'];
const go = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Book \(/ });
const planned = () => waitFor(() => expect(screen.getByRole('list', { name: 'Dates' }).getAttribute('aria-busy')).toBe('false'));
/** What the server says of a start; a start that is not named is free. */
let plans: Map<number, Partial<AgainPlan>>;
let decided: ActView[];
const become = (at: number, over: Partial<ActView>) => act(async () => fakeBridge().emit('acts.changed', [{ ...decided[at]!, ...over }]));

async function show(detail = bookingDetail(), isSeries = true): Promise<void> {
  openChange({ kind: 'again', appointmentId: 5, customerId: 7 });
  render(<ChangePart detail={detail} />);
  await screen.findByRole('dialog');
  if (!isSeries) return;
  fireEvent.click(await screen.findByRole('radio', { name: 'every week' }));
  await planned();
}

beforeEach(async () => {
  await startWindow();
  plans = new Map();
  decided = [];
  const bridge = fakeBridge();
  bridge.answer('offers.catalogue', () => fine({ items: [MASSAGE], resources: [1, 2].map((id) => ({ id, name: `Room ${id}`, locationId: 1, step: 15, capacity: 1 })), readAt: PRACTICE_NOW }));
  bridge.answer('offers.again', ({ place }) => fine({ chosen: { ...place, appointmentId: null }, clash: null, own: null, others: [], readAt: PRACTICE_NOW, ...plans.get(place.start) }));
  bridge.answer('act.run', () => {
    const next = anActView({ id: `8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b1${decided.length}`, action: 'OneToOne/CreateBooking', state: 'ready', booking: null });
    decided.push(next);
    return fine(next);
  });
  bridge.answer('acts.decide', () => fine(decided[0]!));
});

describe('a series', () => {
  test('shows what stands in the way and how many messages go out, and books only what is ticked, one after the other', async () => {
    plans.set(FROM + 2 * WEEK, { clash: 'taken', others: [free(FROM + 2 * WEEK + HOUR)] });
    plans.set(FROM + 3 * WEEK, { own: { start: FROM + 3 * WEEK, service: 'Yoga', resourceName: 'Hall', isSame: false } });
    await show();
    expect(rows().map((each) => [each.dataset['week'], each.dataset['state'], within(each).getByRole<HTMLInputElement>('checkbox').checked])).toEqual([['1', 'read', true], ['2', 'clash', false], ['3', 'read', false], ['4', 'read', true]]);
    expect(row(2).textContent).toContain('taken');
    expect(row(3).textContent).toContain('The customer has another booking then: 14:00 Yoga, Hall');
    expect(screen.getByText('New bookings: 2 · Messages to customers: 2 (practice, nothing is sent)')).toBeTruthy();
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(asked()[0]).toEqual({ action: 'OneToOne/CreateBooking', CustomerId: 7, PaymentRequiredProcess: 'Never', BookingResourceId: 1, BookingServiceId: 10, BookingStart: (FROM + WEEK) / 1_000, ForceConfirmed: false, pace: 'now' });
    expect([stateOf(1), stateOf(4)]).toEqual(['sending', 'read']);
    await become(0, { state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(asked()).toHaveLength(2));
    expect([stateOf(1), asked()[1]?.BookingStart]).toEqual(['booked', (FROM + 4 * WEEK) / 1_000]);
    await become(1, { state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(useOpenChange.getState().open).toBeNull());
    expect(toasts()).toEqual(['Booked again: Jana Černá, Mon 30 Nov 14:00, Mon 21 Dec 14:00.']);
  });

  test('what was refused stays with its reason and the nearest free starts, the others are booked; one of them is taken instead', async () => {
    await show();
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toHaveLength(1));
    plans.set(FROM + WEEK, { clash: 'taken', others: [free(FROM + WEEK + 2 * HOUR, 2)] });
    await become(0, { state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'V tomto čase není volno.' }) });
    for (let at = 1; at < 4; at += 1) {
      await waitFor(() => expect(asked()).toHaveLength(at + 1));
      await become(at, { state: 'done', endedAt: PRACTICE_NOW });
    }
    await waitFor(() => expect([1, 2, 3, 4].map(stateOf)).toEqual(['refused', 'booked', 'booked', 'booked']));
    expect(within(row(1)).getByRole('alert').textContent).toBe('Refused. V tomto čase není volno. taken');
    expect(fakeBridge().asked('acts.decide')).toEqual([{ id: decided[0]?.id, decision: 'dismiss' }]);
    expect(useOpenChange.getState().open).not.toBeNull();
    expect(go().disabled).toBe(true);
    fireEvent.click(within(row(1)).getByRole('button', { name: 'Mon 30 Nov 16:00, Room 2' }));
    await planned();
    expect(document.activeElement).toBe(row(1));
    fireEvent.keyDown(row(1), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(asked()).toHaveLength(5));
    expect(asked()[4]).toMatchObject({ BookingStart: (FROM + WEEK + 2 * HOUR) / 1_000, BookingResourceId: 2 });
    await become(4, { state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(useOpenChange.getState().open).toBeNull());
  });

  test('an unknown outcome is said as unknown, and nothing more is sent until it is known', async () => {
    await show();
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toHaveLength(1));
    await become(0, { state: 'unknown' });
    expect([stateOf(1), asked().length]).toEqual(['unknown', 1]);
    await become(0, { state: 'asked', askedFor: 'undecided' });
    await waitFor(() => expect(stateOf(1)).toBe('undecided'));
    expect(fakeBridge().asked('acts.decide')).toEqual([]);
  });

  test('when the line is gone the rest is not tried; offline nothing is sent at all', async () => {
    await show();
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toHaveLength(1));
    await become(0, { state: 'notDone', endedAt: PRACTICE_NOW, error: appError('network.unreachable') });
    await waitFor(() => expect(stateOf(1)).toBe('refused'));
    await planned();
    expect([asked().length, stateOf(2)]).toEqual([1, 'read']);
    await act(async () => fakeBridge().emit('connection.changed', { ...ONLINE, state: 'offline' }));
    expect(go().disabled).toBe(true);
    screen.getByText('No bookings offline.');
  });

  test('closed on the way, what was not sent is not sent, and that is said', async () => {
    await show();
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'Stop here' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await become(0, { state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(toasts()).toEqual(['Booked again: Jana Černá, 1 of 4. What was not sent will not be.']));
    expect(asked()).toHaveLength(1);
  });

  test('a shorter one takes the weeks away, a longer one asks only about those that are new', async () => {
    await show();
    expect(fakeBridge().asked('offers.again')).toHaveLength(4);
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '2' } });
    expect(rows()).toHaveLength(2);
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '3' } });
    await planned();
    expect([rows().length, fakeBridge().asked('offers.again').length]).toEqual([3, 5]);
  });
});

describe('once', () => {
  test.each([['in 2 weeks', 2], ['in 4 weeks', 4]])('%s', async (name, weeks) => {
    await show(bookingDetail(), false);
    const radio = await screen.findByRole('radio', { name });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'in a week' })));
    fireEvent.click(radio);
    await planned();
    expect(rows().map((each) => each.dataset['week'])).toEqual([String(weeks)]);
    fireEvent.click(go());
    await waitFor(() => expect(asked().map(({ BookingStart }) => BookingStart)).toEqual([(FROM + weeks * WEEK) / 1_000]));
  });

  test('a class: the listed one of that week, for as many people; already in it, it cannot be ticked', async () => {
    fakeBridge().answer('offers.catalogue', () => fine({ items: [{ ...MASSAGE, type: 'Classes' }], resources: [], readAt: PRACTICE_NOW }));
    plans.set(FROM + WEEK, { chosen: { resourceId: 1, start: FROM + WEEK, end: FROM + WEEK + HOUR, appointmentId: 900 } });
    plans.set(FROM + 2 * WEEK, { chosen: { resourceId: 1, start: FROM + 2 * WEEK, end: FROM + 2 * WEEK + HOUR, appointmentId: 901 }, own: { start: FROM + 2 * WEEK, service: 'Yoga', resourceName: 'Hall', isSame: true } });
    plans.set(FROM + 3 * WEEK, { chosen: null, clash: 'noClass' });
    await show(bookingDetail({ segment: 'Classes', count: 2 }));
    expect([row(2), row(3)].map((each) => within(each).getByRole<HTMLInputElement>('checkbox').disabled)).toEqual([true, true]);
    expect([row(2).textContent, row(3).textContent]).toEqual([expect.stringContaining('the customer is in this class already'), expect.stringContaining('no such class is listed that week')]);
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toMatchObject([{ action: 'Classes/CreateBooking', AppointmentId: 900, Count: 2 }]));
  });

  test.each([
    ['a lesson of a course', bookingDetail({ segment: 'Classes' }, { course: { name: 'Kurz', toCome: 3 } }), /A course is booked as a whole/],
    ['a place, which the API cannot book', bookingDetail({ segment: 'PlaceRentalLike', serviceId: 10 }), /A place cannot be booked from here/],
    ['a service that is not offered any more', bookingDetail({ serviceId: 77 }), /not offered any more/],
  ])('%s: said, with the way to the administration', async (_, detail, words) => {
    await show(detail, false);
    await screen.findByText(words);
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: /Reservanto/ })).toBeTruthy();
    expect([screen.queryByRole('radiogroup'), fakeBridge().asked('offers.again')]).toEqual([null, []]);
  });
});
