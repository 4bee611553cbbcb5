import type { Books } from '../actions/handler';
import type { BookingRow } from '../data/rows';
import { notThere, Refusal } from '../refusal';

/** A make-up ("substitution" on the wire) of a customer. Times in unix seconds. */
export interface MakeUpRecord {
  readonly id: number;
  readonly customer_id: number;
  readonly source_service_id: number;
  /** JSON of the ids of services that it can pay. */
  readonly service_ids: string;
  readonly created_at: number;
  readonly expires: number | null;
  readonly used_at: number | null;
}

/**
 * The make-ups that pay a booking, one for each of its people: those that are asked for, or those that expire first. Refuses
 * by `SubstitutionIds`. Choices: exactly as many have to be named; each has to be good now and when the booking begins.
 */
export function makeUpsFor({ db, clock }: Books, row: BookingRow, wanted: readonly number[]): readonly MakeUpRecord[] {
  const own = db.all<MakeUpRecord>('SELECT * FROM make_ups WHERE customer_id = ? ORDER BY expires IS NULL, expires, id', row.customer_id);
  const until = Math.max(clock.seconds(), row.start);
  if (wanted.length === 0) {
    const fitting = own.filter((makeUp) => problemOf(makeUp, row, until) === null).slice(0, row.count);
    if (fitting.length < row.count) throw refusal('Zákazník nemá dost náhrad.');
    return fitting;
  }
  if (wanted.length !== row.count || new Set(wanted).size !== wanted.length) throw refusal('Počet náhrad neodpovídá počtu osob rezervace.');
  return wanted.map((id) => {
    const makeUp = own.find((known) => known.id === id);
    if (makeUp === undefined) throw notThere('SubstitutionIds');
    const problem = problemOf(makeUp, row, until);
    if (problem !== null) throw refusal(problem);
    return makeUp;
  });
}

function refusal(message: string): Refusal {
  return new Refusal(message, 'SubstitutionIds');
}

function problemOf(makeUp: MakeUpRecord, { service_id: serviceId }: BookingRow, until: number): string | null {
  if (makeUp.used_at !== null) return 'Náhrada už byla využita.';
  if (makeUp.expires !== null && makeUp.expires <= until) return 'Platnost náhrady skončila.';
  return (JSON.parse(makeUp.service_ids) as readonly (number | null)[]).includes(serviceId) ? null : 'Náhrada neplatí pro tuto službu.';
}
