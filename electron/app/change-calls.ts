import type { BookingLink } from '@shared/domain/changes';
import { appError } from '@shared/errors/app-error';
import type { ChangeCalls } from '@shared/ipc/change-calls';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import type { CallDeps } from './calls';

/** The channels of what changes a booking. */
export function createChangeCalls({ desk }: Pick<CallDeps, 'desk'>): Pick<CallHandlers, keyof ChangeCalls> {
  return {
    'change.links': async ({ appointmentId, customerId }) => {
      const api = desk()?.server()?.api;
      if (api === undefined) return fail(appError('network.unreachable'));
      const request = { AppointmentId: appointmentId, CustomerId: customerId };
      const [cancel, payment] = await Promise.all([api.call('Booking/GetCancelLink', request), api.call('Booking/GetPaymentLink', request)]);
      return ok({ cancel: linkIn(cancel), payment: linkIn(payment) });
    },
    'change.pending': () => desk()?.store.call('pendingBookings', null) ?? Promise.resolve(fail(appError('session.none'))),
  };
}

/** What the API says of a page. */
interface WireLink {
  readonly Url: string | null;
  readonly ExpiresAt: number | null;
}

const linkIn = (answer: Result<WireLink>): Result<BookingLink | null> => (answer.ok ? ok(linkOf(answer.value)) : answer);

/** Only an address of the web is one: it is shown, copied and drawn as a code. */
function linkOf({ Url, ExpiresAt }: WireLink): BookingLink | null {
  if (Url === null || !/^https?:\/\/\S+$/i.test(Url) || Url.length > 2_000) return null;
  return { url: Url, expiresAt: ExpiresAt === null ? null : ExpiresAt * 1_000 };
}
