import { refusalToMark } from './mark-refusal';
import type { ClassDetail } from './views';

type Person = ClassDetail['roster'][number];

/** Those of a roster whose attendance is not recorded and can be: whom "all came" is about. */
export function notRecorded(roster: readonly Person[]): Person[] {
  return roster.filter(({ attendance, status, pendingAct }) => attendance === 'unknown' && refusalToMark(status, pendingAct) === null);
}

/** So many people stand behind these rows: a booking for three counts three. */
export function headsOf(roster: readonly Pick<Person, 'count'>[]): number {
  return roster.reduce((sum, { count }) => sum + count, 0);
}

/** The row that an arrow leads to: the ends are ends, and without a row it is the first. */
export function rowBeside(at: number, length: number, step: 1 | -1): number {
  return at < 0 ? 0 : Math.min(Math.max(0, at + step), length - 1);
}
