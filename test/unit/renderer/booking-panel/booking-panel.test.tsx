import { BookingPanel } from '@renderer/features/booking-panel';
import { EMPTY_PANEL, usePanel } from '@renderer/features/booking-panel/panel-store';
import { useLocal } from '@renderer/state/local';
import { openDrawer, useNavigation } from '@renderer/state/navigation';
import { closeNewBooking, openNewBooking, useChosenPlace, useNewBooking } from '@renderer/state/new-booking';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { OfferItem, OfferQuery } from '@shared/domain/offers';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { aRecord, localId } from '../../../support/local';
import { DAY_START, hit, ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const HOUR = 3_600_000;
const MASSAGE: OfferItem = { key: 's:1', type: 'OneToOne', id: 1, segmentId: 1, name: 'Back massage', segmentName: 'Massages', minutes: 60, price: 85_000, resourceIds: [1, 2], levels: [] };
const EMS: OfferItem = { ...MASSAGE, key: 's:2', type: 'EmsLike', id: 2, segmentId: 2, name: 'EMS', segmentName: 'EMS' };
const start = (hours: number, resourceIds = [1]) => ({ start: DAY_START + hours * HOUR, end: DAY_START + (hours + 1) * HOUR, resourceIds, listed: null });
const field = (name: 'item' | 'start' | 'customer') => document.querySelector<HTMLInputElement>(`[data-panel-field=${name}]`)!;
const press = (element: HTMLElement, key: string, over: object = {}) => fireEvent.keyDown(element, { key, ...over });
const asked = () => fakeBridge().asked('act.run').map(({ action, request, pace }) => ({ action, request: JSON.parse(request) as object, pace }));
const toasts = () => useToasts.getState().toasts.map(({ text }) => text);
let decided: ActView;
const become = (over: Partial<ActView>) => act(async () => fakeBridge().emit('acts.changed', [{ ...decided, ...over }]));

/** Types the service and the customer by keys, up to Ctrl+Enter. */
async function fill(name = 'Jana Černá'): Promise<void> {
  openNewBooking();
  render(<BookingPanel />);
  await screen.findByText('Back massage');
  fireEvent.change(field('item'), { target: { value: 'mass' } });
  press(field('item'), 'Enter');
  expect(document.activeElement).toBe(field('start'));
  await screen.findByText('chosen, not booked yet');
  press(field('start'), 'Enter');
  expect(document.activeElement).toBe(field('customer'));
  fireEvent.change(field('customer'), { target: { value: name } });
  await waitFor(() => expect(fakeBridge().asked('search.customers').length).toBeGreaterThan(0));
  press(field('customer'), 'Enter');
}
const typedIn = () => [field('item').value, field('customer').value];
const save = async (): Promise<void> => {
  await waitFor(() => expect(usePanel.getState().typed.customer).not.toBeNull());
  press(field('customer'), 'Enter', { ctrlKey: true });
};

beforeEach(async () => {
  await startWindow();
  closeNewBooking();
  usePanel.setState(EMPTY_PANEL);
  decided = anActView({ id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', action: 'OneToOne/CreateBooking', state: 'ready', booking: null });
  const bridge = fakeBridge();
  bridge.answer('offers.catalogue', () => fine({ items: [MASSAGE, EMS], resources: [1, 2].map((id) => ({ id, name: `Room ${id}`, locationId: 1, step: 15, capacity: 1 })), readAt: PRACTICE_NOW }));
  bridge.answer('offers.starts', (query: OfferQuery) => fine({ starts: [start(11), start(15), start(16, [1, 2]), start(17)].filter((one) => one.start >= query.from && one.start < query.to), more: false, readAt: PRACTICE_NOW }));
  bridge.answer('offers.check', () => fine({ isFree: true, placesLeft: null, others: [], readAt: PRACTICE_NOW }));
  bridge.answer('offers.place', () => fine({ open: [{ from: DAY_START, to: DAY_START + 24 * HOUR }], usual: [], taken: 1, capacity: 1 }));
  bridge.answer('search.customers', ({ query }) => fine({ query, hits: query.startsWith('Jana') ? [hit(7, 'Jana Černá')] : [], total: 1 } as never));
  bridge.answer('act.run', () => fine(decided));
  bridge.answer('acts.decide', () => fine(decided));
  bridge.answer('local.put', (input) => fine({ ...(input as object), id: 'd1' } as never));
});

describe('a new booking by keys', () => {
  test('the nearest start is chosen, Ctrl+Enter books it once, and it is said when the server has answered', async () => {
    await fill();
    await save();
    await screen.findByText('Sending, not valid yet');
    press(field('customer'), 'Enter', { ctrlKey: true });
    expect(toasts()).toEqual([]);
    expect(asked()).toEqual([{ action: 'OneToOne/CreateBooking', request: { CustomerId: 7, PaymentRequiredProcess: 'Never', BookingResourceId: 1, BookingStart: start(11).start / 1000, BookingServiceId: 1, ForceConfirmed: false }, pace: 'now' }]);
    await become({ state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(useNewBooking.getState().from).toBeNull());
    expect(toasts()).toEqual(['Booked: Mon 23 Nov 11:00, Room 1. Jana Černá']);
  });

  test('refused: what was typed stays, with the reason, our guess and other starts; one of them books', async () => {
    await fill();
    await save();
    await screen.findByText('Sending, not valid yet');
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'V tuto dobu je obsazeno.' }) });
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(within(alert).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Mon 23 Nov 15:00, Room 1', 'Mon 23 Nov 16:00, Room 1, Room 2', 'Mon 23 Nov 17:00, Room 1']));
    for (const words of ['The booking was refused.', 'V tuto dobu je obsazeno.', 'Somebody else has taken the place']) expect(alert.textContent).toContain(words);
    expect(typedIn()).toEqual(['Back massage', 'Jana Černá']);
    expect(fakeBridge().asked('acts.decide')).toEqual([{ id: decided.id, decision: 'dismiss' }]);
    fireEvent.click(within(alert).getByRole('button', { name: /16:00/ }));
    expect(document.activeElement).toBe(field('customer'));
    await save();
    await waitFor(() => expect(asked()).toHaveLength(2));
    expect(asked()[1]?.request).toMatchObject({ BookingStart: start(16).start / 1000 });
  });

  test('the chosen start is taken: nothing is sent', async () => {
    fakeBridge().answer('offers.check', () => fine({ isFree: false, placesLeft: null, others: [start(15)], readAt: PRACTICE_NOW }));
    openNewBooking();
    render(<BookingPanel />);
    await screen.findByText('Back massage');
    press(field('item'), 'Enter');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('11:00 is taken now.');
    fireEvent.change(field('customer'), { target: { value: 'Jana' } });
    press(field('customer'), 'Enter');
    await save();
    await waitFor(() => expect(usePanel.getState().saving).toBe('no'));
    expect(asked()).toEqual([]);
    expect(within(screen.getByRole('alert')).getAllByRole('button')).toHaveLength(1);
  });

  test('an unknown outcome is said as unknown; undecided it is neither refused nor sent again', async () => {
    await fill();
    await save();
    await screen.findByText('Sending, not valid yet');
    await become({ state: 'unknown' });
    await screen.findByText('Outcome unknown, checking');
    press(field('customer'), 'Enter', { ctrlKey: true });
    expect(asked()).toHaveLength(1);
    await become({ state: 'asked', askedFor: 'undecided' });
    expect((await screen.findByRole('alert')).textContent).toContain('Nobody knows whether it was done.');
    expect(fakeBridge().asked('acts.decide')).toEqual([]);
    expect(typedIn()).toEqual(['Back massage', 'Jana Černá']);
  });

  test('left while it is on its way and then refused: it is said and what was typed is put aside', async () => {
    await fill();
    await save();
    await screen.findByText('Sending, not valid yet');
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(useNewBooking.getState().from).toBeNull();
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'V tuto dobu je obsazeno.' }) });
    await waitFor(() => expect(toasts()).toContain('Put aside. Find it in New booking and in To do.'));
    expect(toasts()[0]).toBe('The booking was refused. What you typed stays.');
  });
});

