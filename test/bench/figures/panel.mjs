import { pultLaunch, synchronised } from '../measure/pult.mjs';
import { startProgram } from '../measure/program.mjs';
import { figure, median, percentile } from '../measure/statistics.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** Openings that are measured; the first is among them. */
const OPENINGS = 40;
const PAINTED = 'pult:painted-booking';

/** Presses N on the empty place that has the focus and answers how long it took from the key to the painted panel, in ms. @param {import('playwright-core').Page} page */
async function openPanel(page) {
  await page.evaluate((name) => {
    performance.clearMarks(name);
    const seen = new Promise((resolve) => {
      let pressed = NaN;
      addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true });
      const observer = new PerformanceObserver((list) => {
        const [mark] = list.getEntriesByName(name);
        if (mark === undefined) return;
        observer.disconnect();
        resolve(mark.startTime - pressed);
      });
      observer.observe({ type: 'mark' });
    });
    Object.assign(window, { benchPanel: seen });
  }, PAINTED);
  await page.keyboard.press('n');
  return Number(await page.evaluate('benchPanel'));
}

/** Key → painted panel of a new booking, on an empty place of a day of 20 columns of 60 blocks. @param {BenchContext} context */
export async function panelFigures(context) {
  const launch = await pultLaunch(context, 'busy', context.freshFolder());
  await synchronised(launch);
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForSelector('[data-connection="online"][data-progress="none"]');
  const block = page.locator('[role=grid] [data-key]:not([data-behind] *)').first();
  const times = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await block.focus();
    await page.keyboard.press('Control+ArrowDown');
    await page.waitForSelector('[data-place]:focus');
    times.push(await openPanel(page));
    // What was chosen by itself is not put aside.
    await page.locator('[data-drawer=new-booking] [data-discard]').click();
    await page.waitForSelector('[data-drawer=new-booking]', { state: 'detached' });
    // The focus goes back to the block by itself.
    await page.waitForSelector('[role=grid] [data-key]:focus');
  }
  await browser.close();
  await program.stop();
  return [figure('panel.open-p95-ms', percentile(times, 0.95), 'ms', 50, `${times.length} openings, the first ${Math.round(times[0] ?? NaN)} ms, median ${Math.round(median(times))} ms`)];
}
