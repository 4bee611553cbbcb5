import { RESOURCE } from '@electron/sandbox/seeds/demo-catalogue';
import type { WebHookEventType } from '@shared/reservanto/generated/requests';
import type { Case, Cases } from './case';
import type { Scene } from './scene';
import { NOBODY } from './scene';

type Area = 'Customer' | 'Event' | 'FreeTime';

const LINK = { ExternalId: 'HR-0042', ObjectType: 'BookingResource' } as const;

async function linked({ call }: Scene): Promise<typeof LINK> {
  await call('ExternalIdentifier/Add', { ...LINK, ReservantoId: RESOURCE.vilem, ExternalData: '{"room":7}' });
  return LINK;
}

/** A webhook's address; the receiver of these tests is called by nobody, since their clock does not move. */
const hookOf = (EventType: WebHookEventType) => ({ EventType, HookUrl: 'http://127.0.0.1:1/hook', Tag: 'recepce' }) as const;

/** The three webhook actions of an area; `foreign` is an event of another one. */
function hookCases(area: Area, own: WebHookEventType, foreign: WebHookEventType) {
  const made = async ({ call }: Scene): Promise<number> => (await call(`${area}/WebHook/Create`, hookOf(own))).Result?.Id ?? 0;
  const cases = {
    Create: { request: hookOf(own), refusal: { request: hookOf(foreign), parameter: 'EventType' } },
    Delete: { request: async (scene) => ({ WebHookId: await made(scene) }), refusal: { request: { WebHookId: NOBODY }, parameter: 'WebHookId' } },
    GetList: {
      request: async (scene) => {
        await made(scene);
        return {};
      },
      refusal: 'right',
    },
  } satisfies { readonly Create: Case<'Event/WebHook/Create'>; readonly Delete: Case<'Event/WebHook/Delete'>; readonly GetList: Case<'Event/WebHook/GetList'> };
  return cases;
}

const [customer, event, freeTime] = [hookCases('Customer', 'Customer_Edit', 'Event_Create'), hookCases('Event', 'Event_Create', 'FreeTime_Create'), hookCases('FreeTime', 'FreeTime_Create', 'Customer_Edit')];

/** External identifiers and webhooks. */
export const integrationCases = {
  'ExternalIdentifier/Add': {
    request: { ...LINK, ReservantoId: RESOURCE.vilem, ExternalData: '{"room":7}' },
    refusal: { request: { ...LINK, ExternalId: 'HR-0043', ReservantoId: NOBODY }, parameter: 'ReservantoId' },
  },
  'ExternalIdentifier/Get': { request: linked, refusal: { request: { ...LINK, ExternalId: 'HR-0043' }, parameter: 'ExternalId' } },
  'ExternalIdentifier/Edit': {
    request: async (scene) => ({ ...(await linked(scene)), ExternalData: '{"room":8}' }),
    refusal: { request: { ...LINK, ExternalId: 'HR-0043' }, parameter: 'ExternalId' },
  },
  'ExternalIdentifier/Delete': { request: linked, refusal: { request: LINK, parameter: 'ExternalId' } },
  'Customer/WebHook/Create': customer.Create,
  'Customer/WebHook/Delete': customer.Delete,
  'Customer/WebHook/GetList': customer.GetList,
  'Event/WebHook/Create': event.Create,
  'Event/WebHook/Delete': event.Delete,
  'Event/WebHook/GetList': event.GetList,
  'FreeTime/WebHook/Create': freeTime.Create,
  'FreeTime/WebHook/Delete': freeTime.Delete,
  'FreeTime/WebHook/GetList': freeTime.GetList,
} satisfies Cases;
