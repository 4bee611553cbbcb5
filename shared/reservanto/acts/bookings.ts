import type { Facts } from '../../domain/acts/act';
import { wantedValues } from '../../domain/acts/wanted-values';
import type { Verdict } from '../../domain/acts/machine';
import type { CustomValueApiModel } from '../generated/responses';
import { text } from '../mapping/bookings';
import type { ActDeclaration, Probe, ProbeAnswers } from './declaration';
import { act, answerOf, bookingQueue, probe } from './declaration';

interface Pair {
  readonly AppointmentId: number;
  readonly CustomerId: number;
}

/** The value of a custom value, whichever of its three fields holds it; texts as they are shown and written, an empty one is none. */
export function customValueOf(value: Pick<CustomValueApiModel, 'StringValue' | 'BooleanValue' | 'DateValue'>): string | boolean | number | null {
  return text(value.StringValue) ?? value.BooleanValue ?? value.DateValue;
}

/** Reads one booking. */
export function readBooking({ AppointmentId, CustomerId }: Pair): readonly Probe[] {
  return [probe('Event/Get', { AppointmentId, CustomerId })];
}

/** What one booking says; `there` false when the server knows none. */
export function bookingFacts(_request: Pair, answers: ProbeAnswers): Facts {
  const event = answerOf('Event/Get', answers)?.Result ?? null;
  if (event === null) return { there: false };
  const values = Object.fromEntries(event.CustomValues.map((value) => [value.Definition?.Id ?? value.Id, customValueOf(value)]));
  return {
    there: true,
    status: event.Status,
    attendance: event.NoShowStatus,
    start: event.StartDate,
    end: event.EndDate,
    resource: event.SourceId,
    service: event.BookingServiceId,
    note: event.CustomerNote ?? '',
    paid: event.PaidPartOfPrice,
    values,
  };
}

/** Statuses of somebody who is expected. */
const LIVE: ReadonlySet<unknown> = new Set(['Confirmed', 'ConfirmationRequested']);

/** Whether the booking of these facts is one of somebody who is expected. */
export function isLive(facts: Facts | null): boolean {
  return facts !== null && facts['there'] === true && LIVE.has(facts['status']);
}

const becomes = (status: string) => (_request: Pair, _before: Facts | null, after: Facts): Verdict => (after['status'] === status ? 'done' : isLive(after) ? 'notDone' : 'undecided');

const onBooking = {
  queues: (request: Pair) => [bookingQueue(request)],
  probes: readBooking,
  facts: bookingFacts,
  reads: 'the booking (Event/Get)',
} as const;

const setAttendance = act<'Booking/SetNoShowState'>({
  ...onBooking,
  held: false,
  undo: 'sameAction',
  verdict: ({ NoShowStatus }, _before, after) => (after['attendance'] === NoShowStatus ? 'done' : 'notDone'),
  base: ({ NoShowStatus }, base, now) => (now['attendance'] === NoShowStatus ? 'asWanted' : now['attendance'] === base['attendance'] ? 'asBased' : 'other'),
  decides: 'attendance is what was wanted',
});

const cancel = act<'Booking/Cancel'>({
  ...onBooking,
  // A whole course is many bookings, and what an entry or credit comes back to is a balance.
  queues: (request) => [bookingQueue(request), `balance:${request.CustomerId}`],
  held: true,
  undo: 'none',
  verdict: becomes('Canceled'),
  decides: 'its status is Canceled; still expected: not done',
});

const confirm = act<'Booking/Confirm'>({
  ...onBooking,
  held: true,
  undo: 'none',
  verdict: (_request, _before, after) => (after['status'] === 'Confirmed' ? 'done' : after['status'] === 'ConfirmationRequested' ? 'notDone' : 'undecided'),
  decides: 'its status is Confirmed; still ConfirmationRequested: not done',
});

const reject = act<'Booking/Reject'>({
  ...onBooking,
  held: true,
  undo: 'none',
  verdict: (_request, _before, after) => (after['status'] === 'Rejected' ? 'done' : after['status'] === 'ConfirmationRequested' ? 'notDone' : 'undecided'),
  decides: 'its status is Rejected; still ConfirmationRequested: not done',
});

const move = act<'OneToOne/MoveBooking'>({
  ...onBooking,
  held: true,
  undo: 'sameAction',
  verdict: ({ StartsAt, EndsAt }, before, after) => {
    if (after['start'] === StartsAt && after['end'] === EndsAt) return 'done';
    return before !== null && after['start'] === before['start'] && after['end'] === before['end'] ? 'notDone' : 'undecided';
  },
  decides: 'its times are those wanted; those of before: not done',
});

const updateEms = act<'EmsLike/UpdateBooking'>({
  ...onBooking,
  held: true,
  undo: 'sameAction',
  verdict: (request, before, after) => {
    const wanted: readonly (readonly [string, unknown])[] = [
      ['start', request.BookingStart],
      ['resource', request.BookingResourceId],
      ['service', request.ServiceId],
      ['note', request.CustomerNote],
    ];
    const asked = wanted.filter(([, value]) => value !== null && value !== undefined);
    if (asked.every(([field, value]) => after[field] === value)) return 'done';
    return before !== null && asked.every(([field]) => after[field] === before[field]) ? 'notDone' : 'undecided';
  },
  decides: 'its time, resource, service and note are those wanted; those of before: not done',
});

const valueIn = (facts: Facts, id: number): unknown => (facts['values'] as Readonly<Record<string, unknown>> | undefined)?.[String(id)] ?? null;

/** All values wanted are there. */
export function hasValues(edits: Parameters<typeof wantedValues>[0], facts: Facts): boolean {
  return [...wantedValues(edits)].every(([id, value]) => valueIn(facts, id) === value);
}

/** The values that are to be changed are those of the base. */
export function sameValues(edits: Parameters<typeof wantedValues>[0], base: Facts, now: Facts): boolean {
  return [...wantedValues(edits).keys()].every((id) => valueIn(base, id) === valueIn(now, id));
}

const editValues = act<'Booking/EditCustomValues'>({
  ...onBooking,
  held: false,
  undo: 'sameAction',
  verdict: ({ Values }, _before, after) => (hasValues(Values, after) ? 'done' : 'notDone'),
  base: ({ Values }, base, now) => (hasValues(Values, now) ? 'asWanted' : sameValues(Values, base, now) ? 'asBased' : 'other'),
  decides: 'the values are those wanted',
});

/** Acts on a booking that is there. */
export const BOOKING_ACTS = {
  'Booking/SetNoShowState': setAttendance,
  'Booking/Cancel': cancel,
  'Booking/Confirm': confirm,
  'Booking/Reject': reject,
  'Booking/EditCustomValues': editValues,
  'OneToOne/MoveBooking': move,
  'EmsLike/UpdateBooking': updateEms,
} satisfies { readonly [action: string]: ActDeclaration<never> };
