import { CalendarPage } from '@renderer/features/calendar';
import { useCalendar } from '@renderer/state/calendar';
import { useNavigation } from '@renderer/state/navigation';
import { useSession } from '@renderer/state/session';
import { act, render, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { CalendarView } from '@renderer/state/calendar';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { PREFERENCES } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';
import { agendaPage, month, week } from './calendar-data';

beforeEach(async () => {
  await startWindow();
  useNavigation.setState({ page: 'calendar' });
  fakeBridge().answer('calendar.week', ({ date }) => fine(week({}, { from: date })));
  fakeBridge().answer('calendar.month', ({ from, to }) => fine(month(from, to)));
  fakeBridge().answer('calendar.agenda', () => fine(agendaPage([])));
});

test.each(['week', 'month', 'agenda'] as const satisfies readonly CalendarView[])('the %s is of the location that is chosen, at once and after it was changed', async (view) => {
  useCalendar.setState({ view });
  useSession.setState({ preferences: { ...PREFERENCES, locationId: 2 } });
  const asked = () => fakeBridge().asked(`calendar.${view}`).map(({ locationId }) => locationId);
  await act(async () => void render(<CalendarPage />));
  await waitFor(() => expect(asked()).toContain(2));
  expect(asked()).not.toContain(null);
  const before = asked().length;
  act(() => fakeBridge().emit('preferences.changed', { ...PREFERENCES, locationId: 1 }));
  await waitFor(() => expect(asked().length).toBeGreaterThan(before));
  expect(asked().slice(before).every((id) => id === 1)).toBe(true);
});
