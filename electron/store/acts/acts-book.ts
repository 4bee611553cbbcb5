import type { Act } from '@shared/domain/acts/act';
import type { Seal } from '../seal';
import type { ActsHandle, FoundAs } from './acts-file';
import { openActsFile } from './acts-file';

/** The acts as this computer's book holds them. Everything that is put is on the disk when `put` returns. */
export interface ActsBook {
  /** The file that it lies in. */
  readonly handle: ActsHandle;
  readonly foundAs: FoundAs;
  /** Name of a damaged file that was put aside. */
  readonly setAside: string | null;
  /** The copy of this start: whoever writes makes it first, and whoever has time; see acts-file.ts. */
  keepCopy(): void;
  /** All acts that can be read, by order. */
  all(): readonly Act[];
  /** Rows whose seal does not open: kept as they are, before a person's eyes as a number. */
  unreadable(): number;
  /** Writes acts as they are now, all or none. */
  put(acts: readonly Act[]): void;
  /** Forgets acts that ended before this time, epoch ms. */
  forgetEnded(before: number): void;
  close(): void;
}

/** Rises with every change of the shape of an act: sealed into the label, so that another shape is unreadable and not misread. */
const SHAPE = 1;

interface Row {
  readonly id: string;
  readonly ord: number;
  readonly sealed: Buffer;
}

/** Opens the book in a file, or in memory without one. `now` in epoch ms. */
export function openActsBook(file: string | null, seal: Seal, now: number): ActsBook {
  const { handle, foundAs, setAside, keepCopy } = openActsFile(file, now);
  const label = (id: string, ord: number): string => `${SHAPE} ${id} ${ord}`;
  const select = handle.prepare('SELECT id, ord, sealed FROM acts ORDER BY ord');
  const upsert = handle.prepare('INSERT INTO acts (id, ord, ended_at, sealed) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, sealed = excluded.sealed');
  const forget = handle.prepare('DELETE FROM acts WHERE ended_at IS NOT NULL AND ended_at < ?');

  const known = new Map<string, Act>();
  let unreadable = 0;
  for (const row of select.all() as Row[]) {
    try {
      known.set(row.id, JSON.parse(seal.open(label(row.id, row.ord), Buffer.from(row.sealed))) as Act);
    } catch {
      unreadable += 1;
    }
  }

  return {
    handle,
    foundAs,
    setAside,
    keepCopy,
    all: () => [...known.values()],
    unreadable: () => unreadable,
    put: (acts) => {
      keepCopy();
      handle.exec('BEGIN IMMEDIATE');
      try {
        for (const act of acts) upsert.run(act.id, act.order, act.endedAt, seal.seal(label(act.id, act.order), JSON.stringify(act)));
        handle.exec('COMMIT');
      } catch (problem) {
        try {
          handle.exec('ROLLBACK');
        } catch {
          // SQLite has rolled back by itself, as it does on a full disk: the first trouble is what is said.
        }
        throw problem;
      }
      for (const act of acts) known.set(act.id, act);
    },
    forgetEnded: (before) => {
      forget.run(before);
      for (const act of known.values()) if (act.endedAt !== null && act.endedAt < before) known.delete(act.id);
    },
    close: () => {
      try {
        // Of a start that wrote nothing too.
        keepCopy();
      } catch {
        // A full disk leaves the copy of the start before.
      } finally {
        handle.close();
      }
    },
  };
}
