import { existsSync, readFileSync, renameSync } from 'node:fs';
import { writeAtomically } from './atomic-file';
import type { StoredPreferences } from './stored-preferences';
import { DEFAULT_PREFERENCES, parsePreferences } from './stored-preferences';

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
  let current = found ?? DEFAULT_PREFERENCES;
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
  if (!existsSync(file)) return DEFAULT_PREFERENCES;
  try {
    return parsePreferences(JSON.parse(readFileSync(file, 'utf8')));
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
