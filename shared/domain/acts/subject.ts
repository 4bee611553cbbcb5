import type { Act } from './act';

/** Id of the customer that an act is about, or null when it is about none. */
export function customerOf({ request: { CustomerId: customerId } }: Pick<Act, 'request'>): number | null {
  return typeof customerId === 'number' ? customerId : null;
}

/** The booking that an act is about, or null when it is about none. */
export function bookingOf(act: Pick<Act, 'request'>): { readonly appointmentId: number; readonly customerId: number } | null {
  const { AppointmentId: appointmentId } = act.request;
  const customerId = customerOf(act);
  return typeof appointmentId === 'number' && customerId !== null ? { appointmentId, customerId } : null;
}
