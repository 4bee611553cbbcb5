import type { ActionName, Requests } from '@shared/reservanto/generated/actions';
import type { SandboxClock } from '../clock';
import type { Db } from '../data/database';

/** What a handler works with. */
export interface Books {
  readonly db: Db;
  readonly clock: SandboxClock;
  readonly zone: string;
  /** Attendance is taken from so long before the start, in seconds; half an hour when absent. */
  readonly attendanceFrom?: number;
}

/** Answers one action; throws a Refusal for a business refusal. The envelope and missing fields are added around it. */
export type Handler<A extends ActionName> = (books: Books, request: Requests[A]) => Readonly<Record<string, unknown>>;

/** The handlers of an area, by action. */
export type Handlers = { readonly [A in ActionName]?: Handler<A> };

/** A handler for every action; `Authorize/GetShortTimeToken` is the server's own. */
export type AllHandlers = Required<Omit<Handlers, 'Authorize/GetShortTimeToken'>>;
