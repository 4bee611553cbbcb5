import { SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import type { TestSandbox } from '../support/czech-desk';
import { arrivalsOf, gridOf, openCzechDesk, panelOf } from '../support/czech-desk';
import { tabTo, walkTo } from '../support/keyboard';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

/** Somebody else's booking is said so soon, and the server's refusal so soon after its answer; ms. */
const SAID_WITHIN = 3_000;
const REFUSED_WITHIN = 1_000;
const HOUR = 3_600;

const janaOf = (page: Page) => gridOf(page).getByRole('button', { name: /Jana Černá/ }).first();
const fieldOf = (page: Page, name: 'item' | 'start' | 'customer') => page.locator(`[data-panel-field=${name}]`);
const chosenOf = (page: Page) => panelOf(page).locator('[role=option][aria-selected=true]');
const focused = (field: Locator) => field.and(field.page().locator(':focus')).waitFor();

/** A desk in Czech on the practice day, everything read, the focus on a block of the sheet. */
async function openDesk(sandbox: TestSandbox) {
  const { page, problems } = await openCzechDesk(sandbox);
  await walkTo(page, janaOf(page));
  return { page, problems };
}

/** Types a service and takes it; the nearest start is chosen by itself. Two acts: N and Enter. */
async function chooseService(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await focused(fieldOf(page, 'item'));
  await page.keyboard.type(text);
  await panelOf(page).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await focused(fieldOf(page, 'start'));
  await chosenOf(page).waitFor();
}

/** Goes to the customer and types; the list then holds one. One act: Enter. */
async function typeCustomer(page: Page, text: string, name = text): Promise<void> {
  await page.keyboard.press('Enter');
  await focused(fieldOf(page, 'customer'));
  await page.keyboard.type(text);
  await panelOf(page).getByRole('option', { name: new RegExp(name) }).waitFor();
}

interface BookRow {
  readonly appointment_id: number;
  readonly customer_id: number;
  readonly name: string;
  readonly start: number;
  readonly resource_id: number;
}

/** Live bookings made after this one, in order. */
function madeOf(sandbox: TestSandbox, after: number): BookRow[] {
  return sandbox.books.db.all<BookRow>("SELECT b.appointment_id, b.customer_id, c.name, a.start, a.resource_id FROM bookings b JOIN appointments a ON a.id = b.appointment_id JOIN customers c ON c.id = b.customer_id WHERE b.rowid > ? AND b.status NOT IN ('Canceled', 'Rejected') ORDER BY b.rowid", after);
}

const lastBooking = (sandbox: TestSandbox): number => sandbox.books.db.get<{ n: number }>('SELECT max(rowid) AS n FROM bookings')?.n ?? 0;

/** The start that the panel chooses for a back massage, with everyone who is free then. */
async function nearestStart(sandbox: TestSandbox): Promise<{ readonly start: number; readonly resourceIds: readonly number[] }> {
  const from = Math.floor(sandbox.now() / 1000);
  const { Starts } = value(await clientOf(sandbox).call('OneToOne/GetAvailableStartsForLocation', { LocationId: 1, BookingServiceId: SERVICE.back, IntervalStart: from, IntervalEnd: from + 48 * HOUR }));
  const start = Math.min(...Object.values(Starts).flat());
  return { start, resourceIds: Object.entries(Starts).filter(([, times]) => times.includes(start)).map(([id]) => Number(id)) };
}

/** Another desk takes it at everyone who is free then. */
async function takenByAnother(sandbox: TestSandbox, { start, resourceIds }: { readonly start: number; readonly resourceIds: readonly number[] }): Promise<void> {
  const other = clientOf(sandbox);
  for (const BookingResourceId of resourceIds) value(await other.call('OneToOne/CreateBooking', { BookingResourceId, BookingServiceId: SERVICE.back, CustomerId: 3, BookingStart: start }));
}

describe('rezervace po telefonu, jen klávesami', () => {
  it('pět úkonů kromě psaní, rezervace je vybraná v přehledu a platí jednou', async () => {
    const sandbox = await startSandbox();
    const before = lastBooking(sandbox);
    const { page, problems } = await openDesk(sandbox);
    await chooseService(page, 'masaz zad');
    await panelOf(page).getByText('vybráno, zatím nerezervováno').waitFor();
    await panelOf(page).getByText(/zpráv/).first().waitFor();
    const onSheet = gridOf(page).locator('[data-chosen]');
    expect(await onSheet.textContent()).toMatch(/^\d+:\d\d vybráno, zatím nerezervováno$/);
    await typeCustomer(page, 'Roman Beneš');
    await page.keyboard.press('Enter');
    await panelOf(page).getByRole('list', { name: 'Na co si dát pozor' }).getByText('Neúčast: 1 z 1').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Rezervace (platí|čeká na potvrzení): .*Roman Beneš/).waitFor();
    await panelOf(page).waitFor({ state: 'detached' });
    expect(await onSheet.count()).toBe(0);
    const made = madeOf(sandbox, before);
    expect(made.map(({ name }) => name)).toEqual(['Roman Beneš']);
    await page.locator(`[data-key="b:${made[0]?.appointment_id}:${made[0]?.customer_id}"]:focus`).waitFor({ timeout: 20_000 });
    expect(await arrivalsOf(sandbox, 'OneToOne/CreateBooking')).toBe(1);
    expect(problems).toEqual([]);
  });

  it('vybraný začátek mezitím obsadí jiný počítač: řekne se to do 3 s, nic se neztratí a nabídnou se tři jiné', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox);
    await chooseService(page, 'masáž zad');
    await typeCustomer(page, 'Roman Beneš');
    await page.keyboard.press('Enter');
    await panelOf(page).getByText(/ověřeno v/).waitFor();
    const nearest = await nearestStart(sandbox);
    const before = lastBooking(sandbox) + nearest.resourceIds.length;
    await takenByAnother(sandbox, nearest);
    const takenAt = performance.now();
    const alert = panelOf(page).getByRole('alert').filter({ hasText: 'už je obsazeno' });
    await alert.waitFor();
    expect(performance.now() - takenAt).toBeLessThan(SAID_WITHIN);
    const others = alert.getByRole('button');
    await vi.waitFor(async () => expect(await others.count()).toBe(3));
    expect(await fieldOf(page, 'customer').inputValue()).toBe('Roman Beneš');
    expect(await violations(page)).toEqual([]);
    // Ctrl+Enter now sends nothing.
    await page.keyboard.press('Control+Enter');
    await alert.waitFor();
    expect(await arrivalsOf(sandbox, 'OneToOne/CreateBooking')).toBe(nearest.resourceIds.length);
    await tabTo(page, 'Shift+Tab', others.first());
    await page.keyboard.press('Enter');
    await focused(fieldOf(page, 'customer'));
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Rezervace (platí|čeká na potvrzení): .*Roman Beneš/).waitFor();
    expect(madeOf(sandbox, before).map(({ name }) => name)).toEqual(['Roman Beneš']);
    expect(problems).toEqual([]);
  });

  it('dva programy o jedno místo: druhý se to dozví do 1 s po odpovědi a co napsal, má', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await openDesk(sandbox);
    await chooseService(page, 'masáž zad');
    const nearest = await nearestStart(sandbox);
    await typeCustomer(page, 'Roman Beneš');
    await page.keyboard.press('Enter');
    await panelOf(page).getByText(/ověřeno v/).waitFor();
    const { id } = (await sandbox.control('barrier', { action: 'OneToOne/CreateBooking', count: 2 })) as { readonly id: number };
    const held = (count: number) => vi.waitFor(async () => expect(((await sandbox.control('barrier-state')) as readonly { readonly held: readonly unknown[] }[])[0]?.held.length).toBe(count), 10_000);
    await page.keyboard.press('Control+Enter');
    await held(1);
    await panelOf(page).getByText('Odesílá se, zatím neplatí').waitFor();
    const winner = clientOf(sandbox).call('OneToOne/CreateBooking', { BookingResourceId: nearest.resourceIds[0] ?? 0, BookingServiceId: SERVICE.back, CustomerId: 3, BookingStart: nearest.start });
    await held(2);
    await sandbox.control('release', { id, order: [1, 0] });
    const answeredAt = performance.now();
    const refused = panelOf(page).getByRole('alert').filter({ hasText: 'Rezervace neprošla.' });
    await refused.waitFor();
    expect(performance.now() - answeredAt).toBeLessThan(REFUSED_WITHIN);
    expect(value(await winner).Status).toBeTruthy();
    await refused.getByText(/^Reservanto říká:/).waitFor();
    await vi.waitFor(async () => expect(await refused.getByRole('button').count()).toBe(3));
    expect([await fieldOf(page, 'item').inputValue(), await fieldOf(page, 'customer').inputValue()]).toEqual(['Masáž zad', 'Roman Beneš']);
    await focused(fieldOf(page, 'customer'));
    const there = sandbox.books.db.all("SELECT b.customer_id FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a.resource_id = ? AND a.start = ? AND b.status NOT IN ('Canceled', 'Rejected')", nearest.resourceIds[0] ?? 0, nearest.start);
    expect(there).toEqual([{ customer_id: 3 }]);
    expect(problems).toEqual([]);
  });
});

