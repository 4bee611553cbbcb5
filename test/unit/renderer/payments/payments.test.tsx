import { Drawer } from '@renderer/features/bookings';
import { TodayPage, showDay } from '@renderer/features/today';
import { useDay } from '@renderer/features/today/day-store';
import { closeChange, useOpenChange } from '@renderer/features/changes/change-store';
import { endPaying } from '@renderer/features/payments/paying';
import { perform } from '@renderer/state/keyboard';
import { openDrawer, selectBlock, useNavigation } from '@renderer/state/navigation';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { BookingDetail, EntitlementsView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { block, bookingDetail, customer, customerDetail, day, ONLINE, person, PRACTICE_DATE, PRACTICE_NOW, serviceMeans } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const PASS = { name: 'Masáže 10', left: 1, expires: null, usageId: 71 } as const;
const jana = block(5, 7, 'Jana Černá', 600);
const entitlements = (used: number, readAt = PRACTICE_NOW): EntitlementsView => ({
  credit: 34_000, loyaltyPoints: 0, priceLevel: null, makeUps: [], notes: [], readAt,
  passes: [{ id: 1, name: 'Masáže 10', activeFrom: 0, expires: null, suspended: false, shared: null, usages: [{ id: 71, serviceId: 10, serviceName: 'Massage', count: 10, used }] }],
});
const payment = (over: Partial<ActView> = {}): ActView => anActView({ id: 'pay', action: 'Booking/AddPaymentViaPass', state: 'ready', ...over });
const runs = () => fakeBridge().asked('act.run').map(({ action, request, pace }) => ({ action, pace, ...(JSON.parse(request) as object) }));
const texts = (): string[] => useToasts.getState().toasts.map(({ text }) => text);
const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, code: `Key${key.toUpperCase()}` });

async function showJana(has = person(7, { means: [serviceMeans({ pass: PASS })] }), over = {}): Promise<void> {
  showDay(day([{ ...jana, ...over }], { people: { '7': has } }));
  await act(async () => void render(<TodayPage />));
  act(() => selectBlock('b:5:7'));
}

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, error: null });
  endPaying(jana as never);
  endPaying({ appointmentId: 6, customerId: 8 } as never);
  closeChange();
  fakeBridge().answer('act.attendance', () => fine(anActView()));
  fakeBridge().answer('act.run', () => fine(payment()));
  fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'), { entitlements: entitlements(9) })));
});

