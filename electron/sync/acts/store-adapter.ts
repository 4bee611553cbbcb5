import { ok } from '@shared/util/result';
import type { StorePort } from '../../store/port';
import type { ActsStore } from './ports';

/** The book of acts behind the port of the store process. */
export function actsStoreOf(store: StorePort): ActsStore {
  return {
    all: async () => {
      const found = await store.call('actsAll', null);
      return found.ok ? ok(found.value.acts) : found;
    },
    put: (acts) => store.call('actsPut', { acts }),
  };
}
