import type { BlockView } from '../domain/views';
import type { CourseWaiting, Waiting, WaitsForView } from '../domain/waitlist';

/** Channels of classes. Waitlists are read when somebody looks: each asks the server and fails as reads do. Acts on them go over `act.run`. */
export interface ClassCalls {
  /** Out of the cache: classes that begin within three hours, at every location. */
  'classes.soon': { input: null; output: readonly BlockView[] };
  /** Who waits for a class now: after a promotion it says whether the entry is gone. */
  'waitlist.appointment': { input: { appointmentId: number }; output: readonly Waiting[] };
  /** Who waits for a course, first come first, with what the cache knows of each. */
  'waitlist.course': { input: { courseId: number }; output: readonly CourseWaiting[] };
  /** Classes and courses that a customer waits for, from today on; `courses` null: the right to read courses is missing. */
  'waitlist.customer': { input: { customerId: number }; output: { readonly classes: readonly WaitsForView[]; readonly courses: readonly WaitsForView[] | null } };
}
