import { ShowDialog } from '@renderer/features/showing';
import type { ShownBooking } from '@renderer/features/showing';
import { CUSTOMER_LANGUAGES, CUSTOMER_WORDS } from '@renderer/i18n/customer-words';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY_START } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const HOUR = 3_600_000;
const BOOKING: ShownBooking = { start: DAY_START + 14.5 * HOUR, end: DAY_START + 15.5 * HOUR, service: 'Massage', resource: 'Vilém Brána', location: 'Letná', price: 85_000, toPay: 30_000, count: 1, state: 'booked' };
const words = () => document.querySelector('[data-language]')?.textContent.replace(/\u00a0/g, ' ') ?? '';

beforeEach(() => startWindow());

describe('a booking for its customer', () => {
  test.each([
    ['Čeština', 'pondělí 23. listopadu 2026', 'k úhradě 300 Kč', 'Zatím nerezervováno'],
    ['English', 'Monday 23 November 2026', 'to pay 300 Kč', 'Not booked yet'],
    ['Deutsch', 'Montag, 23. November 2026', 'zu zahlen 300 Kč', 'Noch nicht gebucht'],
    ['Українська', 'понеділок, 23 листопада 2026', 'до сплати 300 Kč', 'Ще не заброньовано'],
  ])('in %s', (name, day, toPay, notBooked) => {
    const view = render(<ShowDialog booking={BOOKING} onClose={() => undefined} />);
    fireEvent.click(screen.getByRole('radio', { name }));
    for (const part of [day, '14:30–15:30', 'Massage', 'Vilém Brána, Letná, Studio Letná', '850 Kč', toPay]) expect(words().replaceAll(',', '')).toContain(part.replaceAll(',', ''));
    expect(words()).not.toContain(notBooked);
    view.rerender(<ShowDialog booking={{ ...BOOKING, state: 'chosen' }} onClose={() => undefined} />);
    expect(words()).toContain(notBooked);
  });

  test('Esc and the cross go back; the focus returns to what opened it', () => {
    let closed = 0;
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    const view = render(<ShowDialog booking={BOOKING} onClose={() => void (closed += 1)} />);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'English' }));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(closed).toBe(2);
    view.unmount();
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });

  test('says that it waits for confirmation, how many come, and that it is paid', () => {
    render(<ShowDialog booking={{ ...BOOKING, state: 'pending', count: 3, toPay: 0 }} onClose={() => undefined} />);
    for (const part of ['Waiting for confirmation', 'People3', 'paid']) expect(words()).toContain(part);
  });

  test('every language has every word', () => {
    expect(CUSTOMER_LANGUAGES.flatMap((language) => Object.values(CUSTOMER_WORDS[language])).every((word: string) => word !== '')).toBe(true);
  });
});
