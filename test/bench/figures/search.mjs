import { startProgram } from '../measure/program.mjs';
import { figure, percentile } from '../measure/statistics.mjs';
import { pultLaunch, synchronised } from '../measure/pult.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** What a desk types: beginnings of names, two words, phone digits, part of an e-mail. */
const TYPED = ['novak', 'cerna j', 'jan sv', '7776', 'dvorak', 'eva k', 'prochaz', '60512'];

/** Key → painted result over 5,000 customers. @param {BenchContext} context */
export async function searchFigures(context) {
  const launch = await pultLaunch(context, 'busy', context.freshFolder());
  await synchronised(launch);
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  const box = page.locator('[data-testid="search"]');
  await box.waitFor();
  const times = [];
  for (const text of TYPED) {
    await box.fill('');
    await box.focus();
    for (let length = 1; length <= text.length; length += 1) {
      const wanted = text.slice(0, length);
      const painted = page.evaluate(
        (query) =>
          new Promise((resolve) => {
            let pressed = 0;
            addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true });
            const look = () => {
              if (document.querySelector('[data-search-answer]')?.getAttribute('data-search-answer') !== query) return false;
              requestAnimationFrame(() => requestAnimationFrame((now) => resolve(Math.max(0, now - pressed))));
              return true;
            };
            const observer = new MutationObserver(() => {
              if (look()) observer.disconnect();
            });
            observer.observe(document.body, { subtree: true, childList: true, attributes: true });
          }),
        wanted.trim(),
      );
      await page.keyboard.type(text[length - 1] ?? '');
      if (wanted.trim() === text.slice(0, length - 1).trim()) continue;
      times.push(Number(await painted));
    }
  }
  await browser.close();
  await program.stop();
  return [figure('search.p95-ms', percentile(times, 0.95), 'ms', 50, `${times.length} keys, 5,000 customers`)];
}
