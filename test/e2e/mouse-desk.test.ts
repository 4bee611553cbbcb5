import { RESOURCE } from '@electron/sandbox/seeds/demo-catalogue';
import type { Locator, Page } from 'playwright-core';
import { dayBounds } from '@shared/domain/days';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import type { TestSandbox } from '../support/czech-desk';
import { arrivalsOf, dayOfPerson, drawerOf, gridOf, openCzechDesk, PRACTICE_DATE } from '../support/czech-desk';
import { atEndOfFile } from '../support/ends';
import type { Mouse } from '../support/mouse';
import { mouseOf } from '../support/mouse';
import { clientOf, startSandbox } from '../support/sandbox';
import { tenPending, bookMore } from '../support/sown-desk';
import { value } from '../support/store';

const atEnd = atEndOfFile();

let sandbox: TestSandbox;
let page: Page;
let mouse: Mouse;
let problems: readonly string[];

beforeAll(async () => {
  sandbox = await startSandbox({}, atEnd);
  // Four people are booked with him in the rest of the day as it is.
  await bookMore(sandbox, 'Vilém Brána', 3);
  tenPending(sandbox);
  ({ page, problems } = await openCzechDesk(sandbox, atEnd));
  mouse = mouseOf(page);
});

/** Each story begins on today, with nothing open. */
beforeEach(async () => {
  await railTo('Dnes');
  const close = page.getByRole('complementary').getByRole('button', { name: 'Zavřít detail' });
  if (await close.isVisible()) await mouse.press(close);
  expect(problems).toEqual([]);
});

const railTo = (name: string | RegExp) => mouse.press(page.getByRole('navigation', { name: 'Hlavní nabídka' }).getByRole('button', { name }));
const rosterOf = (drawer: Locator) => drawer.locator('[data-roster] [data-row-id]');
const idsOf = (rows: Locator) => rows.evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['rowId'])));

