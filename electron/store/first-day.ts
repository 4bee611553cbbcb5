import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PlainDate } from '@shared/domain/booking';
import type { DayView } from '@shared/domain/views';
import { createSeal } from './seal';

/** Rises with every change of the shape of a day: what an older program wrote is not shown. */
const SHAPE = 3;

/** Where the first days of a cache lie, and what seals them: the cache's own file and key. */
export interface FirstDays {
  /** The day as it was last shown, or null: never kept, of another location, or not readable. */
  read(date: PlainDate, locationId: number | null): DayView | null;
  /** Keeps these days and no others. */
  keep(views: readonly DayView[]): void;
  /** Keeps none. */
  forget(): void;
}

/**
 * Days as they were last shown, each sealed in a file beside the cache, so that main can hand the window its day before
 * the store process lives. They are a copy: the store takes the one that was read as what the window has, and sends what
 * differs. `file` and `key` are the cache's (32 bytes in hex); without them nothing is kept.
 */
export function firstDays({ file, key }: { readonly file: string | null; readonly key: string | null }): FirstDays {
  if (file === null || key === null) return { read: () => null, keep: () => undefined, forget: () => undefined };
  const prefix = `${basename(file)}.day-`;
  const fileOf = (date: PlainDate): string => join(dirname(file), prefix + date);
  const { seal, open } = createSeal(key, 'pult first day');
  const label = (date: PlainDate): string => `${SHAPE} ${date}`;

  const forgetAllBut = (dates: readonly PlainDate[]): void => {
    for (const name of readdirSync(dirname(file))) {
      if (name.startsWith(prefix) && !dates.some((date) => name === prefix + date)) rmSync(join(dirname(file), name), { force: true });
    }
  };

  return {
    read: (date, locationId) => {
      if (!existsSync(fileOf(date))) return null;
      try {
        const text = open(label(date), readFileSync(fileOf(date)));
        // Nobody but the holder of the key can have written it, so its shape is what its label says.
        const view = JSON.parse(text) as DayView;
        return view.locationId === locationId ? view : null;
      } catch {
        return null;
      }
    },
    keep: (views) => {
      for (const view of views) {
        // Half of it after a power cut would not open, which is as good as none: no need to wait for the disk.
        const beside = `${fileOf(view.date)}.new`;
        writeFileSync(beside, seal(label(view.date), JSON.stringify(view)), { mode: 0o600 });
        renameSync(beside, fileOf(view.date));
      }
      forgetAllBut(views.map(({ date }) => date));
    },
    forget: () => forgetAllBut([]),
  };
}
