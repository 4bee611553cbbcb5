import type { Books } from '../actions/handler';
import { sowBusy } from './busy';
import { sowDemo } from './demo';
import { createWriter } from './writer';

/** Names of the seeds. */
export const SEED_NAMES = ['demo', 'busy'] as const;

/** See {@link SEED_NAMES}. */
export type SeedName = (typeof SEED_NAMES)[number];

/** True for the name of a seed. */
export function isSeedName(text: string): text is SeedName {
  return (SEED_NAMES as readonly string[]).includes(text);
}

/** Fills empty books with an invented business around the day of `nowMs`; books that hold one are left as they are. */
export function sow(books: Books, seed: SeedName, number: number, nowMs: number): void {
  const { db, zone } = books;
  if (db.get("SELECT value FROM meta WHERE key = 'seed'") !== null) return;
  db.transaction(() => {
    const writer = createWriter(db, zone, nowMs);
    if (seed === 'demo') sowDemo(writer, number);
    else sowBusy(writer, number);
    db.run("INSERT INTO meta (key, value) VALUES ('seed', ?)", JSON.stringify({ seed, number, nowMs }));
  });
}
