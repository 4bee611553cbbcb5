import type { ConnectionView } from '@shared/domain/connection';
import type { AppError } from '@shared/errors/app-error';
import type { EventName, Events } from '@shared/ipc/channels';
import type { StoreEvents } from '../store/port';
import type { Desk, DeskEvents } from './desk';

/** What the store of the open business tells the windows as it comes. */
const FORWARDED = ['day.changed', 'details.changed', 'customers.changed', 'days.read', 'local.changed'] as const satisfies readonly (keyof StoreEvents)[];

/** Which business is open: one at a time. Opening and leaving come one after the other, however fast they are asked for. */
export interface Desks {
  current(): Desk | null;
  /** Opens a business after the one before it has ended; an open one that `keep` accepts stays instead. */
  open(make: (events: DeskEvents) => Promise<Desk>, keep?: (open: Desk) => boolean): Promise<Desk>;
  /** Ends the open business; resolves when nothing of it runs any more. */
  leave(): Promise<void>;
}

/** Where desks tell what happens. */
export interface DesksDeps {
  readonly broadcast: <E extends EventName>(event: E, payload: Events[E]) => void;
  readonly notice: (error: AppError) => void;
}

/** Builds the switch. What a business says after it was left reaches nobody. */
export function createDesks({ broadcast, notice }: DesksDeps): Desks {
  let current: Desk | null = null;
  let turn = 0;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => null);
    return done;
  };

  const eventsOf = (own: number): DeskEvents => {
    const ifOpen =
      <T>(tell: (value: T) => void) =>
      (value: T): void => {
        if (own === turn) tell(value);
      };
    return {
      connection: ifOpen((view: ConnectionView) => broadcast('connection.changed', view)),
      business: ifOpen((business) => broadcast('business.changed', business)),
      notice: ifOpen(notice),
      acts: ifOpen((changed) => broadcast('acts.changed', changed)),
    };
  };

  const end = async (): Promise<void> => {
    const leaving = current;
    if (leaving === null) return;
    current = null;
    turn += 1;
    broadcast('business.changed', null);
    await leaving.close();
  };

  return {
    current: () => current,
    open: (make, keep) =>
      inTurn(async () => {
        if (current !== null && keep?.(current) === true) return current;
        await end();
        const own = (turn += 1);
        const opened = await make(eventsOf(own));
        current = opened;
        const forward = <E extends keyof StoreEvents>(event: E): void => {
          opened.store.on(event, (payload) => {
            if (own === turn) broadcast(event, payload as Events[E]);
          });
        };
        FORWARDED.forEach((event) => forward(event));
        broadcast('business.changed', opened.business());
        return opened;
      }),
    leave: () => inTurn(end),
  };
}
