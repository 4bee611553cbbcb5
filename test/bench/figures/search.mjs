import { startProgram } from '../measure/program.mjs';
import { figure, median, percentile } from '../measure/statistics.mjs';
import { pultLaunch, synchronised } from '../measure/pult.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** What a desk types: beginnings of names, two words, phone digits, part of an e-mail. */
const TYPED = ['novak', 'cerna j', 'jan sv', '7776', 'dvorak', 'eva k', 'prochaz', '60512'];

/** Begins to watch for the painted answer to a text; the key that asks for it is pressed after. @param {import('playwright-core').Page} page @param {string} query */
async function expectAnswer(page, query) {
  await page.evaluate((wanted) => {
    const seen = new Promise((resolve) => {
      let pressed = NaN;
      addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true });
      const look = () => document.querySelector('[data-search-answer]')?.getAttribute('data-search-answer') === wanted;
      const painted = () => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - pressed);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      };
      const observer = new MutationObserver(() => {
        if (!look()) return;
        observer.disconnect();
        painted();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    Object.assign(window, { benchAnswer: seen });
  }, query);
}

/** Key → painted result over 5,000 customers. @param {BenchContext} context */
export async function searchFigures(context) {
  const launch = await pultLaunch(context, 'busy', context.freshFolder());
  await synchronised(launch);
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForSelector('[data-connection="online"][data-progress="none"]');
  const box = page.locator('[data-testid="search"]');
  const times = [];
  for (const text of TYPED) {
    await box.fill('');
    await box.focus();
    for (let length = 1; length <= text.length; length += 1) {
      const wanted = text.slice(0, length).trim();
      const isSame = wanted === text.slice(0, length - 1).trim();
      if (!isSame) await expectAnswer(page, wanted);
      await page.keyboard.type(text[length - 1] ?? '');
      if (!isSame) times.push(Number(await page.evaluate('benchAnswer')));
    }
  }
  await browser.close();
  await program.stop();
  return [figure('search.p95-ms', percentile(times, 0.95), 'ms', 50, `${times.length} keys, 5,000 customers, median ${Math.round(median(times))} ms`)];
}
