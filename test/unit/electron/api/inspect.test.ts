import { LONGEST_TEXT, MASK } from '@electron/api/raw-answer';
import type { RawAnswer } from '@shared/reservanto/raw-answer';
import type { Result } from '@shared/util/result';
import { describe, expect, it } from 'vitest';
import type { Behave } from '../../../support/fault-server';
import { faultServer, json } from '../../../support/fault-server';
import { clientOf, startSandbox } from '../../../support/sandbox';

const value = (answer: Result<RawAnswer>): RawAnswer => {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const echo = { Text: 'x' };

describe('an answer as it was sent', () => {
  const cases: readonly (readonly [string, Behave, Partial<RawAnswer>])[] = [
    ['a success', (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{ "Result":1.50,"IsError" : false}'), { status: 200, isError: false, text: '{ "Result":1.50,"IsError" : false}', bytes: 34 }],
    ['a refusal', (response) => json(response, { IsError: true, ErrorMessage: 'Nelze' }), { status: 200, isError: true }],
    ['JSON without an envelope', (response) => json(response, [1]), { status: 200, isError: null, text: '[1]' }],
    ['an error page', (response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Chyba</h1>'), { status: 500, isError: null, text: '<h1>Chyba</h1>' }],
    ['a page that says 200', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wi-Fi</h1>'), { status: 200, isError: null, text: '<h1>Wi-Fi</h1>' }],
    ['nothing', (response) => response.writeHead(404).end(), { status: 404, isError: null, text: '', bytes: 0 }],
  ];
  it.each(cases)('%s', async (_, behave, expected) => {
    const { client } = await faultServer(behave);
    expect(value(await client.inspect('Test/Echo', echo))).toMatchObject({ cut: false, ...expected });
  });

  it.each([LONGEST_TEXT, LONGEST_TEXT + 1])('of %i characters is kept up to the limit, and its size is told', async (length) => {
    const body = `{"Text":"${'ž'.repeat(length - 11)}"}`;
    const { client } = await faultServer((response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(body));
    const answer = value(await client.inspect('Test/Echo', echo));
    expect(answer).toMatchObject({ bytes: Buffer.byteLength(body), cut: body.length > LONGEST_TEXT, isError: null });
    expect(body.startsWith(answer.text)).toBe(true);
    expect(answer.text).toHaveLength(Math.min(body.length, LONGEST_TEXT));
  });
});

describe('tokens', () => {
  it('are masked by their name, cut or whole', async () => {
    const { client } = await faultServer((response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"Token":"a\\"b","ShortTimeToken" : "cd","Name":"Token","Token":"ef'));
    expect(value(await client.inspect('Test/Echo', echo)).text).toBe(`{"Token":"${MASK}","ShortTimeToken" : "${MASK}","Name":"Token","Token":"${MASK}`);
  });

  it('are masked wherever they stand', async () => {
    const { client } = await faultServer((response, { token }) => response.writeHead(500).end(`Authorization: ${token ?? ''}, ltt-secret`));
    expect(value(await client.inspect('Test/Echo', echo)).text).toBe(`Authorization: ${MASK}, ${MASK}`);
  });

  it('a new one is asked for with the long one of the business, whatever the request says, and never comes out', async () => {
    const sandbox = await startSandbox();
    const answer = value(await clientOf(sandbox).inspect('Authorize/GetShortTimeToken', { LongTimeToken: 'of somebody else' }));
    expect(answer).toMatchObject({ status: 200, isError: false });
    expect(answer.text).toContain(`"ShortTimeToken":"${MASK}"`);
    const refused = value(await clientOf(sandbox, 'wrong').inspect('Authorize/GetShortTimeToken', {}));
    expect(refused).toMatchObject({ status: 200, isError: true });
  });
});

describe('a request', () => {
  it.each([
    ['Booking/Cancel', { AppointmentId: 1 }, 'CustomerId'],
    ['Booking/Cancel', { AppointmentId: 1, CustomerId: 2, Extra: 3 }, 'Extra'],
    ['PassToCustomer/AddPass', { CustomerId: 1, PassId: 1, Payments: [{ Amount: '1' }] }, 'Payments.0.Amount'],
    ['Customer/WebHook/GetList', { Id: 1 }, 'Id'],
  ] as const)('of %s that the contract does not allow names its field and is not sent', async (action, request, path) => {
    const { client, arrivals } = await faultServer((response) => json(response, {}));
    expect(await client.inspect(action, request)).toMatchObject({ ok: false, error: { code: 'input.invalid', params: { action, path } } });
    expect(arrivals).toEqual([]);
  });

  it('is sent again with a new token after 401, and its first answer is not kept', async () => {
    const { client, arrivals } = await faultServer((response, { token }) => (token === 'stt-1' ? json(response, { Message: 'denied' }, 401) : json(response, { IsError: false })));
    expect(value(await client.inspect('Test/Echo', echo)).text).toBe('{"IsError":false}');
    expect(arrivals).toHaveLength(2);
  });

  it('that lacks a right is asked for anew each time, and a right that has come is noticed', async () => {
    let status = 403;
    const { client, arrivals } = await faultServer((response) => json(response, { IsError: false }, status));
    for (let round = 0; round < 2; round += 1) expect(await client.inspect('Pass/GetList', {})).toMatchObject({ ok: false, error: { code: 'session.rightMissing', params: { right: 'Pass_r' } } });
    expect(arrivals).toHaveLength(2);
    status = 200;
    expect(value(await client.inspect('Pass/GetList', {})).status).toBe(200);
    expect(client.capabilities.allows('Pass/GetList')).toBe(true);
  });

  it('leaves neither itself nor its answer in the log', async () => {
    const { client, logged } = await faultServer((response) => json(response, { IsError: false, Result: 'tajné' }));
    await client.inspect('Test/Echo', { Text: 'důvěrné' });
    expect(logged.join()).not.toMatch(/tajné|důvěrné|ltt-|stt-/);
  });
});
