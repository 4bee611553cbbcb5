import { dayBounds } from '@shared/domain/days';
import type { TestSandbox } from './czech-desk';
import { PRACTICE_DATE } from './czech-desk';
import { clientOf } from './sandbox';
import { value } from './store';

/** Books so many more people with somebody in the rest of the practice day; answers the number of the resource. */
export async function bookMore(sandbox: TestSandbox, resource: string, count: number): Promise<number> {
  const api = clientOf(sandbox);
  const found = value(await api.call('BookingResource/GetList', { OnlyPublic: false })).Items.find(({ Name }) => Name === resource);
  if (found === undefined) throw new Error('nobody is there');
  const [now, end] = [sandbox.now() / 1000, dayBounds(PRACTICE_DATE, 'Europe/Prague').end / 1000];
  const customers = value(await api.call('Customer/GetList', {})).Customers.slice(200);
  const services = value(await api.call('BookingService/GetForBookingResource', { BookingResourceId: found.Id })).Items.filter(({ Duration }) => Duration > 0).sort((one, other) => one.Duration - other.Duration);
  const book = async (customerId: number): Promise<void> => {
    for (const { Id } of services) {
      const [start] = value(await api.call('OneToOne/GetAvailableStarts', { BookingResourceId: found.Id, BookingServiceId: Id, IntervalStart: Math.ceil(now), IntervalEnd: end })).Starts;
      if (start === undefined) continue;
      value(await api.call('OneToOne/CreateBooking', { BookingResourceId: found.Id, BookingServiceId: Id, CustomerId: customerId, BookingStart: start, PaymentRequiredProcess: 'Never' }));
      return;
    }
    throw new Error('no room for so many');
  };
  for (const { Id } of customers.slice(0, count)) await book(Id);
  return found.Id;
}

/** Seven more bookings of the practice day wait for a confirmation: ten with its three. */
export function tenPending(sandbox: TestSandbox): void {
  const names = ['Dana Krátká', 'Ivo Jaroš', 'Olga Veselá', 'Šárka Němcová', 'Lubomír Ševčík', 'Marek Pták', 'Hana Lišková'];
  for (const name of names) {
    sandbox.books.db.run(
      "UPDATE bookings SET status = 'ConfirmationRequested' WHERE customer_id IN (SELECT id FROM customers WHERE name = ?) AND status = 'Confirmed' AND appointment_id IN (SELECT id FROM appointments WHERE start > ? AND start < ?)",
      name, Math.floor(sandbox.now() / 1000), Math.floor(sandbox.now() / 1000) + 12 * 3600,
    );
  }
}
