import type { Act } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import { actView } from '@shared/domain/acts/act-view';
import { worthShowing } from '@shared/domain/acts/worth-showing';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dayBounds } from '@shared/domain/days';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import { valueAct } from '../sync/custom-values';
import { noteAct } from '../sync/notes';
import { todaysBase } from '../sync/todays-base';
import type { CallDeps } from './calls';
import { decideMark } from './decide-mark';
import type { Desk } from './desk';
import { runAct } from './run-act';

/** The channels by which people decide something, and look at what they decided. */
type ActChannel = 'act.attendance' | 'act.note' | 'act.customValue' | 'act.run' | 'acts.list' | 'acts.decide' | 'acts.retry';

/** Their handlers. What names an act in lists comes out of the store, not from the window. */
export function createActCalls(deps: Pick<CallDeps, 'desk' | 'clock' | 'graceMs'>): Pick<CallHandlers, ActChannel> {
  const atDesk = async <T>(work: (desk: Desk) => Promise<Result<T>>): Promise<Result<T>> => {
    const desk = deps.desk();
    return desk === null ? fail(appError('session.none')) : work(desk);
  };
  const viewOf = (decided: Result<Act>): Result<ActView> => (decided.ok ? ok(actView(decided.value)) : decided);
  return {
    'act.attendance': (input) => atDesk(async (desk) => viewOf(await decideMark(desk, input, deps.clock.now()))),
    'act.note': (input) =>
      atDesk(async (desk) => {
        const shown = await desk.store.call('customerDetail', { customerId: input.customerId });
        return shown.ok ? viewOf(await desk.acts.decide(noteAct(input, shown.value.customer.name))) : shown;
      }),
    'act.customValue': (input) =>
      atDesk(async (desk) => {
        const { appointmentId, customerId, definitionId } = input;
        const shown = appointmentId === null ? await desk.store.call('customerDetail', { customerId }) : await desk.store.call('bookingDetail', { appointmentId, customerId });
        if (!shown.ok) return shown;
        const field = shown.value.customValues.find((value) => value.definitionId === definitionId && value.of === (appointmentId === null ? 'customer' : 'booking'));
        if (field === undefined) return fail(appError('notFound'));
        const value = typeof input.value === 'object' && input.value !== null ? dayBounds(input.value.day, MERCHANT_ZONE).start : input.value;
        return viewOf(await desk.acts.decide(valueAct({ ...input, value }, shown.value.customer.name, field.name)));
      }),
    'act.run': (input) => atDesk(async (desk) => viewOf(await runAct(desk, input, deps.clock.now(), deps.graceMs()))),
    'acts.list': () =>
      atDesk(async (desk) => {
        const found = await desk.store.call('actsAll', null);
        if (!found.ok) return found;
        const { acts, foundAs, unreadable } = found.value;
        return ok({ acts: worthShowing(acts, deps.clock.now()).map(actView), foundAs, unreadable, kept: desk.keepsActs });
      }),
    'acts.decide': ({ id, decision }) => atDesk(async (desk) => viewOf(await desk.acts.decideOn(id, decision))),
    'acts.retry': ({ id }) =>
      atDesk(async (desk) => {
        const act = desk.acts.acts().find((candidate) => candidate.id === id);
        const base = act === undefined ? fail(appError('notFound')) : await todaysBase(desk.store, act);
        return base.ok ? viewOf(await desk.acts.retry(id, base.value)) : base;
      }),
  };
}
