import { offeredStarts } from '@electron/app/offers';
import { read } from '@electron/sync/reader';
import { catalogueParts, dayParts, hoursParts } from '@electron/sync/readings';
import { dayBounds } from '@shared/domain/days';
import type { OfferKey, OfferQuery } from '@shared/domain/offers';
import { clientOf, startSandbox } from './sandbox';
import { startStore, value } from './store';

/** The practice day. */
export const TODAY = dayBounds('2026-11-23', 'Europe/Prague');

/** A desk with the practice business: its catalogue, the day and its hours are read. */
export async function openDesk() {
  const sandbox = await startSandbox();
  const store = await startStore();
  const api = clientOf(sandbox);
  const take = async (kind: Parameters<typeof read>[1], parts: Parameters<typeof read>[2]): Promise<void> => void value(await read({ api, store, clock: sandbox }, kind, parts, new AbortController().signal));
  const reread = (): Promise<void> => take({ kind: 'catalogue' }, catalogueParts());
  await reread();
  const { catalogue } = value(await store.call('status', null));
  await take({ kind: 'day', date: '2026-11-23' }, dayParts(TODAY, catalogue));
  await take({ kind: 'hours', from: '2026-11-23', to: '2026-11-23' }, hoursParts(TODAY, catalogue));
  const deps = { api, store, now: () => sandbox.now() };
  const starts = async (item: OfferKey, over: Partial<OfferQuery> = {}) => value(await offeredStarts(deps, { item, resourceId: null, locationId: null, from: TODAY.start, to: TODAY.end, minutes: null, limit: 100, ...over }));
  return { sandbox, api, store, deps, starts, reread };
}
