import { SERVICE } from '@electron/sandbox/seeds/demo-catalogue';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestSandbox } from '../support/czech-desk';
import { arrivalsOf, dayOfPerson, drawerOf, gridOf, openCzechDesk, panelOf } from '../support/czech-desk';
import { atEndOfFile } from '../support/ends';
import type { Mouse } from '../support/mouse';
import { mouseOf } from '../support/mouse';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

const HOUR = 3_600;
const atEnd = atEndOfFile();

let sandbox: TestSandbox;
let page: Page;
let mouse: Mouse;
let problems: readonly string[];

beforeAll(async () => {
  sandbox = await startSandbox({}, atEnd);
  ({ page, problems } = await openCzechDesk(sandbox, atEnd));
  mouse = mouseOf(page);
});

/** Each story begins on today, with nothing open, and has counted nothing. */
beforeEach(async () => {
  await mouse.press(page.getByRole('navigation').getByRole('button', { name: 'Dnes' }));
  await mouse.press(page.getByRole('banner').getByRole('button', { name: 'Dnes' }));
  const close = page.getByRole('complementary').getByRole('button', { name: 'Zavřít detail' });
  if (await close.isVisible()) await mouse.press(close);
  mouse.acts();
  expect(problems).toEqual([]);
});

const fieldOf = (name: 'item' | 'start' | 'customer') => page.locator(`[data-panel-field=${name}]`);
const optionOf = (name: RegExp) => panelOf(page).getByRole('option', { name }).first();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const saveButton = () => panelOf(page).getByRole('button', { name: /^Rezervovat/ });
const blockOf = (name: RegExp) => gridOf(page).getByRole('button', { name }).first();
const saved = (name: string) => page.getByText(new RegExp(`Rezervace (platí|čeká na potvrzení): .*${name}`)).waitFor();

/** Opens the panel and takes a service; its nearest start is chosen by itself. Two acts. */
async function chooseService(typed: string, name: RegExp): Promise<void> {
  await mouse.press(page.getByRole('banner').getByRole('button', { name: 'Nová rezervace' }));
  await mouse.type(typed);
  await mouse.press(optionOf(name));
  await panelOf(page).getByText('vybráno, zatím nerezervováno').waitFor();
}

/** Goes to the customer and types a name. One act. */
async function typeCustomer(name: string): Promise<void> {
  await mouse.press(fieldOf('customer'));
  await mouse.type(name);
  await optionOf(new RegExp(name)).waitFor();
}

describe('změny po telefonu, jen myší', () => {
  it('přesun na obsazený čas se odmítne s důvodem, na nabídnutý projde', async () => {
    const moved = await arrivalsOf(sandbox, 'OneToOne/MoveBooking');
    await mouse.press(blockOf(/Petr Šťastný/));
    await mouse.press(drawerOf(page, 'Petr Šťastný').getByRole('button', { name: /^Přesunout/ }));
    const editor = page.getByRole('region', { name: 'Přesunout rezervaci' });
    await editor.getByLabel('Nový čas').and(page.locator(':focus')).waitFor();
    await mouse.type('14.15');
    await editor.getByText('Nově: po 23. 11. 14:15').waitFor();
    await mouse.press(editor.getByRole('button', { name: /^Přesunout/ }));
    const refused = editor.getByRole('alert');
    await refused.getByText('Podle tohoto počítače tam už někdo je.').waitFor();
    expect(await editor.getByLabel('Nový čas').inputValue()).toBe('14.15');
    const other = (await refused.getByRole('button').last().textContent()) ?? '';
    await mouse.press(refused.getByRole('button').last());
    await mouse.press(editor.getByRole('button', { name: /^Přesunout/ }));
    await page.getByText(`Přesunuto: Petr Šťastný, ${other}.`).waitFor();
    expect(await arrivalsOf(sandbox, 'OneToOne/MoveBooking')).toBe(moved + 2);
    const [petr] = await dayOfPerson(sandbox, 'Petr Šťastný');
    expect(petr?.StartDate).toBe(Date.parse(`2026-11-23T${other.slice(-5)}:00+01:00`) / 1000);
  });

  it('cuknutí jen otevře, tažení se drží a vezme zpět, a hned odeslané platí', async () => {
    const moved = await arrivalsOf(sandbox, 'OneToOne/MoveBooking');
    const jana = blockOf(/^10:00–11:00, Jana Černá/);
    await mouse.drag(jana, 3, 2);
    await mouse.press(drawerOf(page, 'Jana Černá').getByRole('button', { name: 'Zavřít detail' }));
    const hour = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('[role=grid]') ?? document.body).getPropertyValue('--hour')));
    await mouse.drag(jana, 0, hour * 5, () => page.locator('[data-look]').getByText('15:00–16:00').waitFor());
    await blockOf(/^15:00–16:00, Jana Černá/).waitFor();
    await mouse.press(button(/^Vzít zpět/).first());
    await jana.waitFor();
    expect(await arrivalsOf(sandbox, 'OneToOne/MoveBooking')).toBe(moved);
    await mouse.drag(jana, 0, hour * 5);
    await mouse.press(button(/^Odeslat hned/).first());
    await vi.waitFor(async () => expect((await dayOfPerson(sandbox, 'Jana Černá')).map(({ StartDate }) => StartDate * 1000)).toEqual([Date.parse('2026-11-23T14:00:00Z')]), 10_000);
    expect(await arrivalsOf(sandbox, 'OneToOne/MoveBooking')).toBe(moved + 1);
  });
});

