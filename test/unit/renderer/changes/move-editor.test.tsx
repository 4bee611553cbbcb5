import { ChangePart } from '@renderer/features/changes';
import { openChange, useOpenChange } from '@renderer/features/changes/change-store';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { OfferQuery } from '@shared/domain/offers';
import type { BookingDetail } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { bookingDetail, DAY_START, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const HOUR = 3_600_000;
const start = (hours: number) => ({ start: DAY_START + hours * HOUR, end: DAY_START + (hours + 1) * HOUR, resourceIds: [1], listed: null });
const field = () => screen.getByLabelText<HTMLInputElement>('New time');
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Move' });
const asked = () => fakeBridge().asked('act.run').map(({ action, request, pace }) => ({ action, request: JSON.parse(request) as object, pace }));
let decided: ActView;

async function show(over: Partial<BookingDetail['block']> = {}): Promise<void> {
  openChange({ kind: 'move', appointmentId: 5, customerId: 7 });
  render(<ChangePart detail={bookingDetail(over)} />);
  await screen.findByLabelText('New time');
}

const type = (value: string) => fireEvent.change(field(), { target: { value } });
const become = (over: Partial<ActView>) => act(async () => fakeBridge().emit('acts.changed', [{ ...decided, ...over }]));

beforeEach(async () => {
  await startWindow();
  decided = anActView({ id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', action: 'OneToOne/MoveBooking', state: 'ready', booking: { appointmentId: 5, customerId: 7 }, title: { name: 'Jana Černá' } });
  fakeBridge().answer('offers.starts', (query: OfferQuery) => fine({ starts: [start(11), start(15), start(16)].filter((one) => one.start >= query.from && one.start < query.to), more: false, readAt: PRACTICE_NOW }));
  fakeBridge().answer('offers.place', () => fine({ open: [{ from: DAY_START, to: DAY_START + 24 * HOUR }], usual: [], taken: 1, capacity: 1 }));
  fakeBridge().answer('offers.catalogue', () => fine({ items: [{ key: 's:10', type: 'EmsLike', id: 10, segmentId: 3, name: 'EMS', segmentName: 'EMS', minutes: 60, price: null, resourceIds: [1, 2], levels: [] }, { key: 's:11', type: 'EmsLike', id: 11, segmentId: 3, name: 'EMS plus', segmentName: 'EMS', minutes: 60, price: null, resourceIds: [1], levels: [] }], resources: [{ id: 1, name: 'Box 1', locationId: 1, step: 5, capacity: 1 }, { id: 2, name: 'Box 2', locationId: 1, step: 5, capacity: 1 }], readAt: PRACTICE_NOW }));
  fakeBridge().answer('act.run', () => fine(decided));
  fakeBridge().answer('acts.decide', () => fine(decided));
});

describe('moving by typing', () => {
  test('the time is read as it is typed, and saved at once', async () => {
    await show();
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(save().disabled).toBe(true);
    type('pá 15.30');
    expect(screen.getByText('New: Fri 27 Nov 15:30')).toBeTruthy();
    fireEvent.keyDown(field(), { key: 'Enter' });
    await screen.findByText('Sending, not valid yet.');
    const StartsAt = (DAY_START + (4 * 24 + 15.5) * HOUR) / 1_000;
    expect(asked()).toEqual([{ action: 'OneToOne/MoveBooking', request: { AppointmentId: 5, CustomerId: 7, StartsAt, EndsAt: StartsAt + 3_600 }, pace: 'now' }]);
    await become({ state: 'done', endedAt: PRACTICE_NOW });
    expect(useOpenChange.getState().open).toBeNull();
    expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Moved: Jana Černá, Fri 27 Nov 15:30.']);
  });

  test.each([['asi', 'We do not understand this time. Try fri 14 or 27 Nov 14:30.'], ['8:00', 'This time is over.']])('"%s" is not sent', async (typed, words) => {
    await show();
    type(typed);
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(save().disabled).toBe(true);
    expect(asked()).toEqual([]);
  });

  test('an offered start is picked', async () => {
    await show();
    const free = within(await screen.findByRole('group', { name: 'Free starts' }));
    fireEvent.click(await free.findByRole('button', { name: '16:00' }));
    expect(field().value).toBe('23. 11. 16:00');
    expect(screen.getByText('New: Mon 23 Nov 16:00')).toBeTruthy();
  });

  test('where only starts near a time are told, those near the typed one are asked for; where hours are not read nothing is said to be taken', async () => {
    const near = ({ around = 0 }: OfferQuery) => [start(11), start(16)].filter((one) => Math.abs(one.start - around) < 2 * HOUR);
    fakeBridge().answer('offers.starts', (query: OfferQuery) => fine({ starts: near(query), more: true, readAt: PRACTICE_NOW }));
    await show();
    type('16:30');
    const free = within(await screen.findByRole('group', { name: 'Free starts' }));
    await free.findByRole('button', { name: '16:00' });
    expect(fakeBridge().asked('offers.starts').at(-1)?.around).toBe(start(16.5).start);
    fakeBridge().answer('offers.starts', () => fine({ starts: [], more: false, unread: true, readAt: PRACTICE_NOW }));
    type('27. 11. 16:30');
    await free.findByText('Free starts are not known now.');
  });

  test('refused: the server’s words, our guess and other starts are said, and what was typed is there', async () => {
    await show();
    type('15.30');
    fireEvent.click(save());
    await screen.findByText('Sending, not valid yet.');
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'V tuto dobu je obsazeno.' }) });
    const alert = await screen.findByRole('alert');
    for (const words of ['It could not be moved to Mon 23 Nov 15:30.', 'V tuto dobu je obsazeno.', 'somebody is there already']) expect(alert.textContent).toContain(words);
    expect(within(alert).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Mon 23 Nov 11:00', 'Mon 23 Nov 15:00', 'Mon 23 Nov 16:00']);
    expect(field().value).toBe('15.30');
    expect(fakeBridge().asked('acts.decide')).toEqual([{ id: decided.id, decision: 'dismiss' }]);
    expect(useToasts.getState().toasts).toEqual([]);
    fireEvent.click(within(alert).getByRole('button', { name: 'Mon 23 Nov 16:00' }));
    fireEvent.click(save());
    await waitFor(() => expect(asked()).toHaveLength(2));
  });

  test('what could not be kept is said, and nothing is lost', async () => {
    fakeBridge().answer('act.run', () => ({ ok: false, error: appError('network.unreachable') }));
    await show();
    type('15.30');
    fireEvent.click(save());
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be moved');
    expect(field().value).toBe('15.30');
  });

  test('EMS changes resource and service as well', async () => {
    await show({ segment: 'EmsLike' });
    fireEvent.change(await screen.findByLabelText('With whom'), { target: { value: '2' } });
    fireEvent.change(screen.getByLabelText('Service'), { target: { value: '11' } });
    fireEvent.click(save());
    await waitFor(() => expect(asked()).toEqual([{ action: 'EmsLike/UpdateBooking', request: { AppointmentId: 5, CustomerId: 7, BookingResourceId: 2, ServiceId: 11 }, pace: 'now' }]));
  });

  test('EMS that another desk moves meanwhile is not moved back; what was chosen here stays', async () => {
    openChange({ kind: 'move', appointmentId: 5, customerId: 7 });
    const { rerender } = render(<ChangePart detail={bookingDetail({ segment: 'EmsLike' })} />);
    fireEvent.change(await screen.findByLabelText('Service'), { target: { value: '11' } });
    rerender(<ChangePart detail={bookingDetail({ segment: 'EmsLike', resourceId: 2 })} />);
    expect(screen.getByLabelText<HTMLSelectElement>('With whom').value).toBe('2');
    type('16:00');
    fireEvent.click(save());
    await waitFor(() => expect(asked()).toMatchObject([{ request: { AppointmentId: 5, CustomerId: 7, BookingStart: start(16).start / 1_000, ServiceId: 11 } }]));
    expect(asked()[0]?.request).not.toHaveProperty('BookingResourceId');
  });

  test('service and resource of one to one are seen and off, with the way to where they can be changed', async () => {
    await show();
    expect(screen.getByLabelText<HTMLInputElement>('Service')).toMatchObject({ disabled: true, value: 'Massage' });
    expect(screen.getByLabelText<HTMLInputElement>('With whom')).toMatchObject({ disabled: true, value: 'Vilém Brána' });
    expect(screen.getByText(/cannot be changed here/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open in Reservanto' })).toBeTruthy();
  });

  test.each<[string, object, string]>([
    ['a time off', { open: [], usual: [{ from: DAY_START, to: DAY_START + 24 * HOUR }], taken: 0 }, 'Probably time off'],
    ['outside of hours', { open: [], taken: 0 }, 'outside working hours'],
    ['a deadline of the business', { taken: 1, capacity: 2 }, 'deadline'],
    ['only itself there', { taken: 1 }, 'Probably time off'],
  ])('our guess: %s', async (name, facts, words) => {
    fakeBridge().answer('offers.place', () => fine({ open: [{ from: DAY_START, to: DAY_START + 24 * HOUR }], usual: [], taken: 1, capacity: 1, ...facts }));
    await show();
    type(name === 'only itself there' ? '14.30' : '16.30');
    fireEvent.click(save());
    await screen.findByText('Sending, not valid yet.');
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'Nelze.', params: { parameter: 'StartsAt' } }) });
    expect((await screen.findByRole('alert')).textContent).toContain(words);
  });

  test('a move that was refused before: its time, the server’s words, our guess and other starts are there', async () => {
    openChange({ kind: 'move', appointmentId: 5, customerId: 7, refused: { start: start(15).start, resourceId: 1, error: appError('server.refused', { detail: 'V tuto dobu je obsazeno.' }) } });
    render(<ChangePart detail={bookingDetail({ start: start(10).start, end: start(10).end })} />);
    const alert = await screen.findByRole('alert');
    for (const words of ['It could not be moved to Mon 23 Nov 15:00.', 'V tuto dobu je obsazeno.', 'somebody is there already']) expect(alert.textContent).toContain(words);
    expect(within(alert).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Mon 23 Nov 11:00', 'Mon 23 Nov 16:00']);
    expect(field().value).toBe('23. 11. 15:00');
  });

  test('Esc leaves everything as it is', async () => {
    await show();
    type('15.30');
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(useOpenChange.getState().open).toBeNull();
    expect(asked()).toEqual([]);
  });
});
