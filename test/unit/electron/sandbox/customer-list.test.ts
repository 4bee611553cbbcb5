import { customerList } from '@electron/sandbox/data/customer-list';
import { StreamedList } from '@electron/sandbox/data/written';
import type { Responses } from '@shared/reservanto/generated/actions';
import { describe, expect, it, vi } from 'vitest';
import { NOW } from '../../../support/sandbox';
import type { Caller } from './caller';
import { startCaller } from './caller';

type Customers = Responses['Customer/GetList']['Customers'];

const readings = (caller: Caller): number => caller.books.db.get<{ n: number }>('SELECT count(*) AS n FROM lists_on_their_way')?.n ?? -1;
const kept = (caller: Caller): number => caller.books.db.get<{ n: number }>('SELECT count(*) AS n FROM customers_before')?.n ?? -1;

/** All of a list of `busy` (5,000 customers), with something happening after so many slices. */
function take(caller: Caller, happenings: Readonly<Record<number, () => void>> = {}, modifiedAfter = -1): Customers {
  const list = customerList(caller.books.db, modifiedAfter, -1);
  if (!(list instanceof StreamedList)) throw new Error('the list is short');
  const slices: string[] = [];
  for (const slice of list.slices) {
    slices.push(slice);
    happenings[slices.length]?.();
  }
  return JSON.parse(`[${slices.join(',')}]`) as Customers;
}

describe('a long list of customers', () => {
  it('is whole, in the order of ids, and the same as one by one', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const { Customers } = await caller.call('Customer/GetList');
    expect(Customers.map(({ Id }) => Id)).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 1));
    for (const id of [1, 500, 501, 5_000]) expect((await caller.call('Customer/Get', { CustomerId: id })).Customer).toEqual(Customers[id - 1]);
    expect([readings(caller), kept(caller)]).toEqual([0, 0]);
  });

  it('is of the moment it began, whatever changes on its way', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const { db } = caller.books;
    const before = take(caller);
    const rename = (id: number, name: string) => db.run('UPDATE customers SET name = ?, modified_at = ? WHERE id = ?', name, NOW / 1000 + 5, id);
    const during = take(caller, {
      1: () => {
        rename(1, 'Už poslaná');
        rename(4_000, 'Poprvé Změněná');
        db.run("INSERT INTO customers (name, created_at, modified_at) VALUES ('Nová', 1, 1)");
      },
      3: () => {
        rename(4_000, 'Podruhé Změněná');
        rename(4_999, 'Jednou Změněná');
      },
    });
    expect(during).toEqual(before);
    const after = take(caller);
    expect(after).toHaveLength(5_001);
    expect([after[0]?.Name, after[3_999]?.Name, after[4_998]?.Name, after[5_000]?.Name]).toEqual(['Už poslaná', 'Podruhé Změněná', 'Jednou Změněná', 'Nová']);
    expect([readings(caller), kept(caller)]).toEqual([0, 0]);
  });

  it('that began in between has what was changed by then, and no more', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const { db } = caller.books;
    let inner: Customers = [];
    const outer = take(caller, {
      1: () => {
        db.run("UPDATE customers SET name = 'První' WHERE id = 4000");
        inner = take(caller, { 1: () => void db.run("UPDATE customers SET name = 'Druhá' WHERE id = 4000") });
      },
    });
    expect(outer[3_999]?.Name).not.toBe('První');
    expect(inner[3_999]?.Name).toBe('První');
    expect(take(caller)[3_999]?.Name).toBe('Druhá');
  });

  it('asks who was modified as it was when it began', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const { db } = caller.books;
    const since = NOW / 1000;
    db.run('UPDATE customers SET modified_at = ? WHERE id % 2 = 0', since + 1);
    const even = take(caller, { 1: () => void db.run('UPDATE customers SET modified_at = ?', since + 2) }, since);
    expect(even).toHaveLength(2_500);
    expect(even.every(({ Id }) => Id % 2 === 0)).toBe(true);
  });

  it('that is not taken to its end leaves nothing behind', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const list = customerList(caller.books.db, -1, -1);
    if (!(list instanceof StreamedList)) throw new Error('the list is short');
    expect(readings(caller)).toBe(1);
    caller.books.db.run("UPDATE customers SET name = 'X' WHERE id = 1");
    expect(kept(caller)).toBe(1);
    list.slices.return();
    expect([readings(caller), kept(caller)]).toEqual([0, 0]);
  });

  it('ends when its client goes, and when a fault takes its place', async () => {
    const caller = await startCaller({ seed: 'busy' });
    const send = (signal?: AbortSignal) => fetch(`${caller.url}/v1/Customer/GetList`, { method: 'POST', signal: signal ?? null, headers: { 'Content-Type': 'application/json', Authorization: caller.token }, body: '{}' });
    const giveUp = new AbortController();
    const answer = await send(giveUp.signal);
    await answer.body?.getReader().read();
    giveUp.abort();
    await vi.waitFor(() => expect(readings(caller)).toBe(0));
    await caller.control('fault', { action: 'Customer/GetList', kind: 'empty', when: 'after' });
    expect(await (await send()).text()).toBe('');
    expect(readings(caller)).toBe(0);
    await caller.control('fault', { action: 'Customer/GetList', kind: 'slow-body', ms: 20 });
    expect(((await (await send()).json()) as Responses['Customer/GetList']).Customers).toHaveLength(5_000);
    expect(readings(caller)).toBe(0);
  });
});