describe('rezervace po telefonu, jen myší', () => {
  it('pět úkonů kromě psaní, a rezervace platí jednou', async () => {
    await chooseService('masaz zad', /^Masáž zad/);
    await typeCustomer('Roman Beneš');
    await mouse.press(optionOf(/Roman Beneš/));
    await panelOf(page).getByRole('list', { name: 'Na co si dát pozor' }).getByText('Neúčast: 1 z 1').waitFor();
    await mouse.press(saveButton());
    expect(mouse.acts()).toBeLessThanOrEqual(5);
    await saved('Roman Beneš');
    await panelOf(page).waitFor({ state: 'detached' });
    expect((await dayOfPerson(sandbox, 'Roman Beneš')).map(({ ServiceName }) => ServiceName)).toEqual(['Sportovní masáž', 'Masáž zad']);
    expect(await arrivalsOf(sandbox, 'OneToOne/CreateBooking')).toBe(1);
  });

  it('vybraný začátek obsadí jiný počítač: řekne se to, nic se neztratí, a jiný začátek projde', async () => {
    await chooseService('masáž zad', /^Masáž zad/);
    await typeCustomer('Alena Malá');
    await mouse.press(optionOf(/Alena Malá/));
    await panelOf(page).getByText(/ověřeno v/).waitFor();
    const other = clientOf(sandbox);
    const from = Math.floor(sandbox.now() / 1000);
    const { Starts } = value(await other.call('OneToOne/GetAvailableStartsForLocation', { LocationId: 1, BookingServiceId: SERVICE.back, IntervalStart: from, IntervalEnd: from + 48 * HOUR }));
    const nearest = Math.min(...Object.values(Starts).flat());
    for (const [id, times] of Object.entries(Starts)) if (times.includes(nearest)) value(await other.call('OneToOne/CreateBooking', { BookingResourceId: Number(id), BookingServiceId: SERVICE.back, CustomerId: 3, BookingStart: nearest }));
    const sent = await arrivalsOf(sandbox, 'OneToOne/CreateBooking');
    const alert = panelOf(page).getByRole('alert').filter({ hasText: 'už je obsazeno' });
    await alert.getByRole('button').nth(2).waitFor();
    await mouse.press(saveButton());
    await alert.getByRole('button').nth(2).waitFor();
    expect(await arrivalsOf(sandbox, 'OneToOne/CreateBooking')).toBe(sent);
    expect([await fieldOf('item').inputValue(), await fieldOf('customer').inputValue()]).toEqual(['Masáž zad', 'Alena Malá']);
    await mouse.press(alert.getByRole('button').first());
    await mouse.press(saveButton());
    await saved('Alena Malá');
    const made = (await dayOfPerson(sandbox, 'Alena Malá')).filter(({ StartDate }) => StartDate > from);
    expect(made).toHaveLength(1);
    expect(made[0]?.StartDate).not.toBe(nearest);
  });
});

