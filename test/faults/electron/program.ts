import { once } from 'node:events';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { CALL_TIMEOUT } from '@electron/api/exchange';
import { PULSE_TIMEOUT } from '@electron/sync/intervals';
import type { Calls } from '@shared/ipc/channels';
import type { Result } from '@shared/util/result';
import { askMain } from '../../support/ask-main';
import type { MoveOn } from './moved-clock';
import { placeClock } from './moved-clock';

/** The bridge answers within this time or the program has died, in ms. */
const ANSWERS_WITHIN = 15_000;

/** The built program in a real window, driven by its bridge. */
export interface RealProgram {
  /** What the bridge answers; null when the program died before it did. */
  call<C extends keyof Calls>(channel: C, input: Calls[C]['input']): Promise<Result<Calls[C]['output']> | null>;
  /** Resolves when it has read the day and is online. */
  online(): Promise<void>;
  /** So much time passes for the program at once, in ms: what waits for it goes on. */
  moveOn(ms: number): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Ends it as the system does; false when it did not end, and was killed. */
  close(): Promise<boolean>;
}

/** Where the program is and what it connects to. */
export interface ProgramPlace {
  readonly executable: string;
  readonly root: string;
  readonly profile: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts the program on a profile. */
export async function startProgram({ executable, root, profile, env }: ProgramPlace): Promise<RealProgram> {
  const app: ElectronApplication = await _electron.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', root],
    env: { ...(process.env as Record<string, string>), PULT_PROFILE_DIR: profile, PULT_LOCALE: 'en', PULT_VAULT: 'file', ...env },
  });
  await inMain(() => app.evaluate(placeClock, [CALL_TIMEOUT, PULSE_TIMEOUT]));
  const page: Page = await app.firstWindow();
  const child = app.process();
  const ended = once(child, 'exit');
  const patience = <T>(work: Promise<T>): Promise<T | null> => Promise.race([work.catch(() => null), ended.then(() => null), new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWERS_WITHIN).unref())]);
  return {
    call: (channel, input) => patience(askMain(page, channel, input)),
    online: async () => {
      await patience(page.waitForSelector('[data-connection=online]', { state: 'attached', timeout: ANSWERS_WITHIN }));
    },
    moveOn: async (ms) => {
      await patience(inMain(() => app.evaluate((_, by) => { (globalThis as unknown as { moveOn: MoveOn }).moveOn(by); }, ms)));
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      // Acts that stand before a person would make it ask: the system's signal does not.
      child.kill('SIGTERM');
      const hasEnded = (await patience(ended)) !== null || child.exitCode !== null || child.signalCode !== null;
      child.kill('SIGKILL');
      await ended;
      return hasEnded;
    },
  };
}

/** Evaluates in main. The debugger may lose the promise of a call to the garbage collector (a known trouble of its protocol): asked again then. */
async function inMain(evaluate: () => Promise<unknown>): Promise<void> {
  try {
    await evaluate();
  } catch (problem) {
    if (!String(problem).includes('garbage collected')) throw problem;
    await evaluate();
  }
}
