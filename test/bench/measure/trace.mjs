/**
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args?: Record<string, unknown> }} TraceEvent
 */

/** What is traced: tasks, frames, script, style and layout of the main thread. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'devtools.timeline.frame'];

const WORK = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.callFunction',
  'TimerFire',
  'FireAnimationFrame',
  'EventDispatch',
  'RunMicrotasks',
  'UpdateLayoutTree',
  'Layout',
]);

/** Parses a trace. @param {Buffer} buffer @returns {TraceEvent[]} */
export function parseTrace(buffer) {
  const parsed = JSON.parse(buffer.toString('utf8'));
  return parsed.traceEvents ?? parsed;
}

/** The main thread that wrote the mark. @param {TraceEvent[]} events @param {string} mark */
function threadOf(events, mark) {
  const found = events.find((event) => event.name === mark);
  if (found === undefined) throw new Error(`the trace has no mark ${mark}`);
  return { pid: found.pid, tid: found.tid, at: found.ts };
}

/** Covered time of intervals that may overlap, in ms. @param {[number, number][]} intervals in µs */
function covered(intervals) {
  let total = 0;
  let end = -Infinity;
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 1000;
}

/** Script, style and layout of the main thread between two marks, in ms. @param {TraceEvent[]} events @param {string} from @param {string} to */
export function workBetween(events, from, to) {
  const start = threadOf(events, from);
  const end = threadOf(events, to).at;
  const work = events.filter(
    (event) => event.pid === start.pid && event.tid === start.tid && event.ph === 'X' && WORK.has(event.name) && event.ts >= start.at && event.ts <= end,
  );
  return covered(work.map((event) => [event.ts, Math.min(end, event.ts + (event.dur ?? 0))]));
}

/** Versions of Chromium write the begin of a main-thread frame in two ways. @param {TraceEvent} event */
function isFrame({ name, ph }) {
  return name === 'BeginMainThreadFrame' || (name === 'AnimationFrame' && ph === 'b');
}

/** Main-thread work of each frame between two marks, in ms: all tasks from one begin of frame to the next. @param {TraceEvent[]} events @param {string} from @param {string} to */
export function frameWork(events, from, to) {
  const start = threadOf(events, from);
  const end = threadOf(events, to).at;
  const own = events.filter((event) => event.pid === start.pid && event.tid === start.tid && event.ts >= start.at && event.ts <= end);
  const frames = own.filter(isFrame).map((event) => event.ts).sort((a, b) => a - b);
  const tasks = own.filter((event) => event.name === 'RunTask' && event.ph === 'X');
  return frames.map((at, index) => {
    const next = frames[index + 1] ?? end;
    const inside = tasks.filter((task) => task.ts + (task.dur ?? 0) > at && task.ts < next);
    return covered(inside.map((task) => [Math.max(at, task.ts), Math.min(next, task.ts + (task.dur ?? 0))]));
  });
}

/** Frames painted from the last key press before the mark to the one that shows what was marked, that one included, and ms from the press being handled to its end. @param {TraceEvent[]} events @param {string} mark */
export function pressToFrame(events, mark) {
  const { pid, tid, at } = threadOf(events, mark);
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  const pressed = own.filter(({ name, args, ts }) => name === 'EventDispatch' && /** @type {any} */ (args)?.data?.type === 'keydown' && ts <= at).reduce((last, { ts }) => Math.max(last, ts), -Infinity);
  const painted = own.filter(({ name, ts }) => name === 'Commit' && ts >= pressed).sort((a, b) => a.ts - b.ts);
  const shows = painted.findIndex(({ ts }) => ts >= at);
  const frame = painted[shows];
  if (frame === undefined || pressed === -Infinity) throw new Error(`the trace has no press or no frame for ${mark}`);
  return { frames: shows + 1, ms: (frame.ts + (frame.dur ?? 0) - pressed) / 1000 };
}

/** How many objects each layout between two marks found dirty. @param {TraceEvent[]} events @param {string} from @param {string} to @returns {number[]} */
export function layoutSizes(events, from, to) {
  const { pid, tid, at } = threadOf(events, from);
  const end = threadOf(events, to).at;
  return events
    .filter((event) => event.pid === pid && event.tid === tid && event.name === 'Layout' && event.ph === 'X' && event.ts >= at && event.ts <= end)
    .map(({ args }) => Number(/** @type {any} */ (args)?.beginData?.dirtyObjects ?? 0));
}
