import type { AgendaQuery } from '@shared/domain/calendar-views';
import { addDays } from '@shared/domain/plain-date';
import { addMonths, firstOfMonth, lastOfMonth, monthWeeks, weekOf } from '@shared/domain/weeks';
import { create } from 'zustand';
import { call } from '../bridge/bridge';
import { goToDay, goToPage, setDate, useNavigation } from './navigation';
import { useSession } from './session';

/** A view of the calendar page; the day is the Today page. */
export type CalendarView = 'week' | 'month' | 'agenda';

/** Days of a span, both in it. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** What the agenda lists besides the day on the screen. */
export interface AgendaChoice {
  readonly range: 'week' | 'month' | 'custom';
  /** Where the range is custom. */
  readonly custom: DaySpan;
  readonly state: AgendaQuery['state'];
  readonly filter: string;
  readonly sort: AgendaQuery['sort'];
}

interface Calendar {
  readonly view: CalendarView;
  readonly agenda: AgendaChoice;
  readonly isJumpOpen: boolean;
  /** The agenda is asked to become a file. */
  readonly isExporting: boolean;
}

/** How the calendar stands; its day is the one of the whole window, its resources are remembered by this computer. */
export const useCalendar = create<Calendar>(() => ({
  view: 'week',
  agenda: { range: 'week', custom: { from: '', to: '' }, state: 'coming', filter: '', sort: { column: 'start', descending: false } },
  isJumpOpen: false,
  isExporting: false,
}));

/** Shows a view of the calendar on the day that is on the screen. */
export function showCalendar(view: CalendarView): void {
  useCalendar.setState({ view });
  goToPage('calendar');
}

/** Shows a day, on the calendar where that is shown. */
export function jumpTo(date: string): void {
  if (['calendar', 'hours'].includes(useNavigation.getState().page)) setDate(date);
  else goToDay(date);
}

/** Four weeks from the day that is shown, as a customer at the desk counts them; pressed again, four more. */
export function inFourWeeks(): void {
  jumpTo(addDays(useNavigation.getState().date, 28));
}

/** Shows the agenda, and what its file will hold. */
export function exportAgenda(): void {
  useCalendar.setState({ isExporting: true });
  showCalendar('agenda');
}

/** Opens or closes the question for a day. */
export function askForDay(isJumpOpen: boolean): void {
  useCalendar.setState({ isJumpOpen });
}

/** By what the view moves: months, else weeks. */
export function unitOf({ view, agenda }: Pick<Calendar, 'view' | 'agenda'>): 'week' | 'month' {
  return view === 'month' || (view === 'agenda' && agenda.range === 'month') ? 'month' : 'week';
}

/** Shows the week so many weeks away. */
export function moveWeeks(weeks: number): void {
  setDate(addDays(useNavigation.getState().date, weeks * 7));
}

/** Shows the unit so many units away; a month lands on the same day of it. */
export function moveCalendar(units: number): void {
  const { date } = useNavigation.getState();
  if (unitOf(useCalendar.getState()) === 'month') setDate(addMonths(date, units));
  else moveWeeks(units);
}

/** The days that the view shows on a day; those of a month begin and end with whole weeks, but not in the agenda. */
export function spanOf({ view, agenda }: Pick<Calendar, 'view' | 'agenda'>, date: string): DaySpan {
  if (view === 'agenda' && agenda.range === 'custom') return agenda.custom;
  if (view === 'agenda' && agenda.range === 'month') return { from: firstOfMonth(date), to: lastOfMonth(date) };
  const days = view === 'month' ? monthWeeks(date).flat() : weekOf(date);
  return { from: days[0] ?? date, to: days.at(-1) ?? date };
}

/** Changes what the agenda lists. */
export function chooseAgenda(change: Partial<AgendaChoice>): void {
  useCalendar.setState(({ agenda }) => ({ agenda: { ...agenda, ...change } }));
}

const NOBODY: readonly number[] = [];

/** Resources that were chosen for the open business; none: as the view chooses. */
export function useCalendarResources(): readonly number[] {
  return useSession(({ preferences, business }) => preferences.calendarResources[business?.id ?? ''] ?? NOBODY);
}

/** Chooses them and remembers it. */
export function chooseResources(ids: readonly number[]): void {
  const { preferences, business } = useSession.getState();
  if (business === null) return;
  const calendarResources = { ...preferences.calendarResources, [business.id]: ids };
  useSession.setState({ preferences: { ...preferences, calendarResources } });
  void call('app.setPreferences', { calendarResources });
}
