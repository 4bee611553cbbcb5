import { en } from '@renderer/i18n/en/texts';
import { ACTION_TRAITS } from '@shared/reservanto/action-traits';
import type { FormField } from '@shared/reservanto/form';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { FORMS } from '@shared/reservanto/generated/forms';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PultOptions } from '../support/electron';
import { startPult } from '../support/electron';
import { faultServer, json } from '../support/fault-server';
import { NOW, startSandbox } from '../support/sandbox';

/** All of them one after the other, in ms. */
const WALK = 300_000;
const NAMES = Object.keys(ACTIONS) as ActionName[];

/** The program on a sandbox of the test's own. */
async function startDesk(options: Parameters<typeof startSandbox>[0] = {}, pult: PultOptions = {}) {
  const sandbox = await startSandbox(options);
  const desk = await startPult({ ...pult, env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(NOW).toISOString(), ...pult.env } });
  return { sandbox, ...desk };
}

async function openConsole(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: en['nav.settings'] }).click();
  await page.getByRole('button', { name: en['console.ask'] }).click();
  await page.getByRole('dialog', { name: en['console.openTitle'] }).getByRole('button', { name: en['console.open'] }).click();
  await page.getByRole('listbox', { name: en['console.list'] }).waitFor();
}

async function choose(page: Page, action: ActionName): Promise<void> {
  await page.locator(`[role=option][data-action="${action}"]`).click();
  await page.getByRole('heading', { level: 2, name: action, exact: true }).waitFor();
}

/** The smallest right value of a required field, as a person would type it. */
async function fill(page: Page, field: FormField): Promise<void> {
  const control = page.getByRole('textbox', { name: field.name, exact: true });
  if (field.kind === 'time') await control.fill(String(NOW / 1000 + (/End|To/.test(field.name) ? 3_600 : 0)));
  else if (field.kind === 'string') await control.fill('x');
  else if (field.kind === 'password') await page.getByLabel(field.name, { exact: true }).fill('x');
  else if (['byte', 'int32', 'int64', 'number'].includes(field.kind)) await control.fill('1');
  else if (field.kind === 'list' && field.item.kind === 'int32') await control.fill('1');
}

async function run(page: Page, action: ActionName): Promise<void> {
  await page.getByRole('button', { name: en['console.run'], exact: true }).click();
  if (ACTION_TRAITS[action].kind === 'read') return;
  await page.getByRole('dialog', { name: `Run ${action}?` }).getByRole('button', { name: en['console.confirm.run'] }).click();
}

const answer = (page: Page) => page.getByRole('region', { name: en['console.answer'] });
const status = (page: Page) => answer(page).getByRole('status');

