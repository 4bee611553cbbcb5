import { create } from 'zustand';

/** Whose payment is open: one booking. */
interface OpenPay {
  readonly appointmentId: number;
  readonly customerId: number;
}

/** The payment that is being thought over; the drawer of that booking shows it. */
export const useOpenPay = create<{ readonly open: OpenPay | null }>(() => ({ open: null }));

/** Opens the ways to pay a booking. */
export function openPay({ appointmentId, customerId }: OpenPay): void {
  useOpenPay.setState({ open: { appointmentId, customerId } });
}

/** Closes them. */
export function closePay(): void {
  useOpenPay.setState({ open: null });
}
