import type { StorePort } from '@electron/store/port';
import type { CustomersQuery } from '@shared/ipc/channels';
import { describe, expect, it } from 'vitest';
import { NOW } from '../support/sandbox';
import { startStore, value } from '../support/store';
import type { Wire } from '../support/wire';
import { at, bothLists, customer, DAY, event, feed } from '../support/wire';

const full = { kind: 'customers', full: true } as const;
const some = { kind: 'customers', full: false } as const;

const people = [
  customer(1, 'Jana Černá', { Phone: '+420 777 123 456', Email: 'jana@example.cz', CreatedAt: 300 }),
  customer(2, 'Petr Cibulka', { Phone: '602 111 222', CreatedAt: 100 }),
  customer(3, 'Łukasz Chalupa', { Email: 'lukasz@example.pl', CreatedAt: 200 }),
  customer(4, 'Adam Hora', { Deleted: true }),
];

async function withPeople(list: readonly Wire[] = people): Promise<StorePort> {
  const store = await startStore();
  await feed(store, full, { customers: { Customers: list } });
  return store;
}

async function page(store: StorePort, query: Partial<CustomersQuery> = {}) {
  return value(await store.call('customersPage', { startRow: 0, endRow: 100, sort: { column: 'name', descending: false }, filter: '', ...query }));
}

const names = async (store: StorePort, query: Partial<CustomersQuery> = {}) => (await page(store, query)).rows.map((row) => row.name);
const find = async (store: StorePort, query: string, limit = 10) => value(await store.call('search', { query, limit }));

describe('the customers grid', () => {
  it.each([
    ['name', ['Jana Černá', 'Łukasz Chalupa', 'Petr Cibulka']],
    ['createdAt', ['Petr Cibulka', 'Łukasz Chalupa', 'Jana Černá']],
    ['email', ['Jana Černá', 'Łukasz Chalupa', 'Petr Cibulka']],
    ['phone', ['Jana Černá', 'Petr Cibulka', 'Łukasz Chalupa']],
  ] as const)('sorts by %s both ways', async (column, order) => {
    const store = await withPeople();
    expect(await names(store, { sort: { column, descending: false } })).toEqual(order);
    expect(await names(store, { sort: { column, descending: true } })).toEqual([...order].reverse());
  });

  it('sorts as Czech does: č after c, ch after h', async () => {
    const store = await withPeople(['Chalupa', 'Čada', 'Cibulka', 'Hora', 'Ivan', 'cedr'].map((name, index) => customer(index + 1, name)));
    expect(await names(store)).toEqual(['cedr', 'Cibulka', 'Čada', 'Hora', 'Chalupa', 'Ivan']);
  });

  it('gives the rows asked for and counts all of them', async () => {
    const store = await withPeople();
    const { rows, total, readAt } = await page(store, { startRow: 1, endRow: 2 });
    expect([rows.map((row) => row.name), total, readAt]).toEqual([['Łukasz Chalupa'], 3, 1_000]);
    expect(await names(store, { startRow: 50, endRow: 100 })).toEqual([]);
  });

  it('filters like the search does', async () => {
    const store = await withPeople();
    expect(await names(store, { filter: 'cern' })).toEqual(['Jana Černá']);
    expect(await names(store, { filter: '602' })).toEqual(['Petr Cibulka']);
    expect((await page(store, { filter: 'nikdo' })).total).toBe(0);
  });

  it('is empty and has no age before the first reading', async () => {
    expect(await page(await startStore())).toEqual({ rows: [], total: 0, readAt: null });
  });
});

