import type { ActView } from '../domain/acts/act-view';
import type { ActName } from '../reservanto/acts/asks';

/** Acts that have channels of their own, since they work offline and keep what the screen showed. */
type OwnChannel = 'Booking/SetNoShowState' | 'Booking/EditCustomValues' | 'Customer/EditCustomValues' | 'Customer/Note';

/** An act that any screen may decide by its request. */
export type RunnableAct = Exclude<ActName, OwnChannel>;

/** The channel of all acts that need the line. */
export interface RunCalls {
  /**
   * `request` is JSON. The act is in the book when this answers; what the server says comes as `acts.changed`. `held`: it waits for the grace period
   * first, where acts of its kind may. Fails with `input.invalid` and the `path` of the field, `session.rightMissing`,
   * `network.unreachable` (nothing was kept), or what the book says.
   */
  'act.run': { input: { action: RunnableAct; request: string; pace: 'now' | 'held' }; output: ActView };
}
