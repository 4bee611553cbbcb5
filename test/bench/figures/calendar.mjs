import { pultLaunch, synchronised } from '../measure/pult.mjs';
import { startProgram } from '../measure/program.mjs';
import { figure, median, percentile } from '../measure/statistics.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** Changes of week that are measured, there and back. */
const CHANGES = 40;

/** Presses a key and answers how long it took from the key to the frame that shows another week, in ms. @param {import('playwright-core').Page} page @param {string} key */
async function changeWeek(page, key) {
  await page.evaluate(() => {
    const before = document.querySelector('[data-week]')?.getAttribute('data-week');
    const seen = new Promise((resolve) => {
      let pressed = NaN;
      addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true });
      const observer = new MutationObserver(() => {
        if (document.querySelector('[data-week]')?.getAttribute('data-week') === before) return;
        observer.disconnect();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - pressed);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    Object.assign(window, { benchWeek: seen });
  });
  await page.keyboard.press(key);
  return Number(await page.evaluate('benchWeek'));
}

/** Key → painted week from the cache, one resource of 60 bookings a day beside 19 others. @param {BenchContext} context */
export async function calendarFigures(context) {
  const launch = await pultLaunch(context, 'busy', context.freshFolder());
  await synchronised(launch);
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForSelector('[data-connection="online"][data-progress="none"]');
  await page.keyboard.press('w');
  await page.waitForSelector('[data-week][data-unread="0"]', { timeout: 120_000 });
  await changeWeek(page, 'PageDown');
  await page.waitForSelector('[data-week][data-unread="0"]', { timeout: 120_000 });
  const times = [];
  let blocks = 0;
  for (let change = 0; change < CHANGES; change += 1) {
    times.push(await changeWeek(page, change % 2 === 0 ? 'PageUp' : 'PageDown'));
    blocks = Math.max(blocks, await page.locator('[data-week] [data-key]').count());
  }
  await browser.close();
  await program.stop();
  return [figure('calendar.week-change-p95-ms', percentile(times, 0.95), 'ms', 50, `${times.length} changes of week, up to ${blocks} blocks, median ${Math.round(median(times))} ms`)];
}
