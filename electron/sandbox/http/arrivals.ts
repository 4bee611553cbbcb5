import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { SandboxClock } from '../clock';

/** One call as the server saw it. */
export interface Arrival {
  /** Counts up from 1. */
  readonly id: number;
  readonly action: string;
  /** Number of the connection; several calls of one number came over one connection. */
  readonly connection: number;
  /** Unix seconds by the sandbox's clock. */
  readonly at: number;
  /** `done`: the books have it; `refused`: asked of the books and refused; `none`: the books were not asked. */
  work: 'none' | 'done' | 'refused';
  /** Status that was answered; null while there is none. */
  status: number | null;
  /** `answered`: the whole answer was handed to the connection; `cut`: by a fault; `gone`: the client closed before. */
  end: 'open' | 'answered' | 'cut' | 'gone';
}

/** Calls that came, before any fault. */
export interface Arrivals {
  note(action: string, incoming: IncomingMessage, outgoing: ServerResponse): Arrival;
  /** Calls by action. */
  counts(): Readonly<Record<string, number>>;
  /** The latest calls with a higher id, the oldest first. */
  after(id: number): readonly Arrival[];
}

/** So many calls are listed; counts know all. */
const MOST_LISTED = 10_000;

/** An empty list of calls. */
export function createArrivals(clock: SandboxClock): Arrivals {
  const byAction = new Map<string, number>();
  const connections = new WeakMap<Socket, number>();
  let [latest, sockets] = [0, 0];
  let listed: Arrival[] = [];
  const numberOf = (socket: Socket): number => {
    const number = connections.get(socket) ?? (sockets += 1);
    connections.set(socket, number);
    return number;
  };
  return {
    note: (action, incoming, outgoing) => {
      byAction.set(action, (byAction.get(action) ?? 0) + 1);
      const arrival: Arrival = { id: (latest += 1), action, connection: numberOf(incoming.socket), at: clock.seconds(), work: 'none', status: null, end: 'open' };
      outgoing.once('close', () => {
        if (outgoing.writableFinished) [arrival.status, arrival.end] = [outgoing.statusCode, 'answered'];
        else if (arrival.end === 'open') arrival.end = 'gone';
      });
      listed.push(arrival);
      if (listed.length >= 2 * MOST_LISTED) listed = listed.slice(-MOST_LISTED);
      return arrival;
    },
    counts: () => Object.fromEntries(byAction),
    after: (id) => listed.slice(-MOST_LISTED).filter((arrival) => arrival.id > id),
  };
}
