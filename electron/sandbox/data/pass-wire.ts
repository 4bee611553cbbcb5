import { listOf } from './catalogue';
import type { Db } from './database';

interface PassRecord {
  readonly id: number;
  readonly pass_id: number;
  readonly active_from: number;
  readonly expires: number | null;
  readonly shared_count: number | null;
  readonly created_at: number;
}

/** What the handlers look at in a pass of a customer; the rest is PassToCustomerApiModel. */
export interface PassWire extends Readonly<Record<string, unknown>> {
  readonly ActiveFrom: number;
  readonly ExpirationDate: number | null;
}

/** Passes of a customer. Intermissions may be of the lengths of their definition, in days. `now` in unix seconds. */
export function passesWire(db: Db, customerId: number, now: number): PassWire[] {
  const definitions = new Map(listOf(db, 'pass').map((pass) => [pass.id, pass]));
  return db.all<PassRecord>('SELECT * FROM customer_passes WHERE customer_id = ? ORDER BY id', customerId).map((pass) => {
    const intermissions = db.all<{ id: number; start: number; end: number }>('SELECT * FROM intermissions WHERE customer_pass_id = ? ORDER BY start', pass.id);
    const usages = db.all<{ id: number; service_id: number; count: number | null; used: number }>('SELECT * FROM pass_usages WHERE customer_pass_id = ? ORDER BY id', pass.id);
    const definition = definitions.get(pass.pass_id);
    return {
      PassId: pass.pass_id,
      PassToCustomerId: pass.id,
      ActiveFrom: pass.active_from,
      AggregatedCount: pass.shared_count,
      AllowedIntermissionValues: definition?.intermissionDays ?? [],
      CreatedAt: pass.created_at,
      DurationMinutes: intermissions.reduce((sum, span) => sum + (span.end - span.start) / 60, 0),
      ExpirationDate: pass.expires,
      Intermissions: intermissions.map((span) => ({ Id: span.id, From: span.start, To: span.end })),
      IsIntermissionActive: intermissions.some((span) => span.start <= now && now < span.end),
      PassName: definition?.name ?? null,
      Usages: usages.map((usage) => ({ BookingServiceId: usage.service_id, PassUsageId: usage.id, Count: usage.count, Used: usage.used })),
    };
  });
}
