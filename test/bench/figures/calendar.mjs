import { pultLaunch, synchronised } from '../measure/pult.mjs';
import { rest, startProgram } from '../measure/program.mjs';
import { figure, median, percentile } from '../measure/statistics.mjs';
import { parseTrace, pressToFrame, TRACE_CATEGORIES } from '../measure/trace.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */

/** What is turned over: how a sheet names its day, and how many days a key goes on. */
const DAY = { name: 'data-day', days: 1 };
const WEEK = { name: 'data-week-of', days: 7 };

/** Steps of the walk, there and back: the busy business has bookings on all of those days. */
const DAYS_THERE = 10;
const WEEKS = ['PageDown', 'PageUp', 'PageUp', 'PageUp', 'PageDown', 'PageDown'];
const ROUNDS = { day: 2, week: 7 };
/** Somebody who turns the pages looks at each for a while at least, in ms. */
const BETWEEN = 500;
/** Keys in quick succession that are measured besides. */
const HURRIED = 10;

/** Presses a key and answers how long it took from the key to the frame that shows another date, in ms. @param {Browser} browser @param {Page} page @param {typeof DAY} what @param {string} key */
async function turn(browser, page, { name }, key) {
  await page.evaluate((attribute) => {
    const deck = document.querySelector('[data-deck]');
    // By the deck's own children: to look through the document would be measured too.
    const shown = () => {
      const front = [...(deck?.children ?? [])].find((place) => !place.hasAttribute('data-behind'));
      return [...(front?.children ?? [])].find((part) => part.hasAttribute(attribute))?.getAttribute(attribute);
    };
    const before = shown();
    const turned = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (shown() === before || shown() === undefined) return;
        observer.disconnect();
        performance.mark('bench-turned');
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    Object.assign(window, { benchTurned: turned });
  }, name);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.keyboard.press(key);
  await page.evaluate('benchTurned');
  return pressToFrame(parseTrace(await browser.stopTracing()), 'bench-turned').ms;
}

/** Waits until the day or week that the key leads to lies behind, and somebody has looked at the one in front. @param {Page} page @param {typeof DAY} what @param {string} key */
async function ahead(page, { name, days }, key) {
  await page.waitForFunction(
    ([attribute, by]) => {
      const places = [...(document.querySelector('[data-deck]')?.children ?? [])];
      const dateOf = (/** @type {Element} */ place) => [...place.children].find((part) => part.hasAttribute(attribute))?.getAttribute(attribute) ?? '';
      const at = dateOf(places.find((place) => !place.hasAttribute('data-behind')) ?? document.body);
      if (at === '') return false;
      const next = new Date(Date.parse(at) + by * 86_400_000).toISOString().slice(0, 10);
      return places.some((place) => place.matches('[data-behind][data-painted]') && dateOf(place) === next);
    },
    /** @type {const} */ ([name, key === 'PageDown' ? days : -days]),
  );
  await rest(BETWEEN);
}

/** @param {Browser} browser @param {Page} page @param {typeof DAY} what @param {readonly string[]} keys */
async function walk(browser, page, what, keys) {
  const times = [];
  for (const key of keys) {
    await ahead(page, what, key);
    times.push(await turn(browser, page, what, key));
  }
  return times;
}

/** @param {readonly string[]} keys @param {number} rounds */
const rounds = (keys, rounds) => Array.from({ length: rounds }, () => keys).flat();

/** Key → painted day and week from the cache: 20 columns of 60 bookings, and one resource of 60 bookings a day. @param {BenchContext} context */
export async function calendarFigures(context) {
  const launch = await pultLaunch(context, 'busy', context.freshFolder());
  await synchronised(launch);
  const program = await startProgram(launch);
  const { browser, page } = await program.connect();
  await page.waitForSelector('[data-connection="online"][data-progress="none"]');
  const there = Array.from({ length: DAYS_THERE }, () => 'PageDown');
  const back = there.map(() => 'PageUp');
  const days = await walk(browser, page, DAY, rounds([...there, ...back], ROUNDS.day));
  const hurried = [];
  for (let key = 0; key < HURRIED; key += 1) hurried.push(await turn(browser, page, DAY, 'PageDown'));
  await turn(browser, page, DAY, 't');
  await page.keyboard.press('w');
  await page.waitForSelector('[data-week][data-unread="0"]', { timeout: 120_000 });
  const weeks = await walk(browser, page, WEEK, rounds(WEEKS, ROUNDS.week));
  const blocks = await page.locator('[data-week] [data-key]:not([data-behind] *)').count();
  await browser.close();
  await program.stop();
  return [
    figure('calendar.day-change-p95-ms', percentile(days, 0.95), 'ms', 50, `${days.length} changes of day, median ${Math.round(median(days))} ms; pressed before the next day lies behind: median ${Math.round(median(hurried))} ms`),
    figure('calendar.week-change-p95-ms', percentile(weeks, 0.95), 'ms', 50, `${weeks.length} changes of week, ${blocks} blocks, median ${Math.round(median(weeks))} ms`),
  ];
}
