import { expect, it, vi } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import { startPult } from '../support/electron';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

const WEEK = 7 * 86_400;

it('objednat znovu každý týden, jen klávesami: co mezitím obsadí jiný počítač, zůstane s důvodem a jiným volnem; nic se nezdvojí', async () => {
  const sandbox = await startSandbox();
  const { page, problems } = await startPult({ locale: 'cs', env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() } });
  const block = page.getByRole('grid').first().getByRole('button', { name: /Zdeněk Beran/ }).first();
  await block.focus();
  await page.locator('[data-connection=online][data-progress=none]').waitFor();
  const was = sandbox.books.db.get<{ customer_id: number; start: number; resource_id: number; service_id: number }>("SELECT b.customer_id, a.start, a.resource_id, a.service_id FROM bookings b JOIN appointments a ON a.id = b.appointment_id JOIN customers c ON c.id = b.customer_id WHERE c.name = 'Zdeněk Beran' AND date(a.start, 'unixepoch') = '2026-11-23'");
  if (was === null) throw new Error('no booking');
  const ofCustomer = () => sandbox.books.db.all<{ start: number }>("SELECT a.start FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE b.customer_id = ? AND a.start > ? AND b.status NOT IN ('Canceled', 'Rejected') ORDER BY a.start", was.customer_id, was.start).map(({ start }) => start);
  const before = ofCustomer();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('objednat znovu');
  await page.locator('[data-palette] [data-command=bookAgain][aria-selected=true]').waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Objednat znovu' });
  await dialog.getByRole('radio', { name: 'o týden' }).and(page.locator(':focus')).waitFor();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await dialog.locator('ul[aria-busy=false] [data-week="4"]').waitFor();
  const weeks = await dialog.locator('[data-week]:has(input:checked)').evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['week'])));
  expect(weeks.length).toBeGreaterThanOrEqual(2);
  await dialog.getByText(new RegExp(`^Nových rezervací: ${weeks.length} · `)).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);

  const [first = 0, ...rest] = weeks;
  value(await clientOf(sandbox).call('OneToOne/CreateBooking', { BookingResourceId: was.resource_id, BookingServiceId: was.service_id, CustomerId: 3, BookingStart: was.start + first * WEEK }));
  await page.keyboard.press('Control+Enter');
  const refused = dialog.locator(`[data-week="${first}"][data-state=refused]`);
  await refused.getByRole('alert').filter({ hasText: 'Neprošlo.' }).waitFor();
  await dialog.locator(`[data-week="${rest.at(-1)}"]`).getByText(/^rezervace (platí|čeká na potvrzení)$/).waitFor();
  await vi.waitFor(() => expect(ofCustomer().filter((start) => !before.includes(start))).toEqual(rest.map((week) => was.start + week * WEEK)));
  expect(await violations(page)).toEqual([]);

  const other = refused.getByRole('group').getByRole('button').first();
  await other.focus();
  await page.keyboard.press('Enter');
  await dialog.locator(`[data-week="${first}"] input:checked`).waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Objednáno znovu: Zdeněk Beran, /).last().waitFor();
  expect(ofCustomer().filter((start) => !before.includes(start))).toHaveLength(weeks.length);
  expect(((await sandbox.control('arrivals')) as Readonly<Record<string, number>>)['OneToOne/CreateBooking']).toBe(weeks.length + 2);

  await page.locator('aside').getByRole('button', { name: 'Ukázat zákazníkovi' }).press('Enter');
  const shown = page.locator('dialog [data-language]');
  await shown.getByText('pondělí 23. listopadu 2026').waitFor();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
  await shown.getByText('Montag, 23. November 2026').waitFor();
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  await page.locator('aside').getByRole('button', { name: 'Ukázat zákazníkovi' }).and(page.locator(':focus')).waitFor();
  expect(problems).toEqual([]);
});
