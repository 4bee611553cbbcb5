import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIGHTS, rightWords } from '@electron/sandbox/rules/rights';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const PATH = '/Authorize/GetLongTimeToken';
const BACK = 'http://127.0.0.1:9/back?state=7';

function pageOf({ url }: Pick<Caller, 'url'>, { clientId = 'muj-klient', rights = ['Customer_r'], redirectUrl = BACK }: { clientId?: string; rights?: readonly string[]; redirectUrl?: string } = {}): Promise<Response> {
  return fetch(`${url}${PATH}?${new URLSearchParams([['clientId', clientId], ...rights.map((right) => ['rights', right]), ['redirectUrl', redirectUrl]]).toString()}`);
}

const ticketOf = (page: string): string => /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
const answer = ({ url }: Caller, ticket: string, decision: string): Promise<Response> => fetch(`${url}${PATH}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ ticket, decision }) });

/** Agrees as the merchant would, and gives the long-time token. */
async function agree(caller: Caller, rights: readonly string[], clientId = 'muj-klient'): Promise<string> {
  const page = await (await pageOf(caller, { clientId, rights })).text();
  const response = await answer(caller, ticketOf(page), 'agree');
  return new URL(response.headers.get('location') ?? '').searchParams.get('token') ?? '';
}

const statusOf = async (caller: Caller, action: keyof typeof ACTIONS, token: string): Promise<number> => (await caller.raw(ACTIONS[action].path, { token })).status;

describe('the page', () => {
  it('names the business, the client and the rights, with two buttons', async () => {
    const caller = await startCaller();
    const response = await pageOf(caller, { rights: ['Customer_r', 'Booking_w', 'Customer_r'] });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const text = await response.text();
    for (const part of ['<html lang="cs">', 'Studio Letná', 'muj-klient', rightWords('Customer_r'), rightWords('Booking_w'), 'http://127.0.0.1:9<', 'value="agree"', 'value="refuse"']) expect(text).toContain(part);
    expect(text.match(/<li>/g)).toHaveLength(2);
  });

  it('uses nothing from elsewhere and escapes what it is given', async () => {
    const caller = await startCaller();
    const response = await pageOf(caller, { clientId: '<script>alert("x")</script>' });
    const text = await response.text();
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['no client', { clientId: '' }, 'clientId'],
    ['a long client', { clientId: 'x'.repeat(201) }, 'clientId'],
    ['an unknown right', { rights: ['Customer_r', '<b>Vse_w</b>'] }, '&lt;b&gt;Vse_w&lt;/b&gt;'],
    ['a right of the partners', { rights: ['Merchant_cr'] }, 'Merchant_cr'],
    ['an inherited name', { rights: ['toString'] }, 'toString'],
    ['rights in one', { rights: ['Customer_r,Booking_w'] }, 'Customer_r,Booking_w'],
    ['no right', { rights: [] }, 'žádné právo'],
    ['no address to go back to', { redirectUrl: '' }, 'redirectUrl'],
    ['a relative address', { redirectUrl: '/back' }, 'redirectUrl'],
    ['a script', { redirectUrl: 'javascript:alert(1)' }, 'redirectUrl'],
    ['another scheme', { redirectUrl: 'pult://back' }, 'redirectUrl'],
    ['a long address', { redirectUrl: `http://x.cz/${'x'.repeat(2000)}` }, 'redirectUrl'],
  ])('says what is wrong with %s: 400', async (_, request, words) => {
    const caller = await startCaller();
    const response = await pageOf(caller, request);
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).toContain(words);
    expect(text).not.toContain('<form');
  });
});

