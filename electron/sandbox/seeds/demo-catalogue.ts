import type { WeeklyHours } from '../data/catalogue';
import type { SeedWriter } from './writer';

/** Ids of the practice business, named so that the rest of the seed reads like the drawing. */
export const SEGMENT = { massage: 1, cosmetics: 2, ems: 3, classes: 4, courts: 5 } as const;
export const RESOURCE = { vilem: 1, jan: 2, eva: 3, emsBox: 4, hallA: 5, hallB: 6, court1: 7, court2: 8, petra: 9, emsBox2: 10, hallC: 11, court3: 12 } as const;
export const LOCATION = { letna: 1, karlin: 2 } as const;
/** Ids are chosen so that colours (id by six) are those of the drawing. */
export const SERVICE = {
  back: 1, neck: 7, sport: 13, lava: 5, skin: 11, lash: 17, ems: 4,
  morningYoga: 2, beginnersYoga: 8, healthyBack: 14, pilates: 6, circuit: 12, children: 18, pregnancyYoga: 24, stretching: 20, badminton: 3,
} as const;
export const TAG = { regular: 1, multisport: 2, senior: 3 } as const;
export const CUSTOM_VALUE = { consent: 1, card: 2, locker: 3 } as const;
export const PASS = { massages10: 1, classes10: 2, monthly: 3 } as const;
export const VOUCHER = { credit: 1, percent: 2, massage: 3, pass: 4 } as const;
export const PRICE_LEVEL = { senior: 1, student: 2 } as const;
export const COURSE = { pregnancyYoga: 1 } as const;

/** Price and length of each service; minutes and crowns. */
export const SERVICES: readonly { readonly id: number; readonly name: string; readonly segmentId: number; readonly minutes: number; readonly price: number; readonly resourceIds: readonly number[] }[] = [
  { id: SERVICE.back, name: 'Masáž zad', segmentId: SEGMENT.massage, minutes: 60, price: 850, resourceIds: [1, 2, 9] },
  { id: SERVICE.neck, name: 'Masáž šíje', segmentId: SEGMENT.massage, minutes: 45, price: 590, resourceIds: [1, 2, 9] },
  { id: SERVICE.sport, name: 'Sportovní masáž', segmentId: SEGMENT.massage, minutes: 60, price: 890, resourceIds: [1, 2, 9] },
  { id: SERVICE.lava, name: 'Lávové kameny', segmentId: SEGMENT.massage, minutes: 90, price: 1290, resourceIds: [1] },
  { id: SERVICE.skin, name: 'Kosmetika pleti', segmentId: SEGMENT.cosmetics, minutes: 60, price: 850, resourceIds: [3] },
  { id: SERVICE.lash, name: 'Lash lifting', segmentId: SEGMENT.cosmetics, minutes: 60, price: 990, resourceIds: [3] },
  { id: SERVICE.ems, name: 'EMS trénink', segmentId: SEGMENT.ems, minutes: 25, price: 490, resourceIds: [4, 10] },
  { id: SERVICE.morningYoga, name: 'Ranní jóga', segmentId: SEGMENT.classes, minutes: 60, price: 190, resourceIds: [5] },
  { id: SERVICE.beginnersYoga, name: 'Jóga pro začátečníky', segmentId: SEGMENT.classes, minutes: 60, price: 190, resourceIds: [5] },
  { id: SERVICE.healthyBack, name: 'Zdravá záda', segmentId: SEGMENT.classes, minutes: 45, price: 190, resourceIds: [5] },
  { id: SERVICE.pilates, name: 'Pilates', segmentId: SEGMENT.classes, minutes: 60, price: 210, resourceIds: [6] },
  { id: SERVICE.circuit, name: 'Kruhový trénink', segmentId: SEGMENT.classes, minutes: 60, price: 180, resourceIds: [6] },
  { id: SERVICE.children, name: 'Děti 6–9 let', segmentId: SEGMENT.classes, minutes: 60, price: 150, resourceIds: [6] },
  { id: SERVICE.pregnancyYoga, name: 'Těhotenská jóga', segmentId: SEGMENT.classes, minutes: 90, price: 220, resourceIds: [5] },
  { id: SERVICE.stretching, name: 'Strečink', segmentId: SEGMENT.classes, minutes: 60, price: 160, resourceIds: [6, 11] },
  { id: SERVICE.badminton, name: 'Badminton', segmentId: SEGMENT.courts, minutes: 60, price: 300, resourceIds: [7, 8, 12] },
];