describe('on the sheet', () => {
  const place = () => useChosenPlace.getState().place;

  test('what is chosen stands as chosen, then as on its way; closed it is gone', async () => {
    await fill();
    expect(place()).toEqual({ resourceId: 1, start: start(11).start, end: start(11).end, on: 'sheet', state: 'chosen' });
    press(field('start'), 'ArrowDown');
    expect(place()?.start).toBe(start(15).start);
    await save();
    await screen.findByText('Sending, not valid yet');
    expect(place()?.state).toBe('sending');
    await become({ state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(place()).toBeNull());
  });

  test('what is taken meanwhile stands there no more', async () => {
    await fill();
    fakeBridge().answer('offers.check', () => fine({ isFree: false, placesLeft: null, others: [], readAt: PRACTICE_NOW }));
    await save();
    await screen.findByText('11:00 is taken now.');
    expect(place()).toBeNull();
  });
});

describe('what opens beside the form', () => {
  test('another day is typed in words; the offer is of that day and the focus is where its start is chosen', async () => {
    await fill();
    fireEvent.click(screen.getByRole('button', { name: 'Mon 23 Nov 2026' }));
    const dialog = await screen.findByRole('dialog', { name: 'Day of the offer' }, { timeout: 10_000 });
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'za 4 týdny' } });
    fireEvent.submit(dialog.querySelector('form')!);
    await screen.findByRole('button', { name: 'Mon 21 Dec 2026' });
    await waitFor(() => expect(document.activeElement).toBe(field('start')));
    expect([screen.queryByRole('dialog'), usePanel.getState().typed.date]).toEqual([null, '2026-12-21']);
  });

  test('what is chosen is shown to the customer as not booked yet; Ctrl+Enter there books nothing', async () => {
    await fill();
    await waitFor(() => expect(usePanel.getState().typed.customer).not.toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Show to the customer' }));
    const dialog = await screen.findByRole('dialog', { name: 'For the customer' }, { timeout: 10_000 });
    for (const part of ['Monday 23 November 2026', '11:00–12:00', 'Back massage', 'Room 1', 'Not booked yet']) expect(dialog.textContent.replace(',', '')).toContain(part);
    expect(dialog.textContent).not.toContain('Jana');
    press(dialog, 'Enter', { ctrlKey: true });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect([asked(), usePanel.getState().saving]).toEqual([[], 'no']);
  });
});

