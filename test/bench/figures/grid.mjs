import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startProgram } from '../measure/program.mjs';
import { figure, median, percentile } from '../measure/statistics.mjs';
import { frameWork, layoutSizes, parseTrace, pressToFrame, TRACE_CATEGORIES, workBetween } from '../measure/trace.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** Blocks of the measured day. */
const BLOCKS = 1200;
/** Where the sheet stands in the usual window of a desk (1366×768): beside rail and board, under the top bar. */
const USUAL = { window: [1366, 768], sheet: '&width=1010&height=692' };
/** A sheet that fills a big window. */
const BIG = { window: [1920, 1080], sheet: '' };

/** Opens the grid page with one subject. @param {BenchContext} context @param {string} subject @param {typeof USUAL} size */
async function open(context, subject, size) {
  const url = `${pathToFileURL(join(context.root, 'out/bench/grid/index.html')).href}?subject=${subject}${size.sheet}`;
  const [width, height] = size.window;
  const program = await startProgram({
    executable: context.runtime,
    args: ['--allow-file-access-from-files', `--user-data-dir=${context.freshFolder()}`, join(context.root, 'test/bench/host')],
    env: { BENCH_WIDTH: String(width), BENCH_HEIGHT: String(height), BENCH_URL: url },
  });
  const { browser, page } = await program.connect();
  await page.waitForFunction('window.bench?.ready === true');
  return { program, browser, page };
}

/** First paint of one subject, in ms, in a program of its own. @param {BenchContext} context @param {string} subject */
async function paint(context, subject) {
  const { program, browser, page } = await open(context, subject, USUAL);
  const ms = Number(await page.evaluate('window.bench.paint()'));
  await browser.close();
  await program.stop();
  return ms;
}

/** First paint of the same day by three grids, in turns. @param {BenchContext} context */
export async function gridPaint(context) {
  /** @type {Record<string, number[]>} */
  const times = { pult: [], rbc: [], ec: [] };
  for (let run = 0; run < context.runs; run += 1) {
    for (const subject of Object.keys(times)) times[subject]?.push(await paint(context, subject));
  }
  const [pult, rbc, ec] = [median(times['pult'] ?? []), median(times['rbc'] ?? []), median(times['ec'] ?? [])];
  const detail = `pult ${Math.round(pult)} ms, react-big-calendar ${Math.round(rbc)} ms, event-calendar ${Math.round(ec)} ms`;
  return [
    figure('grid.first-paint-vs-rbc', pult / rbc, 'ratio', 0.3, detail),
    figure('grid.first-paint-vs-event-calendar', pult / ec, 'ratio', 0.25, detail),
  ];
}

/** Whether both days beside are drawn behind the one in front; runs in the page. */
function drawnBehind() {
  const now = [...document.querySelectorAll('[data-behind]')].map((sheet) => sheet.querySelectorAll('[role=gridcell]').length);
  const before = /** @type {{ benchBehind?: string }} */ (/** @type {unknown} */ (window));
  const isSame = now.every((count) => count > 0) && before.benchBehind === now.join();
  before.benchBehind = now.join();
  return isSame;
}

/** Opens our grid with all hours of the day on it, what cannot be seen too; in a big window that is all columns. @param {BenchContext} context @param {typeof USUAL} size */
async function openWhole(context, size) {
  const opened = await open(context, 'pult', size);
  await opened.page.evaluate('window.bench.paint()');
  await opened.page.waitForFunction(([all]) => document.querySelector('[data-drawn=whole]') !== null && (all === 0 || document.querySelectorAll('[role=gridcell]:not([data-behind] *)').length === all), [size === BIG ? BLOCKS : 0]);
  // The days beside are drawn behind in the second after the first paint: not what is measured here.
  await opened.page.waitForFunction(drawnBehind, undefined, { polling: 300 });
  return opened;
}

/** Work of one changed block in a big window, out of a trace for each run. @param {BenchContext} context */
async function updateWork(context) {
  const { program, browser, page } = await openWhole(context, BIG);
  const updates = [];
  const frames = [];
  for (let run = 0; run < context.runs; run += 1) {
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    frames.push(Number(await page.evaluate('window.bench.update()')));
    updates.push(workBetween(parseTrace(await browser.stopTracing()), 'bench-from', 'bench-to'));
  }
  await browser.close();
  await program.stop();
  return { updates, frames };
}

