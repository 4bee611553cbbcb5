import { usePanel } from '@renderer/features/booking-panel/panel-store';
import { useChosenPlace } from '@renderer/state/new-booking';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { classAt, field, fillPanel, findStart, savePanel, sent, startPanel, YOGA } from '../../../support/booking-panel';
import { fakeBridge } from '../../../support/fake-bridge';
import { ONLINE } from '../../../support/renderer-data';

const OTHERS = [classAt(15, 32), classAt(16, 33), classAt(17, 34)];
const full = { isFree: false, placesLeft: 0, others: OTHERS };
const alert = () => screen.getByRole('alert');
const click = (name: string) => act(async () => void fireEvent.click(within(alert()).getByRole('button', { name })));

describe('a class that fills up while the caller decides', () => {
  beforeEach(async () => {
    await startPanel(YOGA, [classAt(11, 31, 9)]);
    await fillPanel(YOGA);
  });

  test('is said within the next check, with three other starts, and stands on the sheet no more', async () => {
    findStart(full);
    await waitFor(() => expect(alert().textContent).toContain('The class at 11:00 is full now.'), { timeout: 6_000 });
    expect(within(alert()).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Mon 23 Nov 15:00, Room 1', 'Mon 23 Nov 16:00, Room 1', 'Mon 23 Nov 17:00, Room 1', 'Add to waitlist']);
    expect(useChosenPlace.getState().place).toBeNull();
  });

  test('Ctrl+Enter for a place sends nothing; what was typed stays, and the waitlist is a button of its own', async () => {
    findStart(full);
    await savePanel();
    await savePanel();
    expect(sent()).toEqual([]);
    expect([field('item').value, field('customer').value]).toEqual(['Yoga', 'Jana Černá']);
    screen.getByRole('button', { name: 'Book' });
    await click('Add to waitlist');
    await waitFor(() => expect(sent()).toEqual([{ action: 'Alternates/AddToAppointment', AppointmentId: 31, CustomerId: 7 }]));
  });

  test('a new customer is not made for it', async () => {
    fireEvent.change(field('customer'), { target: { value: 'Zuzana Nová' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add customer Zuzana Nová' }));
    findStart(full);
    await savePanel();
    expect([sent(), alert().textContent]).toEqual([[], expect.stringContaining('is full now')]);
  });

  test('without the right to add to waitlists the button is off and says why', async () => {
    await act(async () => fakeBridge().emit('connection.changed', { ...ONLINE, missingRights: ['Alternates_w'] }));
    findStart(full);
    await savePanel();
    expect(within(alert()).getByRole<HTMLButtonElement>('button', { name: 'Add to waitlist' }).disabled).toBe(true);
    expect(alert().textContent).toContain('Alternates_w');
  });

  test('no room for so many is neither: fewer people can be booked', async () => {
    usePanel.setState(({ typed }) => ({ typed: { ...typed, count: 3 } }));
    findStart({ isFree: false, placesLeft: 1, others: OTHERS });
    await savePanel();
    expect(alert().textContent).toContain('Places left: 1.');
    expect([sent(), within(alert()).queryByRole('button', { name: 'Add to waitlist' })]).toEqual([[], null]);
  });
});

describe('a class that was full when it was chosen', () => {
  beforeEach(async () => {
    await startPanel(YOGA, [classAt(11, 31, 10)]);
    findStart(full);
    await fillPanel(YOGA);
  });

  test('is joined as the button says', async () => {
    await screen.findByText('the class is full: this adds to the waitlist');
    screen.getByRole('button', { name: 'Add to waitlist' });
    await savePanel();
    expect(sent()).toEqual([{ action: 'Alternates/AddToAppointment', AppointmentId: 31, CustomerId: 7 }]);
  });

  test('has a place again: nobody is booked who was to wait, the place is a button of its own', async () => {
    findStart({ isFree: true, placesLeft: 1 });
    await savePanel();
    expect([sent(), alert().textContent]).toEqual([[], expect.stringContaining('There is a place in the class now.')]);
    await click('Book the free place');
    await waitFor(() => expect(sent()).toMatchObject([{ action: 'Classes/CreateBooking', AppointmentId: 31, CustomerId: 7, Count: 1 }]));
  });

  test('is gone: that is said, and nobody waits for it', async () => {
    findStart({ isFree: false, placesLeft: null, others: OTHERS });
    await savePanel();
    expect([sent(), alert().textContent]).toEqual([[], expect.stringContaining('11:00 is taken now.')]);
  });
});