describe('the answer', () => {
  it('agreed goes back with a token that opens exactly the rights', async () => {
    const caller = await startCaller();
    const page = await (await pageOf(caller, { rights: ['Customer_r', 'Event_r'] })).text();
    const response = await answer(caller, ticketOf(page), 'agree');
    expect(response.status).toBe(302);
    const target = new URL(response.headers.get('location') ?? '');
    expect([target.origin, target.pathname, target.searchParams.get('state'), target.searchParams.get('accepted')]).toEqual(['http://127.0.0.1:9', '/back', '7', '1']);
    const token = await caller.newToken(target.searchParams.get('token') ?? '');
    expect(await Promise.all((['Test/Echo', 'Customer/GetList', 'Event/GetByCode', 'Customer/Note', 'Customer/WebHook/GetList', 'Merchant/GetInfo'] as const).map((action) => statusOf(caller, action, token)))).toEqual([200, 200, 200, 403, 403, 403]);
    expect(await statusOf(caller, 'Merchant/GetInfo', caller.token)).toBe(200);
  });

  it('refused goes back without one, also when the address brought one along', async () => {
    const caller = await startCaller();
    const page = await (await pageOf(caller, { redirectUrl: 'https://example.cz/?token=stary&a=b' })).text();
    const response = await answer(caller, ticketOf(page), 'refuse');
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://example.cz/?a=b&accepted=0']);
    expect(caller.books.db.all('SELECT * FROM grants')).toEqual([]);
  });

  it('twice is once: the first one stays, and one token is made', async () => {
    const caller = await startCaller();
    const ticket = ticketOf(await (await pageOf(caller)).text());
    const targets = [];
    for (const decision of ['agree', 'agree', 'refuse']) targets.push((await answer(caller, ticket, decision)).headers.get('location'));
    expect(new Set(targets).size).toBe(1);
    expect(caller.books.db.all('SELECT * FROM grants')).toHaveLength(1);
  });

  it('needs the ticket of a page served here, within ten minutes, and one of the two words', async () => {
    const caller = await startCaller();
    const ticket = ticketOf(await (await pageOf(caller)).text());
    for (const [given, decision] of [['', 'agree'], ['x', 'agree'], ['x'.repeat(50_000), 'agree'], [ticket, ''], [ticket, 'yes']] as const) expect((await answer(caller, given, decision)).status).toBe(400);
    await caller.control('clock', { advanceMs: 10 * 60_000 });
    expect((await answer(caller, ticket, 'agree')).status).toBe(400);
    expect(caller.books.db.all('SELECT * FROM grants')).toEqual([]);
  });
});

describe('consent again', () => {
  it('changes the rights and revokes the former token, with its short-time tokens', async () => {
    const caller = await startCaller();
    const first = await agree(caller, ['Customer_r']);
    const firstShort = await caller.newToken(first);
    const second = await agree(caller, ['Event_r']);
    expect(second).not.toBe(first);
    expect(await caller.call('Authorize/GetShortTimeToken', { LongTimeToken: first })).toMatchObject({ IsError: true, ErrorParameter: 'LongTimeToken', ShortTimeToken: null });
    expect(await statusOf(caller, 'Test/Echo', firstShort)).toBe(401);
    const secondShort = await caller.newToken(second);
    expect([await statusOf(caller, 'Customer/GetList', secondShort), await statusOf(caller, 'Event/GetByCode', secondShort)]).toEqual([403, 200]);
  });

  it('of another client and a refusal leave it alone, and so is the token of the seed', async () => {
    const caller = await startCaller();
    const short = await caller.newToken(await agree(caller, ['Customer_r']));
    await agree(caller, ['Customer_r'], 'jiny-klient');
    const page = await (await pageOf(caller, { rights: ['Event_r'] })).text();
    await answer(caller, ticketOf(page), 'refuse');
    expect([await statusOf(caller, 'Customer/GetList', short), await statusOf(caller, 'Customer/GetList', caller.token)]).toEqual([200, 200]);
  });
});

it('a token sends messages to customers only with the right to', async () => {
  const caller = await startCaller({ rights: ['Customer_r'] });
  const booking = caller.books.db.get<{ appointment_id: number; customer_id: number }>("SELECT appointment_id, customer_id FROM bookings WHERE status = 'ConfirmationRequested'");
  const confirm = async (rights: readonly string[]): Promise<number> => {
    caller.books.db.run("UPDATE bookings SET status = 'ConfirmationRequested' WHERE appointment_id = ? AND customer_id = ?", booking?.appointment_id ?? 0, booking?.customer_id ?? 0);
    const token = await caller.newToken(await agree(caller, rights));
    const response = await caller.raw(ACTIONS['Booking/Confirm'].path, { token, body: JSON.stringify({ AppointmentId: booking?.appointment_id, CustomerId: booking?.customer_id }) });
    expect(await response.json()).toMatchObject({ IsError: false });
    return caller.books.db.all('SELECT id FROM outbox').length;
  };
  expect(await confirm(['Booking_w'])).toBe(0);
  expect(await confirm(['Booking_w', 'CustomerNotifications'])).toBe(1);
});

it('a kept business keeps its grants', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-grants-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const dataFile = join(folder, 'books.db');
  const first = await startCaller({ dataFile });
  const token = await agree(first, ['Customer_r']);
  await first.close();
  const second = await startCaller({ dataFile });
  expect(await statusOf(second, 'Customer/GetList', await second.newToken(token))).toBe(200);
});

it('every right of the actions has words', () => {
  const used = new Set([...Object.values(ACTIONS).flatMap(({ rights }) => rights as readonly string[]), 'CustomerNotifications']);
  expect([...RIGHTS].sort()).toEqual([...used].sort());
  expect(new Set(RIGHTS.map(rightWords)).size).toBe(RIGHTS.length);
});
