import { dateOf, dayBounds } from '@shared/domain/days';
import type { SearchEntry, SearchMatch } from '@shared/domain/search';
import { parseQuery, prepareEntry, scan } from '@shared/domain/search';
import type { CustomerRow, CustomersPage, SearchAnswer, SearchHit } from '@shared/domain/views';
import type { CustomersQuery } from '@shared/ipc/channels';
import type { CustomerEntity } from '@shared/reservanto/mapping/customers';
import { readMeta } from '../db/catalogue';
import type { Db } from '../db/database';
import { customerOfId } from '../db/customers';

/** People who come today stand before others of the same rank, and of the next one. */
const DUE_BONUS = 1.5;

/** Entries looked at before other work gets its turn. */
const SLICE = 5_000;
/** Folding takes longer than looking. */
const FOLDED_AT_ONCE = 500;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Names in Czech order. */
const collator = new Intl.Collator('cs', { numeric: true });

interface IndexRow {
  readonly id: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly created_at: number;
}

type SortColumn = CustomersQuery['sort']['column'];

/** All customers folded in memory: the search scans them, the grid pages over them. Filled when first asked for. */
export interface CustomerIndex {
  search(query: string, limit: number, now: number): Promise<SearchAnswer | null>;
  page(query: CustomersQuery): Promise<CustomersPage>;
  /** Folds everyone in slices, so that the first search finds it done. */
  warm(): Promise<void>;
  count(): number;
  /** Customers changed: the index follows. */
  update(customers: readonly CustomerEntity[], full: boolean): void;
}

/** An index over the customers of the cache. */
export function createCustomerIndex(db: Db, zone: string): CustomerIndex {
  let rows: Map<number, IndexRow> | null = null;
  let entries: Map<number, SearchEntry> | null = null;
  /** The same entries as a list that can be scanned in slices. */
  let scanned: readonly SearchEntry[] | null = null;
  const orders = new Map<SortColumn, number[]>();
  /** Rises with every change, so that what was being made of an older list is not kept. */
  let version = 0;
  let folding: Promise<void> | null = null;
  let latestSearch = 0;

  const load = (): Map<number, IndexRow> => {
    rows ??= new Map(db.all<IndexRow>('SELECT id, name, phone, email, created_at FROM customers WHERE deleted = 0').map((row) => [row.id, row]));
    return rows;
  };
  const foldAll = async (): Promise<void> => {
    while (entries === null) {
      const begun = version;
      const made = new Map<number, SearchEntry>();
      for (const row of load().values()) {
        made.set(row.id, prepareEntry(row));
        if (made.size % FOLDED_AT_ONCE === 0) await nextTurn();
        if (begun !== version) break;
      }
      if (begun === version) entries = made;
    }
  };
  const loadEntries = async (): Promise<readonly SearchEntry[]> => {
    // Keys typed while everyone is being folded wait for the same work.
    while (entries === null) await (folding ??= foldAll().finally(() => (folding = null)));
    return (scanned ??= [...entries.values()]);
  };

  const orderBy = (column: SortColumn): number[] => {
    let order = orders.get(column);
    if (order === undefined) {
      const sorted = [...load().values()].sort((a, b) =>
        column === 'createdAt' ? a.created_at - b.created_at || a.id - b.id : collator.compare(a[column] ?? '\uffff', b[column] ?? '\uffff') || a.id - b.id,
      );
      order = sorted.map((row) => row.id);
      orders.set(column, order);
    }
    return order;
  };

  const rowOf = (id: number): CustomerRow[] => {
    const customer = customerOfId(db, id);
    return customer === null ? [] : [customer];
  };

  /** People who come today: of several who fit, the one at the counter is meant. */
  const dueToday = ({ start, end }: { readonly start: number; readonly end: number }): Set<number> => new Set(db.all<{ customer_id: number }>('SELECT DISTINCT customer_id FROM bookings WHERE start >= ? AND start < ? AND coming = 1', start, end).map((row) => row.customer_id));

  const hitOf = (match: SearchMatch, now: number, today: { readonly start: number }): SearchHit[] => {
    const [customer] = rowOf(match.id);
    if (customer === undefined) return [];
    const next = db.get<{ appointment_id: number; start: number; json: string }>(
      'SELECT appointment_id, start, json FROM bookings WHERE customer_id = ? AND coming = 1 AND "end" > ? AND start >= ? ORDER BY start LIMIT 1', match.id, now, today.start);
    const service = next === null ? '' : ((JSON.parse(next.json) as { serviceName: string | null }).serviceName ?? '');
    return [
      {
        customer,
        matched: match.matched,
        next: next === null ? null : { appointmentId: next.appointment_id, customerId: match.id, start: next.start, date: dateOf(next.start, zone), service },
      },
    ];
  };

  return {
    search: async (text, limit, now) => {
      const mine = (latestSearch += 1);
      const query = parseQuery(text);
      if (query === null) return { query: text, hits: [], total: 0 };
      const all = await loadEntries();
      if (mine !== latestSearch) return null;
      const found: SearchMatch[] = [];
      for (let from = 0; from < all.length; from += SLICE) {
        found.push(...scan(all, query, from, from + SLICE));
        if (from + SLICE < all.length) await nextTurn();
        if (mine !== latestSearch) return null;
      }
      const names = load();
      const nameOf = (id: number): string => names.get(id)?.name ?? '';
      const today = dayBounds(dateOf(now, zone), zone);
      const due = dueToday(today);
      const rankOf = (match: SearchMatch): number => match.rank - (due.has(match.id) ? DUE_BONUS : 0);
      found.sort((a, b) => rankOf(a) - rankOf(b) || collator.compare(nameOf(a.id), nameOf(b.id)) || a.id - b.id);
      return { query: text, hits: found.slice(0, limit).flatMap((match) => hitOf(match, now, today)), total: found.length };
    },
    page: async ({ startRow, endRow, sort, filter }) => {
      const query = parseQuery(filter);
      let ids = orderBy(sort.column);
      if (query !== null) {
        const all = await loadEntries();
        const fitting = new Set(scan(all, query, 0, all.length).map((match) => match.id));
        ids = ids.filter((id) => fitting.has(id));
      }
      const ordered = sort.descending ? [...ids].reverse() : ids;
      const readAt = readMeta(db, 'customers.readAt');
      return { rows: ordered.slice(startRow, endRow).flatMap(rowOf), total: ids.length, readAt: readAt === null ? null : Number(readAt) };
    },
    warm: async () => {
      await loadEntries();
    },
    count: () => rows?.size ?? db.get<{ n: number }>('SELECT count(*) AS n FROM customers WHERE deleted = 0')?.n ?? 0,
    update: (customers, full) => {
      version += 1;
      orders.clear();
      scanned = null;
      if (full || rows === null) {
        rows = null;
        entries = null;
        return;
      }
      for (const customer of customers) {
        if (customer.deleted) {
          rows.delete(customer.id);
          entries?.delete(customer.id);
        } else {
          rows.set(customer.id, { id: customer.id, name: customer.name, phone: customer.phone, email: customer.email, created_at: customer.createdAt });
          entries?.set(customer.id, prepareEntry(customer));
        }
      }
    },
  };
}
