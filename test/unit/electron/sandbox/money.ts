import type { Caller } from './caller';

/** People, services and passes of the practice business that tests pay with. */
export const CUSTOMER = { jana: 1, alena: 2, karel: 3, petr: 7 } as const;
export const SERVICE = { back: 1, neck: 7, lava: 5, pilates: 6 } as const;
export const DAY = 86_400;

/** A booking as the actions name it. */
export interface Pair {
  readonly AppointmentId: number;
  readonly CustomerId: number;
}

/** Unix seconds of the sandbox. */
export function nowOf({ books }: Caller): number {
  return books.clock.seconds();
}

function lastId({ books }: Caller): number {
  return books.db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
}

/** An unpaid booking straight in the books. Money in crowns; `inDays` counts from now. */
export function sowBooking(
  caller: Caller,
  { customerId, serviceId = SERVICE.back, price = 850, count = 1, inDays = 1, status = 'Confirmed', payUntil = null }: { readonly customerId: number; readonly serviceId?: number | null; readonly price?: number; readonly count?: number; readonly inDays?: number; readonly status?: string; readonly payUntil?: number | null },
): Pair {
  const start = nowOf(caller) + inDays * DAY;
  const { db } = caller.books;
  db.run('INSERT INTO appointments (segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, listed) VALUES (1, 1, 1, ?, 1, ?, ?, 10, 0)', serviceId, start, start + 3600);
  const AppointmentId = lastId(caller);
  db.run('INSERT INTO bookings (appointment_id, customer_id, count, status, price, code, created_at, pay_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', AppointmentId, customerId, count, status, price, `T${AppointmentId}`, nowOf(caller), payUntil);
  return { AppointmentId, CustomerId: customerId };
}

/** A pass straight in the books; gives its id and those of its entries, in the order of `usages`. Days count from now. */
export function sowPass(
  caller: Caller,
  { customerId, usages, shared = null, fromDays = -10, toDays = 30, passId = 1 }: { readonly customerId: number; readonly usages: readonly { readonly serviceId: number; readonly count: number | null; readonly used?: number }[]; readonly shared?: number | null; readonly fromDays?: number; readonly toDays?: number | null; readonly passId?: number },
): { readonly id: number; readonly usageIds: readonly number[] } {
  const { db } = caller.books;
  const now = nowOf(caller);
  db.run('INSERT INTO customer_passes (customer_id, pass_id, active_from, expires, shared_count, created_at) VALUES (?, ?, ?, ?, ?, ?)', customerId, passId, now + fromDays * DAY, toDays === null ? null : now + toDays * DAY, shared, now);
  const id = lastId(caller);
  const usageIds = usages.map(({ serviceId, count, used = 0 }) => {
    db.run('INSERT INTO pass_usages (customer_pass_id, service_id, count, used) VALUES (?, ?, ?, ?)', id, serviceId, count, used);
    return lastId(caller);
  });
  return { id, usageIds };
}

/** A pause of a pass straight in the books. Days count from now. */
export function sowIntermission({ books }: Caller, passId: number, fromDays: number, toDays: number): void {
  const now = books.clock.seconds();
  books.db.run('INSERT INTO intermissions (customer_pass_id, start, "end") VALUES (?, ?, ?)', passId, now + fromDays * DAY, now + toDays * DAY);
}

/** A make-up straight in the books; gives its id. Days count from now. */
export function sowMakeUp(caller: Caller, { customerId, serviceIds = [SERVICE.back], toDays = 30, used = false }: { readonly customerId: number; readonly serviceIds?: readonly number[]; readonly toDays?: number | null; readonly used?: boolean }): number {
  const now = nowOf(caller);
  caller.books.db.run('INSERT INTO make_ups (customer_id, source_service_id, service_ids, created_at, expires, used_at) VALUES (?, 1, ?, ?, ?, ?)', customerId, JSON.stringify(serviceIds), now - DAY, toDays === null ? null : now + toDays * DAY, used ? now : null);
  return lastId(caller);
}

/** How many entries of each kind are used, as the pass shows it. */
export async function usedOf(caller: Caller, customerId: number, usageIds: readonly number[]): Promise<readonly (number | undefined)[]> {
  const { Items } = await caller.call('PassToCustomer/GetPassesForCustomer', { CustomerId: customerId, IncludeExpired: true });
  const usages = Items.flatMap(({ Usages }) => Usages);
  return usageIds.map((id) => usages.find(({ PassUsageId }) => PassUsageId === id)?.Used);
}

/** The booking as it is read. */
export async function eventOf(caller: Caller, pair: Pair) {
  const { Result } = await caller.call('Event/Get', pair);
  if (Result === null) throw new Error(`no booking ${pair.AppointmentId}`);
  return Result;
}

/** A customer's credit as it is read, in crowns. */
export async function creditOf({ call }: Caller, customerId: number): Promise<number> {
  return (await call('Customer/Details', { CustomerId: customerId })).CustomerDetails?.Credit ?? NaN;
}

/** A refusal that names the field. */
export const refusal = (parameter: string) => ({ IsError: true, ErrorParameter: parameter });
