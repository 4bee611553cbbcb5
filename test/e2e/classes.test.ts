import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import type { TestSandbox } from '../support/czech-desk';
import { dayOfPerson, drawerOf, gridOf, openCzechDesk } from '../support/czech-desk';
import { pressUntil, tabTo, untilHeard, walkTo } from '../support/keyboard';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

const idOf = async (block: Locator): Promise<number> => Number(((await block.getAttribute('data-key')) ?? '').split(':')[1]);

/** Opens a class by keyboard; answers its drawer with the focus in it. */
async function openClass(page: Page, name: string): Promise<{ readonly drawer: Locator; readonly appointmentId: number }> {
  const block = gridOf(page).getByRole('button', { name: new RegExp(name) }).first();
  await walkTo(page, block);
  await page.keyboard.press('Enter');
  const drawer = drawerOf(page, name);
  await drawer.locator(':focus').waitFor();
  await untilHeard(page);
  return { drawer, appointmentId: await idOf(block) };
}

const attendanceOf = async (sandbox: TestSandbox, appointmentId: number, customerId: number): Promise<unknown> => ((await sandbox.control('book', { appointmentId, customerId })) as { attendance: number }).attendance;
const rowsOf = (drawer: Locator) => drawer.locator('[data-roster] [data-row-id]');

describe('lekce po klávesnici', () => {
  it('celá lekce přišla až na dva', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openCzechDesk(sandbox);
    const { drawer, appointmentId } = await openClass(page, 'Jóga pro začátečníky');
    await drawer.getByText('tady 3, zbývá 5').waitFor();
    await tabTo(page, 'Shift+Tab', drawer.getByRole('button', { name: 'Všichni přišli (5)' }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Zapsáno příchodů: 5. Teď opravte výjimky.').waitFor();
    await drawer.getByText('tady 8, zbývá 0').waitFor();
    await page.keyboard.press('ArrowDown');
    await pressUntil(page, 'x', drawer.getByText('tady 7, zbývá 0'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await drawer.getByText('tady 6, zbývá 0').waitFor();
    await drawer.getByText('neúčast 2', { exact: true }).waitFor();
    const ids = await rowsOf(drawer).evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['rowId'])));
    await vi.waitFor(async () => expect(await Promise.all(ids.map((id) => attendanceOf(sandbox, appointmentId, id)))).toEqual([1, 9, 1, 9, 1, 1, 1, 1]), 10_000);
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await gridOf(page).locator(':focus').and(page.getByRole('button', { name: /Jóga pro začátečníky/ })).waitFor();
    expect(problems).toEqual([]);
  });

  it('po stornu v plné lekci se otevřou náhradníci a místo dostane ten, kdo je na řadě', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openCzechDesk(sandbox);
    const { drawer, appointmentId } = await openClass(page, 'Zdravá záda');
    const waitlist = drawer.getByRole('region', { name: 'Náhradníci', exact: true });
    const [monika, libor] = [waitlist.getByRole('listitem').filter({ hasText: 'Monika Tesařová' }), waitlist.getByRole('listitem').filter({ hasText: 'Libor Skála' })];
    await monika.getByText('neomezené vstupy').waitFor();
    await libor.getByText(/permanentka skončila 13\./).waitFor();
    await libor.getByText('postoupí automaticky').waitFor();

    // A full class: the server's reason, and what to do.
    await tabTo(page, 'Tab', monika.getByRole('button', { name: 'Dát místo: Monika Tesařová' }));
    await page.keyboard.press('Enter');
    await waitlist.getByRole('alert').getByText('Lekce je plná.').waitFor();
    expect(await violations(page)).toEqual([]);

    // Another desk cancels two bookings: the first place goes to Libor, who moves up by himself.
    const otherDesk = clientOf(sandbox);
    const members = await rowsOf(drawer).evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['rowId'])));
    await page.keyboard.press('Escape');
    for (const CustomerId of members.slice(0, 2)) value(await otherDesk.call('Booking/Cancel', { AppointmentId: appointmentId, CustomerId, EnableCancelWholeCourse: false, OverrideCancellationLate: true }));
    await page.keyboard.press('F5');
    await drawer.getByRole('status').getByText('Uvolnilo se místo. Kdo je na řadě?').waitFor({ timeout: 20_000 });
    await waitlist.getByRole('button', { name: 'Monika Tesařová', exact: true }).and(page.locator(':focus')).waitFor();
    await libor.waitFor({ state: 'detached' });
    await untilHeard(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(/Místo na lekci platí: Monika Tesařová\./).waitFor();
    await waitlist.getByText('Nikdo nečeká.').waitFor();
    await drawer.getByRole('button', { name: /Monika Tesařová/ }).first().waitFor();
    for (const name of ['Monika Tesařová', 'Libor Skála']) expect((await dayOfPerson(sandbox, name)).map(({ AppointmentId }) => AppointmentId)).toEqual([appointmentId]);
    expect(problems).toEqual([]);
  });

  it('lekce pod minimem se ohlásí a nabídne seznam volání', async () => {
    const sandbox = await startSandbox({ nowMs: Date.parse('2026-11-23T14:00:00Z') });
    const { page, problems } = await openCzechDesk(sandbox);
    const { drawer } = await openClass(page, 'Strečink');
    const field = drawer.getByRole('textbox', { name: /Nejméně osob/ });
    await tabTo(page, 'Tab', field);
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Málo přihlášených: Strečink v 17:30 (osob 2, potřeba 4).').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    await tabTo(page, 'Shift+Tab', page.getByRole('region', { name: 'Na řadě' }).getByRole('button', { name: /Strečink.*osob 2, potřeba 4/ }));
    await page.keyboard.press('Enter');
    const part = drawer.getByRole('region', { name: 'Málo přihlášených' });
    await part.getByText(/nejdřív ji uzavřete v Reservantu/).waitFor();
    await tabTo(page, 'Shift+Tab', part.getByRole('button', { name: 'Seznam volání' }));
    await untilHeard(page);
    await page.keyboard.press('Enter');
    const people = page.getByRole('list', { name: /Strečink/ }).getByRole('listitem');
    await people.first().waitFor();
    expect(await people.count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
