import type { LocalRecord } from '@shared/domain/local/record';
import { isLocalRecord } from '@shared/domain/local/record';
import type { ActsHandle } from '../acts/acts-file';
import type { Seal } from '../seal';

/** What is kept on this computer only, in a table beside the acts. Everything that is put is on the disk when `put` returns. */
export interface LocalBook {
  /** All that can be read, oldest first. */
  all(): readonly LocalRecord[];
  get(id: string): LocalRecord | null;
  /** Rows that do not open or are of another shape: kept as they are. */
  unreadable(): number;
  put(record: LocalRecord): void;
}

/** Rises with every change of the shape of a record: sealed into the label, so that another shape is unreadable and not misread. */
const SHAPE = 1;

/** What is done is looked back at for so long, what was removed can be taken back for so long; ms. */
const [DONE_STAYS, REMOVED_STAYS] = [90 * 86_400_000, 30 * 86_400_000];

/** What ends with a visit is still asked about on its day; ms. */
const VISIT_STAYS = 86_400_000;

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

/** Reads the table of the acts' file and forgets what is long over. `now` in epoch ms of the program's clock. */
export function openLocalBook({ handle, keepCopy }: { readonly handle: ActsHandle; keepCopy(): void }, seal: Seal, now: number): LocalBook {
  const label = (id: string): string => `${SHAPE} ${id}`;
  const upsert = handle.prepare('INSERT INTO local (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed');
  const forget = handle.prepare('DELETE FROM local WHERE id = ?');
  const known = new Map<string, LocalRecord>();
  let unreadable = 0;
  for (const row of handle.prepare('SELECT id, sealed FROM local').all() as Row[]) {
    const record = opened(seal, label(row.id), row);
    if (record === null) unreadable += 1;
    else if (isLongOver(record, now)) forget.run(row.id);
    else known.set(row.id, record);
  }
  return {
    all: () => [...known.values()].sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1)),
    get: (id) => known.get(id) ?? null,
    unreadable: () => unreadable,
    put: (record) => {
      keepCopy();
      upsert.run(record.id, seal.seal(label(record.id), JSON.stringify(record)));
      known.set(record.id, record);
    },
  };
}

function opened(seal: Seal, label: string, { id, sealed }: Row): LocalRecord | null {
  try {
    const record: unknown = JSON.parse(seal.open(label, Buffer.from(sealed)));
    return isLocalRecord(record) && record.id === id ? record : null;
  } catch {
    return null;
  }
}

function isLongOver(record: LocalRecord, now: number): boolean {
  const { doneAt, removedAt } = record;
  if (record.kind === 'groupCame' && record.payload.until < now - VISIT_STAYS) return true;
  return (doneAt !== null && doneAt < now - DONE_STAYS) || (removedAt !== null && removedAt < now - REMOVED_STAYS);
}