describe('kdo stojí u pultu', () => {
  it('odložená rezervace počká na čtyři úkony: rezervováno, je tady, uhrazeno vstupem; pak se dopíše', async () => {
    const sandbox = await startSandbox();
    const before = lastBooking(sandbox);
    const member = sandbox.books.db.get<{ id: number; name: string }>(
      `SELECT c.id, c.name FROM customers c JOIN customer_passes p ON p.customer_id = c.id JOIN pass_usages u ON u.customer_pass_id = p.id
       WHERE c.id BETWEEN 37 AND 96 AND u.service_id = ? AND (p.shared_count IS NULL OR p.shared_count > (SELECT sum(used) FROM pass_usages x WHERE x.customer_pass_id = p.id)) AND p.expires > ${Math.floor(sandbox.now() / 1000) + HOUR} AND (SELECT count(*) FROM customers o WHERE o.name = c.name) = 1
       AND NOT EXISTS (SELECT 1 FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE b.customer_id = c.id AND a.service_id = ? AND a.start BETWEEN ? AND ?) LIMIT 1`,
      SERVICE.beginnersYoga, SERVICE.beginnersYoga, Math.floor(sandbox.now() / 1000), Math.floor(sandbox.now() / 1000) + HOUR,
    );
    const name = member?.name ?? '';
    const { page, problems } = await openDesk(sandbox);
    await chooseService(page, 'masáž zad');
    await typeCustomer(page, 'Roman Beneš');
    await page.keyboard.press('Enter');
    await focused(fieldOf(page, 'customer'));
    await page.keyboard.press('Escape');
    await page.getByText('Odloženo. Najdete to v nové rezervaci a v K vyřízení.').waitFor();
    await panelOf(page).waitFor({ state: 'detached' });
    await gridOf(page).locator(':focus').waitFor();

    // N, Enter, Enter, Ctrl+Enter.
    await chooseService(page, 'jóga pro');
    await typeCustomer(page, name);
    await page.keyboard.press('Control+Enter');
    await page.getByText(new RegExp(`Rezervace platí: .*${name}`)).waitFor();
    await vi.waitFor(() => {
      const [made] = madeOf(sandbox, before);
      expect(made?.customer_id).toBe(member?.id);
      const book = sandbox.books.db.get<{ attendance: number }>('SELECT attendance FROM bookings WHERE appointment_id = ? AND customer_id = ?', made?.appointment_id ?? 0, made?.customer_id ?? 0);
      const payments = sandbox.books.db.all<{ kind: string }>('SELECT kind FROM payments WHERE appointment_id = ? AND customer_id = ?', made?.appointment_id ?? 0, made?.customer_id ?? 0);
      expect([book?.attendance, payments.length]).toEqual([1, 1]);
    }, 20_000);

    await walkTo(page, janaOf(page));
    await page.keyboard.press('n');
    await focused(fieldOf(page, 'item'));
    const parked = panelOf(page).getByRole('region', { name: 'Odložené' }).getByRole('button');
    await parked.filter({ hasText: 'Roman Beneš' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await focused(parked);
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect([await fieldOf(page, 'item').inputValue(), await fieldOf(page, 'customer').inputValue()]).toEqual(['Masáž zad', 'Roman Beneš']));
    await panelOf(page).getByText('vybráno, zatím nerezervováno').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Rezervace (platí|čeká na potvrzení): .*Roman Beneš/).waitFor();
    expect(madeOf(sandbox, before).map((row) => row.name)).toEqual([name, 'Roman Beneš']);
    await walkTo(page, janaOf(page));
    await page.keyboard.press('n');
    await focused(fieldOf(page, 'item'));
    await parked.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  it('bez linky se nic neodešle, napsané zůstane, a s linkou to projde', async () => {
    const sandbox = await startSandbox();
    const before = lastBooking(sandbox);
    const { page } = await openDesk(sandbox);
    await chooseService(page, 'masáž zad');
    await typeCustomer(page, 'Roman Beneš');
    await page.keyboard.press('Enter');
    await focused(fieldOf(page, 'customer'));
    await sandbox.control('fault', { action: '*', kind: 'drop', times: 100_000 });
    await panelOf(page).getByText(/Teď nelze ověřit, zda je začátek volný\./).waitFor({ timeout: 20_000 });
    await page.locator('[data-connection=offline]').waitFor({ timeout: 20_000 });
    await panelOf(page).getByText('Bez připojení nelze rezervovat. Co jste napsali, zůstává; můžete to odložit.').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await panelOf(page).getByRole('button', { name: /^Rezervovat/ }).isDisabled()).toBe(true);
    expect(await fieldOf(page, 'customer').inputValue()).toBe('Roman Beneš');
    await sandbox.control('clear-faults');
    await page.locator('[data-connection=online]').waitFor({ timeout: 30_000 });
    await panelOf(page).getByText(/ověřeno v/).waitFor({ timeout: 20_000 });
    await focused(fieldOf(page, 'customer'));
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Rezervace (platí|čeká na potvrzení): .*Roman Beneš/).waitFor({ timeout: 20_000 });
    expect(madeOf(sandbox, before).map(({ name }) => name)).toEqual(['Roman Beneš']);
    expect(await arrivalsOf(sandbox, 'OneToOne/CreateBooking')).toBe(1);
  });
});
