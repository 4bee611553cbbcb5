import type { Hono } from 'hono';
import { z } from 'zod';
import { bookingOf } from '../data/rows';
import { auditBooks } from '../rules/audit';
import { BarrierOrder, ReleaseOrder } from './barriers';
import type { Way } from './calls';
import { DumpOrder, dumpBooks } from './dump';
import { FaultOrder } from './faults';

const Pair = z.strictObject({ appointmentId: z.int(), customerId: z.int() });
const orders = {
  fault: FaultOrder,
  barrier: BarrierOrder,
  release: ReleaseOrder,
  arrivalList: z.strictObject({ after: z.int().default(0) }),
  dump: DumpOrder,
  clock: z.strictObject({ now: z.iso.datetime().optional(), advanceMs: z.int().optional() }),
  attendance: Pair.extend({ value: z.union([z.literal(0), z.literal(1), z.literal(9)]) }),
  status: Pair.extend({ value: z.enum(['Confirmed', 'Canceled', 'ConfirmationRequested', 'Rejected']) }),
  rename: z.strictObject({ customerId: z.int(), name: z.string().min(1) }),
  move: z.strictObject({ appointmentId: z.int(), byMinutes: z.int() }),
};

/**
 * The control address: faults and barriers on order, what arrived, the clock, the books, and changes behind the program's
 * back ("another desk did it"). Only there when the server was started for it; never in practice.
 */
export function addControl(app: Hono, { books, tokens, faults, barriers, arrivals, unknownFields }: Way): void {
  const { db, clock } = books;
  const verbs: Record<string, (body: unknown) => unknown> = {
    fault: (body) => faults.order(orders.fault.parse(body)),
    'clear-faults': () => faults.clear(),
    'expire-tokens': () => tokens.expireAll(),
    clock: (body) => {
      const { now, advanceMs } = orders.clock.parse(body);
      if (now !== undefined) clock.set(Date.parse(now));
      if (advanceMs !== undefined) clock.advance(advanceMs);
      return { now: new Date(clock.ms()).toISOString() };
    },
    attendance: (body) => {
      const { appointmentId, customerId, value } = orders.attendance.parse(body);
      return db.run('UPDATE bookings SET attendance = ? WHERE appointment_id = ? AND customer_id = ?', value, appointmentId, customerId);
    },
    status: (body) => {
      const { appointmentId, customerId, value } = orders.status.parse(body);
      return db.run('UPDATE bookings SET status = ? WHERE appointment_id = ? AND customer_id = ?', value, appointmentId, customerId);
    },
    rename: (body) => {
      const { customerId, name } = orders.rename.parse(body);
      return db.run('UPDATE customers SET name = ?, modified_at = ? WHERE id = ?', name, clock.seconds(), customerId);
    },
    move: (body) => {
      const { appointmentId, byMinutes } = orders.move.parse(body);
      return db.run('UPDATE appointments SET start = start + ?, "end" = "end" + ? WHERE id = ?', byMinutes * 60, byMinutes * 60, appointmentId);
    },
    book: (body) => bookingOf(db, Pair.parse(body).appointmentId, Pair.parse(body).customerId),
    barrier: (body) => barriers.order(orders.barrier.parse(body)),
    'barrier-state': () => barriers.state(),
    release: (body) => barriers.release(orders.release.parse(body)),
    'clear-barriers': () => barriers.clear(),
    arrivals: () => arrivals.counts(),
    'arrival-list': (body) => arrivals.after(orders.arrivalList.parse(body).after),
    'unknown-fields': () => unknownFields.counts(),
    dump: (body) => dumpBooks(db, orders.dump.parse(body)),
    check: () => auditBooks(books),
  };
  app.post('/control/:verb', async (context) => {
    const verb = verbs[context.req.param('verb')];
    if (verb === undefined) return context.json({ error: 'no such verb' }, 404);
    try {
      const text = await context.req.text();
      return context.json({ result: verb(text === '' ? {} : JSON.parse(text)) ?? null });
    } catch (problem) {
      return context.json({ error: problem instanceof Error ? problem.message : 'bad order' }, 400);
    }
  });
}
