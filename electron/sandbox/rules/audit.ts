import type { Books } from '../actions/handler';
import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';

/** So many findings of one kind are told. */
const MOST_TOLD = 20;
/** Sums of crowns may differ by less than half a heller, the noise of binary fractions. */
const NOISE = 0.005;
const LIVE = "('Confirmed', 'ConfirmationRequested')";

/** What must not be found in the books: a name of the finding, and a query whose rows, one text each, are findings. */
const NEVER: readonly (readonly [what: string, sql: string])[] = [
  ['a class holds more people than places', `SELECT a.id || ': ' || sum(b.count) || ' of ' || a.capacity FROM appointments a JOIN bookings b ON b.appointment_id = a.id WHERE a.listed = 1 AND b.status IN ${LIVE} GROUP BY a.id HAVING sum(b.count) > a.capacity`],
  ['an appointment ends before it starts', 'SELECT id FROM appointments WHERE "end" <= start'],
  ['a booking without its appointment', 'SELECT appointment_id || \' \' || customer_id FROM bookings WHERE NOT EXISTS (SELECT 1 FROM appointments WHERE id = appointment_id)'],
  ['a booking without its customer', 'SELECT appointment_id || \' \' || customer_id FROM bookings WHERE NOT EXISTS (SELECT 1 FROM customers WHERE id = customer_id)'],
  ['a single appointment with two live bookings', `SELECT a.id FROM appointments a JOIN bookings b ON b.appointment_id = a.id WHERE a.listed = 0 AND b.status IN ${LIVE} GROUP BY a.id HAVING count(*) > 1`],
  ['a booking with a status or an attendance of no kind', "SELECT appointment_id || ' ' || customer_id FROM bookings WHERE status NOT IN ('Confirmed', 'ConfirmationRequested', 'Canceled', 'Rejected') OR attendance NOT IN (0, 1, 9) OR count < 1"],
  ['a booking paid less than nothing or more than its price', `SELECT appointment_id || ' ' || customer_id || ': ' || paid || ' of ' || price FROM bookings WHERE paid < 0 OR paid > price + ${NOISE}`],
  ['a booking whose payments are not what is paid', `SELECT b.appointment_id || ' ' || b.customer_id || ': ' || coalesce(sum(p.amount), 0) || ' of ' || b.paid FROM bookings b LEFT JOIN payments p ON p.appointment_id = b.appointment_id AND p.customer_id = b.customer_id AND p.returned_at IS NULL AND p.former = 0 GROUP BY b.appointment_id, b.customer_id HAVING abs(b.paid - coalesce(sum(p.amount), 0)) > ${NOISE}`],
  ['a payment without its booking', 'SELECT id FROM payments p WHERE NOT EXISTS (SELECT 1 FROM bookings b WHERE b.appointment_id = p.appointment_id AND b.customer_id = p.customer_id)'],
  ['credit that is not the sum of its moves', `SELECT c.id || ': ' || c.credit || ', moves ' || coalesce(m.total, 0) FROM customers c LEFT JOIN (SELECT customer_id, sum(value) AS total FROM credits GROUP BY customer_id) m ON m.customer_id = c.id WHERE abs(c.credit - coalesce(m.total, 0)) > ${NOISE}`],
  ['credit below nothing', `SELECT id || ': ' || credit FROM customers WHERE credit < -${NOISE}`],
  ['a move of credit without its customer', 'SELECT id FROM credits WHERE NOT EXISTS (SELECT 1 FROM customers WHERE id = customer_id)'],
  ['credit that is not what is left of its top-ups', `SELECT c.id || ': ' || c.credit || ', left ' || coalesce(m.rest, 0) FROM customers c LEFT JOIN (SELECT customer_id, sum(value - used) AS rest FROM credits WHERE value > 0 GROUP BY customer_id) m ON m.customer_id = c.id WHERE abs(c.credit - coalesce(m.rest, 0)) > ${NOISE}`],
  ['a top-up used beyond its value', `SELECT id || ': ' || used || ' of ' || value FROM credits WHERE used < 0 OR used > max(value, 0) + ${NOISE}`],
  ['a pass with more entries used than it shares', 'SELECT p.id || \': \' || sum(u.used) || \' of \' || p.shared_count FROM customer_passes p JOIN pass_usages u ON u.customer_pass_id = p.id WHERE p.shared_count IS NOT NULL GROUP BY p.id HAVING sum(u.used) > p.shared_count'],
  ['entries used below nothing or beyond their count', 'SELECT id || \': \' || used FROM pass_usages WHERE used < 0 OR used > count'],
  ['entries that paid more than was used', "SELECT u.id || ': ' || sum(p.units) || ' of ' || u.used FROM payments p JOIN pass_usages u ON u.id = p.ref_id WHERE p.kind = 'pass' AND p.returned_at IS NULL GROUP BY u.id HAVING sum(p.units) > u.used"],
  ['entries or an intermission without their pass', 'SELECT id FROM (SELECT id, customer_pass_id FROM pass_usages UNION ALL SELECT id, customer_pass_id FROM intermissions) WHERE NOT EXISTS (SELECT 1 FROM customer_passes p WHERE p.id = customer_pass_id)'],
  ['a make-up that paid and is not used', "SELECT m.id FROM payments p JOIN make_ups m ON m.id = p.ref_id WHERE p.kind = 'makeUp' AND p.returned_at IS NULL AND m.used_at IS NULL"],
  ['a make-up or a voucher that paid twice', "SELECT kind || ' ' || ref_id FROM payments WHERE kind IN ('makeUp', 'voucher') AND returned_at IS NULL AND ref_id IS NOT NULL GROUP BY kind, ref_id HAVING count(*) > 1"],
  ['a voucher that paid and is not used', "SELECT c.id FROM payments p JOIN catalogue c ON c.kind = 'voucherCode' AND c.id = p.ref_id WHERE p.kind = 'voucher' AND p.returned_at IS NULL AND NOT json_extract(c.json, '$.used')"],
  ['a booking that names a voucher which did not pay, or none although one did', "SELECT appointment_id || ' ' || customer_id FROM bookings b WHERE (voucher IS NOT NULL) <> EXISTS (SELECT 1 FROM payments p WHERE p.appointment_id = b.appointment_id AND p.customer_id = b.customer_id AND p.kind = 'voucher' AND p.returned_at IS NULL AND p.former = 0)"],
  ['a term of payment of what is over', `SELECT appointment_id || ' ' || customer_id FROM bookings WHERE pay_until IS NOT NULL AND status NOT IN ${LIVE}`],
  ['two accounts of one name', 'SELECT a.user_name FROM accounts a JOIN customers c ON c.id = a.customer_id WHERE c.deleted = 0 GROUP BY a.user_name HAVING count(*) > 1'],
  ['an external identifier of two resources', "SELECT json_extract(json, '$.externalId') AS external FROM catalogue WHERE kind = 'externalIdentifier' GROUP BY external HAVING count(*) > 1"],
  ['somebody on the waitlist of what they have booked', `SELECT x.appointment_id || ' ' || x.customer_id FROM alternates x JOIN bookings b ON b.appointment_id = x.appointment_id AND b.customer_id = x.customer_id WHERE b.status IN ${LIVE}`],
  ['a waitlist of nothing or nobody', 'SELECT appointment_id || \' \' || customer_id FROM alternates WHERE NOT EXISTS (SELECT 1 FROM appointments WHERE id = appointment_id) OR NOT EXISTS (SELECT 1 FROM customers WHERE id = customer_id)'],
];

