import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { startPult } from '../support/electron';
import { NOW, startSandbox } from '../support/sandbox';

/** The program on a sandbox of the test's own, over real HTTP. */
async function startDesk(options: Parameters<typeof startSandbox>[0] = {}, pult: Parameters<typeof startPult>[0] = {}) {
  const sandbox = await startSandbox(options);
  const env = { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() };
  const desk = await startPult({ ...pult, env: { ...env, ...pult.env } });
  return { sandbox, ...desk };
}

describe('a day at the counter', () => {
  it('opens practice through its door', async () => {
    const { page, problems } = await startPult();
    await page.getByRole('button', { name: 'Open practice' }).click();
    const grid = page.getByRole('grid', { name: 'Day grid' });
    await grid.getByRole('button', { name: /^10:00–11:00, Jana Černá, Masáž zad, confirmed, not recorded, 850 Kč to pay/ }).waitFor();
    expect(await page.getByText('PRACTICE', { exact: true }).isVisible()).toBe(true);
    await page.getByRole('status', { name: 'Connection' }).filter({ hasText: /^Online · as of 9:5\d/ }).waitFor();
    expect(problems).toEqual([]);
  });

  it('finds cerna, opens her booking, and Space marks her as came', async () => {
    const { page, sandbox, problems } = await startDesk();
    const grid = page.getByRole('grid', { name: 'Day grid' });
    await grid.getByRole('button', { name: /Jana Černá/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('cerna');
    await page.getByRole('option', { name: /Jana Černá/ }).waitFor();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: 'Jana Černá' });
    await drawer.getByText('+420 777 123 456').waitFor();
    await drawer.getByText('entries: 1').waitFor();
    await page.keyboard.press('Space');
    await grid.getByRole('button', { name: /^10:00–11:00, Jana Černá, Masáž zad, confirmed, here/ }).waitFor();
    const ids = await idsOf(page, 'Jana Černá');
    await vi.waitFor(async () => expect(await sandbox.control('book', ids)).toMatchObject({ attendance: 1 }), 10_000);
    expect(problems).toEqual([]);
  });

  it('shows the refusal of a mark in the server’s words, and the block as it was', async () => {
    const { page, sandbox, problems } = await startDesk();
    const block = page.getByRole('grid', { name: 'Day grid' }).getByRole('button', { name: /Petr Šťastný/ });
    await block.waitFor();
    await sandbox.control('status', { ...(await idsOf(page, 'Petr Šťastný')), value: 'Canceled' });
    await block.focus();
    await page.keyboard.press('x');
    await page.getByRole('alert').getByText('Účast lze zapsat jen u potvrzené rezervace.').waitFor();
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('shows by itself a change that another desk made', async () => {
    const { page, sandbox } = await startDesk();
    const grid = page.getByRole('grid', { name: 'Day grid' });
    await grid.getByRole('button', { name: /Petr Šťastný.*not recorded/ }).waitFor();
    await sandbox.control('attendance', { ...(await idsOf(page, 'Petr Šťastný')), value: 1 });
    await page.keyboard.press('F5');
    await grid.getByRole('button', { name: /Petr Šťastný.*here/ }).waitFor({ timeout: 35_000 });
  });

  it('walks the grid by arrows without changing the day, and days by Page Up and Down', async () => {
    const { page } = await startDesk();
    const grid = page.getByRole('grid', { name: 'Day grid' });
    await grid.getByRole('button', { name: /Jana Černá/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('Iva Hájková'));
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('Dana Krátká'));
    expect(await page.getByRole('banner').getByText('Mon 23 November').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    await page.getByRole('banner').getByText('Tue 24 November').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('banner').getByText('Mon 23 November').waitFor();
  });

  it('keeps the day on the screen when the line goes down, and says how old it is', async () => {
    const { page, sandbox } = await startDesk();
    const grid = page.getByRole('grid', { name: 'Day grid' });
    await grid.getByRole('button', { name: /Jana Černá/ }).waitFor();
    const connection = page.getByRole('status', { name: 'Connection' });
    await connection.filter({ hasText: 'Online · as of' }).waitFor();
    await sandbox.control('fault', { action: '*', kind: 'drop', times: 500 });
    // Nobody presses anything: loss and return are seen within five seconds, and one for a slow machine.
    await connection.filter({ hasText: 'Offline, data from 9:5' }).waitFor({ timeout: 6_000 });
    expect(await grid.getByRole('button', { name: /Jana Černá/ }).isVisible()).toBe(true);
    // Each day says its own age: one that is not kept here has none.
    await page.keyboard.press('g');
    await page.waitForFunction(() => document.activeElement?.matches('dialog input') === true);
    await page.keyboard.type('in 12 weeks');
    await page.keyboard.press('Enter');
    await connection.filter({ hasText: 'Offline, no data yet' }).waitFor();
    await page.keyboard.press('t');
    await connection.filter({ hasText: 'Offline, data from 9:5' }).waitFor();
    await sandbox.control('clear-faults');
    await connection.filter({ hasText: 'Online · as of' }).waitFor({ timeout: 6_000 });
  });

  it('opens on the cached day when it is started again without a server', async () => {
    const first = await startDesk();
    await first.page.getByRole('grid', { name: 'Day grid' }).getByRole('button', { name: /Jana Černá/ }).waitFor();
    await first.page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Online · as of' }).waitFor();
    await first.close();
    await first.sandbox.control('fault', { action: '*', kind: 'drop', times: 5000 });
    const second = await startPult({
      profile: first.profile,
      env: { PULT_API_URL: first.sandbox.url, PULT_TOKEN: first.sandbox.longTimeToken, PULT_NOW: new Date(NOW).toISOString() },
    });
    await second.page.getByRole('grid', { name: 'Day grid' }).getByRole('button', { name: /Jana Černá/ }).waitFor();
    await second.page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Offline' }).waitFor();
  });

  it('says what to do when the token is refused', async () => {
    const { page } = await startDesk({}, { env: { PULT_TOKEN: 'wrong' } });
    await page.getByRole('status', { name: 'Connection' }).filter({ hasText: 'Sign-in was refused. Ask the account owner for a new token.' }).waitFor();
  });

  it('marks people of a class one by one in its roster', async () => {
    const { page } = await startDesk();
    await page.getByRole('region', { name: 'Board' }).getByRole('button', { name: /Jóga pro začátečníky/ }).click();
    const drawer = page.getByRole('complementary', { name: 'Jóga pro začátečníky' });
    await drawer.getByText('here 3, left 5').waitFor();
    await drawer.getByRole('button', { name: /^Check in:/ }).first().click();
    await drawer.getByText('here 4, left 4').waitFor();
  });
});

/** Ids of a booking as its block carries them. */
async function idsOf(page: Page, name: string): Promise<{ appointmentId: number; customerId: number }> {
  const key = await page.getByRole('grid').locator('[data-key]', { hasText: name }).first().getAttribute('data-key');
  const [, appointmentId, customerId] = (key ?? '').split(':').map(Number);
  return { appointmentId: appointmentId ?? 0, customerId: customerId ?? 0 };
}
