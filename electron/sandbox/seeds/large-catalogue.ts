import type { WeeklyHours } from '../data/catalogue';
import type { SeedWriter } from './writer';

/** Segments by what is done there; one or two of each type of the API. */
export const SEGMENT = { massage: 1, cosmetics: 2, ems: 3, classes: 4, rental: 5, courts: 6 } as const;
/** A segment's name in the code. */
export type SegmentKey = keyof typeof SEGMENT;

/** Locations: name, street, city, zip. */
const LOCATIONS = [
  ['Provozovna Vinohrady', 'Korunní 40', 'Praha 2', '120 00'],
  ['Provozovna Brno-střed', 'Kobližná 9', 'Brno', '602 00'],
  ['Provozovna Plzeň', 'Americká 21', 'Plzeň', '301 00'],
] as const;

/** Resources of one location: how many of a segment, their names, and how many are taken at once. */
const CREW: readonly { readonly segment: SegmentKey; readonly count: number; readonly name: string; readonly capacity: number; readonly unit: number }[] = [
  { segment: 'massage', count: 7, name: 'Masér', capacity: 1, unit: 15 },
  { segment: 'cosmetics', count: 3, name: 'Kosmetička', capacity: 1, unit: 15 },
  { segment: 'ems', count: 2, name: 'EMS box', capacity: 1, unit: 5 },
  { segment: 'classes', count: 3, name: 'Sál', capacity: 12, unit: 15 },
  { segment: 'rental', count: 2, name: 'Půjčovna kol', capacity: 5, unit: 30 },
  { segment: 'courts', count: 3, name: 'Kurt', capacity: 1, unit: 30 },
];

/** Working days of a segment (0 Sunday) and its hours, minutes of the day by the clock on the wall. */
export const HOURS: Readonly<Record<SegmentKey, { readonly weekdays: readonly number[]; readonly from: number; readonly to: number }>> = {
  massage: { weekdays: [1, 2, 3, 4, 5, 6], from: 8 * 60, to: 18 * 60 },
  cosmetics: { weekdays: [1, 2, 3, 4, 5], from: 9 * 60, to: 18 * 60 },
  ems: { weekdays: [1, 2, 3, 4, 5, 6], from: 7 * 60, to: 20 * 60 },
  classes: { weekdays: [0, 1, 2, 3, 4, 5, 6], from: 7 * 60, to: 21 * 60 },
  rental: { weekdays: [0, 1, 2, 3, 4, 5, 6], from: 8 * 60, to: 20 * 60 },
  courts: { weekdays: [0, 1, 2, 3, 4, 5, 6], from: 7 * 60, to: 22 * 60 },
};

/** A service: minutes and crowns. Its id is its place in the list, from 1. */
export interface LargeService {
  readonly id: number;
  readonly segment: SegmentKey;
  readonly name: string;
  readonly minutes: number;
  readonly price: number;
}

/** All services. */
export const SERVICES: readonly LargeService[] = (
  [
    ['massage', 'Masáž zad', 60, 850], ['massage', 'Masáž šíje', 45, 590], ['massage', 'Sportovní masáž', 60, 890], ['massage', 'Lávové kameny', 90, 1290], ['massage', 'Reflexní masáž', 45, 650],
    ['cosmetics', 'Kosmetika pleti', 60, 850], ['cosmetics', 'Lash lifting', 60, 990], ['cosmetics', 'Manikúra', 45, 450], ['cosmetics', 'Pedikúra', 60, 550],
    ['ems', 'EMS trénink', 25, 490], ['ems', 'EMS pro začátečníky', 40, 590],
    ['classes', 'Ranní jóga', 60, 190], ['classes', 'Zdravá záda', 60, 190], ['classes', 'Pilates', 60, 210], ['classes', 'Kruhový trénink', 60, 180], ['classes', 'Spinning', 60, 200], ['classes', 'Strečink', 60, 160], ['classes', 'Kurz plavání nanečisto', 90, 250],
    ['rental', 'Horské kolo', 120, 240], ['rental', 'Elektrokolo', 120, 480],
    ['courts', 'Squash', 60, 280], ['courts', 'Padel', 90, 600], ['courts', 'Badminton', 60, 260],
  ] as const
).map(([segment, name, minutes, price], index) => ({ id: index + 1, segment, name, minutes, price }));

