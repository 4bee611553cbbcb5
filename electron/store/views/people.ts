import { meansOf } from '@shared/domain/means';
import type { BlockView, EntitlementsView, PersonBrief } from '@shared/domain/views';
import type { Db } from '../db/database';
import type { MissingValues } from './missing-values';

interface Sums {
  readonly customer_id: number;
  readonly debt: number;
  readonly no_shows: number;
  readonly first_start: number;
}

/** Sums over no rows are null. */
type SumsOfOne = { readonly [Field in keyof Sums]: Sums[Field] | null };

const SUMS = `SELECT customer_id, sum(CASE WHEN coming = 1 AND "end" <= ? AND attendance <> 'noShow' THEN remaining ELSE 0 END) AS debt,
  sum(attendance = 'noShow') AS no_shows, min(CASE WHEN coming = 1 THEN start END) AS first_start FROM bookings`;

/** A customer created this short a time before their first kept visit is here for the first time, in ms. */
const NEW_WITHIN = 14 * 86_400_000;

/** A service that somebody has booked: when the first of those bookings begins (epoch ms), and for how many people at most. */
interface Wanted {
  readonly serviceId: number;
  readonly at: number;
  readonly count: number;
}

/** Briefs of the people of single bookings; those about whom there is nothing to say are left out. `now` in epoch ms. */
export function peopleOf(db: Db, blocks: readonly BlockView[], now: number, missing: MissingValues): Record<string, PersonBrief> {
  const services = new Map<number, Map<number, Wanted>>();
  let [from, to] = [Infinity, -Infinity];
  for (const block of blocks) {
    if (block.customerId === null) continue;
    const known = services.get(block.customerId) ?? new Map<number, Wanted>();
    const { serviceId, start, count } = block;
    const before = serviceId === null ? undefined : known.get(serviceId);
    if (serviceId !== null) known.set(serviceId, { serviceId, at: Math.min(before?.at ?? start, start), count: Math.max(before?.count ?? 1, count) });
    services.set(block.customerId, known);
    from = Math.min(from, block.start);
    to = Math.max(to, block.start);
  }
  if (services.size === 0) return {};
  const people: Record<string, PersonBrief> = {};
  const sums = db.all<Sums>(`${SUMS} WHERE customer_id IN (SELECT customer_id FROM bookings WHERE start BETWEEN ? AND ?) GROUP BY customer_id`, now, from, to);
  const entitlements = new Map(
    db.all<{ customer_id: number; json: string }>('SELECT customer_id, json FROM entitlements WHERE customer_id IN (SELECT customer_id FROM bookings WHERE start BETWEEN ? AND ?)', from, to).map((row) => [row.customer_id, JSON.parse(row.json) as EntitlementsView]),
  );
  const newcomers = new Set(
    db.all<{ id: number }>('SELECT id FROM customers WHERE created_at > ? AND id IN (SELECT customer_id FROM bookings WHERE start BETWEEN ? AND ?)', now - NEW_WITHIN, from, to).map((row) => row.id),
  );
  for (const sum of sums) {
    const wanted = services.get(sum.customer_id);
    if (wanted === undefined) continue;
    const own = entitlements.get(sum.customer_id) ?? null;
    const firstVisit = newcomers.has(sum.customer_id) && sum.first_start >= from;
    const missed = missing.get(sum.customer_id);
    if (sum.debt === 0 && sum.no_shows === 0 && !firstVisit && own === null && missed === undefined) continue;
    people[String(sum.customer_id)] = brief(sum, firstVisit, own, [...wanted.values()], [...(missed ?? [])]);
  }
  return people;
}

/** The brief of one person for the service of one booking, which begins at `at`; what they have not filled in stands beside it in full. Epoch ms. */
export function personOf(db: Db, customerId: number, { serviceId, at, count }: { readonly serviceId: number | null; readonly at: number; readonly count: number }, entitlements: EntitlementsView | null, now: number): PersonBrief {
  const sum = db.get<SumsOfOne>(`${SUMS} WHERE customer_id = ?`, now, customerId);
  const firstStart = sum?.first_start ?? 0;
  const created = db.get<{ created_at: number }>('SELECT created_at FROM customers WHERE id = ?', customerId)?.created_at ?? 0;
  const firstVisit = created > now - NEW_WITHIN && firstStart >= now - 86_400_000;
  return brief({ customer_id: customerId, debt: sum?.debt ?? 0, no_shows: sum?.no_shows ?? 0, first_start: firstStart }, firstVisit, entitlements, serviceId === null ? [] : [{ serviceId, at, count }], []);
}

function brief(sum: Sums, firstVisit: boolean, own: EntitlementsView | null, wanted: readonly Wanted[], missingValues: readonly string[]): PersonBrief {
  return {
    customerId: sum.customer_id,
    debt: sum.debt,
    noShows: sum.no_shows,
    firstVisit,
    means: own === null ? null : wanted.map(({ serviceId, at, count }) => ({ serviceId, ...meansOf(own, serviceId, at, count) })),
    missingValues,
  };
}
