import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { en } from '@renderer/i18n/en/texts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PultOptions } from '../support/electron';
import { electronPath, startPult, temporaryFolder } from '../support/electron';
import { faultServer, json } from '../support/fault-server';
import { NOW, startSandbox } from '../support/sandbox';
import type { Wire } from '../support/wire';
import { at, bothLists, CATALOGUE, event } from '../support/wire';

/** What no start needs longer for, in ms. */
const PATIENCE = 30_000;
/** Faults of every call for the rest of a test. */
const ALWAYS = { action: '*', times: 100_000 };

const connection = (page: Page, text: string | RegExp) => page.getByRole('status', { name: en['connection.label'] }).filter({ hasText: text });
const grid = (page: Page) => page.getByRole('grid', { name: en['grid.label'] });
const janaAt10 = /^10:00–11:00, Jana Černá, Masáž zad, confirmed, not recorded/;

/** The program on a sandbox of the test's own, whose faults are ordered before it starts. */
async function startDesk(fault: object | null, seed: 'demo' | 'busy' = 'demo', pult: PultOptions = {}) {
  const sandbox = await startSandbox({ seed });
  if (fault !== null) await sandbox.control('fault', fault);
  const desk = await startPult({ ...pult, env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(NOW).toISOString(), ...pult.env } });
  return { sandbox, ...desk };
}

