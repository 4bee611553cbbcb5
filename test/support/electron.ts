import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { AtEnd } from './ends';

const root = resolve(import.meta.dirname, '../..');
let runtime: string | null = null;

/** The Electron executable, found once. */
export function electronPath(): string {
  runtime ??= process.env['PULT_ELECTRON'] ?? execFileSync(process.execPath, [join(root, 'build/electron-runtime.mjs')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  return runtime;
}

/** How the program is started in a test; every start has a profile of its own unless one is given. */
export interface PultOptions {
  readonly profile?: string;
  readonly locale?: 'cs' | 'en';
  readonly env?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
  /** When it is closed; with the test unless several tests share it. */
  readonly atEnd?: AtEnd;
}

/** The program in a real window. */
export interface RunningPult {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Errors of the page, in order; a test that expects none checks it at its end. */
  readonly problems: readonly string[];
  readonly profile: string;
  close(): Promise<void>;
}

/** The program ends sooner than this unless it asks, in ms. */
const ASKS_AFTER = 6_000;

/** A new folder that is gone when the test ends. */
export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'pult-test-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the built program; closed when the test ends. */
export async function startPult({ atEnd = onTestFinished, profile = temporaryFolder(atEnd), locale = 'en', env = {}, size = { width: 1366, height: 768 }, args = [] }: PultOptions = {}): Promise<RunningPult> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: ['--no-sandbox', '--disable-gpu', root, ...args],
    env: { ...(process.env as Record<string, string>), PULT_PROFILE_DIR: profile, PULT_LOCALE: locale, PULT_VAULT: 'file', ...env },
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    // With acts that are not over the program asks, and nobody answers here: as the system does, it is ended all the same.
    const asks = setTimeout(() => app.process().kill('SIGTERM'), ASKS_AFTER);
    await app.close();
    clearTimeout(asks);
  };
  atEnd(close);
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await resize(app, size);
  return { app, page, problems, profile, close };
}

/** Sets the size of the page. The debugger may lose the promise of a call to the garbage collector (a known trouble of its protocol): asked again then. */
async function resize(app: ElectronApplication, size: { readonly width: number; readonly height: number }): Promise<void> {
  const set = () => app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height), size);
  try {
    await set();
  } catch (problem) {
    if (!String(problem).includes('garbage collected')) throw problem;
    await set();
  }
}
