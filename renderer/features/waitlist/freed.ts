import { create } from 'zustand';
import { translate } from '../../i18n/i18n';
import { rowMoved } from '../../state/keyboard';
import { openDrawer } from '../../state/navigation';
import { say } from '../../state/toasts';
import { isTyping } from './typing';

/** A class in which a place has become free. */
export interface FreedPlace {
  readonly appointmentId: number;
  readonly date: string;
  readonly title: string;
  readonly startLabel: string;
}

/** The class whose waitlist has opened by itself; it says so until its drawer is closed. */
export const useFreed = create<{ readonly appointmentId: number | null }>(() => ({ appointmentId: null }));

/** The same place is told of by the act and by the reading after it: once within this, in ms. */
const ONCE_WITHIN = 30_000;

const told = new Map<number, number>();

/** A place has become free in a class for which people wait: its waitlist opens, or a message offers it to whoever types. */
export function placeFreed({ appointmentId, date, title, startLabel }: FreedPlace): void {
  const now = performance.now();
  if (now - (told.get(appointmentId) ?? -Infinity) < ONCE_WITHIN) return;
  told.set(appointmentId, now);
  const open = (): void => {
    useFreed.setState({ appointmentId });
    rowMoved();
    openDrawer({ kind: 'class', appointmentId }, date);
  };
  if (isTyping()) say('status', translate('waitlist.freed.toast', { name: title, time: startLabel }), null, { text: translate('waitlist.freed.open'), run: open });
  else open();
}
