import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { appError } from '@shared/errors/app-error';
import type { ScanCalls } from '@shared/ipc/scan-calls';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import type { CallDeps } from './calls';

/** The channels of card and code readers. A code is never logged: it opens a booking. */
export function createScanCalls({ desk }: Pick<CallDeps, 'desk'>): Pick<CallHandlers, keyof ScanCalls> {
  return {
    'scan.code': async ({ code }) => {
      const open = desk();
      if (open === null) return fail(appError('session.none'));
      const api = open.server()?.api;
      if (api === undefined) return fail(appError('network.unreachable'));
      const answer = await api.call('Event/GetByCode', { BookingCode: code });
      if (!answer.ok) return answer;
      const found = answer.value.Result;
      if (found === null) return fail(appError('server.refused'));
      return ok({ appointmentId: found.AppointmentId, customerId: found.CustomerId, date: dateIn(found.StartDate * 1_000, MERCHANT_ZONE) });
    },
  };
}
