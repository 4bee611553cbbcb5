import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreOptions, StorePort } from '@electron/store/port';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inMemory, startStore, value } from '../support/store';
import { at, bothLists, CATALOGUE, customer, DAY, event, feed } from '../support/wire';

const KEY = '0f'.repeat(32);
const OTHER_KEY = 'f0'.repeat(32);
const reading = { kind: 'day', date: DAY.date } as const;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pult-store-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function options(file: string, key: string | null = KEY): StoreOptions {
  return { ...inMemory(), file, key };
}

async function fill(store: StorePort): Promise<void> {
  await feed(store, { kind: 'catalogue' }, CATALOGUE);
  await feed(store, { kind: 'customers', full: true }, { customers: { Customers: [customer(5, 'Vratislava Podivuhodná', { Phone: '+420 777 123 456' })] } });
  await feed(store, reading, bothLists([event(1, 5, at(9), { CustomerFullName: 'Vratislava Podivuhodná', CustomerNote: 'přijde s kočárkem' })]));
}

const titles = async (store: StorePort): Promise<string[]> => value(await store.call('dayView', { date: DAY.date, locationId: null })).blocks.map((block) => block.title);

describe('the file', () => {
  it('keeps what was written', async () => {
    const file = join(folder(), 'cache.db');
    const first = await startStore(options(file));
    await fill(first);
    const before = value(await first.call('dayView', { date: DAY.date, locationId: null }));
    first.stop();
    const second = await startStore(options(file));
    expect(second.setAside()).toBe(false);
    expect(value(await second.call('dayView', { date: DAY.date, locationId: null }))).toEqual(before);
    expect(value(await second.call('status', null))).toMatchObject({ catalogue: { merchantName: 'Studio', readAt: 1_000 }, customers: { count: 1, readAt: 1_000, fullAt: 1_000 }, days: { [DAY.date]: { bookings: 1_000 } } });
    expect(value(await second.call('search', { query: 'podivu', limit: 5 })).hits).toHaveLength(1);
  });

  it('holds nothing readable, neither while it is open nor after', async () => {
    const place = folder();
    const store = await startStore(options(join(place, 'cache.db')));
    await fill(store);
    const look = (): void => {
      const files = readdirSync(place);
      expect(files).toContain('cache.db');
      for (const name of files) {
        const bytes = readFileSync(join(place, name)).toString('latin1');
        for (const word of ['SQLite format', 'Podivuhodn', 'CREATE TABLE', 'Budějovická', '777 123']) expect(bytes, `${name}: ${word}`).not.toContain(Buffer.from(word).toString('latin1'));
      }
    };
    look();
    store.stop();
    look();
  });

  it('would be readable without a key, so the test above can fail', async () => {
    const place = folder();
    const store = await startStore(options(join(place, 'cache.db'), null));
    await fill(store);
    store.stop();
    expect(readdirSync(place).map((name) => readFileSync(join(place, name)).toString('latin1')).join('')).toContain('Podivuhodn');
  });

  it.each([
    ['another key', (file: string) => options(file, OTHER_KEY), () => undefined],
    ['no key', (file: string) => options(file, null), () => undefined],
    ['a cut file', options, (file: string) => truncateSync(file, 5_000)],
    ['rubbish', options, (file: string) => writeFileSync(file, Buffer.alloc(20_000, 0x5a))],
    ['a text', options, (file: string) => writeFileSync(file, 'ahoj')],
  ])('is set aside, not lost, with %s, and a new one begins', async (_, reopened, harm) => {
    const place = folder();
    const file = join(place, 'cache.db');
    const first = await startStore(options(file));
    await fill(first);
    first.stop();
    harm(file);
    const second = await startStore(reopened(file));
    expect(await second.ready).toEqual({ ok: true, value: null });
    expect(second.setAside()).toBe(true);
    expect(readdirSync(place).some((name) => /^cache\.db\.damaged-\d+$/.test(name))).toBe(true);
    expect(await titles(second)).toEqual([]);
    await fill(second);
    expect(await titles(second)).toEqual(['Vratislava Podivuhodná']);
  });

  it('is kept aside once, whatever happens how often', async () => {
    const place = folder();
    const file = join(place, 'cache.db');
    for (const key of [KEY, OTHER_KEY, KEY]) {
      const store = await startStore(options(file, key));
      await fill(store);
      store.stop();
    }
    expect(readdirSync(place).filter((name) => /damaged-\d+$/.test(name))).toHaveLength(1);
  });

  it('of a newer program is set aside', async () => {
    const file = join(folder(), 'cache.db');
    const first = await startStore(options(file, null));
    first.stop();
    const raw = new Database(file);
    raw.exec('PRAGMA user_version = 999');
    raw.close();
    expect((await startStore(options(file, null))).setAside()).toBe(true);
  });

  it('that was never there is no damage', async () => {
    expect((await startStore(options(join(folder(), 'cache.db')))).setAside()).toBe(false);
  });

  it('in a place that is not there fails as a value', async () => {
    const store = await startStore(options(join(folder(), 'none', 'cache.db')));
    expect(await store.ready).toMatchObject({ ok: false, error: { code: 'store.damaged' } });
    expect(await store.call('status', null)).toMatchObject({ ok: false, error: { code: 'store.unavailable' } });
  });
});

