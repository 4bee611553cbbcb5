import { appError } from '@shared/errors/app-error';
import type { WaitingFacts, WaitOf, WaitsFor, WaitsForView } from '@shared/domain/waitlist';
import type { ClassCalls } from '@shared/ipc/class-calls';
import { classWaitedFor, courseWaitedFor, waitingCustomer, waitingOf } from '@shared/reservanto/mapping/alternates';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { ApiClient } from '../api/ports';
import type { CallHandlers } from '../ipc/registrar';
import type { CallDeps } from './calls';

/** How far ahead the waitlists of a customer are asked for, in s: nobody waits for longer than a season. */
const AHEAD = 366 * 86_400;
/** A class that runs now is still one that somebody waits for, in s. */
const BACK = 6 * 3_600;

const NOTHING_KNOWN: WaitingFacts = { phone: null, means: null, clashes: [] };

/** The channels of classes: what the cache knows, and waitlists that are read when somebody looks. */
export function createClassCalls({ desk, clock }: Pick<CallDeps, 'desk' | 'clock'>): Pick<CallHandlers, keyof ClassCalls> {
  const atServer = async <T>(work: (api: ApiClient) => Promise<Result<T>>): Promise<Result<T>> => {
    const api = desk()?.server()?.api;
    return api === undefined ? fail(appError('network.unreachable')) : work(api);
  };
  const factsOf = async (waits: readonly WaitOf[]): Promise<(at: number) => WaitingFacts> => {
    const known = await desk()?.store.call('waitingFacts', { waits });
    return (at) => (known?.ok === true ? known.value[at] : undefined) ?? NOTHING_KNOWN;
  };
  const withFacts = async (customerId: number, waits: readonly WaitsFor[]): Promise<WaitsForView[]> => {
    const of = await factsOf(waits.map(({ kind, id, start, end }) => ({ kind, id, start, end, customerId })));
    return waits.map((wait, at) => {
      const { means, clashes } = of(at);
      return { ...wait, means, clashes };
    });
  };
  return {
    'classes.soon': () => desk()?.store.call('classesSoon', null) ?? Promise.resolve(fail(appError('session.none'))),
    'waitlist.appointment': ({ appointmentId }) =>
      atServer(async (api) => {
        const answer = await api.call('Alternates/GetAppointmentAlternates', { AppointmentId: appointmentId });
        return answer.ok ? ok(answer.value.Items.flatMap((item) => waitingOf(item) ?? [])) : answer;
      }),
    'waitlist.course': ({ courseId }) =>
      atServer(async (api) => {
        const answer = await api.call('Alternates/GetCourseAlternates', { CourseId: courseId });
        if (!answer.ok) return answer;
        const people = answer.value.Items.flatMap((item) => waitingCustomer(item) ?? []);
        const of = await factsOf(people.map(({ customerId }) => ({ kind: 'course', id: courseId, start: 0, end: 0, customerId })));
        return ok(people.map((person, at) => ({ ...person, ...of(at), phone: person.phone ?? of(at).phone })));
      }),
    'waitlist.customer': ({ customerId }) =>
      atServer(async (api) => {
        const now = Math.floor(clock.now() / 1_000);
        const request = { CustomerId: customerId, StartDate: now - BACK, EndDate: now + AHEAD };
        const [classes, courses] = await Promise.all([api.call('Alternates/GetAppointmentsSubscribedByCustomer', request), api.call('Alternates/GetCoursesSubscribedByCustomer', request)]);
        if (!classes.ok) return classes;
        if (!courses.ok && courses.error.code !== 'session.rightMissing') return courses;
        return ok({ classes: await withFacts(customerId, classes.value.Items.map(classWaitedFor)), courses: courses.ok ? await withFacts(customerId, courses.value.Items.map(courseWaitedFor)) : null });
      }),
  };
}
