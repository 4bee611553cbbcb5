import type { ClassAppointment } from '@shared/domain/booking';
import type { OfferCheck, OfferedStart } from '@shared/domain/offers';
import { classOf } from '@shared/reservanto/mapping/classes';
import type { Result } from '@shared/util/result';
import { ok } from '@shared/util/result';
import type { OfferDeps, StartsAsked } from './offers';

/** Listed appointments of a service, full ones too: there the waitlist is offered. Lessons of courses are among them. */
export async function classStarts({ api }: OfferDeps, asked: StartsAsked): Promise<Result<OfferedStart[]>> {
  const { what, resourceId, locationId, catalogue, from, to } = asked;
  const locations = new Set(catalogue.resources.filter(({ id }) => what.resourceIds.includes(id)).map((resource) => resource.locationId));
  const found: ClassAppointment[] = [];
  for (const id of locations) {
    if (locationId !== null && id !== locationId) continue;
    const answer = await api.call('Classes/GetAvailableAppointments', { SegmentId: what.segmentId, LocationId: id, IntervalStart: Math.floor(from / 1000), IntervalEnd: Math.ceil(to / 1000) });
    if (!answer.ok) return answer;
    found.push(...answer.value.Items.map(classOf).filter((item) => item !== null));
  }
  return ok(
    found
      .filter((item) => item.serviceId === what.id && (resourceId === null || item.resourceId === resourceId))
      .sort((one, other) => one.start - other.start)
      .map(({ appointmentId, start, end, resourceId: at, capacity, occupied, courseName }) => ({ start, end, resourceIds: [at], listed: { appointmentId, capacity, occupied, courseName } })),
  );
}

/** Whether so many people still fit into a listed appointment. */
export async function classChecked({ api, now }: OfferDeps, appointmentId: number, count: number): Promise<Result<Pick<OfferCheck, 'isFree' | 'placesLeft'>>> {
  const answer = await api.call('Classes/Get', { AppointmentId: appointmentId });
  if (!answer.ok) return answer;
  const item = answer.value.Result === null ? null : classOf(answer.value.Result);
  if (item === null || item.end <= now()) return ok({ isFree: false, placesLeft: null });
  const placesLeft = Math.max(0, item.capacity - item.occupied);
  return ok({ isFree: placesLeft >= count, placesLeft });
}
