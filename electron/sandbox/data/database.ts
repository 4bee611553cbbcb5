import Database from 'libsql';
import { SCHEMA, SCHEMA_VERSION } from './schema';

/** A value that SQLite takes. */
export type SqlValue = string | number | null;

/** The little of SQLite that the sandbox uses. */
export interface Db {
  all<T>(sql: string, ...values: readonly SqlValue[]): T[];
  get<T>(sql: string, ...values: readonly SqlValue[]): T | null;
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** Rises whenever the table may have changed: what was read from it is good as long as this stays. */
  changes(table: string): number;
  /** All or nothing. Inside another one it is a part of that. */
  transaction<T>(work: () => T): T;
  close(): void;
}

interface Statement {
  all(...values: readonly SqlValue[]): unknown[];
  get(...values: readonly SqlValue[]): unknown;
  run(...values: readonly SqlValue[]): { changes: number };
}

interface Prepared {
  readonly statement: Statement;
  /** The table that it writes. */
  readonly table: string | null;
}

const WRITES = /\b(?:INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(\w+)/i;
/** In a file: what was answered is there after `kill -9` of the process; only a machine that loses its power may lose the last moments. */
const IN_FILE = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL';

/** Opens the books in a file, or in memory when there is none. */
export function openDb(file: string | null): Db {
  const database = new Database(file ?? ':memory:');
  database.exec(file === null ? '' : IN_FILE);
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  const isNew = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").get() as { n: number };
  if (isNew.n > 0 && version !== SCHEMA_VERSION) {
    database.close();
    throw new Error(`the books in ${file ?? 'memory'} were written by another version of the sandbox: give --data another file`);
  }
  // At once, so that a start that is killed leaves no half of it.
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
  let depth = 0;
  const prepared = new Map<string, Prepared>();
  const changes = new Map<string, number>();
  /** Tables written in this transaction. */
  const written = new Set<string>();
  const hasChanged = (table: string): void => void changes.set(table, (changes.get(table) ?? 0) + 1);
  const prepare = (sql: string): Prepared => {
    let made = prepared.get(sql);
    if (made === undefined) {
      const raw: unknown = database.prepare(sql);
      made = { statement: raw as Statement, table: WRITES.exec(sql)?.[1]?.toLowerCase() ?? null };
      prepared.set(sql, made);
    }
    return made;
  };
  return {
    all: <T>(sql: string, ...values: readonly SqlValue[]) => prepare(sql).statement.all(...values) as T[],
    get: <T>(sql: string, ...values: readonly SqlValue[]) => (prepare(sql).statement.get(...values) as T | undefined) ?? null,
    run: (sql, ...values) => {
      const { statement, table } = prepare(sql);
      if (table !== null) {
        hasChanged(table);
        written.add(table);
      }
      return statement.run(...values).changes;
    },
    changes: (table) => changes.get(table) ?? 0,
    transaction: (work) => {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth += 1;
      written.clear();
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (problem) {
        database.exec('ROLLBACK');
        // What was read in between is not so any more.
        written.forEach(hasChanged);
        throw problem;
      } finally {
        depth -= 1;
      }
    },
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}

/** Id of the row that was inserted last. */
export function lastId(db: Db): number {
  return db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
}
