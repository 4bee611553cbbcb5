import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBundles } from './steps/bundles.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';
import { readyMachine } from './steps/machine.mjs';

/** `npm run bench [-- --json FILE] [--only PREFIX] [--runs N]`: figures as ratios of one run, medians of at least 7. */
const root = resolve(import.meta.dirname, '..');
/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** @param {string} name @returns {string | null} */
function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

/** Groups of figures by the names they give. */
const GROUPS = [
  { names: ['grid.first-paint-vs-rbc', 'grid.first-paint-vs-event-calendar'], load: async () => (await import('../test/bench/figures/grid.mjs')).gridPaint },
  { names: ['grid.update-work-ms', 'grid.update-frames', 'grid.scroll-frame-work-p95-ms'], load: async () => (await import('../test/bench/figures/grid.mjs')).gridWork },
  { names: ['grid.drag-frame-work-p95-ms', 'grid.drag-layout-objects', 'grid.turn-p95-ms'], load: async () => (await import('../test/bench/figures/grid.mjs')).gridMoves },
  { names: ['start.demo-painted-ratio', 'start.busy-painted-ratio'], load: async () => (await import('../test/bench/figures/start.mjs')).startFigures },
  { names: ['calendar.day-change-p95-ms', 'calendar.week-change-p95-ms'], load: async () => (await import('../test/bench/figures/calendar.mjs')).calendarFigures },
  { names: ['panel.open-p95-ms'], load: async () => (await import('../test/bench/figures/panel.mjs')).panelFigures },
  { names: ['search.p95-ms'], load: async () => (await import('../test/bench/figures/search.mjs')).searchFigures },
  { names: ['main.longest-block-ms'], load: async () => (await import('../test/bench/figures/main-process.mjs')).mainProcessFigures },
  { names: ['acts.hundred-settled-s', 'acts.thousand-view-ms', 'acts.thousand-open-ms'], load: async () => (await import('../test/bench/figures/acts.mjs')).actsFigures },
  { names: ['acts.thousand-start-ms', 'acts.thousand-start-read-ms'], load: async () => (await import('../test/bench/figures/acts-start.mjs')).actsStartFigures },
  { names: ['acts.key-frames', 'acts.key-shown-ms'], load: async () => (await import('../test/bench/figures/acts-key.mjs')).actsKeyFigures },
  {
    names: ['sandbox.day-read-p95-ratio', 'sandbox.write-p95-ratio', 'sandbox.large-seed-s', 'sandbox.large-open-s', 'sandbox.customers-longest-block-ms', 'sandbox.large-memory-mb'],
    load: async () => (await import('../test/bench/figures/sandbox.mjs')).sandboxFigures,
  },
  { names: ['memory.pss-ratio'], load: async () => (await import('../test/bench/figures/memory.mjs')).memoryFigures },
];

const runtime = await readyMachine(root, say);
ensureBundles(root, say);
const built = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'test/bench/grid/vite.config.ts', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(1);

const screen = hasDisplay() ? null : await startXvfb('2000x1200x24');
if (screen !== null) process.env['DISPLAY'] = screen.display;
const folders = mkdtempSync(join(tmpdir(), 'pult-bench-'));
/** @type {Map<string, Promise<{ url: string, longTimeToken: string, now: string, startedAt: number }>>} */
const sandboxes = new Map();
/** @type {import('node:child_process').ChildProcess[]} */
const children = [];

/** @param {string} seed */
function sandbox(seed) {
  let running = sandboxes.get(seed);
  running ??= new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, 'out/main/sandbox-cli.js'), '--port', '0', '--seed', seed, '--now', '2026-11-23T08:52:00Z'], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const line = said.split('\n').find((candidate) => candidate.startsWith('{'));
      if (line !== undefined && said.includes('\n')) done({ ...JSON.parse(line), startedAt: Date.now() });
    });
    child.once('exit', (code) => failed(new Error(`the sandbox ended with ${code}`)));
  });
  sandboxes.set(seed, running);
  return running;
}

const only = option('--only') ?? '';
const runs = Math.max(7, Number(option('--runs') ?? 7));
/** @type {import('../test/bench/measure/statistics.mjs').Figure[]} */
const figures = [];
let failed = false;
try {
  const context = { root, runtime: runtime.executable, runs, freshFolder: () => mkdtempSync(join(folders, 'run-')), sandbox, say };
  for (const group of GROUPS) {
    if (!group.names.some((name) => name.startsWith(only))) continue;
    say(`measuring ${group.names.join(', ')}`);
    const measure = await group.load();
    figures.push(...(await measure(context)).filter((figure) => figure.name.startsWith(only)));
  }
} catch (problem) {
  failed = true;
  say(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
}
for (const child of children) child.kill('SIGTERM');
screen?.stop();
rmSync(folders, { recursive: true, force: true });

for (const { name, value, unit, limit, ok, detail } of figures) {
  process.stdout.write(`${ok ? 'ok  ' : 'OVER'} ${name.padEnd(36)} ${String(value).padStart(9)} ${unit.padEnd(6)} (limit ${limit})  ${detail}\n`);
}
const json = option('--json');
if (json !== null) writeFileSync(json, `${JSON.stringify({ figures: figures.map(({ name, value, unit, limit, ok }) => ({ name, value, unit, limit, ok })) }, null, 2)}\n`);
process.exit(failed || figures.length === 0 || figures.some((figure) => !figure.ok) ? 1 : 0);
