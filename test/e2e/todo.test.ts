import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { violations } from '../support/axe';
import type { RunningPult } from '../support/electron';
import { startPult, temporaryFolder } from '../support/electron';
import { startSandbox } from '../support/sandbox';
import { PAYLOAD, wanted } from '../support/local';

const toDo = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^To do/ });
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'New booking' });
const groupOf = (page: Page, name: string) => page.getByRole('region', { name });

async function killed({ app }: RunningPult): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

/** Main takes a record as the window puts it. */
function put(page: Page, record: unknown): Promise<unknown> {
  return page.evaluate((input) => (Reflect.get(window, 'pult') as { calls: Record<string, (input: unknown) => Promise<unknown>> }).calls['local.put']?.(input), record);
}

it('notes, call-backs, half-typed bookings and call lists are written by keyboard, outlive kill -9 in the middle, and go on', async () => {
  const sandbox = await startSandbox();
  const env = { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() };
  const profile = temporaryFolder();
  const first = await startPult({ profile, env });
  const { page } = first;
  await page.getByRole('grid', { name: 'Day grid' }).waitFor();
  await toDo(page).focus();
  await page.keyboard.press('Enter');
  await groupOf(page, 'Waiting for confirmation (3)').waitFor();
  await page.getByRole('button', { name: 'New note' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Klíč od skříňky 12 je u mě.');
  await page.keyboard.press('Control+Enter');
  await groupOf(page, 'Notes to the shift (1)').waitFor();
  // The focus is back where it came from.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Jana Černá');
  await page.keyboard.press('Tab');
  await page.keyboard.type('777 123 456');
  await page.keyboard.press('Tab');
  await page.keyboard.type('14.30');
  await page.keyboard.press('Enter');
  await groupOf(page, 'Call back (1)').getByText('call 14:30').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New booking' }).click();
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Service' }).fill('masáž zad');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Put aside' }).last().click();
  await groupOf(page, 'Half-typed bookings (1)').getByText(/Masáž zad/).waitFor();
  const entries = ['Jana Černá', 'Adam Kos', 'Filip Ryba'].map((name, index) => ({ ...PAYLOAD.callList.entries[0]!, name, appointmentId: index + 1 }));
  expect(await put(page, wanted('callList', 2, { ...PAYLOAD.callList, entries }))).toMatchObject({ ok: true });
  await page.getByRole('button', { name: 'Call: Nemoc: Petr' }).press('Enter');
  await page.getByRole('radiogroup', { name: 'Agreed: Adam Kos' }).getByLabel('Cancel').press('Space');
  await page.getByText('1 of 3 agreed').waitFor();
  expect(await violations(page)).toEqual([]);
  await killed(first);

  const second = await startPult({ profile, env });
  const board = second.page.getByRole('region', { name: 'Board' });
  await board.getByRole('button', { name: /Klíč od skříňky 12 je u mě/ }).click();
  await second.page.getByRole('heading', { name: 'To do', level: 1 }).waitFor();
  await toDo(second.page).filter({ hasText: '7' }).waitFor();
  await groupOf(second.page, 'Call back (1)').getByText('Jana Černá').waitFor();
  await groupOf(second.page, 'Call lists (1)').getByText('1 of 3 agreed').waitFor();
  expect(await violations(second.page)).toEqual([]);
  await second.page.getByRole('button', { name: 'Call: Nemoc: Petr' }).click();
  expect(await second.page.getByRole('radiogroup', { name: 'Agreed: Adam Kos' }).getByLabel('Cancel').isChecked()).toBe(true);
  await second.page.keyboard.press('Escape');
  await second.page.getByRole('button', { name: 'Called: Jana Černá' }).press('Enter');
  await second.page.getByText('Done: Jana Černá').waitFor();
  await second.page.getByRole('button', { name: 'Undo' }).click();
  await groupOf(second.page, 'Call back (1)').waitFor();
  await groupOf(second.page, 'Half-typed bookings (1)').getByRole('button', { name: /^Finish: Masáž zad/ }).press('Enter');
  await vi.waitFor(async () => expect(await panelOf(second.page).getByRole('combobox', { name: 'Service' }).inputValue()).toContain('Masáž zad'));
  expect(second.problems).toEqual([]);
});
