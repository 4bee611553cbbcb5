import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'libsql';
import type { StoreOptions } from '../port';
import { MIGRATIONS } from './migrations';

/** A value that SQLite takes. Texts must be well-formed and without NUL: the mapping sees to that. */
export type SqlValue = string | number | null;

/** The little of SQLite that the store uses, so that another one can take its place. */
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

type Handle = InstanceType<typeof Database>;

/** An opened cache, and whether a damaged or foreign one had to be set aside. */
export interface Opened {
  readonly db: Db;
  readonly setAside: string | null;
}

/**
 * Opens the cache. A file that cannot be read (damage, another key, a newer version) is set aside under a name with the
 * time and a new one is begun: the cache may be lost without loss. So is a suspect one, unread. `now` is epoch ms.
 */
export function openCache({ file, key, suspect = false }: Pick<StoreOptions, 'file' | 'key' | 'suspect'>, now: number): Opened {
  if (file === null) return { db: wrap(prepareHandle(new Database(':memory:'))), setAside: null };
  if (!suspect || !existsSync(file)) {
    try {
      return { db: wrap(prepareHandle(open(file, key))), setAside: null };
    } catch (problem) {
      if (!existsSync(file)) throw problem;
    }
  }
  forgetSetAside(file);
  const aside = `${file}.damaged-${now}`;
  renameSync(file, aside);
  for (const tail of ['-wal', '-shm']) if (existsSync(file + tail)) renameSync(file + tail, aside + tail);
  return { db: wrap(prepareHandle(open(file, key))), setAside: aside };
}

/** One damaged cache is enough to look into, and each holds data of people. */
function forgetSetAside(file: string): void {
  const earlier = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.damaged-`));
  for (const name of earlier) rmSync(join(dirname(file), name), { force: true });
}

/** True for an error that says that the file is damaged. */
export function isDamage(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code);
}

function open(file: string, key: string | null): Handle {
  const options = key === null ? {} : { encryptionKey: key, encryptionCipher: 'aes256cbc' };
  return new Database(file, options as object);
}

function prepareHandle(handle: Handle): Handle {
  try {
    handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000');
    const { user_version: version } = handle.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > MIGRATIONS.length) throw new Error(`cache of a newer version (${version})`);
    for (let step = version; step < MIGRATIONS.length; step += 1) {
      handle.exec(`BEGIN; ${MIGRATIONS[step] ?? ''}; PRAGMA user_version = ${step + 1}; COMMIT`);
    }
    handle.prepare('SELECT count(*) FROM meta').get();
    return handle;
  } catch (problem) {
    handle.close();
    throw problem;
  }
}

function wrap(handle: Handle): Db {
  const prepared = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      const made: unknown = handle.prepare(sql);
      statement = made as Prepared;
      prepared.set(sql, statement);
    }
    return statement;
  };
  return {
    all: <T>(sql: string, ...values: readonly SqlValue[]) => prepare(sql).all(...values) as T[],
    get: <T>(sql: string, ...values: readonly SqlValue[]) => (prepare(sql).get(...values) as T | undefined) ?? null,
    run: (sql, ...values) => prepare(sql).run(...values).changes,
    transaction: (work) => {
      handle.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        handle.exec('COMMIT');
        return result;
      } catch (problem) {
        handle.exec('ROLLBACK');
        throw problem;
      }
    },
    close: () => {
      prepared.clear();
      // libsql leaves the log beside the file when it closes: what is kept should lie in one file.
      handle.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      handle.close();
    },
  };
}
