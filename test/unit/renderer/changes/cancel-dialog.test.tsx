import { ChangePart } from '@renderer/features/changes';
import { openChange, useOpenChange } from '@renderer/features/changes/change-store';
import { translate } from '@renderer/i18n/i18n';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { BookingLinks } from '@shared/domain/changes';
import type { BookingDetail, EntitlementsView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { fail, ok } from '@shared/util/result';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, customer, person, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const own = (left: number, readAt = PRACTICE_NOW): EntitlementsView => ({ credit: 34_000, loyaltyPoints: 0, priceLevel: null, passes: [{ id: 1, name: 'Masáže 10', activeFrom: 0, expires: null, suspended: false, shared: { count: 10, used: 10 - left }, usages: [] }], makeUps: [], notes: [], readAt });
const detail = (over: Partial<BookingDetail> = {}): BookingDetail => ({
  block: block(5, 7, 'Jana Černá', 14 * 60, { payment: { state: 'paid', price: 85_000, remaining: 0, method: 'Permanentka' } }), date: PRACTICE_DATE, customer: customer(7, 'Jana Černá'), locationName: null, course: null, customerNote: null, merchantNote: null,
  customValues: [], notes: [], person: person(7), entitlements: own(3), readAt: PRACTICE_NOW, ...over,
});
const inTime: BookingLinks = { cancel: ok({ url: 'https://booking.example.invalid/cancel/X', expiresAt: PRACTICE_NOW + 3_600_000 }), payment: ok(null) };
const LATE: BookingLinks = { cancel: ok(null), payment: ok(null) };
const dialog = () => screen.findByRole('dialog', { name: 'Cancel the booking?' });
const go = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel booking' });
const asked = () => fakeBridge().asked('act.run').map(({ request, pace }) => ({ ...(JSON.parse(request) as object), pace }));
const held: ActView = anActView({ id: 'c1', action: 'Booking/Cancel', state: 'held', booking: { appointmentId: 5, customerId: 7 }, title: { name: 'Jana Černá' } });

async function show(links: BookingLinks, over: Partial<BookingDetail> = {}): Promise<void> {
  fakeBridge().answer('change.links', () => fine(links));
  openChange({ kind: 'cancel', appointmentId: 5, customerId: 7 });
  render(<ChangePart detail={detail(over)} />);
  await dialog();
  await waitFor(() => expect(screen.queryByText(/Asking the server/)).toBeNull());
}

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('act.run', () => fine(held));
});

describe('the question before a cancellation', () => {
  test('says whether it is late, what is known of money and entries, and what is not', async () => {
    await show(inTime);
    const text = (await dialog()).textContent.replace(/\u00a0/g, ' ');
    for (const part of ['Jana Černá', 'until Mon 23 Nov 10:52', 'Paid: 850 Kč, Permanentka.', 'entries 3, credit 340 Kč, make-ups 0', 'The server decides what comes back', 'messaged']) expect(text).toContain(part);
    await waitFor(() => expect(go().disabled).toBe(false));
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toEqual([{ AppointmentId: 5, CustomerId: 7, EnableCancelWholeCourse: false, OverrideCancellationLate: false, pace: 'held' }]));
    expect(useOpenChange.getState().open).toBeNull();
  });

  test('waits for the server before it can be answered', async () => {
    fakeBridge().answer('change.links', () => new Promise(() => undefined));
    openChange({ kind: 'cancel', appointmentId: 5, customerId: 7 });
    render(<ChangePart detail={detail()} />);
    await dialog();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(go().disabled).toBe(true);
  });

  test('late is asked for by name', async () => {
    await show(LATE);
    expect(screen.getByText(/The deadline for cancelling is over/)).toBeTruthy();
    expect(go().disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Cancel although it is late' }));
    await waitFor(() => expect(go().disabled).toBe(false));
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toMatchObject([{ OverrideCancellationLate: true, EnableCancelWholeCourse: false }]));
  });

  test('a course lesson: only this one unless the whole course is chosen', async () => {
    await show(inTime, { course: { name: 'Těhotenská jóga', toCome: 7 } });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'only this lesson' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /the whole course Těhotenská jóga.*7/ }));
    await waitFor(() => expect(go().disabled).toBe(false));
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toMatchObject([{ EnableCancelWholeCourse: true }]));
  });

  test.each([
    ['cannot be asked', () => ({ ok: false as const, error: appError('network.timeout') })],
    ['does not give the link', () => fine({ cancel: fail(appError('server.refused', { detail: 'Nelze.' })), payment: ok(null) })],
  ])('a server that %s: that it is not known is said, and late is cancelled only where a person says so', async (_, answer) => {
    fakeBridge().answer('change.links', answer);
    openChange({ kind: 'cancel', appointmentId: 5, customerId: 7 });
    render(<ChangePart detail={detail()} />);
    expect(await screen.findByText(/Whether it is in time is not known now/)).toBeTruthy();
    await waitFor(() => expect(go().disabled).toBe(false));
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toMatchObject([{ OverrideCancellationLate: false }]));
    act(() => openChange({ kind: 'cancel', appointmentId: 5, customerId: 7 }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Cancel even if it is late' }));
    await waitFor(() => expect(go().disabled).toBe(false));
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toMatchObject([{ OverrideCancellationLate: false }, { OverrideCancellationLate: true }]));
  });

  test('hears no key while it is new', async () => {
    await show(inTime);
    const heard = (): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', code: 'Enter' });
    expect(heard()).toBe(false);
    await waitFor(() => expect(heard()).toBe(true));
  });

  test('the safe answer has the focus and does nothing', async () => {
    await show(inTime);
    expect(document.activeElement?.textContent).toBe('Keep the booking');
    fireEvent.click(screen.getByRole('button', { name: 'Keep the booking' }));
    expect(useOpenChange.getState().open).toBeNull();
    expect(asked()).toEqual([]);
  });
});

