import type { PlainDate, WorkingInterval } from '@shared/domain/booking';
import { addDays, dayBounds } from '@shared/domain/days';
import type { EntitlementsView } from '@shared/domain/views';
import { waitingOf } from '@shared/reservanto/mapping/alternates';
import { text } from '@shared/reservanto/mapping/bookings';
import { intervalsOf } from '@shared/reservanto/mapping/classes';
import type { CustomerEntity } from '@shared/reservanto/mapping/customers';
import { definitionOf } from '@shared/reservanto/mapping/custom-values';
import { customerOf, entitlementsOf, makeUpOf } from '@shared/reservanto/mapping/customers';
import { serviceOf } from '@shared/reservanto/mapping/services';
import {
  AlternateApiModelSchema,
  BookingResourceApiModelSchema,
  BookingServiceApiModelSchema,
  CustomerApiModelSchema,
  CustomerDetailApiModelSchema,
  CustomValueDefinitionApiModelSchema,
  LocationApiModelSchema,
  MerchantInfoApiModelSchema,
  SegmentApiModelSchema,
  ServiceSubstitutionApiModelSchema,
  WorkingHourApiModelSchema,
} from '@shared/reservanto/generated/responses';
import type { CatalogueKind } from '../db/catalogue';
import { putCatalogue, putMeta, readCatalogue } from '../db/catalogue';
import { customersTouchedAfter } from '../db/customers';
import { listIn, parseItems, PartProblem, readAnswer } from './answer';
import type { IngestContext, Ingested } from './context';
import { NOTHING } from './context';

/** The merchant's catalogue; each list is written by itself, its age only when all arrived. */
export async function ingestCatalogue(context: IngestContext): Promise<Ingested> {
  const lists: [CatalogueKind | 'merchant', unknown][] = [];
  const merchant = await context.part('merchant', async (bytes) => {
    const [model] = await parseItems([readAnswer(bytes)['Result'] ?? null], (item) => MerchantInfoApiModelSchema.safeParse(item));
    return text(model?.Name ?? null) ?? '';
  });
  if (merchant !== null) lists.push(['merchant', merchant]);
  const locations = await context.part('locations', async (bytes) => parseItems(listIn(readAnswer(bytes), 'Items'), (item) => LocationApiModelSchema.safeParse(item)));
  if (locations !== null) lists.push(['locations', locations.filter((model) => model.State !== 'Deleted').map((model) => ({ id: model.Id, name: text(model.Name) ?? '' }))]);
  const segments = await context.part('segments', async (bytes) => parseItems(listIn(readAnswer(bytes), 'Items'), (item) => SegmentApiModelSchema.safeParse(item)));
  if (segments !== null) lists.push(['segments', segments.map((model) => ({ id: model.Id, type: model.SegmentType ?? '', name: text(model.CustomizedName ?? model.LocalizedName) ?? '' }))]);
  const resources = await context.part('resources', async (bytes) => parseItems(listIn(readAnswer(bytes), 'Items'), (item) => BookingResourceApiModelSchema.safeParse(item)));
  if (resources !== null) {
    lists.push(['resources', resources.map((model) => ({ id: model.Id, name: text(model.Name) ?? '', description: text(model.Description), locationId: model.LocationId, segmentIds: model.SegmentIds, deleted: model.State === 'Deleted', capacity: model.Capacity, minTimeUnit: model.MinTimeUnit }))]);
  }
  const services = await context.part('services', async (bytes) => parseItems(listIn(readAnswer(bytes), 'BookingServices'), (item) => BookingServiceApiModelSchema.safeParse(item)));
  if (services !== null) lists.push(['services', services.map(serviceOf)]);
  for (const kind of ['customerValues', 'bookingValues'] as const) {
    const definitions = await context.part(kind, async (bytes) => parseItems(listIn(readAnswer(bytes), 'Definitions'), (item) => CustomValueDefinitionApiModelSchema.safeParse(item)));
    if (definitions !== null) lists.push([kind, definitions.map(definitionOf)]);
  }
  return context.db.transaction(() => {
    const changed = lists.filter(([kind, value]) => putCatalogue(context.db, kind, value)).length;
    if (locations !== null && segments !== null && resources !== null) putMeta(context.db, 'catalogue.readAt', String(context.startedAt));
    return { ...NOTHING, changed };
  });
}

/** Working hours of each resource over the days of the reading. */
export async function ingestHours(context: IngestContext, from: PlainDate, to: PlainDate): Promise<Ingested> {
  const byResource = new Map<number, WorkingInterval[]>();
  for (const name of context.parts.keys()) {
    const hours = await context.part(name, async (bytes) => parseItems(listIn(readAnswer(bytes), 'Items'), (item) => WorkingHourApiModelSchema.safeParse(item)));
    if (hours !== null) byResource.set(Number(name.split(':')[1]), intervalsOf(hours));
  }
  return context.db.transaction(() => {
    let changed = 0;
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const { start, end } = dayBounds(date, context.zone);
      for (const [resourceId, intervals] of byResource) {
        const json = JSON.stringify(intervals.filter((span) => span.from < end && span.to > start).map((span) => ({ from: Math.max(span.from, start), to: Math.min(span.to, end) })));
        const before = context.db.get<{ json: string }>('SELECT json FROM hours WHERE date = ? AND resource_id = ?', date, resourceId);
        context.db.run('INSERT OR REPLACE INTO hours (resource_id, date, read_at, json) VALUES (?,?,?,?)', resourceId, date, context.startedAt, json);
        if (before?.json !== json) changed += 1;
      }
    }
    return { ...NOTHING, changed };
  });
}

