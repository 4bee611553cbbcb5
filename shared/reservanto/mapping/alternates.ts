import type { Waiting, WaitsFor } from '../../domain/waitlist';
import type { AlternateApiModel, AlternateEventInfoApiModel, CourseApiModel, CustomerApiModel } from '../generated/responses';
import { text, toMs } from './bookings';

/** Somebody on the waitlist of a class; null without a customer. */
export function waitingOf({ Alternate, AlternateStatus }: AlternateApiModel): Waiting | null {
  return Alternate === null ? null : waitingCustomer(Alternate, AlternateStatus === 'AlternateAutoPromotion');
}

/** Somebody on a waitlist by their customer alone: the list of a course says no more. */
export function waitingCustomer({ Id, Name, Phone }: CustomerApiModel, movesUpAlone = false): Waiting | null {
  return Id <= 0 ? null : { customerId: Id, name: text(Name) ?? '', phone: text(Phone), movesUpAlone };
}

/** A class that a customer waits for. */
export function classWaitedFor(model: AlternateEventInfoApiModel): WaitsFor {
  return {
    kind: 'class',
    id: model.Id,
    name: text(model.CourseName) ?? text(model.BookingServiceName) ?? '',
    start: toMs(model.StartDate),
    end: toMs(model.EndDate),
    movesUpAlone: model.AlternateEvent?.Status === 'AlternateAutoPromotion',
    occupied: model.OccupiedCapacity,
    capacity: model.Capacity,
  };
}

/** A course that a customer waits for. */
export function courseWaitedFor(model: CourseApiModel): WaitsFor {
  return { kind: 'course', id: model.Id, name: text(model.Name) ?? '', start: toMs(model.StartDate), end: toMs(model.EndDate), movesUpAlone: false, occupied: model.OccupiedCapacity, capacity: model.Capacity };
}
