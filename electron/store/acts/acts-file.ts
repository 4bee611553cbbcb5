import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'libsql';

/** Tables of acts.db; a row's JSON is sealed, so that no text of it can harm SQLite and nobody else can read or write it. */
const MIGRATIONS = [
  'CREATE TABLE acts (id TEXT PRIMARY KEY, ord INTEGER NOT NULL UNIQUE, ended_at INTEGER, sealed BLOB NOT NULL)',
  'CREATE TABLE local (id TEXT PRIMARY KEY, sealed BLOB NOT NULL)',
] as const;

type Handle = InstanceType<typeof Database>;
/** The open file, for the other table in it. */
export type ActsHandle = Handle;

/** How the file was found. `restored`: it was damaged and the copy of the last start took its place; `damaged`: no copy could. */
export type FoundAs = 'new' | 'kept' | 'restored' | 'damaged';

/** An opened file, how it was found, and the name under which a damaged one was put aside. */
export interface OpenedActs {
  readonly handle: Handle;
  readonly foundAs: FoundAs;
  readonly setAside: string | null;
  /** Copies what this start found whole beside the file, once; before anything is written, and no part of the way to the first view. Throws like a write. */
  readonly keepCopy: () => void;
}

/** The file was written by a newer program: it is left as it is, and nothing is opened. */
export class NewerActs extends Error {}

const backupOf = (file: string): string => `${file}.backup`;
const TAILS = ['', '-wal', '-shm'] as const;

/**
 * Opens acts.db. It is never rebuilt: a damaged file is put aside and kept, and the copy of the last start takes its place; a
 * file of a newer program is left alone. Every start copies what it found whole: see {@link OpenedActs.keepCopy}. `now` in epoch ms.
 */
export function openActsFile(file: string | null, now: number): OpenedActs {
  if (file === null) return { handle: prepare(new Database(':memory:')), foundAs: 'new', setAside: null, keepCopy: nothing };
  const known = existsSync(file);
  try {
    const handle = openWhole(file);
    return { handle, foundAs: known ? 'kept' : 'new', setAside: null, keepCopy: known ? copyOnce(handle, file) : nothing };
  } catch (problem) {
    if (problem instanceof NewerActs || !known || !isDamage(problem)) throw problem;
  }
  const setAside = `${file}.damaged-${now}`;
  for (const tail of TAILS) if (existsSync(file + tail)) renameSync(file + tail, setAside + tail);
  if (existsSync(backupOf(file))) {
    try {
      copyFileSync(backupOf(file), file);
      return { handle: openWhole(file), foundAs: 'restored', setAside, keepCopy: nothing };
    } catch (problem) {
      if (!isDamage(problem)) throw problem;
      for (const tail of TAILS) rmSync(file + tail, { force: true });
    }
  }
  return { handle: openWhole(file), foundAs: 'damaged', setAside, keepCopy: nothing };
}

/** True for what SQLite says of a file that is not whole; a full disk or a lock is no damage. */
function isDamage(problem: unknown): boolean {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) || (problem instanceof Error && problem.message === 'acts.db is not whole');
}

function openWhole(file: string): Handle {
  const handle = new Database(file);
  try {
    // FULL: an act that was shown as taken is on the disk, whatever happens to the power.
    handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    const { integrity_check: said } = handle.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    if (said !== 'ok') throw new Error('acts.db is not whole');
    return prepare(handle);
  } catch (problem) {
    handle.close();
    throw problem;
  }
}

function prepare(handle: Handle): Handle {
  const { user_version: version } = handle.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length) throw new NewerActs(`acts.db of a newer version (${version})`);
  for (let step = version; step < MIGRATIONS.length; step += 1) handle.exec(`BEGIN; ${MIGRATIONS[step] ?? ''}; PRAGMA user_version = ${step + 1}; COMMIT`);
  return handle;
}

const nothing = (): void => undefined;

/** A whole copy under another name first, so that a power cut leaves the old copy or the new one. */
function copyOnce(handle: Handle, file: string): () => void {
  let isCopied = false;
  return () => {
    if (isCopied) return;
    const beside = `${backupOf(file)}.new`;
    rmSync(beside, { force: true });
    handle.prepare('VACUUM INTO ?').run(beside);
    renameSync(beside, backupOf(file));
    isCopied = true;
  };
}
