import { find, forWhom, mark, openBlock, openBooking, openPage, showView } from './scene-hands.mjs';
import { BOOKING_SCENES } from './scenes-of-booking.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ scenes: readonly string[], themesOf(scene: string): readonly string[], sizes: readonly string[], nameOf(scene: string, theme: string, size: string): string, say(line: string): void }} Wish
 */

const OPEN_CONSOLE = /^(Otevřít konzoli|Open the console)/;

/** @param {Page} page */
async function askForConsole(page) {
  await openPage(page, 'settings');
  await page.getByRole('button', { name: OPEN_CONSOLE }).click();
}

/** Shows an action in the console. @param {Page} page @param {string} action */
async function openAction(page, action) {
  if (!(await page.locator('[data-action]').count())) {
    await askForConsole(page);
    // Asked once in a session.
    const go = page.locator('dialog').getByRole('button', { name: OPEN_CONSOLE });
    await page.locator('dialog, [data-action]').first().waitFor();
    if (await go.count()) await go.click();
  }
  await page.locator(`[data-action="${action}"]`).click();
  await page.locator('main h2').filter({ hasText: action }).waitFor();
}

/** People to phone because somebody is ill. */
const CALL_LIST = {
  id: '3b1f7c60-2f1a-4e0d-8a53-6f4f0f4b7a21',
  kind: 'callList',
  about: {},
  payload: {
    version: 1,
    title: 'Volno: Vilém Brána',
    why: 'timeOff',
    entries: [
      { appointmentId: 1, customerId: 1, start: Date.UTC(2026, 10, 23, 10, 30), name: 'Iva Hájková', phone: '+420777100200', reached: 'yes', agreed: 'move', note: 've středu' },
      { appointmentId: 2, customerId: 2, start: Date.UTC(2026, 10, 23, 12, 0), name: 'Lubomír Šebesta', phone: '+420777300400', reached: 'no', agreed: null, note: '' },
      { appointmentId: 3, customerId: 3, start: Date.UTC(2026, 10, 23, 15, 0), name: 'Zdeněk Beran', phone: '', reached: null, agreed: null, note: '' },
    ],
  },
};

/** A time off of an hour that this computer has made, at the beginning of the gap on the day that is shown. @param {Page} page */
async function lunchOf(page) {
  const top = await page.locator('[data-drawn] [data-shade=gap]').first().evaluate((gap) => ({ resourceId: Number(gap.closest('[data-hours]')?.getAttribute('data-hours')), word: gap.getAttribute('aria-label') ?? '' }));
  const { now } = await page.evaluate(async () => JSON.parse(await Reflect.get(window, 'pult').calls['app.bootstrap'](null)).value);
  const [hour = 12] = /\d+/.exec(top.word)?.map(Number) ?? [];
  // The practice clock stands at 9:52.
  const from = now - ((9 * 60 + 52) * 60_000) - (now % 60_000) + hour * 3_600_000;
  return { id: '5d2c1a90-6f1b-4c57-9a20-3f0a4be7c911', kind: 'timeOff', about: { resourceId: top.resourceId }, payload: { version: 1, freeTimeId: null, resourceId: top.resourceId, from, to: from + 3_600_000, repetition: null, note: 'oběd' } };
}