describe('a new customer', () => {
  test('is made first; refused, the second try does not make another', async () => {
    await fill('Zuzana Nová');
    await waitFor(() => expect(document.querySelector('[data-panel-new]')).not.toBeNull());
    const made: ActView = { ...decided, id: '11111111-6f6b-4a43-9d8f-1d1a6d3f0b11', action: 'Customer/Create', state: 'done', endedAt: PRACTICE_NOW, made: { customerId: 99 } as NonNullable<ActView['made']> };
    fakeBridge().answer('act.run', ({ action }) => fine(action === 'Customer/Create' ? made : decided));
    await save();
    await screen.findByText('Sending, not valid yet');
    expect(asked().map(({ action }) => action)).toEqual(['Customer/Create', 'OneToOne/CreateBooking']);
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'V tuto dobu je obsazeno.' }) });
    await screen.findByRole('alert');
    await save();
    await waitFor(() => expect(asked()).toHaveLength(3));
    expect(asked()[2]).toMatchObject({ action: 'OneToOne/CreateBooking', request: { CustomerId: 99 } });
    await become({ state: 'done', endedAt: PRACTICE_NOW });
    await waitFor(() => expect(useNewBooking.getState().from).toBeNull());
  });
});

test('refused: the nearest starts are offered, earlier ones of the day too', async () => {
  fakeBridge().answer('offers.starts', (query: OfferQuery) => fine({ starts: [9, 12, 13, 14, 15, 19].map((hour) => start(hour)).filter((one) => one.start >= query.from && one.start < query.to), more: false, readAt: PRACTICE_NOW }));
  await fill();
  act(() => usePanel.setState(({ typed }) => ({ typed: { ...typed, chosen: { ...start(14), resourceId: 1, appointmentId: null } } })));
  await save();
  await screen.findByText('Sending, not valid yet');
  await become({ state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'V tuto dobu je obsazeno.' }) });
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(within(alert).getAllByRole('button').map(({ textContent }) => /\d+:00/.exec(textContent)?.[0])).toEqual(['12:00', '13:00', '15:00']));
});