/** Axe finds nothing, and every target is large enough. */
async function nothingAmiss(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

/** Opens a class from the sheet; answers its drawer and its number. */
async function openClass(name: string): Promise<{ readonly drawer: Locator; readonly appointmentId: number }> {
  const block = gridOf(page).getByRole('button', { name: new RegExp(name) }).first();
  const appointmentId = Number(((await block.getAttribute('data-key')) ?? '').split(':')[1]);
  await mouse.press(block);
  const drawer = drawerOf(page, name);
  await drawer.getByRole('region', { name: 'Účastníci' }).waitFor();
  return { drawer, appointmentId };
}

/** Everybody of a class as the server tells any client. */
async function membersOf(appointmentId: number) {
  const { start, end } = dayBounds(PRACTICE_DATE, 'Europe/Prague');
  const { Events } = value(await clientOf(sandbox).call('Event/GetList', { StartDate: start / 1000, EndDate: end / 1000 }));
  return Events.filter((event) => event.AppointmentId === appointmentId);
}

describe('volno, jen myší', () => {
  it('nemoc zasáhne sedm rezervací: uloží se a obvolá se', async () => {
    await railTo('Volno');
    mouse.acts();
    await mouse.press(page.getByRole('button', { name: 'Nemoc dnes: Vilém Brána' }));
    const dialog = page.getByRole('dialog', { name: 'Nemoc od teď do konce dne' });
    await dialog.getByRole('heading', { name: 'Dejte vědět 7 zákazníkům' }).waitFor();
    await mouse.press(dialog.getByRole('button', { name: /^Uložit volno a obvolat/ }));
    expect(mouse.acts()).toBe(2);
    await page.getByRole('heading', { name: 'Volno Vilém Brána, po 23. 11.' }).waitFor();
    await mouse.press(page.getByRole('radiogroup', { name: 'Domluva: Jana Černá' }).getByRole('radio', { name: 'Nechat' }));
    await page.getByText('vyřízeno 1 z 7').waitFor();
    const { start, end } = dayBounds(PRACTICE_DATE, 'Europe/Prague');
    const hours = value(await clientOf(sandbox).call('WorkingHours/GetForPeriod', { BookingResourceId: RESOURCE.vilem, IntervalStart: start / 1000, IntervalEnd: end / 1000 }));
    expect(hours.Items.map(({ End }) => End * 1000)).toEqual([expect.closeTo(sandbox.now() - (sandbox.now() % 60_000), -6)]);
    expect(await dayOfPerson(sandbox, 'Jana Černá')).toHaveLength(1);
  });
});

describe('lekce, jen myší', () => {
  it('celá lekce přišla až na dva', async () => {
    const { drawer, appointmentId } = await openClass('Jóga pro začátečníky');
    await mouse.press(drawer.getByRole('button', { name: 'Všichni přišli (5)' }));
    await page.getByRole('status').getByText('Zapsáno příchodů: 5. Teď opravte výjimky.').waitFor();
    mouse.acts();
    for (const index of [1, 3]) await mouse.press(rosterOf(drawer).nth(index).getByRole('button', { name: /^Neúčast: / }));
    expect(mouse.acts()).toBe(2);
    await drawer.getByText('tady 6, zbývá 0').waitFor();
    await nothingAmiss();
    await drawer.getByText('neúčast 2', { exact: true }).waitFor();
    const ids = await idsOf(rosterOf(drawer));
    await vi.waitFor(async () => {
      const marks = new Map((await membersOf(appointmentId)).map(({ CustomerId, NoShowStatus }) => [CustomerId, NoShowStatus]));
      expect(ids.map((id) => marks.get(id))).toEqual([1, 9, 1, 9, 1, 1, 1, 1]);
    }, 10_000);
  });

  it('po stornu v plné lekci se otevřou náhradníci a místo dostane ten, kdo je na řadě', async () => {
    const { drawer, appointmentId } = await openClass('Zdravá záda');
    const [first, second] = await idsOf(rosterOf(drawer));
    // The first place, which another desk frees, goes to Libor, who moves up by himself.
    value(await clientOf(sandbox).call('Booking/Cancel', { AppointmentId: appointmentId, CustomerId: first ?? 0, EnableCancelWholeCourse: false, OverrideCancellationLate: true }));
    await mouse.press(rosterOf(drawer).and(drawer.locator(`[data-row-id="${second ?? 0}"]`)).getByRole('button').first());
    await mouse.press(page.getByRole('complementary').getByRole('button', { name: /^Stornovat/ }));
    const question = page.getByRole('dialog', { name: 'Stornovat rezervaci?' });
    // A question hears nothing while it is new.
    await question.locator('[data-deaf]').waitFor({ state: 'detached' });
    await mouse.press(question.getByRole('checkbox', { name: 'Stornovat i po lhůtě' }));
    await vi.waitFor(async () => expect(await question.getByRole('button', { name: 'Stornovat' }).isDisabled()).toBe(false));
    await mouse.press(question.getByRole('button', { name: 'Stornovat' }));
    await mouse.press(page.getByRole('button', { name: /^Odeslat hned/ }).first());
    const waitlist = drawer.getByRole('region', { name: 'Náhradníci', exact: true });
    await drawer.getByRole('status').getByText('Uvolnilo se místo. Kdo je na řadě?').waitFor({ timeout: 20_000 });
    await mouse.press(waitlist.getByRole('button', { name: 'Dát místo: Monika Tesařová' }));
    await page.getByRole('status').getByText(/Místo na lekci platí: Monika Tesařová\./).waitFor();
    await waitlist.getByText('Nikdo nečeká.').waitFor();
    const live = (await membersOf(appointmentId)).filter(({ Status }) => Status === 'Confirmed').map(({ CustomerFullName }) => CustomerFullName);
    expect(live).toHaveLength(12);
    expect(live).toEqual(expect.arrayContaining(['Monika Tesařová', 'Libor Skála']));
    expect(value(await clientOf(sandbox).call('Alternates/GetAppointmentAlternates', { AppointmentId: appointmentId })).Items).toEqual([]);
  });

  it('lekce pod minimem se ohlásí a nabídne seznam volání', async () => {
    const name = 'Kruhový trénink';
    const { drawer, appointmentId } = await openClass(name);
    await mouse.press(drawer.getByRole('textbox', { name: /Nejméně osob/ }));
    await mouse.type('6');
    await mouse.press(drawer.getByRole('button', { name: 'Zavřít detail' }));
    await page.getByRole('status').getByText(new RegExp(`Málo přihlášených: ${name} v 11:00 \\(osob 4, potřeba 6\\)`)).waitFor();
    await mouse.press(page.getByRole('region', { name: 'Na řadě' }).getByRole('button', { name: new RegExp(`${name}.*osob 4, potřeba 6`) }));
    await mouse.press(drawer.getByRole('region', { name: 'Málo přihlášených' }).getByRole('button', { name: 'Seznam volání' }));
    const people = await membersOf(appointmentId);
    const list = page.getByRole('list', { name: new RegExp(name) });
    await list.getByRole('listitem').first().waitFor();
    expect(await list.getByRole('listitem').count()).toBe(people.length);
    await mouse.press(list.getByRole('listitem').first().getByRole('radio', { name: 'Nechat' }));
    await page.getByText(`vyřízeno 1 z ${people.length}`).waitFor();
    // To say it is no act on the books: everybody is still booked.
    expect((await membersOf(appointmentId)).map(({ Status }) => Status)).toEqual(people.map(() => 'Confirmed'));
  });
});

describe('čekající, jen myší', () => {
  it('deset čekajících se potvrdí a zamítne, každé jednou', async () => {
    await railTo(/Čekající/);
    await page.getByText('Čeká: 10').waitFor();
    const rows = page.getByRole('list', { name: 'Rezervace k potvrzení' }).locator('button[data-pending]');
    const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-pending') ?? ''));
    for (const [index, key] of keys.entries()) {
      await mouse.press(page.locator(`button[data-pending="${key}"]`));
      if (index === 6) await nothingAmiss();
      await mouse.press(page.getByRole('button', { name: index % 3 === 2 ? 'Zamítnout' : 'Potvrdit', exact: true }));
      await page.locator(`button[data-pending="${key}"][aria-expanded=false]`).waitFor();
    }
    await page.getByText('Nic nečeká na potvrzení.').waitFor({ timeout: 20_000 });
    const { start, end } = dayBounds(PRACTICE_DATE, 'Europe/Prague');
    const { Events } = value(await clientOf(sandbox).call('Event/GetList', { StartDate: start / 1000, EndDate: end / 1000 }));
    const statuses = new Map(Events.map(({ AppointmentId, CustomerId, Status }) => [`b:${AppointmentId}:${CustomerId}`, Status]));
    expect(keys.map((key) => statuses.get(key))).toEqual(keys.map((_, index) => (index % 3 === 2 ? 'Rejected' : 'Confirmed')));
    expect([await arrivalsOf(sandbox, 'Booking/Confirm'), await arrivalsOf(sandbox, 'Booking/Reject')]).toEqual([7, 3]);
  });
});