/** How each screen is reached; the door is the first, before practice is opened. @type {Readonly<Record<string, (page: Page) => Promise<void>>>} */
const SCENES = {
  day: (page) => openPage(page, 'today'),
  booking: (page) => openBlock(page, /Jana Černá/),
  class: (page) => openBlock(page, /Jóga pro začátečníky/),
  pending: async (page) => {
    await openPage(page, 'pending');
    await page.locator('[data-pending][aria-expanded=false]').first().click();
  },
  move: async (page) => {
    await openBlock(page, /Petr Šťastný/);
    await page.locator('aside button[aria-keyshortcuts=P]').click();
    await page.locator('[data-change=move] [aria-pressed]').first().waitFor();
  },
  cancel: async (page) => {
    await openBlock(page, /Zdeněk Beran/);
    await page.locator('aside button[aria-keyshortcuts=S]').click();
    await page.locator('dialog input[type=checkbox]').waitFor();
  },
  /** Every week for a month: one of them is taken, in another the customer has something else. */
  again: async (page) => {
    await openBlock(page, /Zdeněk Beran/);
    await page.locator('aside button').filter({ hasText: /^(Objednat znovu|Book again)$/ }).click();
    await page.locator('dialog [role=radiogroup] input').last().check();
    await page.locator('dialog ul[aria-busy=false]').waitFor();
  },
  show: async (page) => {
    await openBlock(page, /Jana Černá/);
    await page.locator('aside').getByRole('button', { name: /^(Ukázat zákazníkovi|Show to the customer)$/ }).click();
    await page.locator('dialog [data-language]').waitFor();
  },
  why: async (page) => {
    await openBlock(page, /Petr Šťastný/);
    await page.locator('aside summary').filter({ hasText: /^(Proč tato cena|Why this price)$/ }).click();
    await page.locator('aside details[open] li').first().waitFor();
  },
  pay: async (page) => {
    await openBlock(page, /Jana Černá/);
    await page.locator('aside button[aria-keyshortcuts=U]').click();
    await page.locator('dialog[open]').waitFor();
  },
  practice: async (page) => {
    await openPage(page, 'today');
    await page.locator('[data-key]:not([data-behind] *)', { hasText: 'Jana Černá' }).first().focus();
    const all = page.locator('section button[aria-expanded=false]', { hasText: /Všechny kroky|All steps/ });
    if (await all.count()) await all.click();
    await page.locator('[data-step=mend]').waitFor();
  },
  search: async (page) => {
    await openPage(page, 'today');
    await find(page, 'nov');
  },
  'search-empty': async (page) => {
    await openPage(page, 'today');
    await find(page, 'xyzxyz');
  },
  'column-menu': async (page) => {
    await openPage(page, 'today');
    // Part of a gap was made here, the rest of it nobody can explain.
    await page.evaluate(async (off) => void (await Reflect.get(window, 'pult').calls['local.put'](off)), await lunchOf(page));
    await page.getByRole('grid').locator('[data-shade=off]').waitFor();
    await page.getByRole('grid').getByRole('button', { name: /Šárka Němcová/ }).focus();
    await page.keyboard.press('Shift+F10');
    await page.locator('[role=menu]').waitFor();
  },
  week: async (page) => {
    await showView(page, 'w');
    await page.locator('[data-view=week] [data-week]').getByRole('gridcell').first().waitFor();
  },
  month: async (page) => {
    await showView(page, 'm');
    await page.locator('[data-view=month] [data-month]').waitFor();
  },
  agenda: async (page) => {
    await showView(page, 'a');
    await page.locator('[data-view=agenda] .ag-row [col-id=customer]').first().waitFor();
  },
  jump: async (page) => {
    await openPage(page, 'today');
    await page.keyboard.press('g');
    await page.locator('dialog input').fill(await page.evaluate(() => (document.documentElement.lang === 'cs' ? 'za 4 týdny' : 'in 4 weeks')));
  },
  todo: async (page) => {
    await openPage(page, 'todo');
    // A call list that is open gives way to everything that waits.
    await page.keyboard.press('Escape');
    await page.locator('[data-rows] [data-row]').first().waitFor();
  },
  'call-list': async (page) => {
    await openPage(page, 'todo');
    await page.evaluate(async (list) => void (await Reflect.get(window, 'pult').calls['local.put'](list)), CALL_LIST);
    await page.getByRole('button', { name: /^(Volat|Call): Volno/ }).click();
    await page.getByRole('radiogroup').first().waitFor();
  },
  ...BOOKING_SCENES,
  customers: async (page) => {
    await openPage(page, 'customers');
    await page.locator('.ag-row [col-id=name]').first().waitFor();
  },
  customer: async (page) => {
    await openPage(page, 'customers');
    await find(page, 'cerna');
    await page.getByRole('option', { name: /Jana Černá/ }).first().click();
    await page.locator('aside').getByRole('button').filter({ hasText: /Karta zákazníka|Customer card/ }).click();
    await page.locator('aside').waitFor({ state: 'detached' });
    await page.locator('main h1').waitFor();
    await page.waitForFunction(() => document.querySelector('main [role=status]') === null);
  },
  settings: async (page) => {
    await openPage(page, 'settings');
    await page.locator('main h1').waitFor();
  },
  'console-door': async (page) => {
    await askForConsole(page);
    await page.locator('dialog').getByRole('button', { name: OPEN_CONSOLE, disabled: false }).waitFor();
  },
  console: async (page) => {
    await openAction(page, 'Customer/Search');
    await page.locator('[data-field=NameSearch] input').first().check();
    await page.getByRole('textbox', { name: 'NameSearch', exact: true }).fill('Nov');
    await page.keyboard.press('Control+Enter');
    await page.locator('main pre').nth(1).waitFor();
  },
  'console-form': async (page) => {
    await openAction(page, 'PassToCustomer/AddPass');
    await page.locator('[data-field=ValidFrom] input').first().check();
    await page.locator('[data-field=ValidFrom]').getByRole('button').click();
    await page.locator('[data-field=Payments] input').first().check();
    await page.locator('[data-field=Payments]').getByRole('button').last().click();
    await page.keyboard.press('Control+Enter');
    await page.locator('main [aria-invalid=true]').first().waitFor();
  },
  'console-confirm': async (page) => {
    await openAction(page, 'Booking/Cancel');
    for (const name of ['AppointmentId', 'CustomerId']) await page.getByRole('textbox', { name, exact: true }).fill('1');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog footer button:not([data-first-focus]):enabled').waitFor();
  },
  /** A new booking for somebody who did not come the last time. */
  panel: async (page) => {
    await openBooking(page, 'masáž zad');
    await forWhom(page, 'Roman Beneš');
    await page.locator('[data-drawer=new-booking] [data-warning]').first().waitFor();
  },
  'panel-new': async (page) => {
    await openBooking(page, 'badminton');
    await forWhom(page, 'Zuzana Nezvalová 777 12');
    await page.locator('[data-panel-new]').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-drawer=new-booking] fieldset [role=alert]').waitFor();
  },
  keys: async (page) => {
    await openPage(page, 'today');
    await page.locator('footer button[aria-keyshortcuts="?"]').click();
    await page.locator('dialog').waitFor();
  },
  palette: async (page) => {
    await openPage(page, 'today');
    await page.getByRole('grid').getByRole('button', { name: /Jóga pro začátečníky/ }).first().focus();
    await page.keyboard.press('Control+k');
    await page.locator('[data-palette] input').fill('re');
    await page.locator('[data-palette="re"]').waitFor();
  },
  'key-change': async (page) => {
    await openPage(page, 'settings');
    await page.locator('tr[data-command=noShow] button').first().click();
    await page.keyboard.press('t');
    await page.locator('dialog [role=alert]').filter({ hasText: 'T' }).waitFor();
  },
  marks: async (page) => {
    await openPage(page, 'today');
    await mark(page, /Ondřej Dvořák/);
    await page.locator('[class*=toasts] [role=status]').first().waitFor();
    await mark(page, /Zdeněk Beran/);
    await mark(page, /Iva Hájková/, 'x');
    await page.getByRole('alert').first().waitFor();
  },
  unsent: async (page) => {
    await openPage(page, 'today');
    await mark(page, /Zdeněk Beran/);
    await mark(page, /Iva Hájková/, 'x');
    await page.locator('footer [class*=unsent]').click();
    await page.locator('dialog li').first().waitFor();
  },
  /** The last: what is half typed stays in its field. */
  records: async (page) => {
    await openBlock(page, /Jana Černá/);
    await page.locator('aside [class*=notes] button').first().click();
    await page.locator('aside [class*=values] button').first().click();
    await page.locator('aside textarea').last().scrollIntoViewIfNeeded();
  },
};

