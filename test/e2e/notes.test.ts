import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../support/axe';
import { startPult, temporaryFolder } from '../support/electron';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const envOf = (sandbox: Sandbox) => ({ PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() });
const gridOf = (page: Page) => page.getByRole('grid', { name: 'Day grid' });
const connectionOf = (page: Page) => page.getByRole('status', { name: 'Connection' });
const notesOf = (page: Page) => page.getByRole('region', { name: 'Notes on the customer' });
const valuesOf = (page: Page) => page.getByRole('region', { name: 'Custom values' });

/** A desk of a business whose drawer of Jana Černá is open; `online` waits until her notes were read. */
async function janaOpen(sandbox: Sandbox, { profile = temporaryFolder(), online = true } = {}) {
  const desk = await startPult({ profile, env: envOf(sandbox) });
  await gridOf(desk.page).getByRole('button', { name: /Jana Černá/ }).click();
  if (online) {
    await connectionOf(desk.page).filter({ hasText: 'Online · as of' }).waitFor();
    await notesOf(desk.page).getByText('Volat odpoledne, ráno pracuje.').waitFor();
  }
  return desk;
}

async function janaId(page: Page): Promise<number> {
  const key = await gridOf(page).getByRole('button', { name: /Jana Černá/ }).first().getAttribute('data-key');
  return Number((key ?? '').split(':')[2]);
}

async function cutLine(sandbox: Sandbox, page: Page): Promise<void> {
  await sandbox.control('fault', { action: '*', kind: 'drop', times: 100_000 });
  await page.keyboard.press('F5');
  await connectionOf(page).filter({ hasText: 'Offline' }).waitFor();
}

async function lineBack(sandbox: Sandbox, page: Page): Promise<void> {
  await sandbox.control('clear-faults');
  await page.keyboard.press('F5');
}

async function notesInBooks(sandbox: Sandbox, CustomerId: number): Promise<string[]> {
  const answer = value(await clientOf(sandbox).call('Customer/Details', { CustomerId }));
  return (answer.CustomerDetails?.Notes ?? []).map((note) => note.Text ?? '');
}

describe('notes on a customer', () => {
  it('one that was written without a network outlives kill -9 and lands once', async () => {
    const sandbox = await startSandbox();
    const first = await janaOpen(sandbox);
    const jana = await janaId(first.page);
    await cutLine(sandbox, first.page);
    const field = notesOf(first.page).getByRole('textbox', { name: 'New note' });
    await field.fill('Alergie na levanduli.');
    await field.press('Control+Enter');
    await notesOf(first.page).getByRole('listitem').filter({ hasText: 'Alergie na levanduli.' }).filter({ hasText: 'not sent' }).waitFor();
    expect(await field.inputValue()).toBe('');
    const ended = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await ended;

    const second = await janaOpen(sandbox, { profile: first.profile, online: false });
    await notesOf(second.page).getByRole('listitem').filter({ hasText: 'Alergie na levanduli.' }).filter({ hasText: 'not sent' }).waitFor();
    await lineBack(sandbox, second.page);
    const row = notesOf(second.page).getByRole('listitem').filter({ hasText: 'Alergie na levanduli.' });
    await row.getByRole('button', { name: 'Edit the note: Alergie' }).waitFor({ timeout: 30_000 });
    expect(await row.count()).toBe(1);
    expect(await notesInBooks(sandbox, jana)).toEqual(['Volat odpoledne, ráno pracuje.', 'Alergie na levanduli.']);
    expect(second.problems).toEqual([]);
  });

  it('one that somebody else has changed meanwhile stands before the person with both texts', async () => {
    const sandbox = await startSandbox();
    const { page } = await janaOpen(sandbox);
    const jana = await janaId(page);
    await cutLine(sandbox, page);
    await notesOf(page).getByRole('button', { name: /^Edit the note: Volat/ }).click();
    await notesOf(page).getByRole('textbox', { name: 'Text of the note' }).fill('Volat po 17.');
    await page.keyboard.press('Control+Enter');
    await notesOf(page).getByRole('listitem').filter({ hasText: 'Volat po 17.' }).filter({ hasText: 'not sent' }).waitFor();
    await sandbox.control('clear-faults');
    value(await clientOf(sandbox).call('Customer/Note', { CustomerId: jana, NoteId: 1, IsDelete: false, Text: 'Nevolat vůbec.' }));
    await page.keyboard.press('F5');
    await page.getByRole('alert').getByText('Changed by somebody meanwhile: Change of a note: Jana Černá').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Unsent: 1' }).click();
    const list = page.getByRole('dialog', { name: 'Unsent acts' });
    await list.getByRole('row', { name: /Note Volat odpoledne, ráno pracuje\. Nevolat vůbec\./ }).waitFor();
    await list.getByRole('button', { name: 'Send' }).click();
    await list.getByText('Everything has been sent.').waitFor();
    expect(await notesInBooks(sandbox, jana)).toEqual(['Volat po 17.']);
  });

  it('a deleted one can be had back', async () => {
    const sandbox = await startSandbox();
    const { page } = await janaOpen(sandbox);
    const jana = await janaId(page);
    await notesOf(page).getByRole('button', { name: /^Delete the note: Volat/ }).click();
    await notesOf(page).getByText('The note is deleted.').waitFor();
    await vi.waitFor(async () => expect(await notesInBooks(sandbox, jana)).toEqual([]), 10_000);
    await notesOf(page).getByRole('button', { name: 'Restore' }).click();
    await notesOf(page).getByRole('button', { name: /^Delete the note: Volat/ }).waitFor({ timeout: 15_000 });
    expect(await notesInBooks(sandbox, jana)).toEqual(['Volat odpoledne, ráno pracuje.']);
  });
});