/** Work of each frame while the sheet is scrolled down and up again, and across. @param {BenchContext} context */
async function scrollWork(context) {
  const { program, browser, page } = await openWhole(context, USUAL);
  const session = await page.context().newCDPSession(page);
  await page.evaluate("document.querySelector('[role=grid]').scrollTop = 0");
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate("performance.mark('bench-scroll-from')");
  for (const distance of [{ yDistance: -1200 }, { yDistance: 1200 }, { xDistance: -1200 }, { xDistance: 1200 }]) {
    await session.send('Input.synthesizeScrollGesture', { x: 500, y: 400, speed: 1500, ...distance });
  }
  await page.evaluate("performance.mark('bench-scroll-to')");
  const work = frameWork(parseTrace(await browser.stopTracing()), 'bench-scroll-from', 'bench-scroll-to');
  await browser.close();
  await program.stop();
  return work;
}

/** Work of one changed block and of scrolling. @param {BenchContext} context */
export async function gridWork(context) {
  const { updates, frames } = await updateWork(context);
  const work = await scrollWork(context);
  return [
    figure('grid.update-work-ms', median(updates), 'ms', 6, `script, style and layout of one changed block, ${updates.length} runs`),
    figure('grid.update-frames', Math.max(...frames), 'frames', 2, 'frames from the change to the changed document, worst'),
    figure('grid.scroll-frame-work-p95-ms', percentile(work, 0.95), 'ms', 8, `main-thread work per frame, ${work.length} frames`),
  ];
}

/** Steps of one drag, and px of each. */
const STEPS = 60;
const STEP_PX = 5;

/** Work of each frame while a block is dragged over a day of 1,200, and how many objects each layout found dirty. @param {BenchContext} context */
async function dragWork(context) {
  const { program, browser, page } = await openWhole(context, BIG);
  const box = await page.locator('[data-key="b:1020:21"]').boundingBox();
  if (box === null) throw new Error('the block is not in sight');
  await page.mouse.move(box.x + 20, box.y + 6);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 16);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate("performance.mark('bench-drag-from')");
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.move(box.x + 20 + step * STEP_PX, box.y + 16 + (step % 40) * STEP_PX);
    await page.evaluate('new Promise((done) => requestAnimationFrame(done))');
  }
  await page.evaluate("performance.mark('bench-drag-to')");
  const events = parseTrace(await browser.stopTracing());
  const isDragged = await page.evaluate("document.querySelector('[data-held]') !== null");
  await browser.close();
  await program.stop();
  if (!isDragged) throw new Error('nothing was dragged');
  return { work: frameWork(events, 'bench-drag-from', 'bench-drag-to'), layouts: layoutSizes(events, 'bench-drag-from', 'bench-drag-to') };
}

/** Days turned for the figure. */
const TURNS = 20;

/** @param {number} days */
const dayAfter = (days) => new Date(Date.UTC(2026, 10, 23 + days)).toISOString().slice(0, 10);

/** Waits until the day in front is whole and the next one lies painted behind it. @param {import('playwright-core').Page} page @param {string} date */
async function ahead(page, date) {
  await page.waitForFunction((next) => document.querySelector('[data-drawn=whole]') !== null && performance.getEntriesByName(`bench-behind-${next}`).length > 0 && document.querySelectorAll('[data-behind][data-painted]').length === 2, date);
  await page.evaluate('new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))');
}

/** Ms from a key to the frame that shows the other day, each time. @param {BenchContext} context */
async function turnTimes(context) {
  const { program, browser, page } = await openWhole(context, USUAL);
  const times = [];
  await ahead(page, dayAfter(1));
  for (let turned = 0; turned < TURNS; turned += 1) {
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    await page.keyboard.press('PageDown');
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    times.push(pressToFrame(parseTrace(await browser.stopTracing()), `bench-day-${dayAfter(turned + 1)}`).ms);
    await ahead(page, dayAfter(turned + 2));
  }
  await browser.close();
  await program.stop();
  return times;
}

/** A drag and a change of the day. @param {BenchContext} context */
export async function gridMoves(context) {
  const { work, layouts } = await dragWork(context);
  const times = await turnTimes(context);
  return [
    figure('grid.drag-frame-work-p95-ms', percentile(work, 0.95), 'ms', 8, `main-thread work per frame, ${work.length} frames`),
    figure('grid.drag-layout-objects', Math.max(0, ...layouts), 'objects', 10, `most objects that one layout of a drag found dirty, ${layouts.length} layouts: the ghost's own`),
    figure('grid.turn-p95-ms', percentile(times, 0.95), 'ms', 50, `key to painted day, the day in the window's hands; median ${Math.round(median(times))} ms, ${times.length} turns`),
  ];
}
