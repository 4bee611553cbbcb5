import { once } from 'node:events';
import type { Locator, Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { askMain } from '../support/ask-main';
import { violations } from '../support/axe';
import type { RunningPult } from '../support/electron';
import { startPult, temporaryFolder } from '../support/electron';
import { choose, tabTo, untilHeard } from '../support/keyboard';
import { startSandbox } from '../support/sandbox';
import { PAYLOAD, wanted } from '../support/local';

const toDo = (page: Page) => page.getByRole('navigation').getByRole('button', { name: /^To do/ });
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'New booking' });
const groupOf = (page: Page, name: string) => page.getByRole('region', { name });

/** Goes to a control by Tab and presses it. */
async function pressByKeys(page: Page, control: Locator): Promise<void> {
  await tabTo(page, 'Tab', control);
  await page.keyboard.press('Enter');
}

async function killed({ app }: RunningPult): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

it('notes, call-backs, half-typed bookings and call lists are written by keyboard, outlive kill -9 in the middle, and go on', async () => {
  const sandbox = await startSandbox();
  const env = { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() };
  const profile = temporaryFolder();
  const first = await startPult({ profile, env });
  const { page } = first;
  await page.getByRole('grid', { name: 'Day grid' }).waitFor();
  await tabTo(page, 'Tab', toDo(page));
  await page.keyboard.press('Enter');
  await groupOf(page, 'Waiting for confirmation (3)').waitFor();
  await tabTo(page, 'Tab', page.getByRole('button', { name: 'New note' }));
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
  await page.keyboard.press('n');
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Service' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('masáž zad');
  await panel.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await groupOf(page, 'Half-typed bookings (1)').getByText(/Masáž zad/).waitFor();
  const entries = ['Jana Černá', 'Adam Kos', 'Filip Ryba'].map((name, index) => ({ ...PAYLOAD.callList.entries[0]!, name, appointmentId: index + 1 }));
  expect(await askMain(page, 'local.put', wanted('callList', 2, { ...PAYLOAD.callList, entries }))).toMatchObject({ ok: true });
  await pressByKeys(page, page.getByRole('button', { name: 'Call: Nemoc: Petr' }));
  await choose(page, page.getByRole('radiogroup', { name: 'Agreed: Adam Kos' }), 'Leave');
  await page.getByText('1 of 3 settled').waitFor();
  expect(await violations(page)).toEqual([]);
  await killed(first);

  const second = await startPult({ profile, env });
  const board = second.page.getByRole('region', { name: 'Board' });
  await pressByKeys(second.page, board.getByRole('button', { name: /Klíč od skříňky 12 je u mě/ }));
  await second.page.getByRole('heading', { name: 'To do', level: 1 }).waitFor();
  await toDo(second.page).filter({ hasText: '7' }).waitFor();
  await groupOf(second.page, 'Call back (1)').getByText('Jana Černá').waitFor();
  await groupOf(second.page, 'Call lists (1)').getByText('1 of 3 settled').waitFor();
  expect(await violations(second.page)).toEqual([]);
  await pressByKeys(second.page, second.page.getByRole('button', { name: 'Call: Nemoc: Petr' }));
  expect(await second.page.getByRole('radiogroup', { name: 'Agreed: Adam Kos' }).getByLabel('Leave').isChecked()).toBe(true);
  await second.page.keyboard.press('Escape');
  await pressByKeys(second.page, second.page.getByRole('button', { name: 'Called: Jana Černá' }));
  await second.page.getByText('Done: Jana Černá').waitFor();
  await untilHeard(second.page);
  await pressByKeys(second.page, second.page.getByRole('button', { name: 'Undo' }));
  await groupOf(second.page, 'Call back (1)').waitFor();
  await pressByKeys(second.page, groupOf(second.page, 'Half-typed bookings (1)').getByRole('button', { name: /^Finish: Masáž zad/ }));
  await vi.waitFor(async () => expect(await panelOf(second.page).getByRole('combobox', { name: 'Service' }).inputValue()).toContain('Masáž zad'));
  expect(second.problems).toEqual([]);
});
