import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { ChosenStart, OfferItem } from '@shared/domain/offers';
import { dateIn } from '@shared/domain/plain-date';
import { suggestedMeans } from '@shared/domain/suggested-means';
import type { BookingDetail, CustomerDetail, EntitlementsView } from '@shared/domain/views';
import type { Envelope } from '@shared/ipc/channels';
import { call, listen } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { openDrawer } from '../../state/navigation';
import { say } from '../../state/toasts';
import { markAttendance } from '../bookings';
import { pay } from '../payments';
import { passFor } from './pass-for';
import type { Typed } from './typed';
import { wordsOf } from './words';

/** What was booked. `isHere`: the panel still shows it. */
export interface Booked {
  readonly typed: Typed;
  readonly chosen: ChosenStart;
  readonly item: OfferItem;
  readonly customerId: number;
  readonly isHere: boolean;
}

/** The new booking reaches the day of this computer within this, in ms; after that its marks are left to the person. */
export const COMES_WITHIN = 20_000;

/** Marks whoever stands at the desk as here and pays by the pass that fits, once the booking is read; until it is confirmed neither can be done, and that is said. True: it is paid. */
export async function hereAndPaid(appointmentId: number, status: string | null, { typed, chosen, item, customerId }: Booked, known: EntitlementsView | null): Promise<boolean> {
  const ids = { appointmentId, customerId };
  const name = wordsOf(typed.customer);
  const isPending = status === 'ConfirmationRequested';
  // Only what this computer has read can be marked.
  const booking = isPending ? null : await soon<BookingDetail>(() => call('view.booking', ids));
  if (isPending || booking?.block.status === 'ConfirmationRequested') {
    const open = (): void => openDrawer({ kind: 'booking', ...ids }, dateIn(chosen.start, MERCHANT_ZONE));
    say('alert', translate('panel.notYet', { name }), null, { text: translate('panel.notYet.open'), run: open });
    return false;
  }
  if (booking === null) {
    say('alert', translate('panel.notMarked', { name }));
    return false;
  }
  void markAttendance({ ...ids, name, attendance: 'unknown', status: booking.block.status }, 'came');
  if (typed.payByPass === false) return false;
  // The customer may have been chosen a moment ago: what they have is waited for then.
  const means = passFor(typed, item, known ?? (await soon<CustomerDetail>(() => call('view.customer', { customerId }), ({ entitlements }) => entitlements !== null))?.entitlements ?? null);
  const { payment, attendance } = booking.block;
  if (means === null || suggestedMeans({ payment, count: means.takes }, null) === 'nothingToPay') return false;
  const paid = await pay({ ...ids, name, status: booking.block.status, attendance, payment, count: means.takes, means: null }, means);
  return paid.ok && paid.value.state === 'done';
}

/** Asks at once, and whenever something more has been read, until there is an answer that is enough; null: none came in time. */
async function soon<T>(ask: () => Promise<Envelope<T>>, isEnough: (value: T) => boolean = () => true): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (value: T | null): void => {
      stop();
      clearTimeout(timer);
      resolve(value);
    };
    const look = async (): Promise<void> => {
      const answer = await ask();
      if (answer.ok && isEnough(answer.value)) end(answer.value);
    };
    const stop = listen('details.changed', () => void look());
    const timer = setTimeout(() => end(null), COMES_WITHIN);
    void look();
  });
}
