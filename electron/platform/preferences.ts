import { existsSync, readFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { MOST_AHEAD, MOST_BACK, MOST_GRACE } from '@shared/domain/desk-limits';
import { USUAL_KEYS } from '@shared/domain/key-map';
import { writeAtomically } from './atomic-file';

const Look = z.object({ hidden: z.array(z.int()).readonly(), order: z.array(z.int()).readonly(), hourPx: z.number().nullable(), columnPx: z.number().nullable() });

const Stored = z.object({
  locale: z.enum(['cs', 'en']).nullable().catch(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  locationId: z.int().nullable().catch(null),
  /** The business of the last run: practice, or the id of a connected one. */
  last: z.union([z.literal('practice'), z.string().regex(/^[0-9a-f]{12}$/)]).nullable().catch(null),
  /** A held act waits so long with undo in sight, seconds (product.md, principle 3). */
  graceSeconds: z.int().min(0).max(MOST_GRACE).catch(8),
  /** Days kept on this computer before and after today. */
  keptBack: z.int().min(0).max(MOST_BACK).catch(14),
  keptAhead: z.int().min(1).max(MOST_AHEAD).catch(60),
  /** Whether the token of a business messages its customers, as a person has said; by the business's id. */
  messages: z.record(z.string(), z.boolean()).catch({}),
  /** How the day grid is set up, by the business's id. */
  sheets: z.record(z.string(), Look).catch({}),
  /** Resources that the calendar shows, by the business's id. */
  calendarResources: z.record(z.string(), z.array(z.int()).readonly()).catch({}),
  /** Single-character keys: whether they act, and which were changed; what does not fit any more is passed over. */
  keys: z.object({ letters: z.boolean(), own: z.record(z.string(), z.string()) }).catch(USUAL_KEYS),
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200), maximized: z.boolean() }).nullable().catch(null),
});

/** What this computer remembers besides data. */
export type StoredPreferences = z.infer<typeof Stored>;

const DEFAULTS: StoredPreferences = { locale: null, theme: 'system', locationId: null, last: null, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: {}, sheets: {}, calendarResources: {}, keys: USUAL_KEYS, bounds: null };

/** Preferences in a file. */
export interface PreferencesFile {
  get(): StoredPreferences;
  /** Keeps the change; false when the file could not be written (it is kept in memory then). */
  set(change: Partial<StoredPreferences>): boolean;
  /** The file could not be read and was set aside. */
  readonly setAside: boolean;
}

/** Opens the file; one that cannot be read is set aside, never written over. `now` in epoch ms names what was set aside. */
export function openPreferences(file: string, now: number): PreferencesFile {
  const found = read(file);
  let current = found ?? DEFAULTS;
  const writable = found !== null || moveAside(file, `${file}.unreadable-${now}`);
  return {
    setAside: found === null,
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      if (!writable) return false;
      try {
        writeAtomically(file, JSON.stringify(current, null, 2));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** null: something is there and it is no preferences. */
function read(file: string): StoredPreferences | null {
  if (!existsSync(file)) return DEFAULTS;
  try {
    const stored = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
    return Stored.parse({ ...DEFAULTS, ...stored });
  } catch {
    return null;
  }
}

function moveAside(file: string, to: string): boolean {
  try {
    renameSync(file, to);
    return true;
  } catch {
    return false;
  }
}
