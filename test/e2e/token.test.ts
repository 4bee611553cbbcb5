import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '@renderer/i18n/en/texts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askMain } from '../support/ask-main';
import { smallTargets, violations } from '../support/axe';
import { startPult, temporaryFolder } from '../support/electron';
import { startSandbox } from '../support/sandbox';
import { AT_NOW, connectByToken, fillTokenForm } from '../support/token-door';

const grid = (page: Page) => page.getByRole('grid', { name: 'Day grid' });
const jana = (page: Page) => grid(page).getByRole('button', { name: /Jana Černá/ });
const door = (page: Page) => page.getByRole('button', { name: 'Open practice' });
const online = (page: Page) => page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Online · as of' });

/** Files of the profile that are Pult's own, with those of the vault. */
function ownFiles(profile: string): string[] {
  const vault = readdirSync(profile).includes('vault') ? readdirSync(join(profile, 'vault')).map((name) => `vault/${name}`) : [];
  return [...readdirSync(profile).filter((name) => /^(acts|cache|businesses|token)/.test(name)), ...vault].sort();
}

/** Names of files in which a text stands as it is. */
function holding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile() && readFileSync(join(folder, name)).includes(text));
}

async function connected(profile = temporaryFolder(), env: Record<string, string> = {}) {
  const sandbox = await startSandbox();
  const desk = await startPult({ profile, env: { ...AT_NOW, ...env } });
  await connectByToken(desk.page, sandbox.longTimeToken, sandbox.url);
  await jana(desk.page).waitFor();
  await online(desk.page).waitFor();
  return { ...desk, sandbox };
}

/** Agrees on the consent page as the merchant would. */
async function agreedToken(url: string, rights: readonly string[]): Promise<string> {
  const address = `${url}/Authorize/GetLongTimeToken`;
  const page = await (await fetch(`${address}?${new URLSearchParams([['clientId', 'pult'], ...rights.map((right) => ['rights', right]), ['redirectUrl', 'http://127.0.0.1:9/back']]).toString()}`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const answer = await fetch(address, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ ticket, decision: 'agree' }) });
  return new URL(answer.headers.get('location') ?? '').searchParams.get('token') ?? '';
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /^(Nastavení|Settings)$/ }).click();
  await page.getByRole('table', { name: /^(Oprávnění tokenu|Rights of the token)$/ }).waitFor();
}

