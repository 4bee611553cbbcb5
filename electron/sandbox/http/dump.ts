import { z } from 'zod';
import type { Db } from '../data/database';

/** Which part of the books is wanted; all of them when nothing is said. */
export const DumpOrder = z.strictObject({
  table: z.string().optional(),
  /** So many rows of the table are left out, and at most so many given. */
  skip: z.int().min(0).default(0),
  most: z.int().min(1).max(100_000).default(10_000),
});

/** Rows by table. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

/**
 * The books as JSON, tables in the order of their names, rows in the order of their keys. Throws for an unknown table and,
 * when no table is named, for books with a table of more rows than `most`, so that nothing is left out unnoticed.
 */
export function dumpBooks(db: Db, { table, skip, most }: z.infer<typeof DumpOrder>): Dump {
  const names = db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").map(({ name }) => name);
  if (table !== undefined && !names.includes(table)) throw new Error(`no such table; there are ${names.join(', ')}`);
  const wanted = table === undefined ? names : [table];
  return Object.fromEntries(wanted.map((name) => {
    const rows = db.all(`SELECT * FROM ${name} ORDER BY 1, 2 LIMIT ? OFFSET ?`, most + 1, skip);
    if (table === undefined && rows.length > most) throw new Error(`${name} has more than ${most} rows: name one table at a time`);
    return [name, rows.slice(0, most)];
  }));
}
