import { askForDay, exportAgenda, inFourWeeks, showCalendar } from '../state/calendar';
import { useAction } from '../state/keyboard';
import { goToDay, useNavigation } from '../state/navigation';

/** Keys of the views, on every page: the day that is on the screen is kept. */
export function useCalendarKeys(): void {
  useAction('dayView', () => {
    goToDay(useNavigation.getState().date);
    return true;
  });
  useAction('weekView', () => {
    showCalendar('week');
    return true;
  });
  useAction('monthView', () => {
    showCalendar('month');
    return true;
  });
  useAction('agendaView', () => {
    showCalendar('agenda');
    return true;
  });
  useAction('inFourWeeks', () => {
    inFourWeeks();
    return true;
  });
  useAction('exportAgenda', () => {
    exportAgenda();
    return true;
  });
  useAction('jump', () => {
    askForDay(true);
    return true;
  });
}
