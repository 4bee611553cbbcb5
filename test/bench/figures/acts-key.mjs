import { pultLaunch, synchronised } from '../measure/pult.mjs';
import { rest, startProgram } from '../measure/program.mjs';
import { figure, median } from '../measure/statistics.mjs';
import { parseTrace, pressToFrame, TRACE_CATEGORIES } from '../measure/trace.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */
/** @typedef {import('playwright-core').Page} Page */

/** Between two presses, and from a press to the end of its trace, in ms: the act is in the book by then, and its frames are painted. */
const BETWEEN = 700;

/** A frame of 60 in a second is waited for, and drawn, in ms. */
const LATEST = 16.7 + 8;

/** Bookings of the day that can be marked. @param {Page} page @returns {Promise<string[]>} */
function unmarked(page) {
  return page.evaluate(() => [...document.querySelectorAll('[data-drawn] [data-key]')].filter((block) => /potvrzeno, účast nezapsána/.test(block.ariaLabel ?? '')).map((block) => String(block.getAttribute('data-key'))));
}

/** Has the focus on the block, and marks on the timeline when it shows that the person is here. @param {Page} page @param {string} key */
function watchBlock(page, key) {
  return page.evaluate((wanted) => {
    const block = /** @type {HTMLElement} */ (document.querySelector(`[data-drawn] [data-key="${wanted}"]`));
    block.focus();
    /** @type {string[]} */
    const said = [];
    Object.assign(globalThis, { benchSaid: said });
    const observer = new MutationObserver(() => {
      const name = block.ariaLabel ?? '';
      if (said.length === 0 && /je tady|účast zapsána/.test(name)) performance.mark('bench-shown');
      if (said.length > 0 || !/účast nezapsána/.test(name)) said.push(name);
    });
    observer.observe(block, { attributes: true, childList: true, subtree: true });
  }, key);
}

/** One mark by key on one booking: frames and ms until it shows. @param {import('playwright-core').Browser} browser @param {Page} page @param {string} key */
async function press(browser, page, key) {
  await watchBlock(page, key);
  await rest(BETWEEN);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.keyboard.press('Space');
  await rest(BETWEEN);
  const trace = parseTrace(await browser.stopTracing());
  /** @type {string[]} */
  const said = await page.evaluate(() => /** @type {any} */ (globalThis).benchSaid);
  if (said.some((name) => /účast nezapsána/.test(name)) || /zapisuje se/.test(said.at(-1) ?? '')) throw new Error(`a mark did not stay, or is not in the book: ${said.join(' → ')}`);
  return pressToFrame(trace, 'bench-shown');
}

/** From Space on a booking to the frame that shows it, in the program's own window. @param {BenchContext} context */
export async function actsKeyFigures(context) {
  const launch = await pultLaunch(context, 'demo', context.freshFolder());
  await synchronised(launch);
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForSelector('[data-connection="online"][data-progress="none"]', { timeout: 120_000 });
  // Frames come as they do while something moves: only then does their number say how late a mark is.
  await page.evaluate(() => {
    const next = () => void requestAnimationFrame(next);
    next();
  });
  const shown = [];
  const keys = (await unmarked(page)).slice(0, context.runs + 1);
  if (keys.length <= context.runs) throw new Error(`the day has only ${keys.length} bookings that can be marked`);
  for (const key of keys) shown.push(await press(browser, page, key));
  await browser.close();
  await program.stop();
  // The first press compiles what the others run.
  const [, ...counted] = shown;
  const times = counted.map(({ ms }) => ms);
  return [
    figure('acts.key-frames', Math.max(...counted.map(({ frames }) => frames)), 'frames', 1, `from Space on a booking to the frame that shows it, worst of ${counted.length}`),
    figure('acts.key-shown-ms', median(times), 'ms', LATEST, `from the press being handled to the end of that frame, worst ${Math.max(...times).toFixed(1)} ms`),
  ];
}
