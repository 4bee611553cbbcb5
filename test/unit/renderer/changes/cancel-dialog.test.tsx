import { ChangePart } from '@renderer/features/changes';
import { openChange, useOpenChange } from '@renderer/features/changes/change-store';
import { useToasts } from '@renderer/state/toasts';
import type { ActView } from '@shared/domain/acts/act-view';
import type { BookingLinks } from '@shared/domain/changes';
import type { BookingDetail, EntitlementsView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, customer, person, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const own = (left: number, readAt = PRACTICE_NOW): EntitlementsView => ({ credit: 34_000, loyaltyPoints: 0, priceLevel: null, passes: [{ id: 1, name: 'Masáže 10', activeFrom: 0, expires: null, suspended: false, shared: { count: 10, used: 10 - left }, usages: [] }], makeUps: [], notes: [], readAt });
const detail = (over: Partial<BookingDetail> = {}): BookingDetail => ({
  block: block(5, 7, 'Jana Černá', 14 * 60, { payment: { state: 'paid', price: 85_000, remaining: 0, method: 'Permanentka' } }), date: PRACTICE_DATE, customer: customer(7, 'Jana Černá'), locationName: null, course: null, customerNote: null, merchantNote: null,
  customValues: [], notes: [], person: person(7), entitlements: own(3), readAt: PRACTICE_NOW, ...over,
});
const inTime: BookingLinks = { cancel: { url: 'https://booking.example.invalid/cancel/X', expiresAt: PRACTICE_NOW + 3_600_000 }, payment: null };
const LATE: BookingLinks = { cancel: null, payment: null };
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

  test('a server that cannot be asked is said, and it is for the server to decide', async () => {
    fakeBridge().answer('change.links', () => ({ ok: false, error: appError('network.timeout') }));
    openChange({ kind: 'cancel', appointmentId: 5, customerId: 7 });
    render(<ChangePart detail={detail()} />);
    expect(await screen.findByText(/The server cannot be asked now/)).toBeTruthy();
    await waitFor(() => expect(go().disabled).toBe(false));
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
});