/** Rows of customers written in one go before other work of the process gets its turn. */
const WRITE_SLICE = 1_000;

/** Customers: all of them, or those that changed. Answers the entities as well, for the index in memory. */
export async function ingestCustomers(context: IngestContext, full: boolean): Promise<Ingested & { readonly entities: readonly CustomerEntity[] }> {
  const models = await context.part('customers', async (bytes) => parseItems(listIn(readAnswer(bytes), 'Customers'), (item) => CustomerApiModelSchema.safeParse(item)));
  if (models === null) return { ...NOTHING, entities: [] };
  const entities = models.map(customerOf).filter((customer) => customer !== null);
  const before = new Map(full ? context.db.all<{ id: number; json: string }>('SELECT id, json FROM customers').map((row) => [row.id, row.json]) : []);
  const changed: number[] = [];
  const touched = customersTouchedAfter(context.db, context.startedAt);
  for (let from = 0; from < entities.length; from += WRITE_SLICE) {
    context.db.transaction(() => {
      for (const customer of entities.slice(from, from + WRITE_SLICE)) {
        const json = JSON.stringify(customer);
        const known = full ? before.get(customer.id) : context.db.get<{ json: string }>('SELECT json FROM customers WHERE id = ?', customer.id)?.json;
        const same = known === json;
        before.delete(customer.id);
        if (same || touched.has(customer.id)) continue;
        context.db.run('INSERT OR REPLACE INTO customers (id, name, phone, email, created_at, deleted, json) VALUES (?,?,?,?,?,?,?)', customer.id, customer.name, customer.phone, customer.email, customer.createdAt, customer.deleted ? 1 : 0, json);
        changed.push(customer.id);
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  context.db.transaction(() => {
    if (full) for (const id of before.keys()) context.db.run('DELETE FROM customers WHERE id = ?', id);
    putMeta(context.db, 'customers.readAt', String(context.startedAt));
    if (full) putMeta(context.db, 'customers.fullAt', String(context.startedAt));
  });
  const total = changed.length + (full ? before.size : 0);
  return { ...NOTHING, changed: total, customers: changed.length > 50 ? [] : changed, customerList: total > 0, entities };
}

/** Passes, credit, make-ups and notes of one customer. */
export async function ingestCustomer(context: IngestContext, customerId: number): Promise<Ingested> {
  const details = await context.part('details', async (bytes) => {
    const [model] = await parseItems([readAnswer(bytes)['CustomerDetails'] ?? null], (item) => CustomerDetailApiModelSchema.safeParse(item));
    if (model !== undefined && model.Id !== 0 && model.Id !== customerId) throw new PartProblem('server.shape', 'Id');
    return model ?? null;
  });
  const makeUps = await context.part('makeUps', async (bytes) => (await parseItems(listIn(readAnswer(bytes), 'Items'), (item) => ServiceSubstitutionApiModelSchema.safeParse(item))).map(makeUpOf));
  if (details === null) return NOTHING;
  const names = new Map(readCatalogue(context.db).services.map((service) => [service.id, service.name]));
  return context.db.transaction(() => {
    const before = context.db.get<{ json: string; touched_at: number }>('SELECT json, touched_at FROM entitlements WHERE customer_id = ?', customerId);
    const known = before === null ? null : (JSON.parse(before.json) as EntitlementsView);
    const read = entitlementsOf(details, makeUps ?? known?.makeUps ?? null, context.startedAt, (id) => names.get(id) ?? null);
    // A reading that began before an act was over says nothing of the notes that it changed.
    const isTouched = known !== null && (before?.touched_at ?? 0) > context.startedAt;
    const entitlements = isTouched ? { ...read, notes: known.notes } : read;
    const json = JSON.stringify(entitlements);
    context.db.run('INSERT OR REPLACE INTO entitlements (customer_id, read_at, touched_at, json) VALUES (?,?,?,?)', customerId, context.startedAt, before?.touched_at ?? 0, json);
    const same = before !== null && JSON.stringify({ ...(JSON.parse(before.json) as object), readAt: entitlements.readAt }) === json;
    return same ? NOTHING : { ...NOTHING, changed: 1, customers: [customerId] };
  });
}

/** The waitlist of one class: who waits, in the order of the server. */
export async function ingestAlternates(context: IngestContext, appointmentId: number): Promise<Ingested> {
  const alternates = await context.part('alternates', async (bytes) => parseItems(listIn(readAnswer(bytes), 'Items'), (item) => AlternateApiModelSchema.safeParse(item)));
  if (alternates === null) return NOTHING;
  const people = JSON.stringify(alternates.map(waitingOf).filter((waiting) => waiting !== null));
  const before = context.db.get<{ count: number; people: string | null }>('SELECT count, people FROM alternates WHERE appointment_id = ?', appointmentId);
  context.db.run('INSERT OR REPLACE INTO alternates (appointment_id, count, read_at, people) VALUES (?,?,?,?)', appointmentId, alternates.length, context.startedAt, people);
  return before?.count === alternates.length && before.people === people ? NOTHING : { ...NOTHING, changed: 1, classes: [appointmentId] };
}