const week = (from: number, to: number): WeeklyHours[] => Array.from({ length: 7 }, (_, weekday) => ({ weekday, from: from * 60, to: to * 60 }));

const RESOURCES = [
  [RESOURCE.vilem, 'Vilém Brána', 'masér', LOCATION.letna, SEGMENT.massage, 8, 18, 1],
  [RESOURCE.jan, 'Jan Horák', 'masér', LOCATION.letna, SEGMENT.massage, 8, 18, 1],
  [RESOURCE.eva, 'Eva Malá', 'kosmetika', LOCATION.letna, SEGMENT.cosmetics, 8, 18, 1],
  [RESOURCE.emsBox, 'EMS box 1', 'EMS', LOCATION.letna, SEGMENT.ems, 8, 18, 1],
  [RESOURCE.hallA, 'Sál A', 'lekce · 12 míst', LOCATION.letna, SEGMENT.classes, 7, 20, 12],
  [RESOURCE.hallB, 'Sál B', 'lekce · 10 míst', LOCATION.letna, SEGMENT.classes, 8, 20, 10],
  [RESOURCE.court1, 'Kurt 1', 'badminton', LOCATION.letna, SEGMENT.courts, 8, 20, 1],
  [RESOURCE.court2, 'Kurt 2', 'badminton', LOCATION.letna, SEGMENT.courts, 8, 20, 1],
  [RESOURCE.petra, 'Petra Nová', 'masérka', LOCATION.letna, SEGMENT.massage, 8, 18, 1],
  [RESOURCE.emsBox2, 'EMS box 2', 'EMS', LOCATION.letna, SEGMENT.ems, 8, 18, 1],
  [RESOURCE.hallC, 'Sál C', 'lekce · 8 míst', LOCATION.karlin, SEGMENT.classes, 9, 19, 8],
  [RESOURCE.court3, 'Kurt 3', 'badminton', LOCATION.karlin, SEGMENT.courts, 9, 19, 1],
] as const;

/** Resources that do not work on the practice day. */
const OFF_TODAY: ReadonlySet<number> = new Set([RESOURCE.petra, RESOURCE.emsBox2, RESOURCE.hallC, RESOURCE.court3]);

