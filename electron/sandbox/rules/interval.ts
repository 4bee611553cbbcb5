import { Refusal } from '../refusal';

/** Choice: what happens in the books happens before 2100. Unix seconds. */
export const LATEST = Date.UTC(2100, 0, 1) / 1000;

/** Choice: longest period that availability and working hours are counted for, in seconds: a year with its leap day. */
const LONGEST_PERIOD = 366 * 86_400;

/** Refuses a moment that no calendar of a business reaches: before 1970 or after 2099. Unix seconds; `parameter` names the field. */
export function checkMoment(at: number, parameter: string): void {
  if (at < 0 || at >= LATEST) throw new Refusal('Čas je mimo rozsah kalendáře.', parameter);
}

/** Refuses a period that ends before it starts, is longer than a year or lies outside of the calendar. Unix seconds. */
export function checkPeriod(from: number, to: number, fromParameter: string, toParameter: string): void {
  checkMoment(from, fromParameter);
  if (to < from) throw new Refusal('Konec období je před začátkem.', toParameter);
  checkMoment(to, toParameter);
  if (to - from > LONGEST_PERIOD) throw new Refusal('Období je delší než rok.', toParameter);
}
