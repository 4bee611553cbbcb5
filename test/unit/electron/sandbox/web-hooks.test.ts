import { WebHookEventTypeSchema } from '@shared/reservanto/generated/requests';
import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';

const AREAS = ['Customer', 'Event', 'FreeTime'] as const;
const EVENT_TYPES = WebHookEventTypeSchema.options;
const HookUrl = 'https://example.cz/hook?x=1';

describe.each(AREAS)('%s/WebHook', (area) => {
  const own = EVENT_TYPES.filter((type) => type.startsWith(`${area}_`));

  it('creates a webhook for each event of its area, lists them there alone and deletes them', async () => {
    const { call } = await startCaller();
    const made = [];
    for (const EventType of own) {
      const { Result } = await call(`${area}/WebHook/Create`, { EventType, HookUrl, Tag: 'můj' });
      expect(Result).toEqual({ Id: expect.any(Number), EventType, HookUrl, Tag: 'můj' });
      made.push(Result);
    }
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect((await call(`${area}/WebHook/GetList`)).Items).toEqual(made);
    for (const other of AREAS.filter((name) => name !== area)) expect((await call(`${other}/WebHook/GetList`)).Items).toEqual([]);
    expect((await call(`${area}/WebHook/Delete`, { WebHookId: made[0]?.Id })).Ok).toBe(true);
    expect((await call(`${area}/WebHook/GetList`)).Items).toEqual(made.slice(1));
  });

  it('refuses an event of another area, and deletes no webhook of another area', async () => {
    const { call } = await startCaller();
    for (const EventType of EVENT_TYPES.filter((type) => !own.includes(type))) {
      expect(await call(`${area}/WebHook/Create`, { EventType, HookUrl })).toMatchObject({ IsError: true, ErrorParameter: 'EventType', Result: null });
    }
    const other = area === 'Event' ? 'Customer' : 'Event';
    const { Result } = await call(`${other}/WebHook/Create`, { EventType: `${other}_Create`, HookUrl });
    expect(await call(`${area}/WebHook/Delete`, { WebHookId: Result?.Id })).toMatchObject({ IsError: true, ErrorParameter: 'WebHookId', Ok: false });
    expect((await call(`${other}/WebHook/GetList`)).Items).toHaveLength(1);
  });
});

it('takes an event by number, no label, and the same address twice', async () => {
  const { call } = await startCaller();
  for (const EventType of [0, 'Event_Create']) expect((await call('Event/WebHook/Create', { EventType, HookUrl })).Result).toMatchObject({ EventType: 'Event_Create', Tag: null });
  expect((await call('Event/WebHook/GetList')).Items.map(({ Id }) => Id)).toEqual([1, 2]);
});

it.each(['', null, '/hook', 'example.cz/hook', 'ftp://example.cz', 'javascript:alert(1)', 'file:///etc/passwd', 'http://', 'http://jana:heslo@example.cz/', `https://example.cz/${'x'.repeat(2000)}`])('refuses the address %.60s', async (url) => {
  const { call } = await startCaller();
  expect(await call('Event/WebHook/Create', { EventType: 'Event_Create', HookUrl: url })).toMatchObject({ IsError: true, ErrorParameter: 'HookUrl', Result: null });
  expect((await call('Event/WebHook/GetList')).Items).toEqual([]);
});

it('takes 30 of them, whatever their areas', async () => {
  const { call } = await startCaller();
  const create = (area: 'Customer' | 'Event' | 'FreeTime') => call(`${area}/WebHook/Create`, { EventType: `${area}_Create`, HookUrl });
  for (let made = 0; made < 30; made += 1) expect((await create((['Customer', 'Event', 'FreeTime'] as const)[made % 3] ?? 'Event')).IsError).toBe(false);
  for (const area of ['Customer', 'Event', 'FreeTime'] as const) expect(await create(area)).toMatchObject({ IsError: true, ErrorParameter: 'HookUrl', Result: null });
  await call('Event/WebHook/Delete', { WebHookId: 2 });
  expect((await create('Customer')).IsError).toBe(false);
});

it('refuses a long label, an unknown event and an unknown webhook', async () => {
  const { call } = await startCaller();
  expect(await call('Event/WebHook/Create', { EventType: 'Event_Create', HookUrl, Tag: 'x'.repeat(201) })).toMatchObject({ IsError: true, ErrorParameter: 'Tag' });
  for (const EventType of ['Event_Confirm', 10, null, undefined]) expect(await call('Event/WebHook/Create', { EventType, HookUrl })).toMatchObject({ IsError: true, ErrorParameter: 'EventType' });
  for (const WebHookId of [0, -1, 2_147_483_647, undefined]) expect(await call('Event/WebHook/Delete', { WebHookId })).toMatchObject({ IsError: true, ErrorParameter: 'WebHookId', Ok: false });
});