describe('readings of customers', () => {
  it('replace everybody when they are full', async () => {
    const store = await withPeople();
    const outcome = await feed(store, full, { customers: { Customers: people.slice(1) } }, { startedAt: 2_000 });
    expect(outcome.changed).toBe(1);
    expect(await names(store)).toEqual(['Łukasz Chalupa', 'Petr Cibulka']);
  });

  it('add and change when they are partial', async () => {
    const store = await withPeople();
    expect(await names(store)).toHaveLength(3);
    const outcome = await feed(store, some, { customers: { Customers: [customer(2, 'Petr Cibulka', { Phone: '602 111 222', CreatedAt: 100 }), customer(3, 'Lukáš Chalupa'), customer(9, 'Nová')] } });
    expect(outcome.changed).toBe(2);
    expect(await names(store)).toEqual(['Jana Černá', 'Lukáš Chalupa', 'Nová', 'Petr Cibulka']);
    expect((await find(store, 'lukas')).hits.map((hit) => hit.customer.name)).toEqual(['Lukáš Chalupa']);
  });

  it('take nobody away when they were refused or broke off', async () => {
    const store = await withPeople();
    await feed(store, full, { customers: { IsError: true, Customers: [] } });
    await feed(store, full, { customers: { Customers: [] } }, { failed: ['customers'] });
    expect(await names(store)).toHaveLength(3);
    expect((await page(store)).readAt).toBe(1_000);
  });

  it('hide who was deleted, and show who came back', async () => {
    const store = await withPeople();
    expect((await find(store, 'hora')).total).toBe(0);
    await feed(store, some, { customers: { Customers: [customer(4, 'Adam Hora'), customer(1, 'Jana Černá', { Deleted: true })] } });
    expect(await names(store)).toEqual(['Adam Hora', 'Łukasz Chalupa', 'Petr Cibulka']);
    expect((await find(store, 'jana')).total).toBe(0);
    expect(value(await store.call('status', null)).customers.count).toBe(3);
  });

  it('of 5,000 let a day be answered in between', async () => {
    const store = await startStore();
    await feed(store, { kind: 'day', date: DAY.date }, bothLists([event(1, 5, at(9))]));
    const many = Array.from({ length: 5_000 }, (_, index) => customer(index + 1, `Osoba Číslo${index}`, { Phone: `+420 ${String(600_000_000 + index)}` }));
    const state = { done: false };
    const isDone = (): boolean => state.done;
    const began = performance.now();
    const written = feed(store, full, { customers: { Customers: many } }).then(() => (state.done = true));
    let [answered, longest] = [0, 0];
    while (!isDone()) {
      const from = performance.now();
      value(await store.call('dayView', { date: DAY.date, locationId: null }));
      longest = Math.max(longest, performance.now() - from);
      if (!isDone()) answered += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await written;
    process.stdout.write(`5,000 customers: ${(performance.now() - began).toFixed(0)} ms, ${answered} days answered meanwhile, the slowest in ${longest.toFixed(0)} ms\n`);
    expect(answered).toBeGreaterThan(5);
    expect((await find(store, 'cislo4321')).total).toBe(1);
  });
});

describe('the search', () => {
  it.each([
    ['cerna', 'Jana Černá', 'name'],
    ['ja ce', 'Jana Černá', 'name'],
    ['lukasz', 'Łukasz Chalupa', 'name'],
    ['777123', 'Jana Černá', 'phone'],
    ['123 456', 'Jana Černá', 'phone'],
    ['+420602111222', 'Petr Cibulka', 'phone'],
    ['example.pl', 'Łukasz Chalupa', 'email'],
  ])('finds %s', async (query, name, matched) => {
    expect((await find(await withPeople(), query)).hits).toMatchObject([{ customer: { name }, matched }]);
  });

  it('says for which text it answers, and counts beyond the limit', async () => {
    const store = await withPeople(Array.from({ length: 30 }, (_, index) => customer(index + 1, `Jana Nová${index}`)));
    expect(await find(store, 'jana', 5)).toMatchObject({ query: 'jana', total: 30, hits: { length: 5 } });
    expect(await find(store, '  ', 5)).toEqual({ query: '  ', hits: [], total: 0 });
  });

  it('adds the nearest booking that has not ended', async () => {
    const store = await withPeople();
    const now = Math.floor(NOW / 1000);
    await feed(store, { kind: 'day', date: DAY.date }, bothLists([event(1, 1, now - 7200), event(2, 1, now + 7200, { Status: 'Canceled' }), event(3, 1, now + 10_800), event(4, 1, now + 14_400)]));
    expect((await find(store, 'jana')).hits[0]?.next).toEqual({ appointmentId: 3, customerId: 1, start: (now + 10_800) * 1000, date: DAY.date, service: 'Masáž' });
    expect((await find(store, 'petr')).hits[0]?.next).toBeNull();
  });

  it('gives way to a newer one', async () => {
    const store = await withPeople(Array.from({ length: 12_000 }, (_, index) => customer(index + 1, `Jana Nová${index}`)));
    const [older, newer] = await Promise.all([store.call('search', { query: 'jana', limit: 5 }), store.call('search', { query: 'nova11999', limit: 5 })]);
    expect(older).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(value(newer).total).toBe(1);
  });
});

describe('one customer', () => {
  const now = Math.floor(NOW / 1000);
  const history = [
    event(1, 1, now - 90_000, { NoShowStatus: 1, IsPaid: true }),
    event(2, 1, now - 80_000, { NoShowStatus: 9, PaidPartOfPrice: 100 }),
    event(3, 1, now - 70_000, { NoShowStatus: 1, PaidPartOfPrice: 200 }),
    event(4, 1, now - 60_000, { Status: 'Canceled' }),
    event(5, 1, now + 3_600),
  ];

  it('has a history, latest first, and what is owed for visits that have ended', async () => {
    const store = await withPeople();
    for (const date of ['2026-11-22', '2026-11-23']) await feed(store, { kind: 'day', date }, { events: { Events: history } });
    const detail = value(await store.call('customerDetail', { customerId: 1 }));
    expect(detail.bookings.map((line) => line.appointmentId)).toEqual([5, 4, 3, 2, 1]);
    expect(detail.statistics).toEqual({ visits: 2, noShows: 1, lastSeen: (now - 70_000) * 1000, debt: 30_000, missedUnpaid: 40_000 });
    expect(value(await store.call('bookingDetail', { appointmentId: 5, customerId: 1 })).person).toMatchObject({ debt: 30_000, noShows: 1, means: null });
  });

  it('is known from a booking alone until the list has come', async () => {
    const store = await startStore();
    await feed(store, { kind: 'day', date: DAY.date }, bothLists([event(1, 77, at(9))]));
    expect(value(await store.call('customerDetail', { customerId: 77 })).customer).toMatchObject({ id: 77, name: 'Osoba 77', phone: '+420 777 000 077' });
    expect(await store.call('customerDetail', { customerId: 78 })).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  it('has what it can pay with once that was read', async () => {
    const store = await withPeople();
    await feed(store, { kind: 'day', date: DAY.date }, bothLists([event(1, 1, now + 3_600)]));
    const details = { CustomerDetails: { Id: 1, Credit: 340, BoughtPasses: [{ PassToCustomerId: 1, PassName: 'Masáže 10', ActiveFrom: now - 9_000, Usages: [{ BookingServiceId: 1, Count: 10, Used: 9 }] }] } };
    const makeUps = { Items: [{ Id: 1, Services: [{ Id: 1 }], ExpirationDate: now + 90_000 }, { Id: 2, Services: [{ Id: 2 }] }] };
    await feed(store, { kind: 'customer', customerId: 1 }, { details, makeUps }, { startedAt: 2_000 });
    const view = value(await store.call('dayView', { date: DAY.date, locationId: null }));
    expect(view.people['1']).toMatchObject({ means: [{ serviceId: 1, credit: 34_000, pass: { left: 1, name: 'Masáže 10' }, makeUps: 1 }] });
    expect(value(await store.call('customerDetail', { customerId: 1 })).entitlements).toMatchObject({ credit: 34_000, readAt: 2_000 });
  });

  it('keeps make-ups that were read before when only the rest arrives', async () => {
    const store = await withPeople();
    const details = { CustomerDetails: { Id: 1, Credit: 340 } };
    await feed(store, { kind: 'customer', customerId: 1 }, { details, makeUps: { Items: [{ Id: 1, Services: [] }] } });
    await feed(store, { kind: 'customer', customerId: 1 }, { details, makeUps: { IsError: true } }, { startedAt: 2_000 });
    expect(value(await store.call('customerDetail', { customerId: 1 })).entitlements?.makeUps).toHaveLength(1);
  });

  it('does not take the answer about somebody else', async () => {
    const store = await withPeople();
    await feed(store, { kind: 'customer', customerId: 1 }, { details: { CustomerDetails: { Id: 2, Credit: 340 } } });
    expect(value(await store.call('customerDetail', { customerId: 1 })).entitlements).toBeNull();
  });
});

describe('somebody who types', () => {
  it('is answered at every key; what is read meanwhile is written when they pause', async () => {
    const store = await withPeople();
    const ask = async (): Promise<number> => value(await store.call('search', { query: 'jana', limit: 8 })).total;
    const shown = async (): Promise<number> => value(await store.call('dayView', { date: DAY.date, locationId: null })).blocks.length;
    await ask();
    const read = feed(store, { kind: 'day', date: DAY.date }, bothLists([event(1, 1, at(9))]));
    for (let key = 0; key < 20; key += 1) {
      expect([await ask(), await shown()]).toEqual([1, 0]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await read;
    expect(await shown()).toBe(1);
  });
});