describe('V, came and paid', () => {
  test('its button says what it takes and leaves; it records and pays through the engine by exactly that, and what was really taken is said', async () => {
    await showJana();
    const button = screen.getByRole('button', { name: 'Check in, use 1 entry, 0 left' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('V');
    act(() => document.querySelector<HTMLElement>('[data-key="b:5:7"]')?.focus());
    press('v');
    await waitFor(() => expect(runs()).toEqual([{ action: 'Booking/AddPaymentViaPass', pace: 'now', AppointmentId: 5, CustomerId: 7, PassUsageId: 71 }]));
    expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 5, customerId: 7, attendance: 'came' }]);
    fakeBridge().answer('view.customer', () => fine(customerDetail(customer(7, 'Jana Černá'), { entitlements: entitlements(10, PRACTICE_NOW + 10) })));
    act(() => fakeBridge().emit('acts.changed', [payment({ state: 'done', endedAt: PRACTICE_NOW + 5 })]));
    await waitFor(() => expect(texts()).toContain('Jana Černá. Entries used: 1. Left: 0.'));
  });

  test('a second press while the first is on its way takes nothing more and says so', async () => {
    await showJana();
    const button = screen.getByRole('button', { name: /^Check in, use/ });
    fireEvent.click(button);
    await waitFor(() => expect(runs()).toHaveLength(1));
    expect(button).toHaveProperty('disabled', true);
    press('v');
    await waitFor(() => expect(texts().join()).toContain('on its way'));
    expect(runs()).toHaveLength(1);
    act(() => fakeBridge().emit('acts.changed', [payment({ state: 'refused', error: appError('server.refused', { detail: 'Nezbývá dost vstupů.' }) })]));
    await waitFor(() => expect(useToasts.getState().toasts).toContainEqual(expect.objectContaining({ kind: 'alert', detail: 'Nezbývá dost vstupů.' })));
    expect(button).toHaveProperty('disabled', false);
  });

  test.each([
    ['credit', serviceMeans({ credit: 100_000 }), 'Check in, use 850 Kč of credit, 150 Kč left', { action: 'Booking/AddPaymentViaCredit', Amount: 850 }],
    ['a make-up', serviceMeans({ makeUps: 2 }), 'Check in, use 1 make-up, 1 left', { action: 'Booking/AddPaymentViaServiceSubstitution', SubstitutionIds: null }],
  ])('by %s', async (_name, means, label, request) => {
    await showJana(person(7, { means: [means] }));
    const button = screen.getAllByRole('button').find(({ textContent }) => textContent.replace(/\u00a0/g, ' ').startsWith(label));
    expect(button).toBeDefined();
    fireEvent.click(button ?? document.body);
    await waitFor(() => expect(runs()).toMatchObject([request]));
  });

  test.each([
    ['nothing fits', person(7, { means: [serviceMeans()] }), {}, 'no pass, credit or make-up'],
    ['it is not enough', person(7, { means: [serviceMeans({ credit: 100 })] }), {}, 'do not suffice'],
    ['it was not read', person(7), {}, 'not known yet'],
    ['it is paid', person(7, { means: [serviceMeans({ pass: PASS })] }), { payment: { state: 'paid', price: 85_000, remaining: 0, method: null } }, 'nothing to pay'],
    ['it is not confirmed', person(7, { means: [serviceMeans({ pass: PASS })] }), { status: 'ConfirmationRequested' }, 'not confirmed'],
  ])('says why when %s, and then records nothing', async (_name, has, over, why) => {
    await showJana(has, over);
    expect(screen.queryByRole('button', { name: /^Check in, use/ })).toBeNull();
    act(() => document.querySelector<HTMLElement>('[data-key="b:5:7"]')?.focus());
    press('v');
    await waitFor(() => expect(texts().join()).toContain(why));
    expect([runs(), fakeBridge().asked('act.attendance')]).toEqual([[], []]);
  });

  test('offline it pays nothing', async () => {
    await showJana();
    act(() => fakeBridge().emit('connection.changed', { ...ONLINE, state: 'offline' }));
    expect(screen.getByRole('button', { name: /^Check in, use/ })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Check in' })).toHaveProperty('disabled', false);
  });
});

describe('keys while a drawer is open', () => {
  const petr = block(6, 8, 'Petr Malý', 660);
  const means = (usageId: number) => [serviceMeans({ pass: { ...PASS, usageId } })];
  const key = (of: string): HTMLElement => document.querySelector<HTMLElement>(`[role=grid] [data-key="${of}"]`) ?? document.body;
  const paidBy = () => runs().map((run) => ('PassUsageId' in run ? run.PassUsageId : null));

  async function openJana(): Promise<HTMLElement> {
    const detail = bookingDetail({ startMin: 600 }, { block: jana, person: person(7, { means: means(71) }) });
    fakeBridge().answer('view.booking', ({ customerId }) => fine(customerId === 7 ? detail : { ...detail, block: petr, customer: customer(8, 'Petr Malý'), person: person(8, { means: means(81) }) }));
    showDay(day([jana, petr], { people: { '7': person(7, { means: means(71) }), '8': person(8, { means: means(81) }) } }));
    await act(async () => void render(<TodayPage />));
    await act(async () => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
    const drawer = await screen.findByRole('complementary', { name: 'Jana Černá' });
    await within(drawer).findByRole('button', { name: /^Check in, use/ });
    return drawer;
  }

  test('V acts on the block that has the focus, whose name the palette says, not on the drawer', async () => {
    const drawer = within(await openJana());
    expect((await drawer.findByRole('button', { name: /^Check in, use/ })).getAttribute('aria-keyshortcuts')).toBe('V');
    act(() => key('b:6:8').focus());
    expect(drawer.getByRole('button', { name: /^Check in, use/ }).getAttribute('aria-keyshortcuts')).toBeNull();
    press('v');
    await waitFor(() => expect(paidBy()).toEqual([81]));
    expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 6, customerId: 8, attendance: 'came' }]);
  });

  test('V acts on the booking of the drawer while it is the selected one, and again once the focus is in the drawer', async () => {
    const drawer = within(await openJana());
    act(() => key('b:6:8').focus());
    act(() => drawer.getByRole('button', { name: 'Customer card' }).focus());
    await act(async () => perform({ kind: 'cameAndPaid' }));
    await waitFor(() => expect(paidBy()).toEqual([71]));
  });

  test.each([
    ['p', 'move'],
    ['s', 'cancel'],
  ] as const)('%s opens the selected booking', async (letter, kind) => {
    await openJana();
    fakeBridge().answer('change.links', () => later<never>().promise);
    fakeBridge().answer('offers.starts', () => later<never>().promise);
    act(() => key('b:6:8').focus());
    await act(async () => press(letter));
    await waitFor(() => expect(useOpenChange.getState().open).toEqual({ kind, appointmentId: 6, customerId: 8 }));
    expect(useNavigation.getState().drawer).toEqual({ kind: 'booking', appointmentId: 6, customerId: 8 });
  });

  test('U opens the payment of the selected booking', async () => {
    await openJana();
    act(() => key('b:6:8').focus());
    await act(async () => press('u'));
    await waitFor(() => expect(useNavigation.getState().drawer).toEqual({ kind: 'booking', appointmentId: 6, customerId: 8 }));
  });
});

