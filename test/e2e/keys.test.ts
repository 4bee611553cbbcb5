import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import { startPult } from '../support/electron';
import { startSandbox } from '../support/sandbox';

/** The program in Czech on a sandbox of the test's own, with the day on the screen. */
async function startDesk() {
  const sandbox = await startSandbox();
  const desk = await startPult({ locale: 'cs', env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() } });
  await blockOf(desk.page, 'Jana Černá').waitFor();
  await desk.page.getByRole('status', { name: 'Spojení' }).filter({ hasText: 'Připojeno · stav k' }).waitFor();
  return { sandbox, ...desk };
}

const blockOf = (page: Page, name: string) => page.getByRole('grid', { name: 'Denní přehled' }).getByRole('button', { name: new RegExp(name) }).first();
const paletteOf = (page: Page) => page.getByRole('dialog', { name: 'Příkazy' });
const focusedKey = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key'] ?? null);

async function say(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await paletteOf(page).getByRole('combobox').fill(text);
  await page.locator(`[data-palette="${text}"]`).waitFor();
}

/** What a reader sends: real input of the window, one key right after the other. */
async function scan(app: ElectronApplication, code: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, typed) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const character of typed) {
      const modifiers = /[A-Z]/.test(character) ? (['shift'] as const) : [];
      for (const type of ['keyDown', 'char', 'keyUp'] as const) page?.sendInputEvent({ type, keyCode: character, modifiers: [...modifiers] });
    }
    for (const type of ['keyDown', 'char', 'keyUp'] as const) page?.sendInputEvent({ type, keyCode: 'Return' });
  }, code);
}

describe('commands by name', () => {
  it('says why what cannot be done cannot, does what can on the booking in hand, and gives the focus back to it', async () => {
    const { page, problems } = await startDesk();
    await say(page, 'prichod');
    await paletteOf(page).getByRole('option', { name: /Zapsat příchod Nejdřív vyberte rezervaci\./, disabled: true }).waitFor();
    await page.keyboard.press('Enter');
    await paletteOf(page).getByRole('status').filter({ hasText: 'Zapsat příchod: Nejdřív vyberte rezervaci.' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await paletteOf(page).waitFor({ state: 'hidden' });

    const yoga = blockOf(page, 'Jóga pro začátečníky');
    await yoga.focus();
    const yogaKey = await focusedKey(page);
    await say(page, 'presun');
    await paletteOf(page).getByRole('option', { name: /Přesunout rezervaci Lekci odsud přesunout nelze/, disabled: true }).waitFor();
    await page.keyboard.press('Escape');
    await paletteOf(page).waitFor({ state: 'hidden' });
    expect(await focusedKey(page)).toBe(yogaKey);

    await blockOf(page, 'Jana Černá').focus();
    const janaKey = await focusedKey(page);
    await page.keyboard.press('F1');
    await paletteOf(page).getByRole('group', { name: 'Vybraná rezervace: Jana Černá' }).waitFor();
    await page.keyboard.type('prichod');
    await page.keyboard.press('Enter');
    await blockOf(page, 'Jana Černá, Masáž zad, potvrzeno, je tady').waitFor();
    expect(await focusedKey(page)).toBe(janaKey);

    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Jana Černá' }).waitFor();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Klávesy' });
    await keys.waitFor();
    expect(await violations(page)).toEqual([]);
    const { height, y } = (await keys.boundingBox()) ?? { height: 0, y: -1 };
    expect([y >= 0, y + height <= 768]).toEqual([true, true]);
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Jana Černá' }).waitFor({ state: 'hidden' });
    await expect.poll(() => focusedKey(page)).toBe(janaKey);
    expect(problems).toEqual([]);
  });

  it('finds a customer after the commands', async () => {
    const { page } = await startDesk();
    await say(page, 'cerna');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Jana Černá' }).waitFor();
  });
});

describe('keys of one character', () => {
  it('can be changed, and the hints follow; AltGr and dead keys do nothing; switched off none acts', async () => {
    const { page, sandbox, problems } = await startDesk();
    const marks = async (): Promise<number> => ((await sandbox.control('arrivals')) as Record<string, number>)['Booking/SetNoShowState'] ?? 0;
    await say(page, 'nastaveni');
    await page.keyboard.press('Enter');
    const settings = page.getByRole('region', { name: 'Klávesy' });
    await settings.getByRole('button', { name: 'Změnit klávesu: Zapsat neúčast' }).click();
    const dialog = page.getByRole('dialog', { name: 'Změnit klávesu: Zapsat neúčast' });
    await page.keyboard.press('t');
    await dialog.getByRole('alert').filter({ hasText: 'Klávesu T už má: Dnešek' }).waitFor();
    await page.keyboard.press('q');
    await dialog.waitFor({ state: 'hidden' });
    await settings.getByRole('row', { name: /Zapsat neúčast Q/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);

    await page.keyboard.press('t');
    await page.locator('footer').getByText('Q neúčast').waitFor();
    const block = blockOf(page, 'Ondřej Dvořák');
    await block.focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Control+Alt+q');
    await block.dispatchEvent('keydown', { key: 'Dead', code: 'Equal' });
    await page.keyboard.press('q');
    // A named key ends the waiting of any letter before it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await marks()).toBe(0);
    await block.focus();
    await page.keyboard.press('q');
    await blockOf(page, 'Ondřej Dvořák, .*neúčast').waitFor();
    await expect.poll(marks).toBe(1);

    await say(page, 'nastaveni');
    await page.keyboard.press('Enter');
    await settings.getByRole('checkbox', { name: 'Písmena a znaky fungují jako klávesy' }).uncheck();
    await page.locator('footer').getByText('Q neúčast').waitFor({ state: 'hidden' });
    await say(page, 'dnesek');
    await page.keyboard.press('Enter');
    const other = blockOf(page, 'Karel Vrba');
    await other.focus();
    for (const key of ['q', 'x', 'n', 's', '/', '?', '7', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('[data-drawer]').count()).toBe(0);
    expect(await marks()).toBe(1);
    expect(problems).toEqual([]);
  });
});

describe('a reader', () => {
  it('opens the booking of a code from any page, and types nothing into the field that has the focus', async () => {
    const { app, page, problems } = await startDesk();
    await page.getByRole('navigation').getByRole('button', { name: 'Zákazníci' }).click();
    const search = page.getByTestId('search');
    await search.fill('nov');
    await scan(app, 'JANA1000');
    await page.getByRole('complementary', { name: 'Jana Černá' }).waitFor();
    expect(await search.inputValue()).toBe('nov');
    await page.keyboard.press('Escape');
    await scan(app, 'NIKDO999');
    await page.getByRole('alert').getByText('Kód NIKDO999 nepatří žádné rezervaci.').waitFor();
    expect(problems).toEqual([]);
  });
});