/** Names of the scenes of practice, in the order in which they are taken. */
export const SCENE_NAMES = Object.freeze(['door', ...Object.keys(SCENES)]);

/** Opens practice through its door and waits until everything has been read. @param {Page} page */
export async function openPractice(page) {
  await page.locator('main button').first().click();
  await page.locator('[role=gridcell]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-connection=online][data-progress=none]') !== null);
}

/** Shows a scene of the shell, whatever is on the screen. @param {Page} page @param {string} scene */
export async function showScene(page, scene) {
  const reach = SCENES[scene];
  if (reach === undefined) throw new Error(`no such scene: ${scene}`);
  await tidy(page);
  await reach(page);
}

/** Leaves whatever the scene before opened. @param {Page} page */
async function tidy(page) {
  const close = page.locator('dialog header button');
  if (await close.count()) await close.first().click();
  // What is held is taken back before its other button, which sends it, could be taken for one that closes.
  const takeBack = page.locator('[class*=toasts] section button').first();
  if (await takeBack.count()) await takeBack.click();
  if (await page.getByTestId('search').inputValue()) await page.getByTestId('search').press('Escape');
  // The last first: the others keep their place, and one that went by itself meanwhile is no harm.
  for (const toast of (await page.locator('[class*=toasts] button').all()).reverse()) await toast.click({ timeout: 1_000 }).catch(() => undefined);
  const panel = page.locator('[data-drawer=new-booking] [data-discard]');
  if (await panel.count()) await panel.click();
  const drawer = page.locator('aside button[aria-keyshortcuts="Escape"]');
  if (await drawer.count()) await drawer.first().click();
  // A menu, a form or a drag that is on its way.
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.locator('header button[aria-keyshortcuts=T]').click();
  await page.mouse.move(0, 0);
}

/** @param {import('playwright-core').ElectronApplication} app @param {Page} page @param {string} scene @param {Wish} wish */
export async function shoot(app, page, scene, { themesOf, sizes, nameOf, say }) {
  for (const size of sizes) {
    const [width = 1366, height = 768] = size.split('x').map(Number);
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(Number(w), Number(h)), [width, height]);
    await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
    for (const theme of themesOf(scene)) {
      await page.evaluate((chosen) => Reflect.get(window, 'pult').calls['app.setPreferences']({ theme: chosen }), theme);
      await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
      await page.evaluate(() => document.fonts.ready);
      if (scene === 'customers') await page.locator('.ag-row [col-id=name]').first().waitFor();
      await page.screenshot({ path: nameOf(scene, theme, size), animations: 'disabled' });
      say(nameOf(scene, theme, size));
    }
  }
}

/** Opens practice and takes each scene in each size and colours. @param {import('playwright-core').ElectronApplication} app @param {Wish} wish */
export async function captureScenes(app, wish) {
  const page = await app.firstWindow();
  await page.locator('main button').first().waitFor();
  if (wish.scenes.includes('door')) await shoot(app, page, 'door', wish);
  await openPractice(page);
  for (const scene of wish.scenes.filter((name) => name in SCENES)) {
    await showScene(page, scene);
    await shoot(app, page, scene, wish);
  }
}
