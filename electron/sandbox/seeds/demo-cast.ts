import { CUSTOM_VALUE, PASS, PRICE_LEVEL, SERVICE, TAG } from './demo-catalogue';
import type { DemoPasses } from './demo-passes';
import { createPasses } from './demo-passes';
import type { InventedPerson } from './names';
import { inventEmail, inventPerson, inventPhone } from './names';
import type { Chance } from './random';
import type { SeedCustomer, SeedWriter } from './writer';

/** All customers of the practice business. */
const CUSTOMERS = 400;

const SHARED_PHONE = '+420 777 400 500';
/** Two of the crowd with one address, as in real data (rules.md II.6). */
const [SHARED_EMAIL, SHARED_BY] = ['rodina@example.cz', [200, 201]] as const;
const consent = [{ definitionId: CUSTOM_VALUE.consent, flag: true }];

/** What is special about a name of the drawing or of the cast; everybody else is ordinary. */
const SPECIAL: Readonly<Record<string, Partial<SeedCustomer>>> = {
  'Jana Černá': { phone: '+420 777 123 456', email: 'jana.cerna@example.cz', tagIds: [TAG.regular], priceLevelId: PRICE_LEVEL.senior, credit: 340, createdDaysAgo: 900 },
  'Petr Šťastný': { credit: 1200 },
  'Marek Pták': { tagIds: [TAG.multisport] },
  'Hana Lišková': { customValues: [], createdDaysAgo: 1 },
  'Kateřina Bártová': { phone: SHARED_PHONE },
  'Adéla Bártová': { phone: SHARED_PHONE, email: null },
  'Vojtěch Bárta': { phone: SHARED_PHONE, email: null },
};

/** Names of the drawing and of the cast, in the order of their ids. The second Jan Novák has a line of his own. */
const CAST = [
  'Jana Černá', 'Alena Malá', 'Karel Vrba', 'Iva Hájková', 'Lubomír Ševčík', 'Roman Beneš', 'Petr Šťastný', 'Dana Krátká', 'Ivo Jaroš',
  'Růžena Bílá', 'Šárka Němcová', 'Olga Veselá', 'Adam Kos', 'Filip Ryba', 'Ondřej Dvořák', 'Nela Dubová', 'Hana Lišková', 'Marek Pták',
  'Miloš Tůma', 'Firma Alfa', 'Turnaj seniorů', 'Tomáš Řehoř', 'Blanka Suchá', 'Eva a Jiří Holubovi', 'Lucie Kučerová', 'Kateřina Bártová',
  'Adéla Bártová', 'Vojtěch Bárta', 'Jan Novák', 'Radek Pospíšil', 'Simona Králová', 'Zdeněk Beran', 'Monika Tesařová', 'Libor Skála', 'Jiřina Holá',
] as const;

/** A name of the cast. */
export type CastName = (typeof CAST)[number];

/** The people of the practice business. */
export interface DemoPeople {
  /** Id of one of the cast. */
  id(name: CastName): number;
  /** The other Jan Novák. */
  readonly secondJanNovak: number;
  /** Everybody who has no part of their own. */
  readonly crowd: readonly number[];
  readonly passes: DemoPasses;
}

/** A person who bears no name of the cast: a second Jana Černá would spoil the first search. */
function inventOther(chance: Chance, index: number): InventedPerson {
  let person = inventPerson(chance, index);
  while ((CAST as readonly string[]).includes(person.name)) person = inventPerson(chance, index);
  return person;
}

/** Writes 400 customers, the cast first. */
export function sowPeople(writer: SeedWriter, chance: Chance): DemoPeople {
  const ids = new Map<string, number>();
  for (const name of CAST) {
    ids.set(name, writer.customer({ name, email: inventEmail(name, ''), phone: inventPhone(chance), customValues: consent, createdDaysAgo: 400, ...SPECIAL[name] }));
  }
  const secondJanNovak = writer.customer({ name: 'Jan Novák', email: 'jan.novak2@example.cz', phone: inventPhone(chance), customValues: consent, createdDaysAgo: 90 });
  const crowd: number[] = [];
  for (let index = CAST.length + 2; index <= CUSTOMERS; index += 1) {
    const shared = (SHARED_BY as readonly number[]).includes(index) ? { email: SHARED_EMAIL } : {};
    crowd.push(writer.customer({ ...inventOther(chance, index), customValues: consent, createdDaysAgo: chance.between(2, 900), credit: chance.happens(0.15) ? chance.between(1, 12) * 100 : 0, ...shared }));
  }
  const people: DemoPeople = {
    id: (name) => {
      const id = ids.get(name);
      if (id === undefined) throw new Error(`nobody of the cast is called ${name}`);
      return id;
    },
    secondJanNovak,
    crowd,
    passes: createPasses(writer),
  };
  sowEntitlements(writer, people, chance);
  return people;
}

const DAY = 86_400;

function sowEntitlements(writer: SeedWriter, people: DemoPeople, chance: Chance): void {
  const inDays = (days: number): number => writer.seconds(writer.day(days), 0);
  const jana = people.id('Jana Černá');
  const { passes } = people;
  passes.give(jana, PASS.massages10, 1, inDays(7));
  passes.give(people.id('Lucie Kučerová'), PASS.classes10, 6, inDays(60));
  passes.give(people.id('Libor Skála'), PASS.classes10, 4, inDays(-10));
  passes.give(people.id('Monika Tesařová'), PASS.monthly, null, inDays(20));
  for (const customerId of people.crowd.slice(0, 60)) passes.give(customerId, PASS.classes10, chance.between(1, 9), inDays(chance.between(5, 150)));
  writer.run('INSERT INTO make_ups (id, customer_id, source_service_id, service_ids, created_at, expires) VALUES (1, ?, ?, ?, ?, ?)', jana, SERVICE.back, JSON.stringify([SERVICE.back, SERVICE.neck]), writer.now - 9 * DAY, inDays(21));
  writer.run('INSERT INTO make_ups (id, customer_id, source_service_id, service_ids, created_at, expires) VALUES (2, ?, ?, ?, ?, ?)', people.id('Jiřina Holá'), SERVICE.pregnancyYoga, JSON.stringify([SERVICE.pregnancyYoga]), writer.now - 6 * DAY, inDays(30));
  writer.run('INSERT INTO notes (id, customer_id, text, created_at) VALUES (1, ?, ?, ?)', jana, 'Volat odpoledne, ráno pracuje.', writer.now - 30 * DAY);
}
