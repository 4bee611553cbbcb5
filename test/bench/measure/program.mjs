import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';

/**
 * @typedef {{ executable: string, args: string[], env: Record<string, string> }} Launch
 * @typedef {{ pid: number, spawnedAt: number, connect(): Promise<{ browser: import('playwright-core').Browser, page: import('playwright-core').Page }>, stop(): Promise<void> }} Program
 */

/**
 * Starts an Electron program with a debugging port and waits until that port is open. Nothing is attached to it until
 * `connect` is called, so that a start can be measured undisturbed. `spawnedAt` in epoch ms.
 * @param {Launch} launch
 * @returns {Promise<Program>}
 */
export async function startProgram({ executable, args, env }) {
  const spawnedAt = Date.now();
  const child = spawn(executable, ['--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  /** @type {Promise<string>} */
  const endpoint = new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await endpoint;
  return {
    pid: Number(child.pid),
    spawnedAt,
    connect: async () => {
      const browser = await chromium.connectOverCDP(address);
      const context = browser.contexts()[0];
      if (context === undefined) throw new Error('the program has no window');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      return { browser, page };
    },
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Lets the machine come to rest between two measured starts. @param {number} ms */
export function rest(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
