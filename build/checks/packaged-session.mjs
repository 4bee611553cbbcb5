import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** How long each state may take to come, ms. */
const PATIENCE = 60_000;

/**
 * Hooks that would end the program or leave a trace if it obeyed them: the packaged program ignores every one.
 * @param {string} folder
 */
const poison = (folder) => ({
  PULT_LOCALE: 'xx',
  PULT_NOW: 'never',
  PULT_VAULT: 'none',
  PULT_START: 'practice',
  PULT_API_URL: 'not an address',
  PULT_TOKEN: 'x',
  PULT_PROFILE_DIR: join(folder, 'hooked-profile'),
  ELECTRON_RUN_AS_NODE: '1',
  NODE_OPTIONS: '--require=/nowhere.cjs',
});

/**
 * Starts a packaged program in a home of its own and attaches to its window.
 * @param {{ command: readonly string[], home?: string, env?: Record<string, string> }} how
 */
export async function startPackaged({ command: [program = '', ...args], home: given, env = {} }) {
  const home = given ?? mkdtempSync(join(tmpdir(), 'pult-packaged-'));
  mkdirSync(join(home, '.config'), { recursive: true });
  const child = spawn(program, [...args, '--remote-debugging-port=0'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), LANG: 'en_US.UTF-8', LANGUAGE: 'en', ...poison(home), ...env },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the program said no address in ${PATIENCE} ms:\n${said}`)), PATIENCE);
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve(String(found[1]));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the program ended with ${code}:\n${said}`));
    });
    child.once('error', reject);
  }).catch((problem) => {
    child.kill('SIGKILL');
    throw problem;
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the program has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: PATIENCE }));
  page.setDefaultTimeout(PATIENCE);
  return {
    page,
    home,
    child,
    stderr: () => said,
    /** Ends the program; resolves when it is gone. */
    async stop() {
      await browser.close();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
      if (given === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** From the door to the painted practice day. @param {import('playwright-core').Page} page */
export async function reachPracticeDay(page) {
  await page.locator('section[aria-labelledby="practice-door"] button').click();
  await page.getByRole('grid', { name: /^(Day grid|Denní přehled)$/ }).getByRole('gridcell').first().waitFor();
}
