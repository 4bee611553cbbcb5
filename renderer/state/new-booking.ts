import { create } from 'zustand';

/** What is known of a booking before the panel asks for the rest; null: not yet. */
export interface NewBookingStart {
  readonly resourceId: number | null;
  readonly serviceId: number | null;
  readonly customerId: number | null;
  /** A class that was pointed at. */
  readonly appointmentId: number | null;
  /** Epoch ms. */
  readonly start: number | null;
  readonly end: number | null;
}

const NOTHING: NewBookingStart = { resourceId: null, serviceId: null, customerId: null, appointmentId: null, start: null, end: null };

/** The panel for a new booking: open while there is something that it began from. */
export const useNewBooking = create<{ readonly from: NewBookingStart | null }>(() => ({ from: null }));

/** Opens the panel with what the place, the person or the class that was pointed at says already. */
export function openNewBooking(from: Partial<NewBookingStart> = {}): void {
  useNewBooking.setState({ from: { ...NOTHING, ...from } });
}

/** Closes the panel. */
export function closeNewBooking(): void {
  useNewBooking.setState({ from: null });
}
