import { existsSync, readFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { writeAtomically } from './atomic-file';

const Stored = z.object({
  locale: z.enum(['cs', 'en']).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  locationId: z.int().nullable().catch(null),
  /** The business of the last run. */
  last: z.enum(['practice']).nullable().catch(null),
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200), maximized: z.boolean() }).nullable().catch(null),
});

/** What this computer remembers besides data. */
export type StoredPreferences = z.infer<typeof Stored>;

const DEFAULTS: StoredPreferences = { locale: null, theme: 'system', locationId: null, last: null, bounds: null };

/** Preferences in a file. */
export interface PreferencesFile {
  get(): StoredPreferences;
  /** Keeps the change; false when the file could not be written (it is kept in memory then). */
  set(change: Partial<StoredPreferences>): boolean;
}

/** Opens the file; one that cannot be read is set aside, never written over. */
export function openPreferences(file: string, now: number): PreferencesFile {
  let current = read(file, now);
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      try {
        writeAtomically(file, JSON.stringify(current, null, 2));
        return true;
      } catch {
        return false;
      }
    },
  };
}

function read(file: string, now: number): StoredPreferences {
  if (!existsSync(file)) return DEFAULTS;
  try {
    return Stored.parse({ ...DEFAULTS, ...(JSON.parse(readFileSync(file, 'utf8')) as object) });
  } catch {
    try {
      renameSync(file, `${file}.unreadable-${now}`);
    } catch {
      return DEFAULTS;
    }
    return DEFAULTS;
  }
}
