import { z } from 'zod';

/** What can be ordered to go wrong, for one action, a number of times. */
export const FaultOrder = z.strictObject({
  /** `Group/Action`, or `*` for every action. */
  action: z.string(),
  kind: z.enum(['delay', 'status', 'html', 'malformed', 'empty', 'slow', 'drop', 'drop-after']),
  /** How many times; 1 when left out. */
  times: z.int().min(1).default(1),
  /** For `delay` and `slow`, in ms. */
  ms: z.int().min(0).max(120_000).default(0),
  /** For `status`. */
  status: z.int().min(400).max(599).default(500),
});

/** See {@link FaultOrder}. */
export type Fault = z.infer<typeof FaultOrder>;

/** Faults on order; none unless somebody asks. */
export interface Faults {
  order(fault: Fault): void;
  /** The next fault for the action, taken off the list. */
  take(action: string): Fault | null;
  clear(): void;
}

/** An empty list of faults. */
export function createFaults(): Faults {
  let orders: { fault: Fault; left: number }[] = [];
  return {
    order: (fault) => void orders.push({ fault, left: fault.times }),
    take: (action) => {
      const found = orders.find(({ fault }) => fault.action === action || fault.action === '*');
      if (found === undefined) return null;
      found.left -= 1;
      orders = orders.filter(({ left }) => left > 0);
      return found.fault;
    },
    clear: () => void (orders = []),
  };
}
