import type { ActionName, Responses } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';

const ECHO = '/v1/Test/Echo';
const WITHOUT_TOKEN: ActionName = 'Authorize/GetShortTimeToken';
const WITH_RIGHTS = (Object.keys(ACTIONS) as ActionName[]).filter((action) => ACTIONS[action].rights.length > 0);

describe('tokens', () => {
  it.each([
    ['a wrong long-time token', { LongTimeToken: 'ltt-wrong' }],
    ['an empty one', { LongTimeToken: '' }],
    ['null', { LongTimeToken: null }],
    ['none at all', {}],
  ])('refuses %s by name and issues nothing', async (_, request) => {
    const { raw } = await startCaller();
    const answer = await raw(ACTIONS[WITHOUT_TOKEN].path, { body: JSON.stringify(request) });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ IsError: true, ErrorParameter: 'LongTimeToken', ShortTimeToken: null });
  });

  it('every action but the exchange itself answers 401 without a good short-time token', async () => {
    const { raw, token, longTimeToken } = await startCaller();
    for (const action of (Object.keys(ACTIONS) as ActionName[]).filter((name) => name !== WITHOUT_TOKEN)) {
      expect((await raw(ACTIONS[action].path)).status, action).toBe(401);
    }
    for (const wrong of ['', 'stt-wrong', `Bearer ${token}`, `${token}x`, longTimeToken]) expect((await raw(ECHO, { token: wrong })).status, wrong).toBe(401);
  });

  it('a short-time token lives 30 minutes of the sandbox clock, and an older one stays good beside a newer one', async () => {
    const { raw, control, newToken, token } = await startCaller();
    await control('clock', { advanceMs: 29 * 60_000 + 30_000 });
    const second = await newToken();
    expect(second).not.toBe(token);
    expect((await raw(ECHO, { token })).status).toBe(200);
    await control('clock', { advanceMs: 30_000 });
    expect((await raw(ECHO, { token })).status).toBe(401);
    expect((await raw(ECHO, { token: second })).status).toBe(200);
  });

  it('a withdrawn short-time token is refused, the next one is good', async () => {
    const { raw, control, newToken, token } = await startCaller();
    await control('expire-tokens');
    expect((await raw(ECHO, { token })).status).toBe(401);
    expect((await raw(ECHO, { token: await newToken() })).status).toBe(200);
  });
});

describe('rights', () => {
  it('an action without all of its rights answers 403, with all of them 200', async () => {
    const all = new Set(WITH_RIGHTS.flatMap((action) => ACTIONS[action].rights as readonly string[]));
    for (const right of all) {
      const without = await startCaller({ rights: [...all].filter((other) => other !== right) });
      for (const action of WITH_RIGHTS) {
        const { path, rights } = ACTIONS[action];
        const needed = (rights as readonly string[]).includes(right);
        expect((await without.raw(path, { token: without.token })).status, `${action} without ${right}`).toBe(needed ? 403 : 200);
      }
    }
  }, 60_000);

  it('a token without any right can only echo', async () => {
    const { call, raw, token } = await startCaller({ rights: [] });
    expect(await call('Test/Echo', { Text: 'ahoj' })).toMatchObject({ IsError: false, Ok: true, ReceivedText: 'ahoj' });
    for (const action of WITH_RIGHTS) expect((await raw(ACTIONS[action].path, { token })).status, action).toBe(403);
  });
});

describe('the address and the body', () => {
  it.each(['/', '/v1', '/v1/', '/v1/WorkingHours/GetList', '/v1/Test', '/v1/Test/Echo/More', '/v2/Test/Echo', '/control/clock'])('%s is no action: 404', async (path) => {
    const { raw, token } = await startCaller({ control: false });
    expect((await raw(path, { token })).status).toBe(404);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s of an action is no action either: 404', async (method) => {
    const { raw, token } = await startCaller();
    expect((await raw(ECHO, { token, method })).status).toBe(404);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json', 'application/jsonp', ''])('a body of type "%s" answers 415', async (contentType) => {
    const { raw, token } = await startCaller();
    expect((await raw(ECHO, { token, contentType })).status).toBe(415);
  });

  it.each(['application/json', 'application/json;charset=UTF-8', 'application/json ; charset=utf-8', 'APPLICATION/JSON'])('takes a body of type "%s"', async (contentType) => {
    const { raw, token } = await startCaller();
    expect((await raw(ECHO, { token, contentType })).status).toBe(200);
  });

  it.each(['{', 'null', '[]', '7', '"x"', '{"Text":'])('refuses the body %s without naming a field', async (body) => {
    const { raw, token } = await startCaller();
    const answer = await raw(ECHO, { token, body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ IsError: true, ErrorMessage: 'Neplatný požadavek.', ErrorMessages: ['Neplatný požadavek.'], ErrorParameter: null, ErrorParameters: [], Ok: false, ReceivedText: null });
  });

  it('names the field that is missing or wrong', async () => {
    const { call } = await startCaller();
    expect(await call('Event/GetList', { StartDate: 1 })).toMatchObject({ IsError: true, ErrorParameter: 'EndDate', ErrorParameters: ['EndDate'] });
    expect(await call('Event/GetList', { StartDate: '2026-11-23', EndDate: 1 })).toMatchObject({ IsError: true, ErrorParameter: 'StartDate' });
    expect(await call('Customer/Get', { CustomerId: 2 ** 40 })).toMatchObject({ IsError: true, ErrorParameter: 'CustomerId', Customer: null });
  });

  it('ignores fields that it does not know, an empty body, and a wrong time stamp', async () => {
    const { call, raw, token } = await startCaller();
    expect(await call('Test/Echo', { Text: 'a', Phone: 'b', TimeStamp: 7 })).toMatchObject({ IsError: false, ReceivedText: 'a' });
    expect(await (await raw(ECHO, { token, body: '' })).json()).toMatchObject({ IsError: false, ReceivedText: null });
  });

  it('a body of more than a megabyte is refused, one just below is read', async () => {
    const { call, raw, token } = await startCaller();
    const text = 'ř'.repeat(500_000);
    expect((await call('Test/Echo', { Text: text })).ReceivedText).toBe(text);
    expect((await raw(ECHO, { token, body: JSON.stringify({ Text: text + text }) })).status).toBe(400);
    expect((await call('Test/Echo', { Text: 'x' })).Ok).toBe(true);
  });

  it('odd text does no harm', async () => {
    const { call } = await startCaller();
    for (const text of ['\0', 'a\0b', '\ud800', '\u{1f600}', "'; DROP TABLE bookings; --"]) {
      expect(await call('Event/GetByCode', { BookingCode: text })).toMatchObject({ IsError: true, ErrorParameter: 'BookingCode', Result: null });
      expect((await call('Customer/Search', { NameSearch: text } )).IsError).toBe(false);
    }
    const found: Responses['Event/GetByCode'] = await call('Event/GetByCode', { BookingCode: 'JANA1000' });
    expect(found.Result?.CustomerFullName).toBe('Jana Černá');
  });
});
