import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPractice } from '../../build/steps/scenes.mjs';
import { smallTargets, violations } from '../support/axe';
import { startPult, temporaryFolder } from '../support/electron';

const weekOf = (page: Page) => page.getByRole('grid', { name: 'Week grid' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');

/** The window, with practice open and its language English. */
async function openDesk() {
  const pult = await startPult({ locale: 'en' });
  await pult.page.locator('main button').first().waitFor();
  await openPractice(pult.page);
  return pult;
}

/** Answers the question where to save, as the person would. */
async function saveTo(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => void Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: chosen === '', filePath: chosen }) }), filePath);
}

async function looksRight(page: Page, scene: string): Promise<void> {
  expect((await violations(page)).map((line) => `${scene} ${line}`)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

describe('a business with several locations', () => {
  test('shows the one that was chosen in day, week and month, and remembers it', async () => {
    const { page, problems } = await openDesk();
    const filter = page.getByRole('combobox', { name: 'Location' });
    const day = page.getByRole('grid', { name: 'Day grid' });
    await day.getByRole('rowheader', { name: /Sál A/ }).waitFor();
    const karlin = (await filter.locator('option').filter({ hasText: 'Karlín' }).getAttribute('value')) ?? '';
    await filter.selectOption(karlin);
    // Nobody of it is on shift today: those who are not are offered.
    await page.getByRole('button', { name: /Show resources off shift: .*Sál C/ }).click();
    await day.getByRole('rowheader', { name: /Sál C/ }).waitFor();
    expect(await day.getByRole('rowheader', { name: /Sál A/ }).count()).toBe(0);
    await filter.evaluate((select: HTMLElement) => select.blur());
    await page.keyboard.press('w');
    await page.locator('[data-week]').getByRole('rowheader').first().waitFor();
    await page.locator('summary').click();
    const choices = await page.getByRole('group', { name: 'Who is shown' }).getByRole('checkbox').count();
    expect(choices).toBeGreaterThan(0);
    expect(choices).toBeLessThan(6);
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    const today = page.locator('[data-view=month] [aria-current=date]');
    await page.waitForFunction(() => !/not read|bookings \d{2}/.test(document.querySelector('[data-view=month] [aria-current=date]')?.getAttribute('aria-label') ?? 'not read'));
    expect(await today.getAttribute('aria-label')).not.toContain('pending');
    await page.reload();
    await page.getByRole('button', { name: /Show resources off shift: .*Sál C/ }).waitFor();
    expect(await filter.inputValue()).toBe(karlin);
    expect(await day.getByRole('rowheader', { name: /Sál A/ }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('the calendar by keyboard alone', () => {
  test('shows week, month and agenda, opens a booking, jumps, and comes back to the same booking', async () => {
    const { page, problems } = await openDesk();
    await page.keyboard.press('w');
    await weekOf(page).getByRole('button', { name: /Jana Černá/ }).waitFor();
    await looksRight(page, 'week');

    // Arrows walk blocks and stay in the week; Enter opens, Esc gives the focus back.
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
    const first = await focused(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((before) => document.activeElement?.getAttribute('data-key') !== before, first);
    const second = await focused(page);
    await page.keyboard.press('Enter');
    await page.locator('aside[data-drawer=booking] h2').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('aside[data-drawer]').waitFor({ state: 'detached' });
    await page.waitForFunction((key) => document.activeElement?.getAttribute('data-key') === key, second);

    // An empty place is reached and booked by keys.
    await page.keyboard.press('Control+ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-place') !== null && document.activeElement?.closest('[role=grid]') !== null);
    await page.keyboard.press('Enter');
    await page.locator('[data-drawer=new-booking]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-drawer=new-booking]').waitFor({ state: 'detached' });

    const week = await page.locator('[data-week]').getAttribute('data-week');
    await page.keyboard.press('f');
    await page.locator(`[data-week="${new Date(Date.parse(week ?? '') + 28 * 86_400_000).toISOString().slice(0, 10)}"]`).getByRole('gridcell').first().waitFor();
    await page.keyboard.press('t');
    await page.locator(`[data-week="${week ?? ''}"]`).waitFor();
    await page.keyboard.press('PageDown');
    await page.waitForFunction((before) => document.querySelector('[data-week]')?.getAttribute('data-week') !== before, week);
    await page.keyboard.press('PageUp');
    await page.locator(`[data-week="${week ?? ''}"]`).waitFor();

    await page.keyboard.press('m');
    await page.getByRole('grid', { name: 'Month grid' }).waitFor();
    const today = ((await page.locator('[data-view=month] [aria-current=date]').getAttribute('data-key')) ?? '').slice(4);
    await page.getByRole('button', { name: /today, bookings: \d+, \d+ % occupied, pending: 3/ }).waitFor();
    await looksRight(page, 'month');

    await page.keyboard.press('g');
    await page.waitForFunction(() => document.activeElement?.matches('dialog input') === true);
    await page.keyboard.type('in 4 weeks');
    await looksRight(page, 'jump');
    await page.keyboard.press('Enter');
    const later = new Date(Date.parse(today) + 28 * 86_400_000).toISOString().slice(0, 10);
    await page.waitForFunction((key) => document.activeElement?.getAttribute('data-key') === key, `day:${later}`);
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction((key) => document.activeElement?.getAttribute('data-key') === key, `day:${new Date(Date.parse(later) - 7 * 86_400_000).toISOString().slice(0, 10)}`);

    await page.keyboard.press('t');
    await page.waitForFunction((key) => document.activeElement?.getAttribute('data-key') === key, `day:${today}`);
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Day grid' }).getByRole('button', { name: /Jana Černá/ }).waitFor();
    await page.keyboard.press('w');
    await weekOf(page).waitFor();
    await page.keyboard.press('d');
    await page.getByRole('grid', { name: 'Day grid' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('the agenda is filtered and saved as CSV: what is listed and nothing else; given up, nothing stays', async () => {
    const { app, page, problems } = await openDesk();
    const file = join(temporaryFolder(), 'bookings.csv');
    await page.keyboard.press('a');
    await page.locator('.ag-row [col-id=customer]').first().waitFor();
    await looksRight(page, 'agenda');

    // Enter opens beside the list, Esc closes it again, and the focus stays in the row.
    await page.locator('.ag-row [col-id=customer]').first().click();
    await page.keyboard.press('Enter');
    await page.locator('aside[data-drawer=booking] h2').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.ag-row') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('aside[data-drawer]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('.ag-row') !== null)).toBe(true);
    await page.getByRole('searchbox', { name: 'Find in the list' }).fill('cerna');
    await page.waitForFunction(() => [...document.querySelectorAll('.ag-row [col-id=customer]')].every((cell) => /Čern[áý]/.test(cell.textContent)));
    const count = Number(/\d+/.exec((await page.getByRole('status').filter({ hasText: 'Bookings:' }).textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);

    await saveTo(app, '');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('csv');
    await page.getByRole('option', { name: /save the list as CSV/i }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('personal data').waitFor();
    await looksRight(page, 'export');
    await page.getByRole('button', { name: 'Choose a file and save' }).click();
    await page.getByRole('button', { name: 'Choose a file and save', disabled: false }).waitFor();
    expect(existsSync(file)).toBe(false);

    writeFileSync(file, 'what was there before');
    await saveTo(app, file);
    await page.getByRole('button', { name: 'Choose a file and save' }).click();
    await page.getByText(`Saved: bookings.csv. Bookings: ${count}.`).waitFor();
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\uFEFFDate;Start;End;')).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(count);
    expect(lines.every((line) => /^\d{4}-\d{2}-\d{2};\d{1,2}:\d{2};.*Čern[áý]/.test(line))).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
    expect(problems).toEqual([]);
  });

  test('a row of the agenda is marked by the keys of attendance; in the field above they are letters', async () => {
    const { page, problems } = await openDesk();
    await page.keyboard.press('a');
    const row = page.locator('.ag-row').filter({ hasText: 'confirmed' }).first();
    await row.waitFor();
    // Days that are still being read would put other rows into the place of the focus.
    await page.getByText(/days not read/).waitFor({ state: 'detached' });
    await row.locator('[col-id=customer]').click();
    const attendance = page.locator(`.ag-row[row-id="${(await row.getAttribute('row-id')) ?? ''}"] [col-id=attendance]`);
    await page.keyboard.press('x');
    await attendance.getByText('no-show').waitFor();
    await page.keyboard.press('Space');
    await attendance.getByText('came', { exact: true }).waitFor();
    await page.keyboard.press('Backspace');
    await attendance.getByText('not recorded').waitFor();

    // The drawer beside the list has the keys that stand on its buttons.
    await page.keyboard.press('Enter');
    const drawer = page.locator('aside[data-drawer=booking]');
    await drawer.getByRole('button', { name: 'No-show' }).waitFor();
    await drawer.locator('h2').click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('x');
    await attendance.getByText('no-show').waitFor();
    await page.keyboard.press('Escape');

    const field = page.getByRole('searchbox', { name: 'Find in the list' });
    await field.fill('');
    await field.press('x');
    expect(await field.inputValue()).toBe('x');
    expect(problems).toEqual([]);
  });
});
