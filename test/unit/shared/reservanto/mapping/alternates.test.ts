import { classWaitedFor, courseWaitedFor, waitingOf } from '@shared/reservanto/mapping/alternates';
import { AlternateApiModelSchema, AlternateEventInfoApiModelSchema, CourseApiModelSchema } from '@shared/reservanto/generated/responses';
import { describe, expect, it } from 'vitest';

describe('somebody who waits', () => {
  it.each([
    ['waits for the desk', { Alternate: { Id: 5, Name: 'Monika Tesařová', Phone: ' 777 1 ' }, AlternateStatus: 'AlternateSubscribed' }, { customerId: 5, name: 'Monika Tesařová', phone: '777 1', movesUpAlone: false }],
    ['moves up alone', { Alternate: { Id: 6, Name: 'Libor' }, AlternateStatus: 'AlternateAutoPromotion' }, { customerId: 6, name: 'Libor', phone: null, movesUpAlone: true }],
    ['has a status of tomorrow', { Alternate: { Id: 6, Name: null }, AlternateStatus: 'Parked' }, { customerId: 6, name: '', phone: null, movesUpAlone: false }],
    ['is nobody', { Alternate: null, AlternateStatus: null }, null],
    ['has no id', { Alternate: { Id: 0, Name: 'X' } }, null],
  ])('%s', (_, wire, expected) => expect(waitingOf(AlternateApiModelSchema.parse(wire))).toEqual(expected));
});

describe('what somebody waits for', () => {
  it('is a class, by its course where it is a lesson', () => {
    const wire = { Id: 8, BookingServiceName: 'Jóga', StartDate: 100, EndDate: 200, OccupiedCapacity: 2, Capacity: 2, AlternateEvent: { Status: 'AlternateAutoPromotion' } };
    expect(classWaitedFor(AlternateEventInfoApiModelSchema.parse(wire))).toEqual({ kind: 'class', id: 8, name: 'Jóga', start: 100_000, end: 200_000, movesUpAlone: true, occupied: 2, capacity: 2 });
    expect(classWaitedFor(AlternateEventInfoApiModelSchema.parse({ ...wire, CourseName: 'Kurz', AlternateEvent: null }))).toMatchObject({ name: 'Kurz', movesUpAlone: false });
  });
  it('is a course', () => expect(courseWaitedFor(CourseApiModelSchema.parse({ Id: 3, Name: 'Kurz', StartDate: 100, EndDate: 200, OccupiedCapacity: 8, Capacity: 8 }))).toEqual({ kind: 'course', id: 3, name: 'Kurz', start: 100_000, end: 200_000, movesUpAlone: false, occupied: 8, capacity: 8 }));
});