/** Writes the catalogue of the practice business "Studio Letná". */
export function sowDemoCatalogue(writer: SeedWriter): void {
  writer.put('merchant', { id: 1, name: 'Studio Letná', email: 'studio@example.cz', phone: '+420 600 000 001', city: 'Praha 7', street: 'Letenská 5', zip: '170 00', vatPayer: true });
  writer.put('location', { id: LOCATION.letna, name: 'Provozovna Letná', street: 'Letenská 5', city: 'Praha 7', zip: '170 00', email: 'letna@example.cz', phone: '+420 600 000 001', hours: week(7, 20) });
  writer.put('location', { id: LOCATION.karlin, name: 'Provozovna Karlín', street: 'Křižíkova 30', city: 'Praha 8', zip: '186 00', email: 'karlin@example.cz', phone: '+420 600 000 003', hours: week(9, 19) });
  const segments = [[SEGMENT.massage, 'OneToOne', 'Masáže'], [SEGMENT.cosmetics, 'OneToOne', 'Kosmetika'], [SEGMENT.ems, 'EmsLike', 'EMS'], [SEGMENT.classes, 'Classes', 'Lekce'], [SEGMENT.courts, 'RentalLike', 'Badminton']] as const;
  for (const [id, type, name] of segments) {
    writer.put('segment', { id, type, name, confirm: id === SEGMENT.cosmetics, cancelBefore: id === SEGMENT.classes ? 4 * 60 : 24 * 60, payWithin: id === SEGMENT.courts ? 60 : null });
    writer.put('calendar', { id, name });
  }
  for (const service of SERVICES) {
    writer.put('service', { id: service.id, name: service.name, segmentId: service.segmentId, duration: service.minutes, price: service.price, resourceIds: [...service.resourceIds] });
  }
  for (const [id, name, description, locationId, segmentId, from, to, capacity] of RESOURCES) {
    writer.put('resource', {
      id, name, description, locationId, segmentIds: [segmentId], capacity, minTimeUnit: segmentId === SEGMENT.ems ? 5 : 15, tagIds: [],
      serviceIds: SERVICES.filter((service) => service.resourceIds.includes(id)).map((service) => service.id),
      hours: week(from, to), closedDates: OFF_TODAY.has(id) ? [writer.today] : [],
    });
  }
  writer.put('priceLevel', { id: PRICE_LEVEL.senior, name: 'Senior', factor: 0.85 });
  writer.put('priceLevel', { id: PRICE_LEVEL.student, name: 'Student', factor: 0.9 });
  writer.put('pass', { id: PASS.massages10, name: 'Permanentka Masáže 10', price: 7500, shared: 10, months: 12, intermissionDays: [7, 14, 30], extendable: true, items: [{ serviceId: SERVICE.back, count: null }, { serviceId: SERVICE.neck, count: null }, { serviceId: SERVICE.sport, count: null }] });
  writer.put('pass', { id: PASS.classes10, name: 'Permanentka Lekce 10', price: 1700, shared: 10, months: 6, intermissionDays: [7, 14], extendable: true, items: SERVICES.filter((service) => service.segmentId === SEGMENT.classes).map((service) => ({ serviceId: service.id, count: null })) });
  writer.put('pass', { id: PASS.monthly, name: 'Měsíční neomezená', price: 1490, shared: null, months: 1, intermissionDays: [7], extendable: false, items: SERVICES.filter((service) => service.segmentId === SEGMENT.classes).map((service) => ({ serviceId: service.id, count: null })) });
  for (const [id, name] of [[1, 'Hotově'], [2, 'Kartou'], [3, 'MultiSport'], [4, 'Převodem']] as const) writer.put('paymentMethod', { id, name });
  writer.put('productCategory', { id: 1, name: 'Nápoje' });
  writer.put('product', { id: 1, name: 'Voda 0,5 l', price: 30, categoryId: 1 });
  for (const voucher of [
    { id: VOUCHER.credit, name: 'Dárkový poukaz 1 000 Kč', type: 'Credit', price: 1000, credit: 1000, percent: null, serviceIds: [], passIds: [], returnable: true },
    { id: VOUCHER.percent, name: 'Sleva 20 %', type: 'Percentage', price: 0, credit: null, percent: 20, serviceIds: [], passIds: [], returnable: false },
    { id: VOUCHER.massage, name: 'Poukaz na masáž zad', type: 'Service', price: 850, credit: null, percent: null, serviceIds: [SERVICE.back], passIds: [], returnable: true },
    { id: VOUCHER.pass, name: 'Poukaz na permanentku lekcí', type: 'Pass', price: 1700, credit: null, percent: null, serviceIds: [], passIds: [PASS.classes10], returnable: false },
  ] as const) writer.put('voucher', { ...voucher, serviceIds: [...voucher.serviceIds], passIds: [...voucher.passIds] });
  const expired = writer.now - 10 * 86_400;
  for (const [id, code, voucherId, expires, used] of [
    [1, 'DAREK-2026', VOUCHER.credit, null, false], [2, 'SLEVA-20', VOUCHER.percent, null, false], [3, 'MASAZ-2026', VOUCHER.massage, null, false],
    [4, 'PERMICE-2026', VOUCHER.pass, null, false], [5, 'DAREK-STARY', VOUCHER.credit, expired, false], [6, 'DAREK-POUZITY', VOUCHER.credit, null, true],
  ] as const) writer.put('voucherCode', { id, code, voucherId, expires, used });
  writer.put('tag', { id: TAG.regular, name: 'stálý zákazník', background: '#ecebe6', foreground: '#615f59' });
  writer.put('tag', { id: TAG.multisport, name: 'MultiSport', background: '#e4edfd', foreground: '#1f5fd6' });
  writer.put('tag', { id: TAG.senior, name: 'senior', background: '#fdf3d3', foreground: '#7a5600' });
  writer.put('customValue', { id: CUSTOM_VALUE.consent, name: 'Souhlas se zpracováním údajů', forBooking: false, segmentId: SEGMENT.ems, dataType: 'Boolean', required: true, list: [], serviceIds: [], locationIds: [] });
  writer.put('customValue', { id: CUSTOM_VALUE.card, name: 'Číslo karty', forBooking: false, segmentId: SEGMENT.classes, dataType: 'String', required: false, list: [], serviceIds: [], locationIds: [] });
  writer.put('customValue', { id: CUSTOM_VALUE.locker, name: 'Skříňka', forBooking: true, segmentId: SEGMENT.classes, dataType: 'String', required: false, list: [], serviceIds: [], locationIds: [] });
}
