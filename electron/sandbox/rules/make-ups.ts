import type { Books } from '../actions/handler';
import { oneOf } from '../data/catalogue';
import type { BookingRow } from '../data/rows';
import { paymentsOf, remainingOf } from './payments';

const DAY = 86_400;

/** Rights to other lessons of a service that an excused lesson gives in place of its price. */
export interface MakeUps {
  readonly serviceId: number;
  readonly count: number;
  /** Days for which they are good. */
  readonly days: number;
}

/**
 * What an excused lesson gives; null when its payments come back instead. Choices: only a lesson of a course that allows
 * make-ups (`makeUpDays`) and that is wholly paid gives any, one for each person; a lesson that was itself paid by a make-up
 * gives that one back, so that its term does not grow.
 */
export function makeUpsOf(books: Books, row: BookingRow): MakeUps | null {
  const course = row.course_id === null ? null : oneOf(books.db, 'course', row.course_id);
  const days = course?.makeUpDays ?? null;
  if (course === null || days === null || row.price === 0 || remainingOf(row) > 0) return null;
  const isReplacement = paymentsOf(books, row.appointment_id, row.customer_id).some(({ kind }) => kind === 'makeUp');
  return isReplacement ? null : { serviceId: course.serviceId, count: row.count, days };
}

/** Writes make-ups of a customer, good from now. */
export function issueMakeUps({ db, clock }: Books, customerId: number, { serviceId, count, days }: MakeUps): void {
  const now = clock.seconds();
  for (let issued = 0; issued < count; issued += 1) {
    db.run('INSERT INTO make_ups (customer_id, source_service_id, service_ids, created_at, expires) VALUES (?, ?, ?, ?, ?)', customerId, serviceId, JSON.stringify([serviceId]), now, now + days * DAY);
  }
}
