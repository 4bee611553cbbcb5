import { create } from 'zustand';
import { useNavigation } from './navigation';
import { useSession } from './session';

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

/** The start that the open panel has chosen, for the sheet to draw; epoch ms. `on`: a listed class, which has a block of its own there. */
export interface ChosenPlace {
  readonly resourceId: number;
  readonly start: number;
  readonly end: number;
  readonly on: 'sheet' | 'class';
  /** It is no booking before the server has said so. */
  readonly state: 'chosen' | 'sending' | 'unknown';
}

/** Apart from the panel's own store, so that the sheet needs nothing of the panel. */
export const useChosenPlace = create<{ readonly place: ChosenPlace | null }>(() => ({ place: null }));

/** Shows where the new booking would be; null: nowhere. */
export function showChosenPlace(place: ChosenPlace | null): void {
  useChosenPlace.setState({ place });
}

/** Closes the panel. */
export function closeNewBooking(): void {
  bookFor(null);
  useNewBooking.setState({ from: null });
}

// What was pointed at is of the business that was open then.
useSession.subscribe((after, before) => {
  if (after.business?.id !== before.business?.id) closeNewBooking();
});
