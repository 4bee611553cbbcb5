import { isComing } from './attendance';
import type { Span } from './free-starts';
import { fold } from './fold';
import { isSamePhone } from './phones';
import type { BookingLine, CustomerDetail, CustomerRow } from './views';

/** What a person at the desk should know of a customer before booking them. Amounts in hellers. */
export type BookingWarning =
  | { readonly kind: 'noShows'; readonly count: number; readonly of: number }
  | { readonly kind: 'debt'; readonly amount: number }
  | { readonly kind: 'sameTime'; readonly booking: BookingLine }
  | { readonly kind: 'duplicates'; readonly names: readonly string[] };

/** Warnings of a known customer for a time (epoch ms; null: none chosen); `alike` are the people found by the same phone or name. */
export function bookingWarnings({ customer, statistics, bookings }: Pick<CustomerDetail, 'customer' | 'statistics' | 'bookings'>, time: Span | null, alike: readonly CustomerRow[]): BookingWarning[] {
  const warnings: BookingWarning[] = [];
  const same = time === null ? undefined : bookings.find(({ start, end, status }) => isComing(status) && start < time.to && end > time.from);
  if (same !== undefined) warnings.push({ kind: 'sameTime', booking: same });
  if (statistics.debt > 0) warnings.push({ kind: 'debt', amount: statistics.debt });
  if (statistics.noShows > 0) warnings.push({ kind: 'noShows', count: statistics.noShows, of: statistics.noShows + statistics.visits });
  const others = alikeTo(customer, alike);
  if (others.length > 0) warnings.push({ kind: 'duplicates', names: others });
  return warnings;
}

type Somebody = Pick<CustomerRow, 'name' | 'phone'> & { readonly id: number | null };

/** Other people who may be the same one: the same phone, or the same name. */
export function peopleAlike(customer: Somebody, people: readonly CustomerRow[]): CustomerRow[] {
  return people.filter(({ id, deleted, name, phone }) => id !== customer.id && !deleted && (isSamePhone(phone, customer.phone) || (fold(name) !== '' && fold(name) === fold(customer.name))));
}

/** Their names. */
export function alikeTo(customer: Somebody, people: readonly CustomerRow[]): string[] {
  return peopleAlike(customer, people).map(personLine);
}

/** Name and phone of a person. */
export function personLine({ name, phone }: Pick<CustomerRow, 'name' | 'phone'>): string {
  return phone === null ? name : `${name}, ${phone}`;
}
