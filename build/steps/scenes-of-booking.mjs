import { forWhom, openBlock, openBooking, openPage, showView } from './scene-hands.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** Pages and dialogs around a booking, in practice. @type {Readonly<Record<string, (page: Page) => Promise<void>>>} */
export const BOOKING_SCENES = {
  links: async (page) => {
    await openBlock(page, /Jana Černá/);
    await page.locator('aside footer').getByRole('button', { name: /^(Odkazy|Links)$/ }).click();
    await page.locator('dialog svg[role=img]').first().waitFor();
  },
  waitlist: async (page) => {
    await openBlock(page, /Zdravá záda/);
    await page.locator('[data-waitlist] li').first().waitFor();
    await page.locator('[data-waitlist]').scrollIntoViewIfNeeded();
  },
  /** Held long enough to be looked at; whoever goes on takes it back. */
  undo: async (page) => {
    await openPage(page, 'pending');
    await page.evaluate(() => Reflect.get(window, 'pult').calls['app.setPreferences']({ graceSeconds: 30 }));
    await page.locator('[data-pending][aria-expanded=false]').last().click();
    await page.locator('[data-act] button').first().click();
    await page.locator('[class*=toasts] section').waitFor();
  },
  'panel-class': async (page) => {
    await openBooking(page, 'jóga pro');
    await forWhom(page, 'Jana Černá');
    await page.locator('[data-drawer=new-booking] [aria-selected=true]').first().waitFor();
  },
  'panel-ems': async (page) => {
    await openBooking(page, 'ems');
    await page.locator('[data-drawer=new-booking] summary').click();
  },
  hours: async (page) => {
    await openPage(page, 'hours');
    await page.locator('table').waitFor();
    await page.waitForFunction(() => !/nenačteno|not read/.test(document.querySelector('main table')?.textContent ?? ''));
  },
  'time-off': async (page) => {
    await openPage(page, 'hours');
    await page.getByRole('button', { name: /Vilém Brána/ }).click();
    await page.locator('dialog ol li').first().waitFor();
  },
  'time-off-series': async (page) => {
    await openPage(page, 'hours');
    await page.getByRole('button', { name: /^(Nové volno|New time off)$/ }).click();
    await page.locator('dialog').getByRole('checkbox', { name: 'Vilém Brána' }).check();
    await page.locator('dialog [role=radiogroup] input').nth(2).check();
    await page.locator('dialog ol li').first().waitFor();
  },
  columns: async (page) => {
    await openPage(page, 'today');
    await page.getByRole('button', { name: /^(Sloupce a měřítko|Columns and scale)$/ }).click();
    await page.getByRole('dialog').waitFor();
  },
  /** A block on its way, above a place that is taken. */
  drag: async (page) => {
    await openPage(page, 'today');
    const block = page.getByRole('grid').getByRole('button', { name: /Petr Šťastný/ }).first();
    const box = await block.boundingBox();
    if (box === null) throw new Error('Petr Šťastný is not on the sheet');
    await page.mouse.move(box.x + 40, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 60, { steps: 4 });
    await page.mouse.move(box.x + 40, box.y + 180, { steps: 4 });
  },
  'week-set': async (page) => {
    await showView(page, 'w');
    await page.locator('[data-view=week] summary').click();
    await page.locator('[data-view=week] [role=group] input').nth(1).click();
    await page.locator('[data-view=week] [role=group] > div:nth-child(2) input:checked').waitFor();
  },
  'todo-form': async (page) => {
    await openPage(page, 'todo');
    await page.getByRole('button', { name: /^(Zavolat zpět|Call back)$/ }).click();
    await page.locator('main form').waitFor();
  },
  'empty-day': async (page) => {
    await openPage(page, 'today');
    await page.keyboard.press('g');
    await page.locator('dialog input').fill(await page.evaluate(() => (document.documentElement.lang === 'cs' ? 'za 12 týdnů' : 'in 12 weeks')));
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
  },
};
