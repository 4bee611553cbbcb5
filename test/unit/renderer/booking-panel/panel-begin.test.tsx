import { BookingPanel } from '@renderer/features/booking-panel';
import { setTyped, usePanel } from '@renderer/features/booking-panel/panel-store';
import { leaveBusiness } from '@renderer/state/leaving';
import { openNewBooking, useNewBooking } from '@renderer/state/new-booking';
import { useSession } from '@renderer/state/session';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { classBlock, classDetail } from '../../../support/class-data';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { answerPanel, fieldOf, startAt } from '../../../support/panel';
import { BUSINESS } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const OTHER = { ...BUSINESS, id: 'other', name: 'Jiný provoz' };
const openBusiness = (business: typeof BUSINESS | null): void => act(() => useSession.setState({ business }));

beforeEach(async () => {
  await startWindow();
  answerPanel();
});

/** The panel with a massage at 11:00 and Jana in it. */
async function typeJana(): Promise<void> {
  openNewBooking();
  render(<BookingPanel />);
  await screen.findByText('Back massage');
  fireEvent.keyDown(fieldOf('item'), { key: 'Enter' });
  await screen.findByText('chosen, not booked yet');
  act(() => setTyped({ customer: { kind: 'known', id: 7, name: 'Jana Černá' } }));
}

describe('another business is opened', () => {
  test('the panel is closed and nothing of the first one is in it, the catalogue neither', async () => {
    await typeJana();
    openBusiness(null);
    openBusiness(OTHER);
    expect(useNewBooking.getState().from).toBeNull();
    expect(usePanel.getState()).toMatchObject({ typed: { item: null, customer: null, chosen: null }, catalogue: null, offers: { state: 'none' }, texts: { item: '', customer: '' } });
  });

  test('an answer about the first one that comes late is dropped', async () => {
    const answer = later<never>();
    fakeBridge().answer('offers.catalogue', () => answer.promise);
    openNewBooking();
    render(<BookingPanel />);
    await waitFor(() => expect(fakeBridge().asked('offers.catalogue')).toHaveLength(1));
    openBusiness(OTHER);
    await act(async () => answer.resolve(fine({ items: [], resources: [], readAt: 1 } as never)));
    expect(usePanel.getState().catalogue).toBeNull();
  });

  test('what was typed is put aside before the first one is left', async () => {
    await typeJana();
    const go = vi.fn();
    act(() => leaveBusiness(go));
    expect(go).not.toHaveBeenCalled();
    await waitFor(() => expect(go).toHaveBeenCalledTimes(1));
    expect(fakeBridge().asked('local.put').at(-1)).toMatchObject({ kind: 'draft', about: { customerId: 7 }, payload: { summary: 'Back massage · Jana Černá · Mon 23 Nov 11:00, Room 1' } });
    expect(useNewBooking.getState().from).toBeNull();
  });

  test('it is not left while what was typed could not be put aside', async () => {
    await typeJana();
    fakeBridge().answer('local.put', () => ({ ok: false, error: appError('internal') }));
    const go = vi.fn();
    await act(async () => leaveBusiness(go));
    await waitFor(() => expect(fakeBridge().asked('local.put').length).toBeGreaterThan(0));
    await act(async () => undefined);
    expect(go).not.toHaveBeenCalled();
    expect(usePanel.getState().typed.customer).toMatchObject({ id: 7 });
  });
});

describe('a class that is pointed at while something is typed', () => {
  test('is what is booked then, for the person who was typed', async () => {
    await typeJana();
    const at = startAt(12);
    const listed = { appointmentId: 8, capacity: 8, occupied: 2, courseName: null };
    fakeBridge().answer('view.class', () => fine(classDetail({ block: classBlock({ start: at.start, end: at.end, resourceId: 1 }) })));
    fakeBridge().answer('offers.starts', () => fine({ starts: [{ ...startAt(10), listed: { ...listed, appointmentId: 5 } }, { ...at, listed }], more: false, readAt: 1 }));
    act(() => openNewBooking({ appointmentId: 8, serviceId: 20, resourceId: 1, start: at.start, end: at.end }));
    await waitFor(() => expect(usePanel.getState().typed).toMatchObject({ item: 's:20', resourceId: 1, chosen: { appointmentId: 8, start: at.start }, customer: { id: 7 } }));
    expect(fieldOf('item').value).toBe('Jóga');
  });

  test('of a service that cannot be booked here, the item is to be chosen anew', async () => {
    await typeJana();
    fakeBridge().answer('view.class', () => fine(classDetail({ block: classBlock({ serviceId: 99 }) })));
    act(() => openNewBooking({ appointmentId: 8, serviceId: 99, resourceId: 1, start: startAt(12).start, end: startAt(12).end }));
    await waitFor(() => expect(usePanel.getState().typed).toMatchObject({ item: null, chosen: null, customer: { id: 7 } }));
    expect(fieldOf('item').value).toBe('');
  });
});
