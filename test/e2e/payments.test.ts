import { expect, it, vi } from 'vitest';
import { startPult } from '../support/electron';
import { tabTo } from '../support/keyboard';
import { startSandbox } from '../support/sandbox';

it('V on the board records and pays by the entry that its label names, once; U pays the next by credit; the title says what waits', async () => {
  const sandbox = await startSandbox();
  const { app, page, problems } = await startPult({ locale: 'cs', env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() } });
  const board = page.getByRole('region', { name: 'Na řadě' });
  const of = (name: string) => sandbox.books.db.get<{ attendance: number; paid: number; price: number }>('SELECT b.attendance, b.paid, b.price FROM bookings b JOIN appointments a ON a.id = b.appointment_id JOIN customers c ON c.id = b.customer_id WHERE c.name = ? AND a.start > ? AND a.start < ?', name, sandbox.now() / 1000, sandbox.now() / 1000 + 36_000);
  await board.getByRole('button', { name: /Jana Černá.*1 vst\./ }).focus();
  await board.getByRole('button', { name: 'Příchod + 1 vstup, zbude 0' }).waitFor();
  await page.keyboard.press('v');
  await board.getByRole('button', { name: /Jana Černá/ }).locator('..').getByRole('button', { name: /Příchod \+|Zapsat příchod/ }).first().waitFor({ state: 'hidden' });
  await page.keyboard.press('v');
  await page.getByRole('status').filter({ hasText: 'Jana Černá. Odečteno vstupů: 1. Zbývá: 0.' }).waitFor();
  expect(of('Jana Černá')).toMatchObject({ attendance: 1, paid: 850, price: 850 });
  expect(sandbox.books.db.get('SELECT sum(used) AS used FROM pass_usages u JOIN customer_passes p ON p.id = u.customer_pass_id JOIN customers c ON c.id = p.customer_id WHERE c.name = ?', 'Jana Černá')).toMatchObject({ used: 10 });

  await board.getByRole('button', { name: /Tomáš Řehoř/ }).focus();
  await page.keyboard.press('v');
  await page.getByRole('alert').filter({ hasText: /Tomáš Řehoř: Není tu permanentka/ }).waitFor();
  expect(of('Tomáš Řehoř') ?? { attendance: 0 }).toMatchObject({ attendance: 0 });

  await page.getByRole('grid', { name: 'Denní přehled' }).getByRole('button', { name: /Petr Šťastný/ }).focus();
  await page.keyboard.press('u');
  // The dialog is deaf at first, and no paying button has the focus by itself.
  await tabTo(page, 'Tab', page.getByRole('dialog', { name: 'Uhradit rezervaci' }).getByRole('button', { name: 'Uhradit: Kredit' }));
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: /Petr Šťastný\. Odečteno z kreditu: .*Zbývá:/ }).waitFor();
  expect(of('Petr Šťastný')).toMatchObject({ attendance: 0, paid: of('Petr Šťastný')?.price });

  await vi.waitFor(async () => expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe('(3) Pult'), 10_000);
  expect(problems).toEqual([]);
});
