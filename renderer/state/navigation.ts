import { bookingKey } from '@shared/domain/booking';
import { addDays } from '@shared/domain/plain-date';
import { create } from 'zustand';
import { call } from '../bridge/bridge';
import { today, useSession } from './session';

/** What a drawer shows. */
export type DrawerTarget = { readonly kind: 'booking'; readonly appointmentId: number; readonly customerId: number } | { readonly kind: 'class'; readonly appointmentId: number };

interface Navigation {
  readonly page: 'today' | 'calendar' | 'todo' | 'hours' | 'pending' | 'customers' | 'customer' | 'settings' | 'console';
  readonly date: string;
  /** Key of the block that the keys act on. */
  readonly selected: string | null;
  readonly drawer: DrawerTarget | null;
  readonly customerId: number | null;
  /** Customer whom a panel beside the page is about. */
  readonly beside: number | null;
  /** Where the way back from a customer leads. */
  readonly before: { readonly page: 'today' | 'calendar' | 'todo' | 'pending' | 'customers'; readonly drawer: DrawerTarget | null };
  /** Days of the week or month that the calendar shows, both in it. */
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly searchOpen: boolean;
  readonly visible: boolean;
}

/** Where the user is. */
export const useNavigation = create<Navigation>(() => ({ page: 'today', date: today(), selected: null, drawer: null, customerId: null, beside: null, before: { page: 'customers', drawer: null }, days: null, searchOpen: false, visible: true }));

const set = useNavigation.setState;

/** Shows a day on the Today page. */
export function goToDay(date: string): void {
  const before = useNavigation.getState();
  if (before.page === 'today' && before.date === date) return;
  set({ page: 'today', date, drawer: null, selected: before.date === date ? before.selected : null });
}

/** Another day on the page that is shown; what is selected stays. */
export function setDate(date: string): void {
  if (useNavigation.getState().date !== date) set({ date });
}

/** Says which days the calendar shows, so that they are read soon. */
export function lookAtDays(days: Navigation['days']): void {
  set({ days });
}

/** Shows the day so many days from the one on the screen. */
export function moveDay(days: number): void {
  goToDay(addDays(useNavigation.getState().date, days));
}

/** Shows a page. */
export function goToPage(page: 'today' | 'calendar' | 'todo' | 'hours' | 'pending' | 'customers' | 'settings' | 'console'): void {
  set({ page, drawer: null });
}

/** Shows the page of one customer. */
export function goToCustomer(customerId: number): void {
  const { page, drawer, before } = useNavigation.getState();
  const back = page === 'customer' ? before : { page: page === 'today' || page === 'calendar' || page === 'todo' ? page : 'customers', drawer } as const;
  set({ page: 'customer', customerId, drawer: null, before: back });
}

/** Leaves the page of a customer for the place from which it was opened. */
export function leaveCustomer(): void {
  const { before, selected } = useNavigation.getState();
  set(before);
  if (before.page !== 'customers') focusBlockSoon(selected);
}

/** Makes a block the one that the keys act on. */
export function selectBlock(key: string | null): void {
  if (useNavigation.getState().selected !== key) set({ selected: key });
}

/** Key of the block that a drawer is about. */
export function keyOfTarget(target: DrawerTarget): string {
  return target.kind === 'booking' ? bookingKey(target.appointmentId, target.customerId) : `c:${target.appointmentId}`;
}

/** Opens a drawer beside the calendar where that is shown, else on the Today page; `date` is the day of what it shows. */
export function openDrawer(target: DrawerTarget, date: string): void {
  set({ page: useNavigation.getState().page === 'calendar' ? 'calendar' : 'today', date, drawer: target, selected: keyOfTarget(target) });
}

/** Closes the drawer; the focus goes back to its block. */
export function closeDrawer(): void {
  const { drawer, selected } = useNavigation.getState();
  if (drawer === null) return;
  set({ drawer: null });
  focusBlockSoon(selected);
}

/** Puts the focus on a block of the grid or on its row of the board, wherever it is on the screen. */
export function focusBlock(key: string | null): void {
  if (key === null) return;
  const found = [...document.querySelectorAll<HTMLElement>('[data-key]')].filter((element) => element.dataset['key'] === key && element.closest('[data-behind]') === null);
  const place = found.find((element) => element.closest('[role=grid]') !== null) ?? found[0];
  if (place !== undefined) place.focus();
  // Somebody of a class stands in no place of their own.
  else if (key.startsWith('b:')) focusBlock(`c:${key.split(':')[1] ?? ''}`);
}

let waiting: { readonly frame: number; readonly before: Element | null } | null = null;

/** Puts the focus on a block in the next frame, once what was shown or closed with it is drawn; not if the person has gone somewhere else by then. The last one asked for in a frame gets it. */
export function focusBlockSoon(key: string | null): void {
  const before = waiting === null ? document.activeElement : waiting.before;
  if (waiting !== null) cancelAnimationFrame(waiting.frame);
  const frame = requestAnimationFrame(() => {
    waiting = null;
    const { activeElement } = document;
    if (activeElement === before || activeElement === document.body) focusBlock(key);
  });
  waiting = { frame, before };
}

/** Keeps main told of what is on the screen: it decides what is read and which changes are sent. */
export function startWatching(): void {
  let last = '';
  const tell = (): void => {
    const { page, date, drawer, customerId, beside, days, visible } = useNavigation.getState();
    const { preferences, business } = useSession.getState();
    const opened = page === 'today' || page === 'calendar' ? drawer : null;
    const watch = {
      day: { date, locationId: preferences.locationId },
      booking: opened?.kind === 'booking' ? { appointmentId: opened.appointmentId, customerId: opened.customerId } : null,
      customerId: beside ?? (page === 'customer' ? customerId : null),
      classId: opened?.kind === 'class' ? opened.appointmentId : null,
      days: page === 'calendar' || page === 'hours' ? days : null,
      visible,
    };
    const next = JSON.stringify([watch, business?.id ?? null]);
    if (next === last) return;
    last = next;
    void call('sync.watch', watch);
  };
  tell();
  useNavigation.subscribe(tell);
  useSession.subscribe(tell);
  document.addEventListener('visibilitychange', () => set({ visible: document.visibilityState === 'visible' }));
}