describe('a new customer whom the server refuses', () => {
  test('is said in the panel, which keeps what was typed and puts nothing aside', async () => {
    await fill('Zuzana Nová');
    await waitFor(() => expect(document.querySelector('[data-panel-new]')).not.toBeNull());
    fakeBridge().answer('act.run', () => fine({ ...decided, action: 'Customer/Create', state: 'refused', endedAt: PRACTICE_NOW, error: appError('server.refused', { detail: 'Telefon není platný.' }) }));
    await save();
    expect((await screen.findByRole('alert')).textContent).toContain('Telefon není platný.');
    await waitFor(() => expect(usePanel.getState().saving).toBe('no'));
    expect(usePanel.getState().typed.customer).toMatchObject({ kind: 'new', firstName: 'Zuzana', lastName: 'Nová' });
    expect([toasts(), asked().map(({ action }) => action)]).toEqual([[], ['Customer/Create']]);
  });
});

describe('what the catalogue lacks', () => {
  const catalogue = (...items: OfferItem[]): void => fakeBridge().answer('offers.catalogue', () => fine({ items, resources: [{ id: 1, name: 'Room 1', locationId: 1, step: 15, capacity: 1 }], readAt: PRACTICE_NOW }));
  const PLACE: OfferItem = { ...MASSAGE, key: 's:3', type: 'PlaceRentalLike', id: 3, name: 'Court', segmentName: 'Courts' };
  const option = () => within(screen.getByRole('listbox', { name: 'Service' })).getByRole('option');
  const open = async (item: OfferItem): Promise<void> => {
    openNewBooking({ resourceId: 1, start: start(15).start });
    render(<BookingPanel />);
    await screen.findByText(item.name);
  };

  test('a price: Reservanto counts it, and the booking goes out', async () => {
    catalogue({ ...MASSAGE, price: null });
    await fill();
    screen.getByText('Reservanto counts the price.');
    await save();
    await waitFor(() => expect(asked()).toHaveLength(1));
  });

  test.each([
    ['a length', { ...MASSAGE, minutes: null }, /has no length/],
    ['an action of the API (a place)', PLACE, /Place rentals cannot be booked here/],
  ])('%s: it is not chosen, not by itself either; why is said, with the way to the administration', async (_, item, words) => {
    catalogue(item);
    await open(item);
    expect(option().getAttribute('aria-disabled')).toBe('true');
    expect(option().textContent).toMatch(words);
    screen.getByRole('button', { name: /Reservanto/ });
    press(field('item'), 'Enter');
    fireEvent.pointerDown(option());
    expect([usePanel.getState().typed.item, fakeBridge().asked('offers.starts')]).toEqual([null, []]);
    press(field('customer'), 'Enter', { ctrlKey: true });
    expect(asked()).toEqual([]);
  });

  test('a resource that is deleted meanwhile: the check says so in the server’s words; refused, others are offered', async () => {
    await fill();
    const gone = appError('server.refused', { detail: 'Zdroj neexistuje.', params: { parameter: 'BookingResourceId' } });
    fakeBridge().answer('offers.check', () => ({ ok: false, error: gone }));
    await save();
    await screen.findByText(/Zdroj neexistuje/);
    await screen.findByText('Sending, not valid yet');
    await become({ state: 'refused', endedAt: PRACTICE_NOW, error: gone });
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(within(alert).getAllByRole('button').length).toBeGreaterThan(0));
    expect(alert.textContent).toContain('not offered here any more');
    expect(typedIn()).toEqual(['Back massage', 'Jana Černá']);
  });

  test('a parked booking of a service and a resource that are gone is taken up with the rest of what was typed', async () => {
    const typed = { item: 's:99', resourceId: 99, chosen: { ...start(15), resourceId: 99, appointmentId: null }, customer: { kind: 'known', id: 7, name: 'Jana Černá' }, note: 'u okna' };
    useLocal.setState({ records: new Map([[localId(1), aRecord('draft', 1, { payload: { version: 1, summary: 'x', panel: typed } })]]), state: 'ready' });
    openNewBooking({ draftId: localId(1) });
    render(<BookingPanel />);
    await waitFor(() => expect(field('customer').value).toBe('Jana Černá'));
    press(field('customer'), 'Enter', { ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toContain('Missing: service');
    expect([usePanel.getState().typed.note, asked()]).toEqual(['u okna', []]);
  });
});

describe('what keeps it from being sent', () => {
  test('missing fields are named and the first has the focus', async () => {
    openNewBooking();
    render(<BookingPanel />);
    await screen.findByText('Back massage');
    press(field('customer'), 'Enter', { ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toBe('Missing: service, start, customer');
    await waitFor(() => expect(document.activeElement).toBe(field('item')));
    expect(asked()).toEqual([]);
  });

  test.each([
    ['offline', { state: 'offline' as const }, 'No bookings offline.'],
    ['without the right', { missingRights: ['Booking_w' as const] }, 'Booking_w'],
  ])('%s Ctrl+Enter sends nothing and says why', async (_name, over, words) => {
    await fill();
    await waitFor(() => expect(usePanel.getState().typed.customer).not.toBeNull());
    await act(async () => fakeBridge().emit('connection.changed', { ...ONLINE, ...over }));
    await screen.findByText((text) => text.includes(words));
    await save();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Book' }).disabled).toBe(true);
    expect(asked()).toEqual([]);
    expect(typedIn()).toEqual(['Back massage', 'Jana Černá']);
  });

  test('Esc puts it aside on this computer', async () => {
    await fill();
    await waitFor(() => expect(usePanel.getState().typed.customer).not.toBeNull());
    fireEvent.click(screen.getAllByRole('button', { name: 'Put aside' })[0]!);
    await waitFor(() => expect(useNewBooking.getState().from).toBeNull());
    expect(fakeBridge().asked('local.put').at(-1)).toMatchObject({ kind: 'draft', payload: { summary: 'Back massage · Jana Černá · Mon 23 Nov 11:00, Room 1' } });
    expect(toasts()).toEqual(['Put aside. Find it in New booking and in To do.']);
  });
});

describe('by mouse', () => {
  const hits = (query: string) => (query.startsWith('Jana') ? [hit(7, 'Jana Černá'), ...(query === 'Jana' ? [hit(8, 'Jana Bílá')] : [])] : []);
  const bookFor = async (name: string): Promise<void> => {
    fakeBridge().answer('search.customers', ({ query }) => fine({ query, hits: hits(query), total: 1 } as never));
    openNewBooking();
    render(<BookingPanel />);
    await screen.findByText('Back massage');
    fireEvent.click(screen.getByRole('option', { name: /Back massage/ }));
    await screen.findByText('chosen, not booked yet');
    fireEvent.change(field('customer'), { target: { value: name } });
    await waitFor(() => expect(fakeBridge().asked('search.customers')).toHaveLength(1));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Book/ })));
  };

  test('the button books for the only person who can be meant', async () => {
    await bookFor('Jana Č');
    await waitFor(() => expect(asked()).toMatchObject([{ action: 'OneToOne/CreateBooking', request: { CustomerId: 7 } }]));
  });

  test('of two people one is chosen first', async () => {
    await bookFor('Jana');
    expect(screen.getByRole('alert').textContent).toContain('customer');
    expect(asked()).toEqual([]);
  });

  test('a booking that is opened where the panel stands puts what was typed aside; with room for both it stays', async () => {
    await fill();
    await waitFor(() => expect(usePanel.getState().typed.customer).not.toBeNull());
    const isNarrow = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
    await act(async () => openDrawer({ kind: 'booking', appointmentId: 1, customerId: 2 }, PRACTICE_DATE));
    expect(useNewBooking.getState().from).not.toBeNull();
    isNarrow.mockReturnValue({ matches: true } as MediaQueryList);
    await act(async () => openDrawer({ kind: 'booking', appointmentId: 3, customerId: 4 }, PRACTICE_DATE));
    await waitFor(() => expect(useNewBooking.getState().from).toBeNull());
    isNarrow.mockRestore();
    expect(toasts()).toEqual(['Put aside. Find it in New booking and in To do.']);
    expect(fakeBridge().asked('local.put').at(-1)).toMatchObject({ kind: 'draft' });
    expect(useNavigation.getState().drawer).toMatchObject({ appointmentId: 3 });
  });
});
