import { closeDrawer, goToCustomer, goToDay, goToPage, moveDay, openDrawer, selectBlock, startWatching, useNavigation } from '@renderer/state/navigation';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { PRACTICE_DATE, PREFERENCES } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

describe('days', () => {
  test('go back and forward over a month and a clock change', () => {
    goToDay('2026-10-31');
    moveDay(1);
    expect(useNavigation.getState().date).toBe('2026-11-01');
    goToDay('2026-10-25');
    moveDay(1);
    moveDay(-1);
    expect(useNavigation.getState().date).toBe('2026-10-25');
  });

  test('another day closes the drawer and forgets the selection', () => {
    openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE);
    moveDay(1);
    expect(useNavigation.getState()).toMatchObject({ drawer: null, selected: null });
  });

  test('coming back to the same day from another page keeps the selection', () => {
    selectBlock('b:5:7');
    goToPage('settings');
    goToDay(PRACTICE_DATE);
    expect(useNavigation.getState()).toMatchObject({ page: 'today', selected: 'b:5:7' });
  });
});

describe('the drawer', () => {
  test('opens on its day and selects its block', () => {
    goToCustomer(7);
    openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, '2026-12-01');
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: '2026-12-01', selected: 'b:5:7' });
    openDrawer({ kind: 'class', appointmentId: 5 }, '2026-12-01');
    expect(useNavigation.getState().selected).toBe('c:5');
  });

  test('gives the focus back to the same booking, in the grid before the board', async () => {
    document.body.innerHTML = '<ul><li><button data-key="b:5:7" id="row"></button></li></ul><div role="grid"><button data-key="b:5:8" id="other"></button><button data-key="b:5:7" id="block"></button></div>';
    openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE);
    closeDrawer();
    await waitFor(() => expect(document.activeElement?.id).toBe('block'));
    document.body.innerHTML = '';
  });

  test('gives the focus to the class of somebody who stands in no place of their own', async () => {
    document.body.innerHTML = '<div role="grid"><button data-key="c:8" id="class"></button></div>';
    openDrawer({ kind: 'booking', appointmentId: 8, customerId: 7 }, PRACTICE_DATE);
    closeDrawer();
    await waitFor(() => expect(document.activeElement?.id).toBe('class'));
    document.body.innerHTML = '';
  });
});

describe('what main is told of the screen', () => {
  const watched = () => fakeBridge().asked('sync.watch');

  test('each change once: day, open booking, customer, location, hidden window', () => {
    fakeBridge().answer('sync.watch', () => fine(null));
    startWatching();
    const day = { date: PRACTICE_DATE, locationId: null };
    expect(watched()).toEqual([{ day, booking: null, customerId: null, classId: null, days: null, visible: true }]);
    selectBlock('b:5:7');
    expect(watched()).toHaveLength(1);
    openDrawer({ kind: 'booking', appointmentId: 5, customerId: 7 }, PRACTICE_DATE);
    expect(watched().at(-1)).toEqual({ day, booking: { appointmentId: 5, customerId: 7 }, customerId: null, classId: null, days: null, visible: true });
    openDrawer({ kind: 'class', appointmentId: 8 }, PRACTICE_DATE);
    expect(watched().at(-1)).toMatchObject({ booking: null, classId: 8 });
    goToCustomer(7);
    expect(watched().at(-1)).toMatchObject({ booking: null, customerId: 7, classId: null });
    act(() => fakeBridge().emit('preferences.changed', { ...PREFERENCES, locationId: 2 }));
    expect(watched().at(-1)).toMatchObject({ day: { date: PRACTICE_DATE, locationId: 2 } });
    useNavigation.setState({ visible: false });
    expect(watched().at(-1)).toMatchObject({ visible: false });
  });

  test('a class that is opened from the calendar is read as one of today: its roster and who waits for it', () => {
    fakeBridge().answer('sync.watch', () => fine(null));
    startWatching();
    goToPage('calendar');
    openDrawer({ kind: 'class', appointmentId: 8 }, PRACTICE_DATE);
    expect(useNavigation.getState().page).toBe('calendar');
    expect(watched().at(-1)).toMatchObject({ booking: null, classId: 8 });
    goToPage('hours');
    expect(watched().at(-1)).toMatchObject({ classId: null });
  });
});