/** The service whose lessons make up courses. */
export const COURSE_SERVICE = SERVICES.findIndex(({ name }) => name === 'Kurz plavání nanečisto') + 1;

/** A resource as the calendar is filled for it. */
export interface LargeResource {
  readonly id: number;
  readonly locationId: number;
  readonly segment: SegmentKey;
  readonly capacity: number;
  readonly closed: ReadonlySet<string>;
}

/** Passes: id, name, price, entries shared by all services (null: any number), months, segment. */
export const PASSES = [
  [1, 'Permanentka Masáže 10', 7500, 10, 12, 'massage'],
  [2, 'Permanentka Lekce 10', 1700, 10, 6, 'classes'],
  [3, 'Měsíční neomezená', 1490, null, 1, 'classes'],
  [4, 'Permanentka EMS 20', 8900, 20, 12, 'ems'],
] as const;

export const TAG = { regular: 1, multisport: 2, senior: 3, newcomer: 4 } as const;
export const CUSTOM_VALUE = { consent: 1, card: 2, locker: 3 } as const;
export const PRICE_LEVEL = { senior: 1, student: 2 } as const;

const weekly = (segment: SegmentKey): WeeklyHours[] => HOURS[segment].weekdays.map((weekday) => ({ weekday, from: HOURS[segment].from, to: HOURS[segment].to }));
const servicesOf = (segment: SegmentKey): number[] => SERVICES.filter((service) => service.segment === segment).map(({ id }) => id);

/** Writes the catalogue of the chain; gives its resources. */
export function sowLargeCatalogue(writer: SeedWriter): readonly LargeResource[] {
  writer.put('merchant', { id: 1, name: 'Síť Orion', email: 'orion@example.cz', phone: '+420 600 000 010', city: 'Praha 2', street: 'Korunní 40', zip: '120 00', vatPayer: true });
  LOCATIONS.forEach(([name, street, city, zip], index) => writer.put('location', { id: index + 1, name, street, city, zip, email: `provozovna${index + 1}@example.cz`, phone: `+420 600 000 01${index + 1}`, hours: weekly('courts') }));
  sowSegments(writer);
  const resources = sowResources(writer);
  const idsOf = (segment: SegmentKey): number[] => resources.filter((resource) => resource.segment === segment).map(({ id }) => id);
  for (const { id, segment, name, minutes, price } of SERVICES) writer.put('service', { id, name, segmentId: SEGMENT[segment], duration: minutes, price, resourceIds: idsOf(segment) });
  for (const [id, name, price, shared, months, segment] of PASSES) {
    writer.put('pass', { id, name, price, shared, months, intermissionDays: [7, 14, 30], extendable: shared !== null, items: servicesOf(segment).map((serviceId) => ({ serviceId, count: null })) });
  }
  sowSmallThings(writer);
  return resources;
}

function sowSegments(writer: SeedWriter): void {
  for (const [key, type, name] of [
    ['massage', 'OneToOne', 'Masáže'], ['cosmetics', 'OneToOne', 'Kosmetika'], ['ems', 'EmsLike', 'EMS'], ['classes', 'Classes', 'Lekce'], ['rental', 'RentalLike', 'Půjčovna kol'], ['courts', 'PlaceRentalLike', 'Kurty'],
  ] as const) {
    const id = SEGMENT[key];
    writer.put('segment', { id, type, name, confirm: key === 'cosmetics', cancelBefore: key === 'classes' ? 4 * 60 : 24 * 60, payWithin: key === 'rental' || key === 'courts' ? 60 : null });
    writer.put('calendar', { id, name });
  }
}

