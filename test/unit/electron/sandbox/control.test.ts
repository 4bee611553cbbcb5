import type { Arrival } from '@electron/sandbox/http/arrivals';
import { describe, expect, it, vi } from 'vitest';
import { NOW } from '../../../support/sandbox';
import { startCaller } from './caller';
import { openLine } from './line';

describe('the list of arrivals', () => {
  it('tells each call: its action, its connection, what was done and how it ended', async () => {
    const caller = await startCaller();
    const { control, raw, token } = caller;
    const [line, other] = [openLine(caller), openLine(caller)];
    const latest = ((await control('arrival-list')) as Arrival[]).at(-1)?.id ?? 0;
    await line('Test/Echo', { Text: 'a' });
    await other('Customer/Get', { CustomerId: 0 });
    await line('Merchant/GetInfo', {});
    await raw('/v1/Test/Echo', { token: 'wrong' });
    await raw('/v1/Test/Echo', { token, contentType: 'text/plain' });
    const list = await vi.waitFor(async () => {
      const arrivals = (await control('arrival-list', { after: latest })) as Arrival[];
      expect(arrivals.map(({ end }) => end)).toEqual(['answered', 'answered', 'answered', 'answered', 'answered']);
      return arrivals;
    });
    expect(list.map(({ action, work, status }) => [action, work, status])).toEqual([
      ['Test/Echo', 'done', 200], ['Customer/Get', 'refused', 200], ['Merchant/GetInfo', 'done', 200], ['Test/Echo', 'none', 401], ['Test/Echo', 'none', 415],
    ]);
    expect(list.map(({ id }) => id)).toEqual(list.map((_, index) => latest + 1 + index));
    expect(list[0]?.connection).toBe(list[2]?.connection);
    expect(list[0]?.connection).not.toBe(list[1]?.connection);
    expect(list[0]?.at).toBeGreaterThanOrEqual(NOW / 1000);
  });

  it('has no address that is no action, and none of the control address', async () => {
    const { control, raw, token } = await startCaller();
    const count = async (): Promise<number> => ((await control('arrival-list')) as Arrival[]).length;
    const before = await count();
    await raw('/v1/Nothing/Here', { token });
    await raw('/v1/Test/Echo', { token, method: 'GET' });
    expect(await count()).toBe(before);
  });
});

describe('the clock', () => {
  it('is set and moved', async () => {
    const { control, now } = await startCaller();
    expect(await control('clock', { now: '2026-12-24T10:00:00Z' })).toEqual({ now: expect.stringMatching(/^2026-12-24T10:00:0/) as string });
    await control('clock', { advanceMs: 3_600_000 });
    expect(new Date(now()).toISOString()).toMatch(/^2026-12-24T11:00:/);
    await control('clock', { advanceMs: -7_200_000 });
    expect(new Date(now()).toISOString()).toMatch(/^2026-12-24T09:00:/);
    await expect(control('clock', { now: 'yesterday' })).rejects.toThrow();
    await expect(control('clock', { advanceMs: 0.5 })).rejects.toThrow();
  });
});

describe('an order that cannot be read', () => {
  it.each(['{', '[]', '7', '"x"'])('%s is refused', async (body) => {
    const { url } = await startCaller();
    expect((await fetch(`${url}/control/fault`, { method: 'POST', body })).status).toBe(400);
  });
});

describe('the books are checked', () => {
  it('and add up in the demo', async () => {
    expect(await (await startCaller()).control('check')).toEqual([]);
  });

  it('and what does not add up is told', async () => {
    const { control, books } = await startCaller();
    const { db } = books;
    const findings = async (): Promise<string> => ((await control('check')) as string[]).join('\n');
    const [full] = db.all<{ id: number }>("SELECT a.id FROM appointments a JOIN bookings b ON b.appointment_id = a.id WHERE a.listed = 1 GROUP BY a.id HAVING sum(b.count) = a.capacity");
    for (const [harm, told] of [
      [`INSERT INTO bookings (appointment_id, customer_id, status, code, created_at) VALUES (${full?.id ?? 0}, 399, 'Confirmed', 'X', 1)`, 'a class holds more people than places'],
      ['UPDATE customers SET credit = credit + 1 WHERE id = 1', 'credit that is not the sum of its moves (1: 341'],
      ["UPDATE pass_usages SET used = 11 WHERE customer_pass_id = 1 AND used > 0", 'a pass with more entries used than it shares (1: 11 of 10)'],
      ["UPDATE payments SET amount = amount - 1 WHERE id = (SELECT min(id) FROM payments WHERE kind = 'desk')", 'a booking whose payments are not what is paid (1 2: 849'],
      ['UPDATE bookings SET paid = price + 1 WHERE price > 0 AND customer_id = 2', 'more than its price'],
      ['DELETE FROM customers WHERE id = 3', 'a booking without its customer'],
      ['UPDATE appointments SET start = start - 3600, "end" = "end" - 3600 WHERE id = 2', 'a resource with more bookings than places'],
      ['UPDATE appointments SET "end" = start WHERE id = 1', 'an appointment ends before it starts (1)'],
      ['INSERT INTO payments (appointment_id, customer_id, kind, amount, at) VALUES (999999, 1, \'desk\', 1, 1)', 'a payment without its booking'],
      ["UPDATE credits SET used = used + 1 WHERE customer_id = 7 AND value > 0", 'credit that is not what is left of its top-ups (7: 1200'],
      ["UPDATE bookings SET voucher = 'X' WHERE customer_id = 4", 'a booking that names a voucher which did not pay'],
      ["INSERT INTO payments (appointment_id, customer_id, kind, amount, ref_id, at) SELECT appointment_id, customer_id, 'voucher', 0, 1, 1 FROM bookings LIMIT 1", 'a voucher that paid and is not used (1)'],
      ['INSERT INTO appointments (segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, listed) SELECT segment_id, location_id, resource_id, service_id, calendar_id, start, "end", capacity, 1 FROM appointments WHERE resource_id = 6 LIMIT 1', 'a resource with more bookings than places (6: '],
      ["UPDATE bookings SET pay_until = 1 WHERE status = 'Canceled'", 'a term of payment of what is over'],
      ["INSERT INTO accounts (customer_id, user_name, created_at) VALUES (5, 'a@b.cz', 1), (6, 'a@b.cz', 1)", 'two accounts of one name (a@b.cz)'],
      [`INSERT INTO catalogue (kind, id, modified_at, json) VALUES ('externalIdentifier', 1, 1, '{"externalId":"x"}'), ('externalIdentifier', 2, 1, '{"externalId":"x"}')`, 'an external identifier of two resources (x)'],
    ] as const) {
      expect(await findings(), told).not.toContain(told);
      expect(db.run(harm), harm).toBeGreaterThan(0);
      expect(await findings(), harm).toContain(told);
    }
  });

  it.each(['busy', 'demo'] as const)('and add up in any %s', async (seed) => {
    for (const number of [2, 3]) expect(await (await startCaller({ seed, number })).control('check'), `number ${number}`).toEqual([]);
  }, 60_000);
});
