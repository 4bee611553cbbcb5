import type { WebHookCreateRequest, WebHookSelectRequest } from '@shared/reservanto/generated/requests';
import type { CatalogueKinds } from '../data/catalogue';
import { listOf, nextId, oneOf, put, remove } from '../data/catalogue';
import { Refusal } from '../refusal';
import { found } from './found';
import type { Books, Handlers } from './handler';

type WebHook = CatalogueKinds['webHook'];

/** Choice: longest address and longest label, in characters. */
const [LONGEST_URL, LONGEST_TAG] = [2000, 200];
/** Choice: most webhooks of a merchant: each of them is written down with every event that it is for. */
const MOST_HOOKS = 30;

/** Webhooks of the three areas (rules.md section 7); `http/hook-delivery.ts` calls them. */
export const webHookHandlers = {
  'Customer/WebHook/GetList': (books) => listed(books, 'Customer'),
  'Customer/WebHook/Create': (books, request) => created(books, 'Customer', request),
  'Customer/WebHook/Delete': (books, request) => deleted(books, 'Customer', request),
  'Event/WebHook/GetList': (books) => listed(books, 'Event'),
  'Event/WebHook/Create': (books, request) => created(books, 'Event', request),
  'Event/WebHook/Delete': (books, request) => deleted(books, 'Event', request),
  'FreeTime/WebHook/GetList': (books) => listed(books, 'FreeTime'),
  'FreeTime/WebHook/Create': (books, request) => created(books, 'FreeTime', request),
  'FreeTime/WebHook/Delete': (books, request) => deleted(books, 'FreeTime', request),
} satisfies Handlers;

function listed({ db }: Books, area: WebHook['area']): Readonly<Record<string, unknown>> {
  return { Items: listOf(db, 'webHook').filter((hook) => hook.area === area).map(hookWire) };
}

/** Choice: the same event and address may be asked for twice and are then called twice. */
function created({ db, clock }: Books, area: WebHook['area'], { EventType, HookUrl, Tag }: WebHookCreateRequest): Readonly<Record<string, unknown>> {
  if (!EventType.startsWith(`${area}_`)) throw new Refusal('Tato událost do této oblasti nepatří.', 'EventType');
  if ((Tag ?? '').length > LONGEST_TAG) throw new Refusal('Štítek je příliš dlouhý.', 'Tag');
  if (listOf(db, 'webHook').length >= MOST_HOOKS) throw new Refusal(`Webhooků už je ${MOST_HOOKS}, víc jich být nemůže.`, 'HookUrl');
  const hook: WebHook = { id: nextId(db, 'webHook'), area, eventType: EventType, url: addressOf(HookUrl ?? ''), tag: Tag ?? null };
  put(db, 'webHook', hook, clock.seconds());
  return { Result: hookWire(hook) };
}

/** Choice: calls that still wait for a deleted webhook are not made. */
function deleted({ db }: Books, area: WebHook['area'], { WebHookId }: WebHookSelectRequest): Readonly<Record<string, unknown>> {
  const hook = oneOf(db, 'webHook', WebHookId);
  found(hook?.area === area ? hook : null, 'WebHookId');
  remove(db, 'webHook', WebHookId);
  db.run("UPDATE hook_calls SET state = 'dropped' WHERE hook_id = ? AND state = 'waiting'", WebHookId);
  return { Ok: true };
}

/** Choice: any address on http or https, this computer's too; a name and password in it would end up in lists, so they are refused. */
function addressOf(text: string): string {
  const address = text.trim();
  const url = address.length > LONGEST_URL || !URL.canParse(address) ? null : new URL(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') {
    throw new Refusal('Adresa webhooku musí být celá adresa http nebo https bez přihlašovacích údajů.', 'HookUrl');
  }
  return address;
}

function hookWire(hook: WebHook): Record<string, unknown> {
  return { Id: hook.id, EventType: hook.eventType, HookUrl: hook.url, Tag: hook.tag };
}
