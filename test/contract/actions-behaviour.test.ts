import { text as readText } from 'node:stream/consumers';
import type { ApiClient } from '@electron/api/ports';
import { nodeTransport } from '@electron/api/transport';
import type { Transport } from '@electron/api/transport';
import type { Sandbox } from '@electron/sandbox/server';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { expect, it } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { CASES } from './cases';
import type { AnyCase } from './cases/case';
import type { Scene } from './cases/scene';
import { sceneOf } from './cases/scene';
import { differences, fieldsIn, filledFields } from './validator';

type Answer = Readonly<Record<string, unknown>>;

/** A call as it went over the wire. */
interface Exchange {
  readonly request: unknown;
  readonly status: number;
  readonly answer: Answer;
}

/** The program's client on a sandbox, and what went over the wire to an action last. */
interface Recorded {
  readonly client: ApiClient;
  readonly scene: Scene;
  last(action: ActionName): Exchange | undefined;
}

function recorded(sandbox: Sandbox): Recorded {
  const exchanges = new Map<string, Exchange>();
  const transport: Transport = async (request) => {
    const response = await nodeTransport(request);
    const text = response.body === null ? '' : await readText(response.body);
    exchanges.set(new URL(request.url).pathname, { request: JSON.parse(request.body), status: response.status, answer: JSON.parse(text) as Answer });
    return { status: response.status, headers: response.headers, body: new Response(text).body };
  };
  const client = clientOf(sandbox, sandbox.longTimeToken, transport);
  return { client, scene: sceneOf(client, sandbox), last: (action) => exchanges.get(ACTIONS[action].path) };
}

const NAMES = Object.keys(ACTIONS) as ActionName[];
const met = { request: new Set<string>(), answer: new Set<string>() };

const caseOf = (name: ActionName) => CASES[name] as AnyCase;

/** What a case refuses, in words for the title of its test. */
function refusalOf(name: ActionName): string {
  const { refusal } = caseOf(name);
  return typeof refusal === 'object' ? `by ${refusal.parameter}` : `without its ${refusal}`;
}

const made = async (request: AnyCase['request'], scene: Scene): Promise<object> => (typeof request === 'function' ? (request as (scene: Scene) => Promise<object>)(scene) : request);

/** What went over the wire, after both bodies were held against openapi.yaml. */
function valid(name: ActionName, exchange: Exchange | undefined): Exchange {
  if (exchange === undefined) throw new Error(`${name} was not called`);
  const { request, response } = ACTIONS[name];
  for (const [kind, model, body] of [['request', request, exchange.request], ['answer', response, exchange.answer]] as const) {
    if (model === null) continue;
    expect(differences(kind, model, body), `${kind} of ${name}`).toEqual([]);
    for (const field of filledFields({ $ref: `#/${model}` }, body)) met[kind].add(field);
  }
  return exchange;
}

/** Fields of an answer that prove nothing: a list or a map without an entry. */
function emptyFields(answer: Answer): string[] {
  return Object.entries(answer).flatMap(([key, value]) => (!key.startsWith('Error') && typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? [key] : []));
}

it('the table lists 101 of 101 actions', () => {
  expect(NAMES).toHaveLength(101);
  expect(Object.keys(CASES).sort()).toEqual([...NAMES].sort());
});

async function succeed(name: ActionName, wanted: object, { client, last }: Recorded): Promise<void> {
  expect(await client.call(name, wanted)).toMatchObject({ ok: true });
  const { status, answer } = valid(name, last(name));
  expect(status).toBe(200);
  expect(answer).toMatchObject({ IsError: false, ErrorMessage: null, ErrorParameter: null, ErrorMessages: [], ErrorParameters: [] });
  for (const flag of ['Ok', 'Success']) if (flag in answer) expect(answer[flag], flag).toBe(true);
  expect(emptyFields(answer)).toEqual([]);
}

async function refuse(name: ActionName, wanted: object, parameter: string, { client, last }: Recorded): Promise<void> {
  expect(await client.call(name, wanted)).toMatchObject({ ok: false, error: { code: 'server.refused', params: { action: name, parameter } } });
  const { status, answer } = valid(name, last(name));
  expect(status).toBe(200);
  expect(answer).toMatchObject({ IsError: true, ErrorParameter: parameter, ErrorParameters: [parameter], ErrorMessages: [answer['ErrorMessage']] });
  expect(answer['ErrorMessage']).toMatch(/^\p{Lu}.*\.$/u);
}

async function refuseWithoutRight(name: ActionName, wanted: object): Promise<void> {
  const { client, last } = recorded(await startSandbox({ rights: [] }));
  expect(await client.call(name, wanted)).toMatchObject({ ok: false, error: { code: 'session.rightMissing' } });
  expect(last(name)?.status).toBe(403);
}

async function refuseWithoutToken(name: ActionName, wanted: object, { url }: Sandbox): Promise<void> {
  const answer = await fetch(`${url}${ACTIONS[name].path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wanted) });
  expect(answer.status).toBe(401);
}

it.each(NAMES.map((name) => [name, refusalOf(name)] as const))('%s succeeds, and refuses %s', async (name) => {
  const { request, refusal } = caseOf(name);
  const sandbox = await startSandbox();
  const recording = recorded(sandbox);
  const wanted = await made(request, recording.scene);
  await succeed(name, wanted, recording);
  if (typeof refusal === 'object') await refuse(name, await made(refusal.request, recording.scene), refusal.parameter, recording);
  else if (refusal === 'right') await refuseWithoutRight(name, wanted);
  else await refuseWithoutToken(name, wanted, sandbox);
});

/** What the invented business has none of: other tests fill some of it. */
const NEVER_FILLED = {
  request: ['CustomValueEditApiModel.DateValue'],
  answer: [
    'AddressApiModel.Latitude', 'AddressApiModel.Longitude',
    'BookingResourceApiModel.AvailableFrom', 'BookingResourceApiModel.AvailableTo', 'BookingResourceApiModel.Email', 'BookingResourceApiModel.ImageUrl', 'BookingResourceApiModel.Phone',
    'BookingServiceApiModel.CategoryId', 'BookingServiceApiModel.CategoryName', 'BookingServiceApiModel.Description',
    'CourseApiModel.Description', 'CreditApiModel.ExpiresAt', 'CustomValueApiModel.DateValue', 'CustomValueDefinitionApiModel.Description',
    'EventApiModel.MerchantNote', 'ExtendedAppointmentClassApiModel.BookingUrl', 'LocationApiModel.Description',
    'MerchantInfoApiModel.PersonalIdentifier', 'MerchantInfoApiModel.VatId', 'MerchantInfoApiModel.VatNumber', 'MerchantInfoApiModel.Web',
    'PassApiModel.ExpirationDate', 'PassItemApiModel.Count', 'PassUsageApiModel.Count',
    'ProductApiModel.Description', 'ProductApiModel.Ean', 'ProductApiModel.Plu',
    'VoucherApiModel.Description', 'VoucherApiModel.ExpirationDate', 'VoucherApiModel.ExpirationDuration', 'VoucherApiModel.ExpirationType',
  ],
} as const;

it.each(['request', 'answer'] as const)('every other field of the models is filled by some %s', (kind) => {
  expect(fieldsIn(kind).filter((field) => !met[kind].has(field)).sort()).toEqual([...NEVER_FILLED[kind]].sort());
});