describe('a business by token', () => {
  it('is checked, opened, opens by itself at the next start without a network, and leaves nothing when it is disconnected', async () => {
    const { page, profile, sandbox, problems, close } = await connected();
    expect(await page.getByText('Studio Letná').first().isVisible()).toBe(true);
    expect(await page.evaluate((token) => document.documentElement.outerHTML.includes(token), sandbox.longTimeToken)).toBe(false);
    expect(holding(join(profile, 'logs'), sandbox.longTimeToken)).toEqual([]);
    await jana(page).focus();
    expect(problems).toEqual([]);
    await close();

    await sandbox.close();
    const second = await startPult({ profile, env: AT_NOW });
    await jana(second.page).waitFor();
    await openSettings(second.page);
    expect(await second.page.getByText(new URL(sandbox.url).host).isVisible()).toBe(true);
    expect(await second.page.getByText(en['settings.tokenStored']).isVisible()).toBe(true);
    await second.page.getByRole('button', { name: 'Disconnect the business…' }).click();
    const dialog = second.page.getByRole('dialog', { name: 'Disconnect Studio Letná?' });
    expect(await dialog.getByText(en['disconnect.acts']).isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await door(second.page).waitFor();
    expect(await second.page.getByRole('heading', { name: 'Connected businesses' }).count()).toBe(0);
    await second.close();
    expect(ownFiles(profile)).toEqual(['businesses.json']);
    expect(readFileSync(join(profile, 'businesses.json'), 'utf8')).toBe('[]');
    expect(readFileSync(join(profile, 'preferences.json'), 'utf8')).toContain('"last": null');
  });

  it('that was left is opened again from the door, with its acts', async () => {
    const { page, profile, sandbox } = await connected();
    await sandbox.control('fault', { action: '*', kind: 'drop', times: 100_000 });
    await page.keyboard.press('F5');
    await page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Offline' }).waitFor();
    await jana(page).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    const files = ownFiles(profile);
    await openSettings(page);
    await page.getByRole('button', { name: 'Switch the business' }).click();
    await door(page).waitFor();
    expect(ownFiles(profile)).toEqual(expect.arrayContaining(files.filter((name) => !/-(wal|shm)$/.test(name))));
    await page.getByRole('button', { name: 'Open Studio Letná' }).click();
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();

    await openSettings(page);
    await page.getByRole('button', { name: 'Disconnect the business…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Disconnect Studio Letná?' });
    expect(await dialog.getByText('Unsent acts: 1. They are dropped').isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Keep it connected' }).click();
    expect(ownFiles(profile).some((name) => name.startsWith('acts-'))).toBe(true);
  });

  it('keeps its acts and its store when a new token of the same merchant is pasted', async () => {
    const { page, profile, sandbox } = await connected();
    await grid(page).getByRole('button', { name: /Zdeněk Beran/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    const granted = await agreedToken(sandbox.url, ['Location_r', 'Segment_r', 'BookingResource_r', 'BookingService_r', 'Event_r', 'FreeSpace_r']);
    await openSettings(page);
    await page.getByRole('button', { name: 'Paste a new token…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a new token' });
    await dialog.getByLabel('Token', { exact: true }).fill(` "${granted}"\n`);
    await dialog.getByText('Advanced').click();
    await dialog.getByLabel('Server address').fill(sandbox.url);
    await dialog.getByRole('button', { name: 'Check and connect' }).click();
    await dialog.waitFor({ state: 'detached' });
    await jana(page).waitFor();
    await openSettings(page);
    await page.locator('[data-right=missing]').filter({ hasText: 'Booking_w' }).waitFor();
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    expect(new Set(ownFiles(profile).flatMap((name) => /-(\w{12})\./.exec(name)?.[1] ?? [])).size).toBe(1);
  });

  it('says what a token lacks before anything is tried, and disables what needs it', async () => {
    const sandbox = await startSandbox({ rights: ['Merchant_r', 'Location_r', 'Segment_r', 'BookingResource_r', 'BookingService_r', 'Event_r', 'FreeSpace_r'] });
    const { page, problems } = await startPult({ env: AT_NOW });
    await connectByToken(page, sandbox.longTimeToken, sandbox.url);
    await jana(page).dblclick({ position: { x: 20, y: 8 } });
    const drawer = page.locator('[data-drawer=booking]');
    await drawer.getByText('The right Booking_w is missing; ask the account owner.').waitFor();
    expect(await drawer.getByRole('button', { name: 'Check in' }).isDisabled()).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Search' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await jana(page).focus();
    await page.keyboard.press('Space');
    await page.getByRole('alert').filter({ hasText: 'The right Booking_w is missing' }).waitFor();
    expect(await sandbox.control('arrivals')).not.toHaveProperty('Booking/SetNoShowState');
    await openSettings(page);
    expect(await page.locator('[data-right=missing] th').allTextContents()).toEqual(['Customer_r', 'Alternates_r', 'Course_r', 'Booking_w', 'FreeTime_r']);
    expect(problems.filter((line) => !line.includes('403'))).toEqual([]);
  });
});

describe.each(['cs', 'en'] as const)('the screens of a business by token in %s', (locale) => {
  it('pass axe in light and dark and have targets of 24 px', async () => {
    const sandbox = await startSandbox();
    const { page } = await startPult({ locale, env: AT_NOW });
    const wrong: string[] = [];
    const look = async (screen: string): Promise<void> => {
      for (const theme of ['light', 'dark'] as const) {
        await askMain(page, 'app.setPreferences', { theme });
        await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
        wrong.push(...(await violations(page)).map((line) => `${screen} ${theme} ${line}`));
      }
      wrong.push(...(await smallTargets(page)).map((line) => `${screen} small: ${line}`));
    };
    await page.getByRole('button', { name: /^(Vložit token|Paste a token)…$/ }).click();
    await page.getByText(/^(Pokročilé|Advanced)$/).click();
    const [token, server] = [page.locator('form input').first(), page.locator('form input').last()];
    await page.locator('form button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await look('the form');
    await token.fill(sandbox.longTimeToken);
    await server.fill(sandbox.url);
    await page.locator('form button[type=submit]').click();
    await page.getByRole('grid').getByRole('button', { name: /Jana Černá/ }).waitFor();
    await openSettings(page);
    await look('the settings');
    await page.getByRole('button', { name: /^(Vložit nový token|Paste a new token)…$/ }).click();
    await page.locator('dialog form p[data-vault]').waitFor();
    await look('a new token');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Odpojit provoz|Disconnect the business)…$/ }).click();
    await page.locator('dialog li').first().waitFor();
    await look('disconnecting');
    expect(wrong).toEqual([]);
  });
});

describe('a token that does not work', () => {
  it('is refused with what to do, and nothing is stored', async () => {
    const sandbox = await startSandbox();
    const { page, profile, problems } = await startPult({ env: AT_NOW });
    await connectByToken(page, 'ltt-wrong-0123456789', sandbox.url);
    await page.getByRole('alert').filter({ hasText: en['error.session.tokenRefused'] }).waitFor();
    expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe('ltt-wrong-0123456789');
    expect(ownFiles(profile)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('cannot be checked without a network: what was typed stays, nothing is stored', async () => {
    const sandbox = await startSandbox();
    await sandbox.close();
    const { page, profile } = await startPult({ env: AT_NOW });
    await connectByToken(page, sandbox.longTimeToken, sandbox.url);
    await page.getByRole('alert').filter({ hasText: en['error.network.unreachable'] }).waitFor();
    expect(await page.getByLabel('Token', { exact: true }).inputValue()).toBe(sandbox.longTimeToken);
    expect(ownFiles(profile)).toEqual([]);
  });

  it('is named before anybody is asked: not a token, not a safe address', async () => {
    const sandbox = await startSandbox();
    const { page } = await startPult({ env: AT_NOW });
    await fillTokenForm(page, 'Dobrý den, posílám token', 'http://api.reservanto.cz');
    await page.getByRole('button', { name: 'Check and connect' }).click();
    await page.getByRole('alert').filter({ hasText: en['connect.tokenProblem.words'] }).waitFor();
    await page.getByLabel('Token', { exact: true }).fill(sandbox.longTimeToken);
    await page.getByRole('button', { name: 'Check and connect' }).click();
    await page.getByRole('alert').filter({ hasText: en['connect.serverProblem'] }).waitFor();
    expect(await sandbox.control('arrivals')).toEqual({});
  });
});

describe('what is stored of a business', () => {
  it('and cannot be read is left as it is, said at the door, and put aside when the token is pasted again', async () => {
    const { profile, sandbox, close } = await connected();
    await close();
    const sealed = readdirSync(join(profile, 'vault')).find((name) => name.startsWith('acts-key-')) ?? '';
    writeFileSync(join(profile, 'vault', sealed), 'damaged');
    const { page } = await startPult({ profile, env: AT_NOW });
    await page.getByRole('main').getByText(en['error.vault.cannotDecrypt']).waitFor();
    expect(readFileSync(join(profile, 'vault', sealed), 'utf8')).toBe('damaged');
    await connectByToken(page, sandbox.longTimeToken, sandbox.url);
    await jana(page).waitFor();
    await page.getByRole('alert').filter({ hasText: en['error.vault.putAside'] }).waitFor();
    const files = ownFiles(profile);
    expect(files.filter((name) => /^vault\/acts-key-\w+\.unreadable-\d+$/.test(name))).toHaveLength(1);
    expect(files.filter((name) => /^acts-\w+\.db\.unreadable-\d+$/.test(name))).toHaveLength(1);
    expect(files.filter((name) => /^acts-\w+\.db$/.test(name))).toHaveLength(1);
  });

  it('is nothing where there is no secure place: said before and after, and gone at the next start', async () => {
    const sandbox = await startSandbox();
    const env = { ...AT_NOW, PULT_VAULT: '', DBUS_SESSION_BUS_ADDRESS: 'disabled:', XDG_CURRENT_DESKTOP: '' };
    const { page, profile, close } = await startPult({ env });
    await fillTokenForm(page, sandbox.longTimeToken, sandbox.url);
    await page.getByText(en['connect.vault.noBackend']).waitFor();
    await page.getByRole('button', { name: 'Check and connect' }).click();
    await jana(page).waitFor();
    await page.getByRole('alert').filter({ hasText: en['error.vault.noBackend'] }).waitFor();
    await openSettings(page);
    expect(await page.getByText(en['settings.tokenInMemory']).isVisible()).toBe(true);
    await close();
    expect(ownFiles(profile)).toEqual([]);
    expect(holding(profile, sandbox.longTimeToken)).toEqual([]);
    const second = await startPult({ profile, env });
    await door(second.page).waitFor();
    expect(await second.page.getByRole('heading', { name: 'Connected businesses' }).count()).toBe(0);
  });
});
