import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { TestSandbox } from '../support/czech-desk';
import { arrivalsOf, drawerOf, gridOf, openCzechDesk } from '../support/czech-desk';
import { pressUntil, tabTo, untilHeard, walkTo } from '../support/keyboard';
import { startSandbox } from '../support/sandbox';
import { tenPending } from '../support/sown-desk';

interface Pair {
  readonly appointmentId: number;
  readonly customerId: number;
}

const bookOf = (sandbox: TestSandbox, pair: Pair) => sandbox.control('book', pair) as Promise<{ readonly status: string; readonly start: number }>;

async function messagesOf(sandbox: TestSandbox): Promise<readonly { readonly Kind: string; readonly CustomerName: string }[]> {
  const answer = (await (await fetch(`${sandbox.url}/outbox.json`)).json()) as { readonly Messages: readonly { readonly Kind: string; readonly CustomerName: string }[] };
  return answer.Messages;
}

/** Walks the people of a class by arrows from the one that has the focus. */
async function walkRoster(page: Page, drawer: Locator, name: string): Promise<void> {
  const person = drawer.getByRole('button', { name }).first();
  const at = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top);
  const key = (await at(person)) < (await at(drawer.locator(':focus'))) ? 'ArrowUp' : 'ArrowDown';
  for (let step = 0; step < 20 && !(await person.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press(key);
}

/** A desk in Czech on the practice day, everything read; `graceSeconds` is how long acts are held. */
async function openDesk(sandbox: TestSandbox, graceSeconds: number): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const { page, problems } = await openCzechDesk(sandbox);
  await page.evaluate((seconds) => (Reflect.get(window, 'pult') as { calls: Record<string, (input: unknown) => Promise<unknown>> }).calls['app.setPreferences']?.({ graceSeconds: seconds }), graceSeconds);
  return { page, problems };
}

async function focusBlock(page: Page, name: RegExp): Promise<Pair> {
  const block = gridOf(page).getByRole('button', { name }).first();
  await walkTo(page, block);
  const [, appointmentId, customerId] = ((await block.getAttribute('data-key')) ?? '').split(':').map(Number);
  return { appointmentId: appointmentId ?? 0, customerId: customerId ?? 0 };
}

