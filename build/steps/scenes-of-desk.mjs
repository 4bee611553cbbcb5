import { openBlock, openPage } from './scene-hands.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ rights?: string, reach(page: Page, goOffline: () => Promise<void>): Promise<void> }} DeskScene */

/** Rights of a token that reads the calendar and nothing more. */
const READS_THE_DAY = 'Event_r,BookingResource_r,BookingService_r,Location_r,Segment_r,FreeSpace_r,Merchant_r';

/** Waits until the window says that the line is down. @param {Page} page */
const offline = (page) => page.locator('[data-connection=offline]').waitFor();

/** A business by token, on a server that can be stopped or lacks rights: each begins with a start of its own. @type {Readonly<Record<string, DeskScene>>} */
export const DESK_SCENES = {
  offline: {
    reach: async (page, goOffline) => {
      await openBlock(page, /Jana Černá/);
      await goOffline();
      await offline(page);
      await page.locator('aside [data-act] button:enabled').first().click();
      await page.locator('footer [class*=unsent]').waitFor();
    },
  },
  'never-read': {
    reach: async (page, goOffline) => {
      await goOffline();
      await offline(page);
      await openPage(page, 'today');
      await page.keyboard.press('g');
      await page.locator('dialog input').fill(await page.evaluate(() => (document.documentElement.lang === 'cs' ? 'za 30 týdnů' : 'in 30 weeks')));
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor({ state: 'detached' });
    },
  },
  forbidden: {
    rights: READS_THE_DAY,
    reach: (page) => openBlock(page, /Jana Černá/),
  },
  'forbidden-customers': {
    rights: READS_THE_DAY,
    reach: async (page) => {
      await openPage(page, 'customers');
      await page.locator('main h1').waitFor();
    },
  },
  rights: {
    rights: READS_THE_DAY,
    reach: async (page) => {
      await openPage(page, 'settings');
      await page.locator('main table').first().waitFor();
      await page.locator('main table').first().scrollIntoViewIfNeeded();
    },
  },
};
