import { create } from 'zustand';
import { useNavigation } from './navigation';

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
  /** A half-typed booking of this computer that is taken up again: its record. */
  readonly draftId: string | null;
}

const NOTHING: NewBookingStart = { resourceId: null, serviceId: null, customerId: null, appointmentId: null, start: null, end: null, draftId: null };

/** The panel for a new booking: open while there is something that it began from. */
export const useNewBooking = create<{ readonly from: NewBookingStart | null }>(() => ({ from: null }));

/** Opens the panel with what the place, the person or the class that was pointed at says already; a drawer gives way to it. In an open panel what was typed stays. */
export function openNewBooking(from: Partial<NewBookingStart> = {}): void {
  useNavigation.setState({ drawer: null });
  useNewBooking.setState({ from: { ...NOTHING, ...from } });
}

/** Takes up a half-typed booking that was put aside; `id` is its record. */
export function resumeDraft(id: string): void {
  openNewBooking({ draftId: id });
}

/** The panel is about this customer: their passes and credit are read while it is open. */
export function bookFor(customerId: number | null): void {
  useNavigation.setState({ beside: customerId });
}

/** Closes the panel. */
export function closeNewBooking(): void {
  bookFor(null);
  useNewBooking.setState({ from: null });
}
