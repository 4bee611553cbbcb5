import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';

type Dump = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

describe('the dump of the books', () => {
  it('has every table with its rows', async () => {
    const { control, books } = await startCaller();
    const dump = (await control('dump')) as Dump;
    const tables = books.db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").map(({ name }) => name);
    expect(Object.keys(dump).sort()).toEqual(tables.sort());
    for (const table of tables) expect(dump[table], table).toEqual(books.db.all(`SELECT * FROM ${table} ORDER BY 1, 2`));
    expect(dump['customers']).toHaveLength(400);
    expect(dump['bookings']?.length).toBeGreaterThan(500);
  });

  it('shows what an action has done, and nothing else has changed', async () => {
    const { control, call } = await startCaller();
    const before = (await control('dump')) as Dump;
    await call('Booking/SetNoShowState', { AppointmentId: 1, CustomerId: 2, NoShowStatus: 9 });
    const after = (await control('dump')) as Dump;
    const changed = Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]));
    expect(changed).toEqual(['bookings']);
    expect(after['bookings']?.find((row) => row['appointment_id'] === 1)).toMatchObject({ customer_id: 2, attendance: 9 });
  });

  it('gives a part of a table', async () => {
    const { control } = await startCaller();
    const ids = async (order: object): Promise<unknown[]> => (((await control('dump', order)) as Dump)['customers'] ?? []).map((row) => row['id']);
    expect(await ids({ table: 'customers', most: 3 })).toEqual([1, 2, 3]);
    expect(await ids({ table: 'customers', skip: 398 })).toEqual([399, 400]);
    expect(await ids({ table: 'customers', skip: 400 })).toEqual([]);
  });

  it('leaves nothing out unnoticed, and knows its tables', async () => {
    const { control } = await startCaller();
    await expect(control('dump', { most: 50 })).rejects.toThrow('name one table at a time');
    for (const order of [{ table: 'sqlite_master' }, { table: 'customers; DROP TABLE customers' }, { table: '' }]) await expect(control('dump', order)).rejects.toThrow('no such table');
    for (const order of [{ table: 'customers', most: 0 }, { table: 'customers', skip: -1 }, { where: 'x' }]) await expect(control('dump', order)).rejects.toThrow();
  });
});
