import { Suspense } from 'react';
import { useText } from '../i18n/i18n';
import { useAction, useShownAtOnce } from '../state/keyboard';
import { useNavigation } from '../state/navigation';
import { closeNewBooking, openNewBooking, useNewBooking } from '../state/new-booking';
import { Skeleton } from '../ui/message';
import { onDemand, useFetched } from '../ui/on-demand';

const BookingPanel = onDemand(() => import('../features/booking-panel').then((module) => module.BookingPanel));

/** Where nothing stands beside the page nothing is lost when the panel goes again. */
const AT_ONCE = { canTakeBack: () => useNewBooking.getState().from === null && useNavigation.getState().drawer === null, takeBack: closeNewBooking };

/** The place of the panel of a new booking, beside whatever page is shown. */
export function NewBookingHost() {
  const t = useText();
  const isOpen = useNewBooking(({ from }) => from !== null);
  useFetched(BookingPanel);
  useShownAtOnce('newBooking', AT_ONCE);
  useAction('newBooking', () => {
    openNewBooking();
    return true;
  });
  if (!isOpen) return null;
  return (
    <Suspense fallback={<Skeleton lines={8} label={t('app.loading')} />}>
      <BookingPanel />
    </Suspense>
  );
}
