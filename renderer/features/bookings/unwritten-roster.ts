import type { ClassDetail } from '@shared/domain/views';
import type { WantedMark } from '../../state/writing';

/** The roster with marks laid over it that are on their way into the book of acts. */
export function withUnwritten(roster: ClassDetail['roster'], appointmentId: number, marks: readonly WantedMark[]): ClassDetail['roster'] {
  const own = marks.filter((mark) => mark.appointmentId === appointmentId);
  if (own.length === 0) return roster;
  const wanted = new Map(own.map((mark) => [mark.customerId, mark.attendance]));
  return roster.map((person) => {
    const attendance = wanted.get(person.customerId);
    return attendance === undefined ? person : { ...person, attendance, pending: 'writing' };
  });
}