describe('custom values', () => {
  it('one that was never set is set from the drawer, and once only', async () => {
    const sandbox = await startSandbox();
    const { page } = await janaOpen(sandbox);
    const jana = await janaId(page);
    await page.getByRole('button', { name: 'Customer card' }).click();
    await valuesOf(page).getByRole('button', { name: 'Edit: Číslo karty, not filled in' }).click();
    await valuesOf(page).getByRole('textbox', { name: 'Číslo karty' }).fill('4711');
    await page.keyboard.press('Enter');
    await valuesOf(page).getByRole('button', { name: 'Edit: Číslo karty, 4711' }).waitFor();
    await vi.waitFor(async () => {
      const customer = value(await clientOf(sandbox).call('Customer/Get', { CustomerId: jana })).Customer;
      expect(customer?.CustomValues.map((item) => item.StringValue)).toContain('4711');
    }, 10_000);
    expect(await sandbox.control('arrivals')).toMatchObject({ 'Customer/EditCustomValues': 1 });
  });
});

describe('custom values of a booking', () => {
  it('of somebody in a class are reached from the roster', async () => {
    const sandbox = await startSandbox();
    const { page } = await janaOpen(sandbox);
    await gridOf(page).getByRole('button', { name: /Jóga pro začátečníky/ }).dblclick();
    await page.getByRole('button', { name: /^Open the booking: / }).first().click();
    await valuesOf(page).getByRole('button', { name: 'Edit: Skříňka, not filled in' }).click();
    await valuesOf(page).getByRole('textbox', { name: 'Skříňka' }).fill('12');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await valuesOf(page).getByRole('button', { name: 'Edit: Skříňka, 12' }).waitFor();
    await vi.waitFor(async () => expect(await sandbox.control('arrivals')).toMatchObject({ 'Booking/EditCustomValues': 1 }), 10_000);
    await page.getByRole('button', { name: /Unsent/ }).waitFor({ state: 'hidden' });
    await valuesOf(page).getByRole('button', { name: 'Edit: Skříňka, 12' }).waitFor();
  });
});

describe('closing the program', () => {
  it('asks once while acts stand before the person, and keeps them', async () => {
    const sandbox = await startSandbox();
    const { page, app, profile } = await janaOpen(sandbox);
    const jana = await janaId(page);
    await cutLine(sandbox, page);
    await notesOf(page).getByRole('button', { name: /^Edit the note: Volat/ }).click();
    await notesOf(page).getByRole('textbox', { name: 'Text of the note' }).fill('Volat po 17.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    await sandbox.control('clear-faults');
    value(await clientOf(sandbox).call('Customer/Note', { CustomerId: jana, NoteId: 1, IsDelete: false, Text: 'Nevolat vůbec.' }));
    await page.keyboard.press('F5');
    await page.getByRole('alert').getByText('Changed by somebody meanwhile').waitFor({ timeout: 30_000 });
    const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const question = page.getByRole('dialog', { name: 'Acts not settled: 1' });
    await close();
    await question.getByText('Waiting for your decision: 1. It waits for you at the next start.').waitFor();
    await close();
    expect(await question.count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await question.getByRole('button', { name: 'Wait' }).click();
    await question.waitFor({ state: 'hidden' });
    await app.evaluate(({ app: program }) => program.quit());
    const ended = once(app.process(), 'exit');
    await question.getByRole('button', { name: 'Close Pult' }).click();
    await ended;

    const again = await janaOpen(sandbox, { profile, online: false });
    await again.page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    const stopped = once(again.app.process(), 'exit');
    again.app.process().kill('SIGTERM');
    expect(await stopped).toEqual([0, null]);
  });

  it('does not ask for what waits for the line and is on the disk', async () => {
    const sandbox = await startSandbox();
    const { page, app } = await janaOpen(sandbox);
    await cutLine(sandbox, page);
    await notesOf(page).getByRole('textbox', { name: 'New note' }).fill('Alergie na levanduli.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Unsent: 1' }).waitFor();
    const ended = once(app.process(), 'exit');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
  });
});
