import type { CustomerEntity } from '@shared/reservanto/mapping/customers';
import type { Db } from '../db/database';
import type { OpenReading, ReadingOutcome } from '../port';
import { PartProblem } from './answer';
import type { IngestContext, Ingested } from './context';
import { ingestBooking, ingestDay } from './day';
import { ingestAlternates, ingestCatalogue, ingestCustomer, ingestCustomers, ingestHours } from './rest';

/** What a finished reading did to the cache. */
export interface IngestResult extends Ingested {
  readonly problems: ReadingOutcome['problems'];
  /** The customers of a customers' reading, for the index in memory. */
  readonly entities: readonly CustomerEntity[];
}

/** Readings about one booking or one person are short, and somebody may have opened what they are about. */
const SHORT: ReadonlySet<OpenReading['reading']['kind']> = new Set(['booking', 'customer', 'alternates']);

/** Parses and writes a finished reading. `parts` holds the bytes of what arrived; longer steps wait for their `turn`. */
export async function ingest(db: Db, zone: string, opened: OpenReading, parts: ReadonlyMap<string, readonly Uint8Array[]>, turn: () => Promise<void>): Promise<IngestResult> {
  const problems: ReadingOutcome['problems'][number][] = [];
  const isShort = SHORT.has(opened.reading.kind);
  const context: IngestContext = {
    db,
    zone,
    startedAt: opened.startedAt,
    parts,
    turn,
    part: async (name, work) => {
      const bytes = parts.get(name);
      if (bytes === undefined) return null;
      if (!isShort) await turn();
      try {
        return await work(bytes);
      } catch (problem) {
        if (!(problem instanceof PartProblem)) throw problem;
        problems.push({ part: name, code: problem.code, detail: problem.message });
        return null;
      }
    },
  };
  const done = await dispatch(context, opened);
  return { entities: [], ...done, problems };
}

function dispatch(context: IngestContext, { reading }: OpenReading): Promise<Ingested & { readonly entities?: readonly CustomerEntity[] }> {
  switch (reading.kind) {
    case 'catalogue':
      return ingestCatalogue(context);
    case 'day':
      return ingestDay(context, reading.date);
    case 'hours':
      return ingestHours(context, reading.from, reading.to);
    case 'customers':
      return ingestCustomers(context, reading.full);
    case 'customer':
      return ingestCustomer(context, reading.customerId);
    case 'booking':
      return ingestBooking(context, reading.appointmentId, reading.customerId);
    case 'alternates':
      return ingestAlternates(context, reading.appointmentId);
  }
}