describe('změny po telefonu, jen klávesami', () => {
  it('přesun na obsazený čas se odmítne s důvodem a s volnými začátky, na volný projde', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox, 8);
    const petr = await focusBlock(page, /Petr Šťastný/);
    const before = await startOf(sandbox, petr);
    await page.keyboard.press('p');
    const editor = page.getByRole('region', { name: 'Přesunout rezervaci' });
    await editor.getByLabel('Nový čas').waitFor();
    await page.keyboard.type('14.15');
    await editor.getByText('Nově: po 23. 11. 14:15').waitFor();
    await page.keyboard.press('Enter');
    const refused = editor.getByRole('alert');
    await refused.getByText('V tomto čase není volno.').waitFor();
    await refused.getByText('Podle tohoto počítače tam už někdo je.').waitFor();
    expect(await refused.getByRole('button').count()).toBe(3);
    expect(await editor.getByLabel('Nový čas').inputValue()).toBe('14.15');
    expect(await startOf(sandbox, petr)).toBe(before);

    await tabTo(page, 'Shift+Tab', editor.getByLabel('Nový čas'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('po 16.30');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Přesunuto: Petr Šťastný, po 23. 11. 16:30.').waitFor();
    await gridOf(page).getByRole('button', { name: /^16:30–17:30, Petr Šťastný/ }).waitFor();
    expect(await arrivalsOf(sandbox, 'OneToOne/MoveBooking')).toBe(2);
    expect((await messagesOf(sandbox)).filter(({ CustomerName }) => CustomerName === 'Petr Šťastný').map(({ Kind }) => Kind)).toEqual(['BookingChanged']);
    expect(problems).toEqual([]);
  });

  it('pozdní storno jedné lekce kurzu: server řekne, že je pozdě, a stornuje se jen ona', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox, 3);
    const row = sandbox.books.db.get<{ appointment_id: number; customer_id: number; name: string }>(
      "SELECT b.appointment_id, b.customer_id, c.name FROM bookings b JOIN appointments a ON a.id = b.appointment_id JOIN customers c ON c.id = b.customer_id WHERE c.name = 'Jiřina Holá' AND a.course_id IS NOT NULL AND a.start > ? ORDER BY a.start",
      Math.floor(sandbox.now() / 1000),
    );
    const lesson = { appointmentId: row?.appointment_id ?? 0, customerId: row?.customer_id ?? 0 };
    // An hour before it begins, which is late: lessons can be cancelled until four hours before.
    await sandbox.control('clock', { now: new Date((await startOf(sandbox, lesson)) * 1000 - 3_600_000).toISOString() });
    await walkTo(page, gridOf(page).getByRole('button', { name: /Kurz: Těhotenská jóga/ }));
    await page.keyboard.press('Enter');
    const course = drawerOf(page, 'Kurz: Těhotenská jóga');
    await course.locator(':focus').waitFor();
    await walkRoster(page, course, 'Jiřina Holá');
    await pressUntil(page, 'Enter', drawerOf(page, 'Jiřina Holá'));
    await drawerOf(page, 'Jiřina Holá').getByText('Lekci odsud přesunout nelze. Přesuňte ji v Reservantu.').waitFor();
    const question = page.getByRole('dialog', { name: 'Stornovat rezervaci?' });
    // The row that was selected is no block of the day: the keys are deaf for a moment.
    await pressUntil(page, 's', question);
    await question.getByText(/Lhůta pro storno už uplynula/).waitFor();
    expect(await question.getByRole('radio', { name: 'jen tuto lekci' }).isChecked()).toBe(true);
    const go = question.getByRole('button', { name: 'Stornovat' });
    expect(await go.isDisabled()).toBe(true);
    await tabTo(page, 'Shift+Tab', question.getByRole('checkbox', { name: 'Stornovat i po lhůtě' }));
    await page.keyboard.press('Space');
    await vi.waitFor(async () => expect(await go.isDisabled()).toBe(false));
    await tabTo(page, 'Tab', go);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(/Storno se odešle za \d s\./).first().waitFor();
    expect(await arrivalsOf(sandbox, 'Booking/Cancel')).toBe(0);
    await page.getByText(/Stornováno: Jiřina Holá\. /).waitFor({ timeout: 20_000 });
    expect(await bookOf(sandbox, lesson)).toMatchObject({ status: 'Canceled' });
    const left = sandbox.books.db.get<{ n: number }>("SELECT count(*) AS n FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE b.customer_id = ? AND a.course_id IS NOT NULL AND b.status = 'Confirmed' AND a.start > ?", lesson.customerId, await startOf(sandbox, lesson));
    expect(left?.n).toBe(6);
    expect(problems).toEqual([]);
  });

  it('vzaté zpět storno nic neodešle, a bez linky se držené storno vrátí člověku', async () => {
    const sandbox = await startSandbox();
    const { page } = await openDesk(sandbox, 30);
    const zdenek = await focusBlock(page, /Zdeněk Beran/);
    const cancel = async (): Promise<void> => {
      await page.keyboard.press('s');
      const question = page.getByRole('dialog', { name: 'Stornovat rezervaci?' });
      await question.getByText(/Lhůta pro storno už uplynula/).waitFor();
      await tabTo(page, 'Shift+Tab', question.getByRole('checkbox', { name: 'Stornovat i po lhůtě' }));
      await page.keyboard.press('Space');
      const go = question.getByRole('button', { name: 'Stornovat' });
      await vi.waitFor(async () => expect(await go.isDisabled()).toBe(false));
      await tabTo(page, 'Tab', go);
      await page.keyboard.press('Enter');
      await gridOf(page).getByRole('button', { name: /Zdeněk Beran.*bude stornováno, čeká na odeslání/ }).waitFor();
    };
    await cancel();
    await page.keyboard.press('Control+z');
    await page.getByText('Vzato zpět. Nic se neodeslalo.').waitFor();
    await gridOf(page).getByRole('button', { name: /^(?!.*bude stornováno).*Zdeněk Beran/ }).waitFor();
    expect(await arrivalsOf(sandbox, 'Booking/Cancel')).toBe(0);
    expect((await messagesOf(sandbox)).filter(({ Kind }) => Kind === 'BookingCanceled')).toEqual([]);

    await walkTo(page, gridOf(page).getByRole('button', { name: /Zdeněk Beran/ }));
    await cancel();
    await sandbox.control('fault', { action: '*', kind: 'drop', times: 100_000 });
    await page.keyboard.press('F5');
    await gridOf(page).getByRole('button', { name: /Zdeněk Beran.*čeká na rozhodnutí/ }).waitFor({ timeout: 20_000 });
    await sandbox.control('clear-faults');
    await page.keyboard.press('F5');
    await page.locator('[data-connection=online]').waitFor({ timeout: 20_000 });
    expect(await bookOf(sandbox, zdenek)).toMatchObject({ status: 'Confirmed' });
    expect(await arrivalsOf(sandbox, 'Booking/Cancel')).toBe(0);
  });
});

describe('čekající', () => {
  it('deset čekajících se potvrdí a zamítne klávesami, každé jednou', async () => {
    const sandbox = await startSandbox();
    tenPending(sandbox);
    const { page, problems } = await openDesk(sandbox, 2);
    await tabTo(page, 'Tab', page.getByRole('navigation').getByRole('button', { name: /Čekající/ }));
    await page.keyboard.press('Enter');
    await page.getByText('Čeká: 10').waitFor();
    const rows = page.getByRole('list', { name: 'Rezervace k potvrzení' }).locator('button[data-pending]');
    const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-pending') ?? ''));
    await tabTo(page, 'Tab', rows.first());
    for (const [index, key] of keys.entries()) {
      await page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-pending') === wanted, key);
      await untilHeard(page);
      await page.keyboard.press('Enter');
      await page.locator('button[data-pending][aria-expanded=true]').waitFor();
      await page.keyboard.press('Tab');
      if (index % 3 === 2) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator(`button[data-pending="${key}"][aria-expanded=false]`).waitFor();
    }
    await page.getByText('Nic nečeká na potvrzení.').waitFor({ timeout: 20_000 });
    const statuses = await Promise.all(keys.map(async (key) => (await bookOf(sandbox, { appointmentId: Number(key.split(':')[1]), customerId: Number(key.split(':')[2]) })).status));
    expect(statuses).toEqual(keys.map((_, index) => (index % 3 === 2 ? 'Rejected' : 'Confirmed')));
    expect([await arrivalsOf(sandbox, 'Booking/Confirm'), await arrivalsOf(sandbox, 'Booking/Reject')]).toEqual([7, 3]);
    expect(problems).toEqual([]);
  });
});

async function startOf(sandbox: TestSandbox, { appointmentId }: Pair): Promise<number> {
  return sandbox.books.db.get<{ start: number }>('SELECT start FROM appointments WHERE id = ?', appointmentId)?.start ?? 0;
}
