import { appError } from '@shared/errors/app-error';
import type { OfferCalls } from '@shared/ipc/offer-calls';
import type { Result } from '@shared/util/result';
import { fail } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import type { CallDeps } from './calls';
import type { Desk } from './desk';
import type { OfferDeps } from './offers';
import { checkedStart, offeredStarts } from './offers';
import { againPlan } from './offers-again';

/** The channels of the panel for a new booking. */
export function createOfferCalls({ desk, clock }: Pick<CallDeps, 'desk' | 'clock'>): Pick<CallHandlers, keyof OfferCalls> {
  const atStore = async <T>(work: (open: Desk) => Promise<Result<T>>): Promise<Result<T>> => {
    const open = desk();
    return open === null ? fail(appError('session.none')) : work(open);
  };
  const atServer = <T>(work: (deps: OfferDeps) => Promise<Result<T>>): Promise<Result<T>> =>
    atStore(async ({ server, store }) => {
      const api = server()?.api;
      return api === undefined ? fail(appError('network.unreachable')) : work({ api, store, now: () => clock.now() });
    });
  return {
    'offers.catalogue': () => atStore(({ store }) => store.call('offerCatalogue', null)),
    'offers.starts': (query) => atServer((deps) => offeredStarts(deps, query)),
    'offers.check': (input) => atServer((deps) => checkedStart(deps, input)),
    'offers.again': (input) => atServer((deps) => againPlan(deps, input)),
    'offers.place': (place) => atStore(({ store }) => store.call('placeFacts', place)),
  };
}
