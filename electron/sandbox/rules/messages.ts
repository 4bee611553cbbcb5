import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import type { Books } from '../actions/handler';

/** A message that went out to a customer, as the outbox keeps it. */
export interface SentMessage {
  readonly id: number;
  /** Kind of message of the contract, `BookingSuccess` for one. */
  readonly kind: string;
  readonly customer_id: number;
  readonly appointment_id: number | null;
  readonly course_id: number | null;
  /** Unix seconds. */
  readonly at: number;
}

const idOf = (source: unknown, field: string): number | null => {
  const value = (source as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'number' ? value : null;
};

/**
 * Writes the message of a flagged action into the outbox (rules.md section 6). Whether the token may message at all is the
 * caller's business. What is said of whom stands in the answer or in the request.
 */
export function tellCustomer({ db, clock }: Books, action: ActionName, request: unknown, answer: Readonly<Record<string, unknown>>): void {
  const kind = ACTIONS[action].notification;
  const customerId = idOf(request, 'CustomerId') ?? idOf(answer, 'CustomerId');
  if (kind === null || customerId === null) return;
  const appointmentId = idOf(answer, 'AppointmentId') ?? idOf(request, 'AppointmentId');
  db.run('INSERT INTO outbox (kind, customer_id, appointment_id, course_id, at) VALUES (?, ?, ?, ?, ?)', kind, customerId, appointmentId, idOf(request, 'CourseId'), clock.seconds());
}

/** Messages that went out, the newest first. */
export function sentMessages({ db }: Books, most: number): SentMessage[] {
  return db.all<SentMessage>('SELECT * FROM outbox ORDER BY id DESC LIMIT ?', most);
}
