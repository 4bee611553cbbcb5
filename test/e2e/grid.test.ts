import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { askMain } from '../support/ask-main';
import { violations } from '../support/axe';
import type { TestSandbox } from '../support/czech-desk';
import { arrivalsOf, gridOf, openCzechDesk } from '../support/czech-desk';
import { walkTo } from '../support/keyboard';
import { startSandbox } from '../support/sandbox';

const ghostOf = (page: Page) => page.locator('[data-look]');
const movesOf = (sandbox: TestSandbox) => arrivalsOf(sandbox, 'OneToOne/MoveBooking');

/** A desk in Czech on the practice day, everything read. */
async function openDesk(sandbox: TestSandbox, graceSeconds: number): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const { page, problems } = await openCzechDesk(sandbox);
  await hold(page, graceSeconds);
  return { page, problems };
}

/** How long drag-moves are held from now on. */
async function hold(page: Page, graceSeconds: number): Promise<void> {
  await askMain(page, 'app.setPreferences', { graceSeconds });
}

/** Whoever stood on the block stands on it where it has come to. */
const focusOn = (page: Page, block: Locator) => block.and(page.locator(':focus')).waitFor();

/** Px of an hour on the sheet. */
const hourOf = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('[role=grid]') ?? document.body).getPropertyValue('--hour')));

/** Presses on a block and drags it by px; the button is still down. */
async function drag(page: Page, block: Locator, dx: number, dy: number): Promise<void> {
  const box = await block.boundingBox();
  if (box === null) throw new Error('the block is not on the screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
}

describe('the day grid by mouse', () => {
  it('a slip opens, a drag is held and undone, a place of another person refuses and says why', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox, 30);
    const jana = gridOf(page).getByRole('button', { name: /^10:00–11:00, Jana Černá/ });

    await drag(page, jana, 3, 2);
    await page.mouse.up();
    await page.getByRole('complementary', { name: 'Jana Černá' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Jana Černá' }).waitFor({ state: 'detached' });

    const hour = await hourOf(page);
    await drag(page, jana, 0, hour * 4);
    await ghostOf(page).getByText('14:00–15:00').waitFor();
    await page.mouse.up();
    await gridOf(page).getByRole('button', { name: /^14:00–15:00, Jana Černá/ }).waitFor();
    await page.getByRole('button', { name: /Vzít zpět/ }).first().waitFor();
    await page.keyboard.press('Control+z');
    await jana.waitFor();

    const width = (await page.locator('[role=row]').first().boundingBox())?.width ?? 0;
    await drag(page, jana, width, hour * 4);
    await page.locator('[data-look=no]').getByText('K někomu jinému odsud přesunout nelze').waitFor();
    await page.mouse.up();
    await page.getByRole('alert').getByText('K někomu jinému odsud přesunout nelze').waitFor();

    await drag(page, jana, 0, hour);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await jana.waitFor();
    expect(await page.getByRole('complementary', { name: 'Jana Černá' }).count()).toBe(0);
    expect(await movesOf(sandbox)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('a press and a sweep on empty time begin a booking there; columns are hidden and remembered', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox, 30);
    const panel = page.getByRole('complementary', { name: 'Nová rezervace' });
    const box = await gridOf(page).getByRole('button', { name: /Dana Krátká/ }).boundingBox();
    const hour = await hourOf(page);
    const empty = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + hour + 6 };
    await page.mouse.click(empty.x, empty.y);
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.mouse.move(empty.x, empty.y);
    await page.mouse.down();
    await page.mouse.move(empty.x, empty.y + hour - 12);
    await page.locator('[data-look=new]').getByText('13:00–14:00').waitFor();
    await page.mouse.up();
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Sloupce a měřítko' }).click();
    const menu = page.getByRole('dialog', { name: 'Sloupce a měřítko' });
    await menu.getByRole('checkbox', { name: 'Eva Malá' }).press('Space');
    await gridOf(page).getByRole('rowheader', { name: /Eva Malá/ }).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sloupce a měřítko, skryto: 1' }).waitFor();
    await page.reload();
    await gridOf(page).getByRole('rowheader', { name: /Jan Horák/ }).waitFor();
    expect(await gridOf(page).getByRole('rowheader', { name: /Eva Malá/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('the day grid by keys', () => {
  it('carries a block, lets it be, puts it down and takes it back, and a move lands; empty places are walked and booked', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox, 30);
    const jana = gridOf(page).getByRole('button', { name: /^10:00–11:00, Jana Černá/ });
    await walkTo(page, jana);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('status').getByText('Enter přesune, Esc nechá na místě.').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    for (let quarter = 0; quarter < 18; quarter += 1) await page.keyboard.press('Shift+ArrowDown');
    await ghostOf(page).getByText('14:30–15:30').waitFor();
    await page.keyboard.press('Enter');
    const moved = gridOf(page).getByRole('button', { name: /^14:30–15:30, Jana Černá/ });
    await focusOn(page, moved);
    await page.keyboard.press('Control+z');
    await focusOn(page, jana);
    expect(await movesOf(sandbox)).toBe(0);

    await hold(page, 0);
    for (let quarter = 0; quarter < 18; quarter += 1) await page.keyboard.press('Shift+ArrowDown');
    await ghostOf(page).getByText('14:30–15:30').waitFor();
    await page.keyboard.press('Enter');
    await focusOn(page, moved);
    await vi.waitFor(async () => expect(await movesOf(sandbox)).toBe(1), 10_000);

    // The menu of its column, by its key: somebody is ill.
    await focusOn(page, moved);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'Vilém Brána' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Nemoc od teď do konce dne' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await walkTo(page, moved);
    await page.keyboard.press('Control+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '15:30, Vilém Brána, nová rezervace');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '15:30, Jan Horák, nová rezervace');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Nová rezervace' }).waitFor();
    expect(problems).toEqual([]);
  });
});
