import type { WeeklyHours } from '../data/catalogue';
import { inventPerson } from './names';
import { createChance } from './random';
import type { SeedWriter } from './writer';

const RESOURCES = 20;
const BOOKINGS_A_DAY = 60;
const CUSTOMERS = 5_000;
const DAYS = { back: 15, ahead: 14 };
const [OPENS, MINUTES] = [7 * 60, 15];
const SERVICES = ['Masáž zad', 'Masáž šíje', 'Manikúra', 'Střih', 'Barvení', 'Kosmetika', 'Fyzioterapie', 'Pedikúra', 'Konzultace', 'Solárium'] as const;

const everyDay: WeeklyHours[] = Array.from({ length: 7 }, (_, weekday) => ({ weekday, from: OPENS, to: OPENS + BOOKINGS_A_DAY * MINUTES }));

/** A business at the limit: 20 resources of 60 bookings a day for 30 days, 5,000 customers. */
export function sowBusy(writer: SeedWriter, number: number): void {
  const chance = createChance(number);
  const serviceIds = SERVICES.map((_, index) => index + 1);
  const resourceIds = Array.from({ length: RESOURCES }, (_, index) => index + 1);
  writer.put('merchant', { id: 1, name: 'Velké studio', email: 'velke@example.cz', phone: '+420 600 000 002', city: 'Praha 4', street: 'Dlouhá 12', zip: '140 00', vatPayer: true });
  writer.put('location', { id: 1, name: 'Provozovna Budějovická', street: 'Dlouhá 12', city: 'Praha 4', zip: '140 00', email: 'velke@example.cz', phone: '+420 600 000 002', hours: everyDay });
  writer.put('segment', { id: 1, type: 'OneToOne', name: 'Služby', confirm: false, cancelBefore: 24 * 60, payWithin: null });
  writer.put('calendar', { id: 1, name: 'Služby' });
  SERVICES.forEach((name, index) => writer.put('service', { id: index + 1, name, segmentId: 1, duration: MINUTES, price: 200 + index * 50, resourceIds }));
  for (const id of resourceIds) {
    const name = `Místo ${String(id).padStart(2, '0')}`;
    writer.put('resource', { id, name, description: 'služby', locationId: 1, segmentIds: [1], serviceIds, capacity: 1, minTimeUnit: MINUTES, hours: everyDay, closedDates: [], tagIds: [] });
  }
  for (let index = 1; index <= CUSTOMERS; index += 1) {
    writer.customer({ ...inventPerson(chance, index), createdDaysAgo: chance.between(1, 900), credit: chance.happens(0.2) ? chance.between(1, 20) * 100 : 0 });
  }
  for (let offset = -DAYS.back; offset <= DAYS.ahead; offset += 1) sowDay(writer, chance, offset);
}

function sowDay(writer: SeedWriter, chance: ReturnType<typeof createChance>, offset: number): void {
  const date = writer.day(offset);
  for (let resourceId = 1; resourceId <= RESOURCES; resourceId += 1) {
    for (let slot = 0; slot < BOOKINGS_A_DAY; slot += 1) {
      const serviceId = chance.between(1, SERVICES.length);
      const price = 200 + (serviceId - 1) * 50;
      const startMin = OPENS + slot * MINUTES;
      const over = writer.seconds(date, startMin + MINUTES) <= writer.now;
      const appointmentId = writer.appointment({ date, startMin, minutes: MINUTES, segmentId: 1, locationId: 1, resourceId, serviceId });
      const paid = over ? chance.happens(0.97) : chance.happens(0.3);
      writer.booking(appointmentId, chance.between(1, CUSTOMERS), {
        price,
        paid: paid ? price : 0,
        method: paid ? 'Hotově' : null,
        attendance: over ? (chance.happens(0.95) ? 1 : 9) : 0,
        status: !over && chance.happens(0.02) ? 'ConfirmationRequested' : 'Confirmed',
        ...(chance.happens(0.05) ? { customerNote: 'Prosím o tišší místo.' } : {}),
      });
    }
  }
}
