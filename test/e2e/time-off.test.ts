import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { dayBounds } from '@shared/domain/days';
import { describe, expect, it } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import { startPult, temporaryFolder } from '../support/electron';
import { clientOf, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const DATE = '2026-11-23';
const VILEM = 'Vilém Brána';
const envOf = (sandbox: Sandbox) => ({ PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
const railTo = (page: Page, name: string | RegExp) => page.getByRole('navigation', { name: 'Hlavní nabídka' }).getByRole('button', { name }).press('Enter');

/** Books so many more people with Vilém today, after 9:52; answers his id. */
async function bookMore(sandbox: Sandbox, count: number): Promise<number> {
  const api = clientOf(sandbox);
  const vilem = value(await api.call('BookingResource/GetList', { OnlyPublic: false })).Items.find(({ Name }) => Name === VILEM);
  if (vilem === undefined) throw new Error('nobody is there');
  const [now, end] = [sandbox.now() / 1000, dayBounds(DATE, 'Europe/Prague').end / 1000];
  const customers = value(await api.call('Customer/GetList', {})).Customers.slice(200);
  const services = value(await api.call('BookingService/GetForBookingResource', { BookingResourceId: vilem.Id })).Items.filter(({ Duration }) => Duration > 0).sort((one, other) => one.Duration - other.Duration);
  const book = async (customerId: number): Promise<void> => {
    for (const { Id } of services) {
      const [start] = value(await api.call('OneToOne/GetAvailableStarts', { BookingResourceId: vilem.Id, BookingServiceId: Id, IntervalStart: Math.ceil(now), IntervalEnd: end })).Starts;
      if (start === undefined) continue;
      value(await api.call('OneToOne/CreateBooking', { BookingResourceId: vilem.Id, BookingServiceId: Id, CustomerId: customerId, BookingStart: start, PaymentRequiredProcess: 'Never' }));
      return;
    }
    throw new Error('no room for so many');
  };
  for (const { Id } of customers.slice(0, count)) await book(Id);
  return vilem.Id;
}

async function onHours(sandbox: Sandbox, profile: string) {
  const desk = await startPult({ profile, locale: 'cs', env: envOf(sandbox) });
  await desk.page.getByRole('status', { name: 'Spojení' }).filter({ hasText: 'Připojeno · stav' }).waitFor();
  await railTo(desk.page, 'Volno');
  const table = desk.page.getByRole('table', { name: 'Pracovní doba' });
  await table.getByRole('row', { name: new RegExp(VILEM) }).waitFor();
  await desk.page.waitForFunction(() => !(document.querySelector('table')?.textContent ?? 'nenačteno').includes('nenačteno'));
  return { ...desk, table };
}

describe('time off', () => {
  it('sick day with seven bookings hit: three keys, and the list of calls outlives kill -9', async () => {
    const sandbox = await startSandbox();
    // Four people are booked with him in the rest of the day as it is.
    const vilemId = await bookMore(sandbox, 3);
    const first = await onHours(sandbox, temporaryFolder());
    await press(first.page, `Nemoc dnes: ${VILEM}`);
    const dialog = first.page.getByRole('dialog', { name: 'Nemoc od teď do konce dne' });
    await dialog.getByRole('heading', { name: 'Dejte vědět 7 zákazníkům' }).waitFor();
    expect(await dialog.getByRole('region', { name: 'Rezervace v tom čase' }).getByRole('listitem').allTextContents()).toContainEqual(expect.stringMatching(/^Jana Černápo 23\. 11\. 10:00–11:00Masáž zad\+420/));
    expect(await violations(first.page)).toEqual([]);
    await first.page.keyboard.press('Control+Enter');

    await first.page.getByRole('heading', { name: `Volno ${VILEM}, po 23. 11.` }).waitFor();
    await first.page.getByRole('radiogroup', { name: 'Domluva: Jana Černá' }).getByRole('radio', { name: 'Nechat' }).press('Space');
    await first.page.getByText('domluveno 1 z 7').waitFor();
    await first.page.getByRole('status').filter({ hasText: `Nové volno: ${VILEM}` }).waitFor();
    const ended = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await ended;

    const second = await onHours(sandbox, first.profile);
    await second.table.getByRole('row', { name: new RegExp(`${VILEM}.*8:00–9:52.*9:52–24:00 volno: nemoc`) }).waitFor();
    await second.page.getByRole('region', { name: 'Volno vytvořené v tomto počítači' }).getByRole('listitem').filter({ hasText: VILEM }).waitFor();
    await railTo(second.page, /K vyřízení/);
    await second.page.getByRole('button', { name: new RegExp(`Volno ${VILEM}`) }).first().press('Enter');
    await second.page.getByText('domluveno 1 z 7').waitFor();
    const hours = value(await clientOf(sandbox).call('WorkingHours/GetForPeriod', { BookingResourceId: vilemId, IntervalStart: dayBounds(DATE, 'Europe/Prague').start / 1000, IntervalEnd: dayBounds(DATE, 'Europe/Prague').end / 1000 }));
    expect(hours.Items.map(({ End }) => End * 1000)).toEqual([sandbox.now() - (sandbox.now() % 60_000)].map((end) => expect.closeTo(end, -6)));
  });

  it('a repetition is said in words and dates, created by keyboard, seen in its weeks and deleted', async () => {
    const sandbox = await startSandbox();
    const { page, table } = await onHours(sandbox, temporaryFolder());
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await press(page, 'Nové volno');
    const dialog = page.getByRole('dialog', { name: 'Nové volno' });
    await dialog.getByRole('checkbox', { name: 'Jan Horák' }).press('Space');
    await dialog.getByRole('textbox', { name: 'Den', exact: true }).fill('zítra');
    await dialog.getByRole('checkbox', { name: 'Celý den' }).press('Space');
    await dialog.getByRole('textbox', { name: 'Od', exact: true }).fill('12.30');
    await dialog.getByRole('textbox', { name: 'Do', exact: true }).fill('1400');
    await dialog.getByRole('textbox', { name: 'Poznámka' }).fill('školení');
    await dialog.getByRole('radio', { name: 'Týdně' }).press('Space');
    await dialog.getByRole('textbox', { name: 'Kolikrát' }).fill('3');
    await dialog.getByText('každý týden: út · celkem 3×').waitFor();
    await dialog.getByText('První dny: út 24. 11., út 1. 12., út 8. 12.').waitFor();
    await dialog.getByRole('heading', { name: /nikdo objednán není|Dejte vědět/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });

    await railTo(page, 'Volno');
    await table.getByRole('row', { name: /Jan Horák.*12:30–14:00 volno: školení/ }).waitFor();
    await press(page, 'Další týden');
    await table.getByRole('row', { name: /Jan Horák.*12:30–14:00 volno: školení/ }).waitFor();

    await press(page, /Smazat volno: Jan Horák/);
    const question = page.getByRole('dialog', { name: 'Smazat volno?' });
    await question.getByText('číslo jen prvního dne').waitFor();
    await question.getByRole('button', { name: 'Smazat volno', disabled: false }).press('Enter');
    await page.getByText('Žádné, které by ještě platilo.').waitFor();
    await press(page, 'Předchozí týden');
    await table.getByRole('row', { name: /Jan Horák.*8:00–18:00.*8:00–18:00/ }).waitFor();
  });
});
