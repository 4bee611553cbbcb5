import type { ComponentType } from 'react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '../i18n/i18n';
import { useAction } from '../state/keyboard';
import { openNewBooking, useNewBooking } from '../state/new-booking';
import { Skeleton } from '../ui/message';

let loaded: ComponentType | null = null;
const load = async (): Promise<{ readonly default: ComponentType }> => {
  const { BookingPanel } = await import('../features/booking-panel');
  loaded = BookingPanel;
  return { default: BookingPanel };
};
const LazyPanel = lazy(load);

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
      <Opened />
    </Suspense>
  );
}

/** What is loaded is drawn in the frame of the key: a lazy component shows its fallback first, and React keeps that for 300 ms. */
function Opened() {
  const [Panel] = useState<ComponentType>(() => loaded ?? LazyPanel);
  return <Panel />;
}
