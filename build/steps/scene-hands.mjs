/** @typedef {import('playwright-core').Page} Page */

/* How a scene is reached: what a person would press and type. */

const PAGES = {
  cs: { today: 'Dnes', calendar: 'Kalendář', todo: /^K vyřízení/, pending: /^Čekající/, hours: 'Volno', customers: 'Zákazníci', settings: 'Nastavení' },
  en: { today: 'Today', calendar: 'Calendar', todo: /^To do/, pending: /^Pending/, hours: 'Time off', customers: 'Customers', settings: 'Settings' },
};

/** @param {Page} page @param {keyof typeof PAGES.cs} name */
export async function openPage(page, name) {
  const locale = await page.evaluate(() => document.documentElement.lang);
  await page.getByRole('navigation').getByRole('button', { name: PAGES[locale === 'en' ? 'en' : 'cs'][name] }).click();
}

/** @param {Page} page @param {string} text */
export async function find(page, text) {
  await page.getByTestId('search').fill(text);
  await page.locator(`[data-search-answer="${text}"]`).waitFor();
}

/** @param {Page} page @param {RegExp} name */
export async function openBlock(page, name) {
  await openPage(page, 'today');
  await page.getByRole('grid').getByRole('button', { name }).first().dblclick();
  await page.locator('[data-drawer]').last().waitFor();
  await page.waitForFunction(() => document.querySelector('aside [class*=skeleton]') === null);
}

/** @param {Page} page @param {RegExp} name @param {string} key */
export async function mark(page, name, key = 'Space') {
  const block = page.getByRole('grid').getByRole('button', { name }).first();
  await block.focus();
  await block.press(key);
}

/** Shows a view of the calendar by its key. @param {Page} page @param {string} key */
export async function showView(page, key) {
  await openPage(page, 'calendar');
  await page.keyboard.press(key);
}

/** Opens the panel of a new booking with a service chosen. @param {Page} page @param {string} service */
export async function openBooking(page, service) {
  await openPage(page, 'today');
  await page.getByRole('grid').getByRole('button', { name: /Jana Černá/ }).first().focus();
  await page.keyboard.press('n');
  const item = page.locator('[data-panel-field=item]');
  await item.fill(service);
  await page.locator('[data-drawer=new-booking] [role=option]').first().waitFor();
  await item.press('Enter');
  await page.locator('[data-drawer=new-booking] [role=option][aria-selected=true]').waitFor();
}

/** Chooses a customer of the panel, or goes on to make one. @param {Page} page @param {string} name */
export async function forWhom(page, name) {
  const field = page.locator('[data-panel-field=customer]');
  await field.fill(name);
  await field.press('Enter');
}
