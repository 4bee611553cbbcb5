import Database from 'libsql';
import { SCHEMA, SCHEMA_VERSION } from './schema';

/** A value that SQLite takes. */
export type SqlValue = string | number | null;

/** The little of SQLite that the sandbox uses. */
export interface Db {
  all<T>(sql: string, ...values: readonly SqlValue[]): T[];
  get<T>(sql: string, ...values: readonly SqlValue[]): T | null;
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** All or nothing. Inside another one it is a part of that. */
  transaction<T>(work: () => T): T;
  close(): void;
}

interface Prepared {
  all(...values: readonly SqlValue[]): unknown[];
  get(...values: readonly SqlValue[]): unknown;
  run(...values: readonly SqlValue[]): { changes: number };
}

/** Opens the books in a file, or in memory when there is none. */
export function openDb(file: string | null): Db {
  const database = new Database(file ?? ':memory:');
  database.exec(file === null ? '' : 'PRAGMA journal_mode = WAL');
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  const isNew = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").get() as { n: number };
  if (isNew.n > 0 && version !== SCHEMA_VERSION) {
    database.close();
    throw new Error(`the books in ${file ?? 'memory'} were written by another version of the sandbox: give --data another file`);
  }
  database.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  let depth = 0;
  const prepared = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      const raw: unknown = database.prepare(sql);
      statement = raw as Prepared;
      prepared.set(sql, statement);
    }
    return statement;
  };
  return {
    all: <T>(sql: string, ...values: readonly SqlValue[]) => prepare(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: readonly SqlValue[]) => (prepare(sql).get(...values) as T | undefined) ?? null,
    run: (sql, ...values) => prepare(sql).run(...values).changes,
    transaction: (work) => {
      if (depth > 0) return work();
      database.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (problem) {
        database.exec('ROLLBACK');
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
