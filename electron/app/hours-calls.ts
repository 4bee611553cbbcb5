import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dayBounds } from '@shared/domain/days';
import type { LocationHours } from '@shared/domain/hours-period';
import { appError } from '@shared/errors/app-error';
import type { HoursCalls } from '@shared/ipc/hours-calls';
import { intervalsOf } from '@shared/reservanto/mapping/classes';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { ApiClient } from '../api/ports';
import type { CallHandlers } from '../ipc/registrar';
import type { CallDeps } from './calls';
import type { Desk } from './desk';

/** The handlers of working hours and time off. What the cache holds comes out of the store; small readings on demand go to the server. */
export function createHoursCalls({ desk }: Pick<CallDeps, 'desk'>): Pick<CallHandlers, keyof HoursCalls> {
  const atStore = async <T>(work: (open: Desk) => Promise<Result<T>>): Promise<Result<T>> => {
    const open = desk();
    return open === null ? fail(appError('session.none')) : work(open);
  };
  const atServer = <T>(work: (api: ApiClient, open: Desk) => Promise<Result<T>>): Promise<Result<T>> =>
    atStore(async (open) => {
      const api = open.server()?.api;
      return api === undefined ? fail(appError('network.unreachable')) : work(api, open);
    });
  return {
    'hours.period': (period) => atStore(({ store }) => store.call('hoursPeriod', period)),
    'hours.locations': ({ from, to }) =>
      atServer(async (api, open) => {
        const [start, end] = [dayBounds(from, MERCHANT_ZONE).start, dayBounds(to, MERCHANT_ZONE).end];
        const found: LocationHours[] = [];
        for (const { id, name } of open.business().locations) {
          const answer = await api.call('WorkingHours/GetForPeriod', { LocationId: id, IntervalStart: start / 1000, IntervalEnd: end / 1000 });
          if (!answer.ok) return answer;
          found.push({ id, name, open: intervalsOf(answer.value.Items) });
        }
        return ok(found);
      }),
    'timeOff.hits': (wanted) => atStore(({ store }) => store.call('timeOffHits', wanted)),
    'timeOff.check': ({ freeTimeIds }) =>
      atServer(async (api) => {
        const found: { freeTimeId: number; there: boolean }[] = [];
        for (const freeTimeId of freeTimeIds) {
          const answer = await api.call('FreeTime/Get', { FreeTimeId: freeTimeId });
          if (!answer.ok && answer.error.code !== 'server.refused') return answer;
          found.push({ freeTimeId, there: answer.ok && answer.value.FreeTime !== null });
        }
        return ok(found);
      }),
  };
}
