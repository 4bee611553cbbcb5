import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPractice, showScene } from '../../build/steps/scenes.mjs';
import { startPult } from '../support/electron';

const cells = (page: Page) => page.locator('.ag-row [col-id=name]');

describe('the grid of customers', () => {
  test('filters as one types, by keyboard opens a card, and Esc comes back', async () => {
    const { page, problems } = await startPult();
    await openPractice(page);
    await showScene(page, 'customers');
    await page.getByRole('status').filter({ hasText: 'Customers: 400' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find among customers' }).fill('cerna');
    await page.waitForFunction(() => [...document.querySelectorAll('.ag-row [col-id=name]')].every((cell) => /Čern[áý]/.test(cell.textContent)));
    expect(await cells(page).count()).toBeGreaterThan(1);
    await cells(page).first().click();
    const name = await cells(page).first().textContent();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Customers' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('N on a card begins a new booking of that customer, the panel says who', async () => {
    const { page, problems } = await startPult();
    await openPractice(page);
    await showScene(page, 'customers');
    await page.getByRole('searchbox', { name: 'Find among customers' }).fill('Roman Beneš');
    await page.getByRole('status').filter({ hasText: 'Customers: 1' }).waitFor();
    await cells(page).first().click();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Roman Beneš' }).waitFor();
    await page.getByRole('button', { name: 'New booking for this customer' }).waitFor();
    await page.keyboard.press('n');
    const panel = page.getByRole('complementary', { name: 'New booking' });
    await panel.waitFor();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-panel-field=customer]')?.value === 'Roman Beneš');
    expect(problems).toEqual([]);
  });

  test('sorts in the store, scrolls to the end and holds few rows', async () => {
    const { page } = await startPult();
    await openPractice(page);
    await showScene(page, 'customers');
    const first = await cells(page).first().textContent();
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await page.waitForFunction((before) => document.querySelector('.ag-row[row-index="0"] [col-id=name]')?.textContent !== before, first);
    await cells(page).first().hover();
    await page.mouse.wheel(0, 100_000);
    await page.locator('.ag-row[row-index="399"] [col-id=name]').filter({ hasText: first ?? '' }).waitFor();
    expect(await page.locator('.ag-row').count()).toBeLessThan(80);
  });

  test('speaks Czech in Czech', async () => {
    const { page } = await startPult({ locale: 'cs' });
    await openPractice(page);
    await showScene(page, 'customers');
    expect(await page.locator('[role=columnheader] .ag-header-cell-text').allTextContents()).toEqual(['Jméno', 'Telefon', 'E-mail', 'Štítky', 'Zákazníkem od']);
  });
});
