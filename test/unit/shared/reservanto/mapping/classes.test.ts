import { classOf, intervalsOf } from '@shared/reservanto/mapping/classes';
import { ExtendedAppointmentClassApiModelSchema, WorkingHourApiModelSchema } from '@shared/reservanto/generated/responses';
import { describe, expect, it } from 'vitest';

const START = 1_795_419_000;

describe('a listed class', () => {
  const parse = (fields: Record<string, unknown>) => classOf(ExtendedAppointmentClassApiModelSchema.parse({ Id: 11, StartDate: START, EndDate: START + 3600, BookingResourceId: 2, BookingServiceId: 6, Capacity: 10, OccupiedCapacity: 4, ...fields }));

  it('becomes an appointment with its places', () => {
    expect(parse({ BookingServiceName: 'Jóga', CourseId: 3, CourseName: 'Jóga pro záda' })).toMatchObject({ appointmentId: 11, start: START * 1000, end: (START + 3600) * 1000, serviceName: 'Jóga', courseId: 3, courseName: 'Jóga pro záda', capacity: 10, occupied: 4 });
  });

  it('is nothing without an id', () => expect(parse({ Id: null })).toBeNull());
  it('never ends before it starts', () => expect(parse({ EndDate: 0 })?.end).toBe(START * 1000));
  it('has empty names rather than none', () => expect(parse({})).toMatchObject({ resourceName: '', serviceName: '', courseId: null, courseName: null }));
});

describe('working hours', () => {
  const intervals = (...spans: [number | null, number | null][]) => intervalsOf(spans.map(([Start, End]) => WorkingHourApiModelSchema.parse({ Start, End, DayOfWeek: 1 })));

  it('become intervals in ms', () => expect(intervals([START, START + 60])).toEqual([{ from: START * 1000, to: (START + 60) * 1000 }]));
  it('drop empty and reversed ones', () => expect(intervals([START, START], [START, START - 1], [null, null])).toEqual([]));
});
