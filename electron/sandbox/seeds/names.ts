import { fold } from '@shared/domain/fold';
import type { Chance } from './random';

const WOMEN = ['Jana', 'Eva', 'Hana', 'Anna', 'Lenka', 'Kateřina', 'Lucie', 'Věra', 'Alena', 'Petra', 'Veronika', 'Tereza', 'Martina', 'Michaela', 'Jitka', 'Helena', 'Zdeňka', 'Ivana', 'Klára', 'Markéta', 'Barbora', 'Šárka', 'Dana', 'Eliška', 'Natálie', 'Adéla', 'Žaneta', 'Růžena', 'Božena', 'Nikola'] as const;
const MEN = ['Jiří', 'Jan', 'Petr', 'Josef', 'Pavel', 'Martin', 'Tomáš', 'Jaroslav', 'Miroslav', 'Zdeněk', 'František', 'Václav', 'Michal', 'Milan', 'Vladimír', 'Jakub', 'Lukáš', 'Ladislav', 'Ondřej', 'Filip', 'Šimon', 'Matěj', 'Vojtěch', 'Daniel', 'Dominik', 'Radek', 'Aleš', 'Řehoř', 'Čeněk', 'Luděk'] as const;
const SURNAMES: readonly (readonly [string, string])[] = [
  ['Novák', 'Nováková'], ['Svoboda', 'Svobodová'], ['Novotný', 'Novotná'], ['Dvořák', 'Dvořáková'], ['Černý', 'Černá'], ['Procházka', 'Procházková'],
  ['Kučera', 'Kučerová'], ['Veselý', 'Veselá'], ['Horák', 'Horáková'], ['Němec', 'Němcová'], ['Pokorný', 'Pokorná'], ['Marek', 'Marková'],
  ['Pospíšil', 'Pospíšilová'], ['Hájek', 'Hájková'], ['Jelínek', 'Jelínková'], ['Král', 'Králová'], ['Růžička', 'Růžičková'], ['Beneš', 'Benešová'],
  ['Fiala', 'Fialová'], ['Sedláček', 'Sedláčková'], ['Doležal', 'Doležalová'], ['Zeman', 'Zemanová'], ['Kolář', 'Kolářová'], ['Navrátil', 'Navrátilová'],
  ['Čermák', 'Čermáková'], ['Vaněk', 'Vaňková'], ['Urban', 'Urbanová'], ['Blažek', 'Blažková'], ['Kříž', 'Křížová'], ['Kovář', 'Kovářová'],
  ['Kratochvíl', 'Kratochvílová'], ['Bartoš', 'Bartošová'], ['Vlček', 'Vlčková'], ['Polák', 'Poláková'], ['Musil', 'Musilová'], ['Kopecký', 'Kopecká'],
  ['Šimek', 'Šimková'], ['Konečný', 'Konečná'], ['Malý', 'Malá'], ['Čech', 'Čechová'], ['Štěpánek', 'Štěpánková'], ['Holub', 'Holubová'],
  ['Staněk', 'Staňková'], ['Kadlec', 'Kadlecová'], ['Dostál', 'Dostálová'], ['Soukup', 'Soukupová'], ['Šťastný', 'Šťastná'], ['Mareš', 'Marešová'],
  ['Sýkora', 'Sýkorová'], ['Moravec', 'Moravcová'], ['Tichý', 'Tichá'], ['Řezníček', 'Řezníčková'], ['Žák', 'Žáková'], ['Ďurica', 'Ďuricová'],
];

/** An invented person: no real one is meant. */
export interface InventedPerson {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A full Czech name. */
export function inventName(chance: Chance): string {
  const [man, woman] = chance.pick(SURNAMES);
  return chance.happens(0.58) ? `${chance.pick(WOMEN)} ${woman}` : `${chance.pick(MEN)} ${man}`;
}

/** An address of the example domain that follows from the name; `suffix` tells namesakes apart. */
export function inventEmail(name: string, suffix: string): string {
  return `${fold(name).replaceAll(' ', '.')}${suffix}@example.cz`;
}

/** A Czech mobile number that follows from chance. */
export function inventPhone(chance: Chance): string {
  return `+420 ${chance.pick(['601', '602', '604', '605', '606', '702', '721', '724', '733', '775', '777'])} ${String(chance.between(100, 999))} ${String(chance.between(100, 999))}`;
}

/** A person with or without contacts. `index` makes the address unique. */
export function inventPerson(chance: Chance, index: number): InventedPerson {
  const name = inventName(chance);
  return {
    name,
    email: chance.happens(0.92) ? inventEmail(name, String(index)) : null,
    phone: chance.happens(0.95) ? inventPhone(chance) : null,
  };
}
