import { z } from 'zod';
import type { Arrival } from './arrivals';
import { ActionOrAll } from './faults';

/** Holds the next calls of an action until they are released. */
export const BarrierOrder = z.strictObject({ action: ActionOrAll, count: z.int().min(1).max(1000) });

/** Lets the held calls work, in the order of their arrival or in another: `[1, 0]` lets the second go first. */
export const ReleaseOrder = z.strictObject({ id: z.int(), order: z.array(z.int().min(0)).optional() });

/** A barrier as the control address tells of it. */
export interface BarrierState {
  readonly id: number;
  readonly action: string;
  readonly count: number;
  /** Calls that are held, by arrival. */
  readonly held: readonly Arrival[];
}

/** Barriers on order; none unless somebody asks. */
export interface Barriers {
  order(order: z.infer<typeof BarrierOrder>): { readonly id: number };
  /** Waits when a barrier holds this call, which has been read and has not worked yet; null when none does. */
  hold(arrival: Arrival): Promise<void> | null;
  state(): readonly BarrierState[];
  /** Throws when there is no such barrier, not all of its calls have come, or the order does not name each of them once. */
  release(order: z.infer<typeof ReleaseOrder>): void;
  /** Takes all barriers away; what they hold works in the order of arrival. */
  clear(): void;
}

interface Barrier {
  readonly id: number;
  readonly action: string;
  readonly count: number;
  readonly held: { readonly arrival: Arrival; readonly go: () => void }[];
}

/** No barriers yet. */
export function createBarriers(): Barriers {
  let latest = 0;
  let barriers: Barrier[] = [];
  return {
    order: ({ action, count }) => {
      barriers.push({ id: (latest += 1), action, count, held: [] });
      return { id: latest };
    },
    hold: (arrival) => {
      const barrier = barriers.find(({ action, count, held }) => (action === arrival.action || action === '*') && held.length < count);
      return barrier === undefined ? null : new Promise((go) => barrier.held.push({ arrival, go }));
    },
    state: () => barriers.map(({ id, action, count, held }) => ({ id, action, count, held: held.map(({ arrival }) => arrival) })),
    release: ({ id, order }) => {
      const barrier = barriers.find((one) => one.id === id);
      if (barrier === undefined) throw new Error('no such barrier');
      const { held, count } = barrier;
      if (held.length < count) throw new Error(`${held.length} of ${count} calls have come`);
      const wanted = order ?? held.map((_, index) => index);
      if (wanted.length !== count || new Set(wanted).size !== count || wanted.some((index) => index >= count)) throw new Error('the order must name each call once');
      barriers = barriers.filter((one) => one !== barrier);
      // What waits for a promise goes on in the order in which the promises are kept.
      for (const index of wanted) held[index]?.go();
    },
    clear: () => {
      const all = barriers;
      barriers = [];
      for (const { held } of all) for (const { go } of held) go();
    },
  };
}
