import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../measure/load.mjs';
import { startNode } from '../measure/node-process.mjs';
import { figure, median, percentile } from '../measure/statistics.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */
/** @typedef {import('../measure/load.mjs').LoadCall} LoadCall */

const NOW = '2026-11-23T08:52:00Z';
/** Midnight of that day in Prague, unix seconds. */
const TODAY = Date.parse('2026-11-22T23:00:00Z') / 1000;
const DAY = 86_400;
/** What a desk keeps around its day is read, so many days on each side. */
const AROUND = 3;
/** Connections that call at once, and calls of one measurement. */
const [CONNECTIONS, READS, WRITES] = [50, 1500, 4000];
/** While days are read one call of so many is a mark, which is not counted, so that the books are never at rest. */
const EVERY = 20;

/** Starts the sandbox of a seed as the command does. @param {BenchContext} context @param {string[]} args */
async function startSandbox({ root }, ...args) {
  const program = await startNode([join(root, 'out/main/sandbox-cli.js'), '--port', '0', '--now', NOW, ...args]);
  const { url = '', longTimeToken } = program.ready;
  let token = '';
  /** @param {string} action @param {object} body */
  const post = (action, body) => fetch(`${url}/v1/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: token }, body: JSON.stringify(body) });
  ({ ShortTimeToken: token } = /** @type {{ ShortTimeToken: string }} */ (await (await post('Authorize/GetShortTimeToken', { LongTimeToken: longTimeToken })).json()));
  return { ...program, url, token, post };
}

/** @typedef {Awaited<ReturnType<typeof startSandbox>>} Running */

/** What is called of `busy`, by what the figure is for. @param {Running} sandbox @returns {Promise<Record<'events' | 'bookings' | 'marks', (index: number) => LoadCall>>} */
async function callsOf({ url, token, post }) {
  const { Events } = /** @type {{ Events: { AppointmentId: number, CustomerId: number, Status: string, StartDate: number }[] }} */ (await (await post('Event/GetList', { StartDate: TODAY, EndDate: TODAY + DAY })).json());
  const here = Events.filter(({ Status, StartDate }) => Status === 'Confirmed' && StartDate < Date.parse(NOW) / 1000);
  /** @param {string} action @param {object} body @returns {LoadCall} */
  const call = (action, body) => ({ url, token, path: `/v1/${action}`, body: JSON.stringify(body) });
  /** @param {number} index */
  const from = (index) => TODAY + ((index % (2 * AROUND + 1)) - AROUND) * DAY;
  /** @param {number} index */
  const marks = (index) => {
    const { AppointmentId = 0, CustomerId = 0 } = here[index % here.length] ?? {};
    return call('Booking/SetNoShowState', { AppointmentId, CustomerId, NoShowStatus: Math.floor(index / here.length) % 2 === 0 ? 9 : 1 });
  };
  return {
    events: (index) => call('Event/GetList', { StartDate: from(index), EndDate: from(index) + DAY }),
    bookings: (index) => call('Booking/GetBookingsForPeriod', { From: from(index), To: from(index) + DAY }),
    marks,
  };
}

/** Mixes uncounted marks in. @param {(index: number) => LoadCall} read @param {(index: number) => LoadCall} mark @returns {(index: number) => LoadCall} */
function restless(read, mark) {
  return (index) => (index % EVERY === EVERY - 1 ? { ...mark(index), isCounted: false } : read(index));
}

/** The same calls of a server that answers the same bytes without any work. @param {string} url @param {number} number */
function constant(url, number) {
  return () => ({ url, path: `/${number}`, body: '{}' });
}

/** Answers of a busy day under load, in turns with a server that answers the same bytes; each run is its own ratio. @param {BenchContext} context */
async function underLoad(context) {
  const sandbox = await startSandbox(context, '--seed', 'busy');
  const calls = await callsOf(sandbox);
  const folder = context.freshFolder();
  mkdirSync(folder, { recursive: true });
  const files = await Promise.all(Object.entries(calls).map(async ([name, callAt]) => {
    const { path, body } = callAt(AROUND);
    const file = join(folder, `${name}.json`);
    writeFileSync(file, await (await sandbox.post(path.slice('/v1/'.length), JSON.parse(body))).text());
    return file;
  }));
  const floor = await startNode([join(context.root, 'test/bench/measure/constant-server.mjs'), ...files]);
  const floorUrl = floor.ready['url'] ?? '';
  const subjects = [
    { callAt: restless(calls.events, calls.marks), floorAt: restless(constant(floorUrl, 0), constant(floorUrl, 2)), calls: READS },
    { callAt: restless(calls.bookings, calls.marks), floorAt: restless(constant(floorUrl, 1), constant(floorUrl, 2)), calls: READS },
    { callAt: calls.marks, floorAt: constant(floorUrl, 2), calls: WRITES },
  ];
  /** @type {{ own: number[], floor: number[] }[]} */
  const results = subjects.map(() => ({ own: [], floor: [] }));
  // The first run warms both up and is not counted.
  for (let run = 0; run <= context.runs; run += 1) {
    for (const [index, { callAt, floorAt, calls: amount }] of subjects.entries()) {
      const own = percentile(await load(callAt, { connections: CONNECTIONS, calls: amount }), 0.95);
      const least = percentile(await load(floorAt, { connections: CONNECTIONS, calls: amount }), 0.95);
      if (run > 0) results[index]?.own.push(own);
      if (run > 0) results[index]?.floor.push(least);
    }
  }
  await Promise.all([sandbox.stop(), floor.stop()]);
  const [events, bookings, marks] = results.map(({ own, floor: least }) => ({ ratio: median(own.map((ms, run) => ms / (least[run] ?? NaN))), detail: `${median(own).toFixed(1)} ms, constant body ${median(least).toFixed(1)} ms` }));
  return [
    figure('sandbox.day-read-p95-ratio', Math.max(events?.ratio ?? NaN, bookings?.ratio ?? NaN), 'ratio', 4, `events ${events?.detail}; bookings ${bookings?.detail}`),
    figure('sandbox.write-p95-ratio', marks?.ratio ?? NaN, 'ratio', 4, marks?.detail ?? ''),
  ];
}

/** `large`: sown once into a file, opened and listed as often as usual. @param {BenchContext} context */
async function largeBooks(context) {
  const file = join(context.freshFolder(), 'large.db');
  const sown = await startSandbox(context, '--seed', 'large', '--data', file);
  await sown.stop();
  /** @type {Record<'opens' | 'blocks' | 'memory' | 'lists', number[]>} */
  const values = { opens: [], blocks: [], memory: [], lists: [] };
  for (let run = 0; run < context.runs; run += 1) {
    const sandbox = await startSandbox(context, '--seed', 'large', '--data', file);
    values.opens.push(sandbox.readyAfter / 1000);
    await sandbox.inside();
    const began = performance.now();
    const customers = (await (await sandbox.post('Customer/GetList', {})).text()).match(/"PriceLevelId"/g)?.length;
    values.lists.push(performance.now() - began);
    if (customers !== 100_000) throw new Error(`the list has ${customers} customers`);
    const { rss, longestBlock } = await sandbox.inside();
    values.blocks.push(longestBlock);
    values.memory.push(rss);
    await sandbox.stop();
  }
  return [
    figure('sandbox.large-seed-s', sown.readyAfter / 1000, 's', 90, '100,000 customers and two years into a file, once, from the start of the process'),
    figure('sandbox.large-open-s', median(values.opens), 's', 1, 'from the start of the process'),
    figure('sandbox.customers-longest-block-ms', median(values.blocks), 'ms', 100, `while 100,000 customers are listed in ${Math.round(median(values.lists))} ms, worst ${Math.round(Math.max(...values.blocks))} ms`),
    figure('sandbox.large-memory-mb', Math.max(...values.memory), 'MB', 300, 'resident after that list, worst'),
  ];
}

/** The sandbox's server on its own. @param {BenchContext} context */
export async function sandboxFigures(context) {
  return [...(await underLoad(context)), ...(await largeBooks(context))];
}
