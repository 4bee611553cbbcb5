import type { RunnableAct } from '../../ipc/run-calls';
import type { Requests } from '../generated/actions';

/** A request of an act, without its time stamp; apart from the channel, whose names reach no schema. */
export type ActRequest<A extends RunnableAct> = Omit<Requests[A], 'TimeStamp'>;
