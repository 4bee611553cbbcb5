import { Suspense } from 'react';
import { useText } from '../i18n/i18n';
import { useAction } from '../state/keyboard';
import { openNewBooking, useNewBooking } from '../state/new-booking';
import { Skeleton } from '../ui/message';
import { onDemand, useFetched } from '../ui/on-demand';

const BookingPanel = onDemand(() => import('../features/booking-panel').then((module) => module.BookingPanel));

/** The place of the panel of a new booking, beside whatever page is shown. */
export function NewBookingHost() {
  const t = useText();
  const isOpen = useNewBooking(({ from }) => from !== null);
  useFetched(BookingPanel);
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
