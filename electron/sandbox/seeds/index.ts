import type { Books } from '../actions/handler';
import type { Db } from '../data/database';
import { sowBusy } from './busy';
import { sowDemo } from './demo';
import { sowLarge } from './large';
import type { SeedWriter } from './writer';
import { createWriter } from './writer';

/** Names of the seeds. */
export const SEED_NAMES = ['demo', 'busy', 'large'] as const;

/** See {@link SEED_NAMES}. */
export type SeedName = (typeof SEED_NAMES)[number];

const SOW: Readonly<Record<SeedName, (writer: SeedWriter, number: number) => void>> = { demo: sowDemo, busy: sowBusy, large: sowLarge };

/** True for the name of a seed. */
export function isSeedName(text: string): text is SeedName {
  return (SEED_NAMES as readonly string[]).includes(text);
}

/** Where the clock stood when the books were filled, epoch ms; null for empty books. */
export function sownAt(db: Db): number | null {
  const row = db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'seed'");
  return row === null ? null : (JSON.parse(row.value) as { readonly nowMs: number }).nowMs;
}

/** Fills empty books with an invented business around the day of `nowMs`; books that hold one are left as they are. */
export function sow(books: Books, seed: SeedName, number: number, nowMs: number): void {
  const { db, zone } = books;
  if (sownAt(db) !== null) return;
  db.transaction(() => {
    const writer = createWriter(db, zone, nowMs);
    SOW[seed](writer, number);
    writer.deskPayments();
    db.run("INSERT INTO meta (key, value) VALUES ('seed', ?)", JSON.stringify({ seed, number, nowMs }));
  });
}
