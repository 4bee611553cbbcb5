import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { bookingHandlers } from './bookings';
import { catalogueHandlers } from './catalogue';
import { classHandlers } from './classes';
import { customerHandlers } from './customers';
import type { Handlers } from './handler';

/** Every handler. `Authorize/GetShortTimeToken` is the server's own. */
export const HANDLERS: Handlers = { ...bookingHandlers, ...catalogueHandlers, ...classHandlers, ...customerHandlers };

/** Actions that this sandbox answers with a refusal which says so. */
export const UNANSWERED_ACTIONS: readonly ActionName[] = (Object.keys(ACTIONS) as ActionName[]).filter(
  (action) => HANDLERS[action] === undefined && action !== 'Authorize/GetShortTimeToken',
);