describe('kdo stojí u pultu, jen myší', () => {
  it('odložená rezervace počká na čtyři úkony: rezervováno, je tady, uhrazeno vstupem; pak se dopíše', async () => {
    const now = Math.floor(sandbox.now() / 1000);
    const name = await memberFor(sandbox, SERVICE.beginnersYoga);
    await chooseService('masáž zad', /^Masáž zad/);
    await typeCustomer('Karel Vrba');
    await mouse.press(optionOf(/Karel Vrba/));
    await mouse.press(panelOf(page).getByRole('button', { name: 'Odložit' }).last());
    await page.getByText('Odloženo. Najdete to v nové rezervaci a v K vyřízení.').waitFor();
    mouse.acts();

    await chooseService('jóga pro', /^Jóga pro začátečníky/);
    await typeCustomer(name);
    await mouse.press(saveButton());
    expect(mouse.acts()).toBe(4);
    await saved(name);
    await vi.waitFor(async () => {
      const made = (await dayOfPerson(sandbox, name)).filter(({ BookingServiceId, StartDate }) => BookingServiceId === SERVICE.beginnersYoga && StartDate > now);
      expect(made.map(({ NoShowStatus, IsPaid }) => [NoShowStatus, IsPaid])).toEqual([[1, true]]);
    }, 20_000);

    await mouse.press(page.getByRole('banner').getByRole('button', { name: 'Nová rezervace' }));
    await mouse.press(panelOf(page).getByRole('region', { name: 'Odložené' }).getByRole('button').filter({ hasText: 'Karel Vrba' }));
    await panelOf(page).getByText('vybráno, zatím nerezervováno').waitFor();
    await mouse.press(saveButton());
    await saved('Karel Vrba');
    expect((await dayOfPerson(sandbox, 'Karel Vrba')).filter(({ ServiceName }) => ServiceName === 'Masáž zad').length).toBeGreaterThan(0);
  });
});

describe('storno, jen myší', () => {
  it('pozdní storno jedné lekce kurzu stornuje jen ji', async () => {
    // An hour before it begins, which is late.
    await sandbox.control('clock', { now: '2026-11-23T14:00:00Z' });
    await mouse.press(blockOf(/Kurz: Těhotenská jóga/));
    await mouse.press(drawerOf(page, 'Kurz: Těhotenská jóga').getByRole('button', { name: 'Jiřina Holá' }).first());
    await mouse.press(drawerOf(page, 'Jiřina Holá').getByRole('button', { name: /^Stornovat/ }));
    const question = page.getByRole('dialog', { name: 'Stornovat rezervaci?' });
    await question.getByText(/Lhůta pro storno už uplynula/).waitFor();
    expect(await question.getByRole('radio', { name: 'jen tuto lekci' }).isChecked()).toBe(true);
    const go = question.getByRole('button', { name: 'Stornovat' });
    expect(await go.isDisabled()).toBe(true);
    // A question hears nothing while it is new.
    await question.locator('[data-deaf]').waitFor({ state: 'detached' });
    await mouse.press(question.getByRole('checkbox', { name: 'Stornovat i po lhůtě' }));
    await vi.waitFor(async () => expect(await go.isDisabled()).toBe(false));
    await mouse.press(go);
    await mouse.press(button(/^Odeslat hned/).first());
    await page.getByText(/Stornováno: Jiřina Holá\. /).waitFor({ timeout: 20_000 });
    expect(await dayOfPerson(sandbox, 'Jiřina Holá')).toEqual([]);
    const customerId = sandbox.books.db.get<{ id: number }>("SELECT id FROM customers WHERE name = 'Jiřina Holá'")?.id ?? 0;
    const day = Math.floor(sandbox.now() / 1000);
    const { Events } = value(await clientOf(sandbox).call('Event/GetListByCustomer', { CustomerId: customerId, StartDate: day, EndDate: day + 90 * 24 * HOUR }));
    expect(Events.filter(({ CourseId, Status }) => CourseId !== null && Status === 'Confirmed')).toHaveLength(6);
  });
});

/** Somebody with entries for a service, whose name nobody else has and who has nothing in the next hour. */
async function memberFor({ books, now }: TestSandbox, serviceId: number): Promise<string> {
  const from = Math.floor(now() / 1000);
  const found = books.db.get<{ name: string }>(
    `SELECT c.name FROM customers c JOIN customer_passes p ON p.customer_id = c.id JOIN pass_usages u ON u.customer_pass_id = p.id
     WHERE c.id BETWEEN 37 AND 96 AND u.service_id = ? AND (p.shared_count IS NULL OR p.shared_count > (SELECT sum(used) FROM pass_usages x WHERE x.customer_pass_id = p.id)) AND p.expires > ? AND (SELECT count(*) FROM customers o WHERE o.name = c.name) = 1
     AND NOT EXISTS (SELECT 1 FROM bookings b JOIN appointments a ON a.id = b.appointment_id WHERE b.customer_id = c.id AND a.service_id = ? AND a.start BETWEEN ? AND ?) LIMIT 1`,
    serviceId, from + HOUR, serviceId, from, from + HOUR,
  );
  return found?.name ?? '';
}
