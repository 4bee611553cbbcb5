import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the program keeps its files, and whether they are still there after it is closed. */
export interface ProfileFolder {
  readonly path: string;
  readonly kept: boolean;
}

/**
 * The wanted folder, or a passing one when that cannot be used. Electron takes its lock in the profile: without a folder to
 * write to it reads as "another one runs" and the program would end without a word.
 */
export function openProfile(wanted: string, temporary = tmpdir()): ProfileFolder {
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return { path: wanted, kept: true };
  } catch {
    const path = mkdtempSync(join(temporary, 'pult-'));
    process.once('exit', () => rmSync(path, { recursive: true, force: true }));
    return { path, kept: false };
  }
}
