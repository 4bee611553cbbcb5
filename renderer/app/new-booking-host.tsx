import { lazy, Suspense, useEffect } from 'react';
import { useText } from '../i18n/i18n';
import { useAction } from '../state/keyboard';
import { openNewBooking, useNewBooking } from '../state/new-booking';
import { Skeleton } from '../ui/message';

const load = () => import('../features/booking-panel');
const BookingPanel = lazy(() => load().then((module) => ({ default: module.BookingPanel })));

/** The panel's code is fetched so long after the first paint, in ms, so that N opens it at once. */
const FETCHED_AFTER = 500;

/** The place of the panel of a new booking, beside whatever page is shown. */
export function NewBookingHost() {
  const t = useText();
  const isOpen = useNewBooking(({ from }) => from !== null);
  useEffect(() => {
    const timer = setTimeout(() => void load(), FETCHED_AFTER);
    return () => clearTimeout(timer);
  }, []);
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
