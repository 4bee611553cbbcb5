import type { AppError } from '@shared/errors/app-error';
import { formatDay, formatTime } from '../../i18n/format';
import { translate } from '../../i18n/i18n';
import { bookingAct } from '../../state/booking-act';
import { useConnection } from '../../state/connection';
import { refusalOf } from '../../state/rights';
import { failureSeen, runToEnd } from '../../state/run-to-end';
import { say } from '../../state/toasts';
import type { AgainSource, AgainWeek, WeekOutcome } from './again-store';
import { bookableIn, NOTHING_AGAIN, setWeek, useAgain, wantedIn } from './again-store';
import { askAgain } from './plan';

/** The line is gone: what follows would not arrive either. */
const NO_LINE: ReadonlySet<string> = new Set(['network.unreachable', 'network.timeout', 'session.none']);

/**
 * Books every week that is ticked, one after the other, each as an act of its own. What was refused stays with its reason and what is
 * free instead. Closed meanwhile, what has not been sent is not sent any more.
 */
export async function bookAgain(): Promise<void> {
  const { source, weeks, isBooking } = useAgain.getState();
  const wanted = wantedIn(weeks);
  if (source === null || isBooking || wanted.length === 0 || refusalOf('Booking_w') !== null || useConnection.getState().state === 'offline') return;
  useAgain.setState({ isBooking: true });
  const isOpen = (): boolean => useAgain.getState().source === source;
  const booked: AgainWeek[] = [];
  for (const week of wanted) {
    if (!isOpen()) break;
    const error = await bookWeek(source, week, isOpen);
    if (error === null) booked.push(week);
    if (error !== null && NO_LINE.has(error.code)) break;
  }
  const days = booked.map(({ place }) => `${formatDay(place.start)} ${formatTime(place.start)}`).join(', ');
  if (!isOpen()) {
    say(booked.length === wanted.length ? 'status' : 'alert', translate('again.stopped', { name: source.name, done: booked.length, all: wanted.length }));
    return;
  }
  useAgain.setState({ isBooking: false });
  if (booked.length > 0) say('status', translate('again.done', { name: source.name, days }));
  if (booked.length === wanted.length) closeAgain();
}

/** Closes the dialog. */
export function closeAgain(): void {
  useAgain.setState(NOTHING_AGAIN);
}

/** null: it was booked. */
async function bookWeek({ item, count, customerId }: AgainSource, week: AgainWeek, isOpen: () => boolean): Promise<AppError | null> {
  const chosen = bookableIn(week);
  const act = chosen === null ? null : bookingAct(item, { count, note: '', voucher: '', forceConfirmed: false, enforcePayment: false }, chosen, customerId, false);
  if (act === null) return { code: 'cancelled', retryable: false, correlationId: '' };
  // The dialog may be about another booking by then.
  const become = (outcome: WeekOutcome): void => {
    if (isOpen()) setWeek(week.weeks, { outcome });
  };
  become({ state: 'sending' });
  const answer = await runToEnd(act.action, act.request, () => become({ state: 'unknown' }));
  if (answer.ok && answer.value.state === 'done') {
    become({ state: answer.value.made?.status === 'ConfirmationRequested' ? 'pending' : 'booked' });
    return null;
  }
  const error = answer.ok ? (answer.value.error ?? { code: 'cancelled' as const, retryable: true, correlationId: '' }) : answer.error;
  if (answer.ok && answer.value.state === 'asked') become({ state: 'undecided' });
  else if (isOpen()) {
    if (answer.ok) await failureSeen(answer.value);
    askAgain(week.weeks, { outcome: { state: 'refused', error } });
  }
  return error;
}
