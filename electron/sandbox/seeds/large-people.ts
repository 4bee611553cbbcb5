import { CUSTOM_VALUE, PASSES, PRICE_LEVEL, SERVICES, TAG } from './large-catalogue';
import { inventPerson } from './names';
import type { Chance } from './random';
import type { SeedCustomer, SeedWriter } from './writer';

/** Customers of the chain. */
export const CUSTOMERS = 100_000;
/** The last of them have come lately and have no past. */
const NEWCOMERS = 2_000;
const DAY = 86_400;

/** Who is booked. */
export interface LargePeople {
  /** Somebody for a booking that is over, or for one to come. Everybody but the newcomers comes in turn, regulars more often. */
  pick(isOver: boolean): number;
  /** So many different people for one lesson. */
  pickSome(count: number, isOver: boolean): number[];
}

/** Writes the customers with what they have: credit, passes, make-ups, notes. */
export function sowLargePeople(writer: SeedWriter, chance: Chance): LargePeople {
  for (let index = 1; index <= CUSTOMERS; index += 1) {
    writer.customer({ ...inventPerson(chance, index), ...habits(chance, index) });
    if (index % 8 === 0) sowPass(writer, chance, index);
    if (index % 20 === 0) writer.run('INSERT INTO notes (customer_id, text, created_at) VALUES (?, ?, ?)', index, chance.pick(['Volat odpoledne.', 'Platí vždy kartou.', 'Alergie na ořechový olej.', 'Raději u okna.']), writer.now - chance.between(1, 300) * DAY);
    if (index % 40 === 0) sowMakeUp(writer, chance, index);
  }
  return createPicker(chance);
}

const isDeleted = (index: number): boolean => index % 97 === 0;

function habits(chance: Chance, index: number): Partial<SeedCustomer> {
  const isNew = index > CUSTOMERS - NEWCOMERS;
  const tagIds = isNew ? [TAG.newcomer] : [[TAG.regular, 0.1], [TAG.multisport, 0.06], [TAG.senior, 0.05]].flatMap(([id = 0, share = 0]) => (chance.happens(share) ? [id] : []));
  const values = [
    ...(chance.happens(0.6) ? [{ definitionId: CUSTOM_VALUE.consent, flag: true }] : []),
    ...(chance.happens(0.1) ? [{ definitionId: CUSTOM_VALUE.card, text: `K${String(index).padStart(6, '0')}` }] : []),
  ];
  return {
    createdDaysAgo: isNew ? chance.between(0, 30) : chance.between(366, 1800),
    tagIds,
    customValues: values,
    deleted: isDeleted(index),
    ...(chance.happens(0.05) ? { priceLevelId: chance.pick([PRICE_LEVEL.senior, PRICE_LEVEL.student]) } : {}),
    ...(chance.happens(0.15) ? { credit: chance.between(1, 20) * 100, creditUsed: chance.between(0, 10) * 50 } : {}),
    ...(chance.happens(0.1) ? { points: chance.between(1, 500) } : {}),
  };
}

function sowPass(writer: SeedWriter, chance: Chance, customerId: number): void {
  const [passId, , , shared, months, segment] = chance.pick(PASSES);
  const from = writer.now - chance.between(0, months * 45) * DAY;
  writer.run('INSERT INTO customer_passes (id, customer_id, pass_id, active_from, expires, shared_count, created_at) VALUES (?,?,?,?,?,?,?)', customerId, customerId, passId, from, from + months * 30 * DAY, shared, from);
  let left = shared ?? 0;
  for (const { id } of SERVICES.filter((service) => service.segment === segment)) {
    const used = shared === null ? chance.between(0, 5) : chance.between(0, Math.min(4, left));
    left -= used;
    writer.run('INSERT INTO pass_usages (customer_pass_id, service_id, count, used) VALUES (?,?,?,?)', customerId, id, null, used);
  }
  if (customerId % 400 === 0) writer.run('INSERT INTO intermissions (customer_pass_id, start, "end") VALUES (?,?,?)', customerId, from + 7 * DAY, from + 21 * DAY);
}

function sowMakeUp(writer: SeedWriter, chance: Chance, customerId: number): void {
  const { id } = chance.pick(SERVICES.filter(({ segment }) => segment === 'classes'));
  const created = writer.now - chance.between(1, 120) * DAY;
  writer.run('INSERT INTO make_ups (customer_id, source_service_id, service_ids, created_at, expires, used_at) VALUES (?,?,?,?,?,?)', customerId, id, JSON.stringify([id]), created, created + 90 * DAY, chance.happens(0.3) ? created + DAY : null);
}

/** A prime to all numbers of customers here, so that steps of it meet everybody before anybody again. */
const STEP = 7919;

function createPicker(chance: Chance): LargePeople {
  let turn = 0;
  const pick = (isOver: boolean): number => {
    const known = isOver ? CUSTOMERS - NEWCOMERS : CUSTOMERS;
    const index = chance.happens(0.45) ? ((turn += 1) * STEP) % known : Math.floor(known * chance.next() ** 1.5);
    return present(index % known, known, isOver);
  };
  /** The deleted come no more. */
  const present = (index: number, known: number, isOver: boolean): number => (isOver || !isDeleted(index + 1) ? index : (index + 1) % known) + 1;
  return {
    pick,
    pickSome: (count, isOver) => {
      const some = new Set<number>();
      while (some.size < count) some.add(pick(isOver));
      return [...some];
    },
  };
}
