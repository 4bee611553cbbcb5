import type { Act, Facts } from './act';

/** What an act has made on the server: a booking, or with no appointment a customer. */
export interface Made {
  readonly appointmentId: number | null;
  readonly customerId: number;
  /** Status of the booking as the server answered it. */
  readonly status: string | null;
  /** The business wants it to be paid, by whatever means. */
  readonly isPaymentRequired: boolean;
  /** Unless it is paid in time the server cancels it by itself (rules.md III.A, Bookings: creation). */
  readonly isPaymentEnforced: boolean;
}

const NO_BOOKING = { status: null, isPaymentRequired: false, isPaymentEnforced: false } as const;

/** The booking or the customer that a finished act has made, from its answer or, when that never came, from what was read; null: it made none, or nothing says which. */
export function madeBy({ action, state, request, answer, before, after }: Pick<Act, 'action' | 'state' | 'request' | 'answer' | 'before' | 'after'>): Made | null {
  if (state !== 'done') return null;
  if (action === 'Customer/Create') return customerMade(answer?.['Customer']) ?? onlyNew(before?.facts['ids'], after?.facts['ids'], (customerId) => ({ ...NO_BOOKING, appointmentId: null, customerId }));
  if (!action.endsWith('/CreateBooking')) return null;
  const customerId = idOf(request['CustomerId']);
  if (customerId === null) return null;
  const appointmentId = idOf(answer?.['AppointmentId']) ?? idOf(request['AppointmentId']);
  const said = { customerId, status: typeof answer?.['Status'] === 'string' ? answer['Status'] : null, isPaymentRequired: answer?.['IsPaymentRequired'] === true, isPaymentEnforced: answer?.['IsPaymentRequiredProcessing'] === true };
  return appointmentId === null ? onlyNew(before?.facts['bookings'], after?.facts['bookings'], (id) => ({ ...said, appointmentId: id })) : { ...said, appointmentId };
}

function customerMade(customer: unknown): Made | null {
  const customerId = typeof customer === 'object' && customer !== null ? idOf((customer as Facts)['Id']) : null;
  return customerId === null ? null : { ...NO_BOOKING, appointmentId: null, customerId };
}

/** The one id that was not there before; several could be anybody's. */
function onlyNew(before: unknown, after: unknown, made: (id: number) => Made): Made | null {
  const known: ReadonlySet<unknown> = new Set(Array.isArray(before) ? before : []);
  const fresh = (Array.isArray(after) ? after : []).filter((id) => !known.has(id));
  const id = fresh.length === 1 ? idOf(fresh[0]) : null;
  return id === null ? null : made(id);
}

function idOf(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}
