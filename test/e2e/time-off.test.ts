import { once } from 'node:events';
import type { Locator, Page } from 'playwright-core';
import { dayBounds } from '@shared/domain/days';
import { describe, expect, it } from 'vitest';
import { smallTargets, violations } from '../support/axe';
import type { TestSandbox } from '../support/czech-desk';
import { PRACTICE_DATE } from '../support/czech-desk';
import { startPult, temporaryFolder } from '../support/electron';
import { choose, tabTo } from '../support/keyboard';
import { clientOf, startSandbox } from '../support/sandbox';
import { bookMore } from '../support/sown-desk';
import { value } from '../support/store';

const VILEM = 'Vilém Brána';
const envOf = (sandbox: TestSandbox) => ({ PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() });
/** Goes to a button by Tab and presses it. */
async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await tabTo(page, 'Tab', within.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
}
const railTo = (page: Page, name: string | RegExp) => press(page, name, page.getByRole('navigation', { name: 'Hlavní nabídka' }));
/** Goes to a tick or a choice by Tab and takes it. */
async function tick(page: Page, control: Locator): Promise<void> {
  await tabTo(page, 'Tab', control);
  await page.keyboard.press('Space');
}
/** Goes to a field by Tab and types over what is in it. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, 'Tab', field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function onHours(sandbox: TestSandbox, profile: string) {
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
    const vilemId = await bookMore(sandbox, VILEM, 3);
    const first = await onHours(sandbox, temporaryFolder());
    await press(first.page, `Nemoc dnes: ${VILEM}`);
    const dialog = first.page.getByRole('dialog', { name: 'Nemoc od teď do konce dne' });
    await dialog.getByRole('heading', { name: 'Dejte vědět 7 zákazníkům' }).waitFor();
    expect(await dialog.getByRole('region', { name: 'Rezervace v tom čase' }).getByRole('listitem').allTextContents()).toContainEqual(expect.stringMatching(/^Jana Černápo 23\. 11\. 10:00–11:00Masáž zad\+420/));
    expect(await violations(first.page)).toEqual([]);
    await first.page.keyboard.press('Control+Enter');

    await first.page.getByRole('heading', { name: `Volno ${VILEM}, po 23. 11.` }).waitFor();
    await choose(first.page, first.page.getByRole('radiogroup', { name: 'Domluva: Jana Černá' }), 'Nechat');
    await first.page.getByText('vyřízeno 1 z 7').waitFor();
    await first.page.getByRole('status').filter({ hasText: `Nové volno: ${VILEM}` }).waitFor();
    const ended = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await ended;

    const second = await onHours(sandbox, first.profile);
    await second.table.getByRole('row', { name: new RegExp(`${VILEM}.*8:00–9:52.*9:52–24:00 volno: nemoc`) }).waitFor();
    await second.page.getByRole('region', { name: 'Volno vytvořené v tomto počítači' }).getByRole('listitem').filter({ hasText: VILEM }).waitFor();
    await railTo(second.page, /K vyřízení/);
    await press(second.page, new RegExp(`Volno ${VILEM}`));
    await second.page.getByText('vyřízeno 1 z 7').waitFor();
    const hours = value(await clientOf(sandbox).call('WorkingHours/GetForPeriod', { BookingResourceId: vilemId, IntervalStart: dayBounds(PRACTICE_DATE, 'Europe/Prague').start / 1000, IntervalEnd: dayBounds(PRACTICE_DATE, 'Europe/Prague').end / 1000 }));
    expect(hours.Items.map(({ End }) => End * 1000)).toEqual([sandbox.now() - (sandbox.now() % 60_000)].map((end) => expect.closeTo(end, -6)));
  });

  it('a repetition is said in words and dates, created by keyboard, seen in its weeks and deleted', async () => {
    const sandbox = await startSandbox();
    const { page, table } = await onHours(sandbox, temporaryFolder());
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await press(page, 'Nové volno');
    const dialog = page.getByRole('dialog', { name: 'Nové volno' });
    await tick(page, dialog.getByRole('checkbox', { name: 'Jan Horák' }));
    await write(page, dialog.getByRole('textbox', { name: 'Den', exact: true }), 'zítra');
    await tick(page, dialog.getByRole('checkbox', { name: 'Celý den' }));
    await write(page, dialog.getByRole('textbox', { name: 'Od', exact: true }), '12.30');
    await write(page, dialog.getByRole('textbox', { name: 'Do', exact: true }), '1400');
    await write(page, dialog.getByRole('textbox', { name: 'Poznámka' }), 'školení');
    await choose(page, dialog.getByRole('radiogroup').filter({ hasText: 'Týdně' }), 'Týdně');
    await write(page, dialog.getByRole('textbox', { name: 'Kolikrát' }), '3');
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
    await tabTo(page, 'Tab', question.getByRole('button', { name: 'Smazat volno', disabled: false }));
    await page.keyboard.press('Enter');
    // Which days are left is for a person to look at: the program keeps them until it is told.
    await page.getByText('první den smazán, ostatní mohou trvat').waitFor();
    await press(page, 'Odebrat ze seznamu');
    await page.getByText('Žádné, které by ještě platilo.').waitFor();
    await press(page, 'Předchozí týden');
    await table.getByRole('row', { name: /Jan Horák.*8:00–18:00.*8:00–18:00/ }).waitFor();
  });
});