describe('hostile texts', () => {
  it.each([
    ['lone surrogates', 'Jana \ud800\udbff Nováková \udc00', 'Jana \ufffd\ufffd Nováková \ufffd'],
    ['NUL', 'Jana\0 Nová\0ková', 'Jana Nováková'],
    ['control characters', 'Jana\u0007\u001b Nováková', 'Jana Nováková'],
    ['10 kB', 'ž'.repeat(10_000), 'ž'.repeat(4_000)],
    ['SQL', `'); DROP TABLE bookings; --`, `'); DROP TABLE bookings; --`],
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s go in and come out harmless, also after a restart', async (_, name, kept) => {
    const file = join(folder(), 'cache.db');
    const first = await startStore(options(file));
    await feed(first, reading, bothLists([event(1, 5, at(9), { CustomerFullName: name, CustomerNote: name, MerchantNote: name, ServiceName: name, SegmentName: name, SourceName: name })]));
    await feed(first, { kind: 'customers', full: true }, { customers: { Customers: [customer(5, name, { Email: name, Phone: name, Tags: [{ Title: name, Background: name }], CustomValues: [{ Id: 1, StringValue: name, Definition: { Id: 1, Name: name, DataType: name } }] })] } });
    expect(await titles(first)).toEqual([kept]);
    first.stop();
    const second = await startStore(options(file));
    expect(await titles(second)).toEqual([kept]);
    expect(value(await second.call('customerDetail', { customerId: 5 }))).toMatchObject({ customer: { name: kept, tags: [{ title: kept, background: null }] }, customValues: [{ name: kept, value: kept }] });
    expect(await second.call('bookingDetail', { appointmentId: 1, customerId: 5 })).toMatchObject({ ok: true, value: { merchantNote: kept } });
    value(await second.call('customersPage', { startRow: 0, endRow: 10, sort: { column: 'name', descending: false }, filter: name }));
    value(await second.call('search', { query: name, limit: 10 }));
  });

  it('bytes that are no UTF-8 do not end the process', async () => {
    const store = await startStore();
    value(await store.call('openReading', { readingId: 'x', reading, startedAt: 1 }));
    const head = Buffer.from(JSON.stringify(bothLists([event(1, 5, at(9), { CustomerFullName: 'Jana@@' })])['events']));
    head.set([0xff, 0xc3], head.indexOf('@@'));
    store.chunk('x', 'events', new Uint8Array(head));
    store.chunk('x', 'bookings', new Uint8Array(Buffer.from('{}')));
    value(await store.call('closeReading', { readingId: 'x', failedParts: [] }));
    expect(await titles(store)).toEqual(['Jana\ufffd\ufffd']);
  });
});

describe('leaving', () => {
  it('removes everything, and a reading under way writes nothing afterwards', async () => {
    const store = await startStore();
    await fill(store);
    await store.call('openReading', { readingId: 'late', reading, startedAt: 2_000 });
    store.chunk('late', 'events', new Uint8Array(Buffer.from(JSON.stringify(bothLists([event(3, 5, at(9))])['events']))));
    value(await store.call('wipe', null));
    expect(await store.call('closeReading', { readingId: 'late', failedParts: [] })).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(await titles(store)).toEqual([]);
    expect(value(await store.call('status', null))).toEqual({ catalogue: { merchantName: null, locations: [], resources: [], segments: [], readAt: null }, customers: { count: 0, readAt: null, fullAt: null }, days: {} });
    expect(value(await store.call('search', { query: 'podivu', limit: 5 })).total).toBe(0);
  });

  it('waits for a reading that is being written', async () => {
    const store = await startStore();
    const people = Array.from({ length: 3_000 }, (_, index) => customer(index + 1, `Osoba ${index}`));
    const written = feed(store, { kind: 'customers', full: true }, { customers: { Customers: people } }).catch(() => null);
    await store.call('status', null);
    value(await store.call('wipe', null));
    await written;
    expect(value(await store.call('status', null)).customers).toEqual({ count: 0, readAt: null, fullAt: null });
  });
});
