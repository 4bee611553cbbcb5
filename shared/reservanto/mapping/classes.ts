import type { ClassAppointment, WorkingInterval } from '../../domain/booking';
import type { AppointmentClassApiModel, WorkingHourApiModel } from '../generated/responses';
import { text, toMs } from './bookings';

/** A listed appointment of a group segment; null without an id. */
export function classOf(model: AppointmentClassApiModel): ClassAppointment | null {
  if (model.Id <= 0) return null;
  const start = toMs(model.StartDate);
  return {
    appointmentId: model.Id,
    start,
    end: Math.max(start, toMs(model.EndDate)),
    resourceId: model.BookingResourceId,
    resourceName: text(model.BookingResourceName) ?? '',
    serviceId: model.BookingServiceId,
    serviceName: text(model.BookingServiceName) ?? '',
    calendarId: model.CalendarId,
    courseId: model.CourseId,
    courseName: text(model.CourseName),
    capacity: model.Capacity,
    occupied: model.OccupiedCapacity,
  };
}

/** Working time of a period; empty and reversed intervals are dropped. */
export function intervalsOf(models: readonly WorkingHourApiModel[]): WorkingInterval[] {
  return models.map((model) => ({ from: toMs(model.Start), to: toMs(model.End) })).filter(({ from, to }) => to > from);
}