describe('the console of all actions', () => {
  it('runs each of the 101 actions; a write asks first', async () => {
    const { page, problems, sandbox } = await startDesk();
    await openConsole(page);
    expect(await page.getByRole('listbox', { name: en['console.list'] }).getByRole('option').count()).toBe(101);
    const wrong: string[] = [];
    for (const action of NAMES) {
      await choose(page, action);
      for (const field of FORMS[ACTIONS[action].request ?? ''] ?? []) if (field.required === true) await fill(page, field);
      await run(page, action);
      await status(page).filter({ hasText: /HTTP \d/ }).waitFor();
      const text = (await status(page).textContent()) ?? '';
      if (!/^HTTP 200IsError: (true|false)/.test(text)) wrong.push(`${action}: ${text} ${(await answer(page).locator('pre').textContent()) ?? ''}`);
    }
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    // No token reaches the window, whatever was asked for.
    const seen = await page.content();
    expect(seen).not.toContain(sandbox.longTimeToken);
  }, WALK);

  it('is driven by the keyboard alone: found, filled in, confirmed, answered, and the focus comes back', async () => {
    const { page, problems, sandbox } = await startDesk();
    const [pair] = sandbox.books.db.all<{ appointmentId: number; customerId: number }>("SELECT b.appointment_id AS appointmentId, b.customer_id AS customerId FROM bookings b JOIN customers c ON c.id = b.customer_id WHERE c.name = 'Ondřej Dvořák'");
    await openConsole(page);
    await page.getByRole('searchbox', { name: en['console.search'] }).focus();
    await page.keyboard.type('setnoshow');
    await page.getByText('Actions: 1', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Booking/SetNoShowState' }).waitFor();
    for (const value of [pair?.appointmentId, pair?.customerId, 1]) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(String(value));
    }
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Run Booking/SetNoShowState?' });
    await dialog.getByRole('button', { name: en['console.confirm.run'], disabled: false }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(en['console.confirm.cancel']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await status(page).filter({ hasText: 'IsError: false' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('NoShowStatus');
    expect(await sandbox.control('book', { appointmentId: pair?.appointmentId, customerId: pair?.customerId })).toMatchObject({ attendance: 1 });
    expect(problems).toEqual([]);
  });

  it('does nothing when the question before a write is answered with no, or with Esc', async () => {
    const { page, sandbox } = await startDesk();
    await openConsole(page);
    await choose(page, 'Customer/DeleteAccount');
    await page.getByRole('textbox', { name: 'CustomerId', exact: true }).fill('1');
    const arrived = async (): Promise<number> => ((await sandbox.control('arrivals')) as Record<string, number>)['Customer/DeleteAccount'] ?? 0;
    for (const leave of ['click', 'Escape'] as const) {
      await page.getByRole('button', { name: en['console.run'], exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Run Customer/DeleteAccount?' });
      await dialog.getByRole('button', { name: en['console.confirm.run'], disabled: false }).waitFor();
      if (leave === 'click') await dialog.getByRole('button', { name: en['console.confirm.cancel'] }).click();
      else await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    expect(await arrived()).toBe(0);
    expect(await answer(page).getByText(en['console.notRun']).isVisible()).toBe(true);
  });

  it('shows a new token masked, and sends the long one itself', async () => {
    const { page } = await startDesk();
    await openConsole(page);
    await choose(page, 'Authorize/GetShortTimeToken');
    await page.getByText(en['console.filledIn']).waitFor();
    await run(page, 'Authorize/GetShortTimeToken');
    await status(page).filter({ hasText: 'IsError: false' }).waitFor();
    expect(await answer(page).locator('pre').textContent()).toContain('"ShortTimeToken": "•••"');
  });

  it('names the right that the token lacks', async () => {
    const { page } = await startDesk({ rights: ['Event_r', 'Customer_r'] });
    await openConsole(page);
    await choose(page, 'Pass/GetList');
    await run(page, 'Pass/GetList');
    await answer(page).getByRole('alert').getByText('The right Pass_r is missing; ask the account owner.').waitFor();
  });

  it('says that the line is down, and that a write may have been done all the same', async () => {
    const { page, sandbox } = await startDesk();
    await openConsole(page);
    await choose(page, 'Booking/Confirm');
    for (const name of ['AppointmentId', 'CustomerId']) await page.getByRole('textbox', { name, exact: true }).fill('1');
    await sandbox.control('fault', { action: '*', kind: 'drop', times: 1_000 });
    await run(page, 'Booking/Confirm');
    const alert = answer(page).getByRole('alert');
    await alert.getByText(en['error.network.unreachable']).waitFor();
    expect(await alert.getByText(en['console.outcomeUnknown']).isVisible()).toBe(true);
    await page.keyboard.press('F5');
    await page.getByText(en['console.offline']).waitFor();
  });

  it('shows a refusal, an error page and a huge answer as they came, stops waiting when asked, and copies what it has', async () => {
    const long = 'ž'.repeat(1_200_000);
    const { url } = await faultServer((response, { path }) => {
      if (path.endsWith('/Test/Echo')) json(response, { IsError: true, ErrorMessage: 'Nelze <b>nijak</b>', ErrorParameter: 'Text' });
      else if (path.endsWith('/Pass/GetList')) response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>Chyba serveru</h1>');
      else if (path.endsWith('/Product/GetList')) json(response, { IsError: false, Items: [{ Text: long }] });
      else if (!path.endsWith('/Voucher/GetList')) json(response, {});
    });
    const { app, page } = await startPult({ env: { PULT_API_URL: url, PULT_TOKEN: 'ltt-secret', PULT_NOW: new Date(NOW).toISOString() } });
    await openConsole(page);
    await choose(page, 'Test/Echo');
    await run(page, 'Test/Echo');
    await status(page).filter({ hasText: /^HTTP 200IsError: true/ }).waitFor();
    await answer(page).getByText('"ErrorMessage": "Nelze <b>nijak</b>"').waitFor();
    await answer(page).getByRole('button', { name: en['console.copy'] }).click();
    await answer(page).getByText(en['console.copied']).waitFor();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('"ErrorParameter": "Text"');
    await choose(page, 'Pass/GetList');
    await run(page, 'Pass/GetList');
    await status(page).filter({ hasText: /^HTTP 500/ }).waitFor();
    await answer(page).getByText('<h1>Chyba serveru</h1>').waitFor();
    await choose(page, 'Product/GetList');
    await run(page, 'Product/GetList');
    await answer(page).getByText(/^The answer has 2\s400\s\d+ B\. The first 1\s000\s000 characters/).waitFor();
    await answer(page).getByText(/^Shown are the first 60\s000 of/).waitFor();
    await choose(page, 'Voucher/GetList');
    await run(page, 'Voucher/GetList');
    await page.getByRole('button', { name: en['console.stop'] }).click();
    await answer(page).getByRole('alert').getByText(en['error.cancelled']).waitFor();
  });

  it('keeps its network to HTTP/1.1, where nothing is sent twice by itself', async () => {
    const { app } = await startDesk();
    expect(await app.evaluate(({ app: electron }) => ['disable-http2', 'disable-quic'].map((name) => electron.commandLine.hasSwitch(name)))).toEqual([true, true]);
  });
});