function sowResources(writer: SeedWriter): readonly LargeResource[] {
  const resources: LargeResource[] = [];
  const years = [-365, 0, 365].map((offset) => writer.day(offset).slice(0, 4));
  const holidays = [...new Set(years)].flatMap((year) => [`${year}-01-01`, `${year}-12-24`, `${year}-12-25`, `${year}-12-26`]);
  for (let locationId = 1; locationId <= LOCATIONS.length; locationId += 1) {
    for (const { segment, count, name, capacity, unit } of CREW) {
      for (let number = 1; number <= count; number += 1) {
        const id = resources.length + 1;
        const closedDates = [...holidays, ...vacation(writer, segment, id)].sort();
        writer.put('resource', {
          id, name: `${name} ${locationId}.${number}`, description: name.toLowerCase(), locationId, segmentIds: [SEGMENT[segment]], serviceIds: servicesOf(segment),
          capacity, minTimeUnit: unit, hours: weekly(segment), closedDates, tagIds: segment === 'courts' ? [TAG.multisport] : [],
        });
        resources.push({ id, locationId, segment, capacity, closed: new Set(closedDates) });
      }
    }
  }
  return resources;
}

/** People have two weeks off every half a year, one after the other. */
function vacation(writer: SeedWriter, segment: SegmentKey, id: number): string[] {
  if (segment !== 'massage' && segment !== 'cosmetics') return [];
  return [-360, -180, 5, 185].flatMap((from) => Array.from({ length: 14 }, (_, day) => writer.day(from + id * 2 + day)));
}

function sowSmallThings(writer: SeedWriter): void {
  writer.put('priceLevel', { id: PRICE_LEVEL.senior, name: 'Senior', factor: 0.85 });
  writer.put('priceLevel', { id: PRICE_LEVEL.student, name: 'Student', factor: 0.9 });
  for (const [id, name] of [[1, 'Hotově'], [2, 'Kartou'], [3, 'MultiSport'], [4, 'Převodem']] as const) writer.put('paymentMethod', { id, name });
  writer.put('productCategory', { id: 1, name: 'Nápoje' });
  writer.put('product', { id: 1, name: 'Voda 0,5 l', price: 30, categoryId: 1 });
  writer.put('voucher', { id: 1, name: 'Dárkový poukaz 1 000 Kč', type: 'Credit', price: 1000, credit: 1000, percent: null, serviceIds: [], passIds: [], returnable: true });
  writer.put('voucher', { id: 2, name: 'Sleva 20 %', type: 'Percentage', price: 0, credit: null, percent: 20, serviceIds: [], passIds: [], returnable: false });
  for (let id = 1; id <= 200; id += 1) writer.put('voucherCode', { id, code: `ORION-${1000 + id}`, voucherId: (id % 2) + 1, expires: id % 10 === 0 ? writer.now - 86_400 : null, used: id % 7 === 0 });
  for (const [id, name, background, foreground] of [[TAG.regular, 'stálý zákazník', '#ecebe6', '#615f59'], [TAG.multisport, 'MultiSport', '#e4edfd', '#1f5fd6'], [TAG.senior, 'senior', '#fdf3d3', '#7a5600'], [TAG.newcomer, 'nový', '#e2f5e9', '#1e7a44']] as const) writer.put('tag', { id, name, background, foreground });
  const common = { list: [], serviceIds: [], locationIds: [] };
  writer.put('customValue', { id: CUSTOM_VALUE.consent, name: 'Souhlas se zpracováním údajů', forBooking: false, segmentId: SEGMENT.ems, dataType: 'Boolean', required: true, ...common });
  writer.put('customValue', { id: CUSTOM_VALUE.card, name: 'Číslo karty', forBooking: false, segmentId: SEGMENT.classes, dataType: 'String', required: false, ...common });
  writer.put('customValue', { id: CUSTOM_VALUE.locker, name: 'Skříňka', forBooking: true, segmentId: SEGMENT.classes, dataType: 'String', required: false, ...common });
}