/** Starts the program without driving it; answers with its exit code and what it said. */
async function runPult(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(electronPath(), ['--no-sandbox', '--disable-gpu', resolve(import.meta.dirname, '../..')], { env: { ...process.env, PULT_LOCALE: 'en', PULT_VAULT: 'file', ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (part: Buffer) => void said.push(part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.join('') };
}

describe('a server that answers badly at the first start', () => {
  it.each([
    ['cuts every call', { kind: 'drop' }, en['error.network.unreachable']],
    ['sends a web page', { kind: 'html' }, en['error.server.notJson']],
    ['sends half of an answer', { kind: 'malformed' }, en['error.server.notJson']],
    ['sends nothing', { kind: 'empty' }, en['error.server.notJson']],
    ['reports an error of its own', { kind: 'status', status: 503 }, en['grid.serverDown']],
  ])('%s: the window says so, and the day comes with the next try', async (_, fault, text) => {
    const { page, sandbox, problems } = await startDesk({ ...ALWAYS, ...fault });
    await page.getByText(text, { exact: true }).waitFor();
    expect(await page.getByText(en['grid.neverRead']).isVisible()).toBe(true);
    await connection(page, en['connection.offlineNoData']).waitFor();
    await sandbox.control('clear-faults');
    await page.getByRole('button', { name: en['app.tryAgain'] }).click();
    await grid(page).getByRole('button', { name: janaAt10 }).waitFor();
    expect(problems).toEqual([]);
  });

  it('is not there at all: every page opens and says what it lacks', async () => {
    const { page, problems } = await startPult({ env: { PULT_API_URL: 'http://127.0.0.1:9', PULT_TOKEN: 'any' } });
    await page.getByText(en['error.network.unreachable'], { exact: true }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: en['nav.customers'] }).click();
    await page.getByText(en['customers.neverRead']).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: en['nav.settings'] }).click();
    await page.getByRole('heading', { name: en['settings.about'] }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('a server that answers in good form and badly', () => {
  const start = (url: string) => startPult({ env: { PULT_API_URL: url, PULT_TOKEN: 'any', PULT_NOW: new Date(NOW).toISOString() } });

  it('with every list null: the day is empty and not broken', async () => {
    const { url } = await faultServer((response) => json(response, { IsError: false, ErrorMessage: null, Items: null, Events: null, BookingInfoModels: null, Result: null, BookingServices: null, Customers: null }));
    const { page, problems } = await start(url);
    await page.getByText(en['grid.noColumns']).waitFor();
    await page.getByText(en['board.empty']).waitFor();
    expect(problems).toEqual([]);
  });

  it('with words that the contract does not know and halves of characters: the bookings are shown', async () => {
    const rows = [
      event(1, 1, at(10), { Status: 'Teleported', NoShowStatus: 77, PaymentStatus: 'Barter', CustomerFullName: 'Half \ud83d\u0000 End' }),
      event(2, 2, at(11), { Status: null, ServiceName: null, CustomerFullName: null }),
    ];
    const answers: Readonly<Record<string, Wire | string | undefined>> = { ...bothLists(rows), ...CATALOGUE };
    const parts: Readonly<Record<string, string>> = { '/Event/GetList': 'events', '/Booking/GetBookingsForPeriod': 'bookings', '/Merchant/GetInfo': 'merchant', '/Location/GetList': 'locations', '/Segment/GetList': 'segments', '/BookingResource/GetList': 'resources', '/BookingService/GetList': 'services' };
    const { url } = await faultServer((response, { path }) => {
      const part = Object.entries(parts).find(([end]) => path.endsWith(end))?.[1] ?? '';
      json(response, { IsError: false, ErrorMessage: null, ...(answers[part] as Wire | undefined) });
    });
    const { page, problems } = await start(url);
    await grid(page).getByRole('button', { name: /^10:00–11:00, Half/ }).waitFor();
    await grid(page).getByRole('button', { name: /^11:00–12:00/ }).waitFor();
    await grid(page).getByRole('button', { name: /^10:00–11:00, Half/ }).click();
    await page.locator('[data-drawer=booking]').getByRole('heading', { level: 2, name: /Half/ }).waitFor();
    expect(problems).toEqual([]);
  });

  it('with the sign-in page of a network instead: the connection is cut and that is said', async () => {
    const { url } = await faultServer((response) => void response.writeHead(302, { Location: 'http://127.0.0.1:9/sign-in' }).end());
    const { page, problems } = await start(url);
    await page.getByText(en['error.network.redirect'], { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('a token that is none', () => {
  it.each([
    ['blank', ' '],
    ['of letters and lines that no header can hold', 'žluťoučký\nkůň 🐎'],
    ['of 10,000 characters', 'x'.repeat(10_000)],
  ])('%s is refused in words', async (_, token) => {
    const { page, problems } = await startDesk(null, 'demo', { env: { PULT_TOKEN: token } });
    await connection(page, en['connection.refused']).waitFor();
    await page.locator('main').getByText(en['connection.refused'], { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });

  it('empty is not taken for a business', async () => {
    const { code, said } = await runPult({ PULT_PROFILE_DIR: temporaryFolder(), PULT_API_URL: 'http://127.0.0.1:9', PULT_TOKEN: '' });
    expect(code).toBe(2);
    expect(said).toContain('PULT_API_URL and PULT_TOKEN belong together');
  });
});

describe('a day', () => {
  it('of no booking has its columns and says that nobody is due', async () => {
    const sandbox = await startSandbox();
    sandbox.books.db.run('DELETE FROM bookings');
    sandbox.books.db.run('DELETE FROM appointments');
    const { page, problems } = await startPult({ env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(NOW).toISOString() } });
    await page.getByText(en['grid.empty']).waitFor();
    await page.getByText(en['board.empty']).waitFor();
    await grid(page).getByRole('rowheader', { name: /Vilém Brána/ }).waitFor();
    expect(problems).toEqual([]);
  });

  it('of 1,200 bookings shows them all and answers to the keys', async () => {
    const { page, problems } = await startDesk(null, 'busy');
    // Columns in sight are drawn, all of the day is counted; the last one is there when it is scrolled to.
    await page.waitForFunction(() => document.querySelectorAll('[role=gridcell]').length >= 600 && Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) >= 20, undefined, { timeout: PATIENCE });
    const first = grid(page).getByRole('gridcell').first().getByRole('button');
    await first.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-drawer=booking], [data-drawer=class]').last().getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    expect(problems).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    ['of 10 kB', 'Ž'.repeat(10_000)],
    ['with NUL, a half of a character and turned writing', 'A\u0000b\ud83d \u202eAnna'],
    ['of emoji and signs of markup', '👩‍👩‍👧‍👦🇨🇿 <img src=x onerror=alert(1)> {{name}}'],
    ['of blanks', '   '],
  ])('%s is shown on the board, in the grid and in the drawer, and stays inside them', async (_, name) => {
    const sandbox = await startSandbox();
    const pair = sandbox.books.db.all<{ id: number }>("SELECT id FROM customers WHERE name = 'Jana Černá'")[0];
    await sandbox.control('rename', { customerId: pair?.id ?? 0, name });
    const { page, problems } = await startPult({ env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(NOW).toISOString() } });
    const block = grid(page).locator(`[data-key$=":${pair?.id ?? 0}"]`);
    await block.waitFor();
    await block.dblclick({ position: { x: 20, y: 8 } });
    await page.locator('[data-drawer=booking]').getByText('+420 777 123 456').waitFor();
    const wide = await page.evaluate(() => {
      // A run of text is cut by the box that it stands in.
      const boxOf = (element: Element): Element => (getComputedStyle(element).display === 'inline' && element.parentElement !== null && getComputedStyle(element.parentElement).overflowX === 'hidden' ? element.parentElement : element);
      return [...document.querySelectorAll('main *')].filter((element) => boxOf(element).getBoundingClientRect().right > innerWidth + 1).map((element) => element.className);
    });
    expect(wide).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('a computer', () => {
  it.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'])('in %s shows the day and the hours of Prague', async (zone) => {
    const { page, problems } = await startDesk(null, 'demo', { env: { TZ: zone } });
    await grid(page).getByRole('button', { name: janaAt10 }).waitFor();
    expect(await page.getByRole('banner').getByText('Mon 23 November').isVisible()).toBe(true);
    await connection(page, /as of 9:5\d/).waitFor();
    expect(problems).toEqual([]);
  });

  it('whose profile folder cannot be made says that nothing will be remembered, and works', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const { page, problems } = await startDesk(null, 'demo', { profile: join(file, 'profile') });
    await page.getByRole('alert').filter({ hasText: en['error.store.unavailable'] }).waitFor();
    await grid(page).getByRole('button', { name: janaAt10 }).waitFor();
    expect(problems).toEqual([]);
  });

  it.each([
    ['the folder of logs is a file', null, (profile: string) => writeFileSync(join(profile, 'logs'), '')],
    ['the folder of secrets is a file', en['error.vault.noBackend'], (profile: string) => writeFileSync(join(profile, 'vault'), '')],
    ['the file of preferences is a folder', en['error.preferences.damaged'], (profile: string) => mkdirSync(join(profile, 'preferences.json'))],
  ])('where %s works all the same, and says what is not kept', async (_, text, spoil) => {
    const profile = temporaryFolder();
    spoil(profile);
    const { page, problems } = await startDesk(null, 'demo', { profile });
    await grid(page).getByRole('button', { name: janaAt10 }).waitFor();
    expect(await page.getByRole('alert').allTextContents()).toEqual(text === null ? [] : [text]);
    expect(problems).toEqual([]);
  });

  it('that is asked for a second window brings the first to the front and lets the second go', async () => {
    const { app, page, profile, problems } = await startDesk(null);
    await grid(page).getByRole('button', { name: janaAt10 }).waitFor();
    await app.evaluate(({ app: electron, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const seen = { asked: 0, focused: 0 };
      Object.assign(globalThis, { seen });
      electron.on('second-instance', () => void (seen.asked += 1));
      const focus = window?.focus.bind(window);
      if (window !== undefined) Object.assign(window, { focus: () => { seen.focused += 1; focus?.(); } });
    });
    const { code } = await runPult({ PULT_PROFILE_DIR: profile });
    expect(code).toBe(0);
    await expect.poll(() => app.evaluate(() => (globalThis as unknown as { seen: object }).seen)).toEqual({ asked: 1, focused: 1 });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await page.keyboard.press('PageDown');
    await page.getByRole('banner').getByText('Tue 24 November').waitFor();
    expect(problems).toEqual([]);
  });

  it('goes on after an error in main that nobody caught, and says that something went wrong', async () => {
    const { app, page, profile } = await startDesk(null);
    await grid(page).getByRole('button', { name: janaAt10 }).waitFor();
    await app.evaluate(() => {
      setImmediate(() => {
        throw new TypeError('of Jana');
      });
    });
    await page.getByRole('alert').getByText(en['error.internal']).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('banner').getByText('Tue 24 November').waitFor();
    expect(readFileSync(join(profile, 'logs/pult.log'), 'utf8')).toMatch(/main\.problem(?!.*of Jana)/);
  });

  it('starts the program with its main evaluated before Electron is ready', async () => {
    const { app } = await startPult();
    expect(await app.evaluate(() => (globalThis as unknown as { pultReadyWhenEvaluated: unknown }).pultReadyWhenEvaluated)).toBe(false);
  });
});