describe('U, pay', () => {
  const detail = (over: Partial<BookingDetail> = {}): BookingDetail => ({
    block: jana, date: PRACTICE_DATE, customer: customer(7, 'Jana Černá'), locationName: null, course: null, customerNote: null, merchantNote: null, customValues: [], notes: [],
    person: person(7, { means: [serviceMeans({ pass: PASS, credit: 34_000 })] }), entitlements: entitlements(9), readAt: PRACTICE_NOW, ...over,
  });
  async function open(over: Partial<BookingDetail> = {}): Promise<HTMLElement> {
    fakeBridge().answer('view.booking', () => fine(detail(over)));
    render(<Drawer />);
    await act(async () => openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE));
    fireEvent.click(await screen.findByRole('button', { name: 'Pay' }));
    return screen.findByRole('dialog', { name: 'Pay the booking' });
  }

  test('offers what there is with what it takes and leaves, credit in part, a voucher, and the way round for cash', async () => {
    const dialog = within(await open());
    const rows = dialog.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\u00a0/g, ' '));
    expect(rows).toMatchObject([/Masáže 101 entry, 0 left/, /Credit340 Kč of credit, 0 Kč left · a part only/, /Voucher/, /Cash, card, MultiSport.*record it in Reservanto/].map((expected) => expect.stringMatching(expected) as string));
    fireEvent.click(dialog.getByRole('button', { name: 'Pay: Credit' }));
    await waitFor(() => expect(runs()).toEqual([{ action: 'Booking/AddPaymentViaCredit', pace: 'now', AppointmentId: 5, CustomerId: 7, Amount: 340 }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('has the focus on what pays nothing, and hears no key while it is new', async () => {
    const dialog = await open();
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Close' }));
    const heard = (): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', code: 'Enter' });
    expect(heard()).toBe(false);
    await waitFor(() => expect(heard()).toBe(true));
    expect(runs()).toEqual([]);
  });

  test('sends the code of a voucher without what surrounds it', async () => {
    const dialog = within(await open());
    fireEvent.change(dialog.getByLabelText('Voucher (code)'), { target: { value: ' DAREK ' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Pay: Voucher (code)' }));
    await waitFor(() => expect(runs()).toMatchObject([{ action: 'Voucher/PayForBooking', VoucherCode: 'DAREK' }]));
  });

  test('opens in the administration what cannot be written from here', async () => {
    fakeBridge().answer('app.openAdmin', () => fine({ address: '', exact: true, opened: true }));
    fireEvent.click(within(await open()).getByRole('button', { name: 'Open in Reservanto' }));
    await waitFor(() => expect(fakeBridge().asked('app.openAdmin')).toEqual([{ page: 'payments' }]));
  });

  test('without the line every way is off and says why', async () => {
    const dialog = within(await open());
    act(() => fakeBridge().emit('connection.changed', { ...ONLINE, state: 'offline' }));
    expect(dialog.getByRole('alert').textContent).toContain('No payments offline');
    for (const button of dialog.getAllByRole('button', { name: /^Pay: / })) expect(button).toHaveProperty('disabled', true);
  });
});
