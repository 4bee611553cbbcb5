import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeProblem } from './steps/dependencies.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';
import { readyMachine } from './steps/machine.mjs';
import { TEST_STEPS } from './steps/test-steps.mjs';
import { countStep } from './steps/counts.mjs';

/** `npm test`: sets everything up, runs every step of test-steps.mjs; the last line is `N passed, N failed`. */
const root = resolve(import.meta.dirname, '..');
const results = join(root, 'out/test-results');
/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? null : (process.argv[onlyAt + 1] ?? '');
/** @type {import('node:child_process').ChildProcess | null} */
let running = null;
/** @type {{ display: string, stop(): void } | null} */
let screen = null;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    endRunning();
    screen?.stop();
    process.exit(1);
  });
}

/** Ends the running step with everything it started: on POSIX each step has a process group of its own. */
function endRunning() {
  if (running?.pid === undefined || running.exitCode !== null) return;
  if (process.platform === 'win32') running.kill();
  else process.kill(-running.pid, 'SIGTERM');
}

/** @param {readonly string[]} command @param {Record<string, string>} env @returns {Promise<number>} */
function run([program = '', ...args], env) {
  return new Promise((done) => {
    running = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32', env: { ...process.env, ...env } });
    running.once('exit', (code) => done(code ?? 1));
    running.once('error', () => done(1));
  });
}

const totals = { passed: 0, failed: 0 };
try {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) throw new Error(problem);
  const runtime = await readyMachine(root, say, { keyring: true });
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  for (const step of TEST_STEPS) {
    if (only !== null && !step.name.startsWith(only)) continue;
    if (step.display === true && !hasDisplay() && screen === null) screen = await startXvfb();
    const report = join(results, `${step.name.replaceAll(/\W+/g, '-')}.json`);
    say(`\n── ${step.name}`);
    const began = Date.now();
    const code = await run(step.command(report), {
      ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
      PULT_ELECTRON: runtime.executable,
      PULT_RUNTIME_KIND: runtime.kind,
      ...(screen === null ? {} : { DISPLAY: screen.display }),
      ...step.env,
    });
    const counted = countStep(code, step.report === true ? read(report) : null);
    totals.passed += counted.passed;
    totals.failed += counted.failed;
    say(`── ${step.name}: ${counted.passed} passed, ${counted.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
  }
} catch (problem) {
  say(problem instanceof Error ? problem.message : String(problem));
  totals.failed += 1;
}
screen?.stop();
if (totals.passed + totals.failed === 0) totals.failed = 1;
say(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

/** @param {string} file @returns {unknown} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
