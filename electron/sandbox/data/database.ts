import Database from 'libsql';
import { SCHEMA } from './schema';

/** A value that SQLite takes. */
export type SqlValue = string | number | null;

/** The little of SQLite that the sandbox uses. */
export interface Db {
  all<T>(sql: string, ...values: readonly SqlValue[]): T[];
  get<T>(sql: string, ...values: readonly SqlValue[]): T | null;
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** All or nothing. */
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
  database.exec(SCHEMA);
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
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (problem) {
        database.exec('ROLLBACK');
        throw problem;
      }
    },
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}