describe('after it is done', () => {
  async function cancelled(before: EntitlementsView | null, after: EntitlementsView): Promise<void> {
    await show(inTime, { entitlements: before });
    fakeBridge().answer('view.customer', () => fine({ customer: customer(7, 'Jana Černá'), customValues: [], notes: [], bookings: [], statistics: { visits: 0, noShows: 0, lastSeen: null, debt: 0, missedUnpaid: 0 }, entitlements: after }));
    await waitFor(() => expect(go().disabled).toBe(false));
    fireEvent.click(go());
    await waitFor(() => expect(asked()).toHaveLength(1));
    await act(async () => fakeBridge().emit('acts.changed', [{ ...held, state: 'done', endedAt: PRACTICE_NOW + 100 }]));
  }
  const said = () => useToasts.getState().toasts.map(({ text }) => text);

  test('what came back is said, from a reading that began after it', async () => {
    await cancelled(own(3), own(4, PRACTICE_NOW + 200));
    await waitFor(() => expect(said()).toContain('Cancelled: Jana Černá. Came back: entries 3 → 4.'));
  });

  test('nothing came back', async () => {
    await cancelled(own(3), own(3, PRACTICE_NOW + 200));
    await waitFor(() => expect(said()).toContain('Cancelled: Jana Černá. Entries, credit and make-ups are as before.'));
  });

  test('an older reading says nothing', async () => {
    await cancelled(own(3), own(4, PRACTICE_NOW));
    expect(said().filter((text) => text.startsWith('Cancelled:'))).toEqual([]);
  });

  test('what was not known before is said to be not known', async () => {
    await cancelled(null, own(4, PRACTICE_NOW + 200));
    await waitFor(() => expect(said().join()).toContain('What came back is not known'));
  });
});

describe('links for the customer', () => {
  test('are shown with a code, and said when they are not there', async () => {
    fakeBridge().answer('change.links', () => fine(inTime));
    openChange({ kind: 'links', appointmentId: 5, customerId: 7 });
    render(<ChangePart detail={detail()} />);
    expect(await screen.findByText('https://booking.example.invalid/cancel/X')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'QR code: Cancelling' }).querySelector('path')?.getAttribute('d')).toMatch(/^M\d+ \d+h1v1h-1z/);
    expect(screen.getByText('There is nothing to pay, there is no link.')).toBeTruthy();
  });

  async function open(links: BookingLinks): Promise<void> {
    fakeBridge().answer('change.links', () => fine(links));
    openChange({ kind: 'links', appointmentId: 5, customerId: 7 });
    render(<ChangePart detail={detail()} />);
    await screen.findByRole('region', { name: 'Payment' });
  }
  const clipboard = (writeText: (text: string) => Promise<void>) => vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  afterEach(() => vi.restoreAllMocks());

  test('are copied, which the button says', async () => {
    const written: string[] = [];
    clipboard(async (text) => void written.push(text));
    await open(inTime);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByRole('button', { name: 'Copied' });
    expect(written).toEqual(['https://booking.example.invalid/cancel/X']);
  });

  test('that cannot be copied are said to be not', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await open(inTime);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['It could not be put into the clipboard.']));
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  test('of which the server refuses one say so, and not that there is nothing to pay', async () => {
    await open({ ...inTime, payment: fail(appError('server.refused', { detail: 'Platební brána neodpovídá.' })) });
    expect(within(screen.getByRole('region', { name: 'Payment' })).getByRole('alert').textContent).toContain('Platební brána neodpovídá.');
    expect(screen.queryByText(/There is nothing to pay/)).toBeNull();
    expect(screen.getByText('https://booking.example.invalid/cancel/X')).toBeTruthy();
  });

  test('that cannot be asked for at all say why', async () => {
    fakeBridge().answer('change.links', () => ({ ok: false, error: appError('network.unreachable') }));
    openChange({ kind: 'links', appointmentId: 5, customerId: 7 });
    render(<ChangePart detail={detail()} />);
    expect((await screen.findByRole('dialog')).textContent).toContain(translate('error.network.unreachable'));
  });
});