/**
 * Holds the books against what must always be so, whatever was called in whatever order: places, entries of passes, credit,
 * payments, and what belongs together. Gives findings in words; none when the books add up.
 */
export function auditBooks({ db }: Books): string[] {
  const findings = NEVER.flatMap(([what, sql]) => db.all<Record<string, string>>(`${sql} LIMIT ${MOST_TOLD}`).map((row) => `${what} (${Object.values(row).join()})`));
  return [...findings, ...doubleBooked(db)];
}

interface Taken {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly listed: number;
  readonly people: number;
  readonly by_api: number;
}

/**
 * Moments at which the bookings of a resource need more places than it has; a class needs all of them. A booking alone, made
 * by no action (a company on one court), may have more people than the resource has places.
 */
function doubleBooked(db: Db): string[] {
  const findings: string[] = [];
  for (const { id, capacity } of db.all<{ id: number }>("SELECT id FROM catalogue WHERE kind = 'resource'").flatMap((row) => oneOf(db, 'resource', row.id) ?? [])) {
    let present: Taken[] = [];
    for (const taken of takenOf(db, id)) {
      present = [...present.filter(({ end }) => end > taken.start), taken];
      const places = present.reduce((sum, one) => sum + (one.listed === 1 ? capacity : one.people), 0);
      if (places > capacity && (present.length > 1 || taken.by_api === 1)) findings.push(`a resource with more bookings than places (${id}: ${present.map((one) => one.id).join(' ')})`);
    }
  }
  return findings.slice(0, MOST_TOLD);
}

function takenOf(db: Db, resourceId: number): Taken[] {
  return db.all<Taken>(
    `SELECT a.id, a.start, a."end", a.listed, coalesce(sum(b.count), 0) AS people, coalesce(max(b.by_api), 0) AS by_api FROM appointments a
    LEFT JOIN bookings b ON b.appointment_id = a.id AND b.status IN ${LIVE} WHERE a.resource_id = ? GROUP BY a.id HAVING a.listed = 1 OR people > 0 ORDER BY a.start, a.id`,
    resourceId,
  );
}
