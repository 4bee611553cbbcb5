import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { ensureBundles } from './steps/bundles.mjs';
import { nodeProblem } from './steps/dependencies.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';
import { readyMachine } from './steps/machine.mjs';

/** `npm start`: sets everything up and opens the program on the practice business. */
const root = resolve(import.meta.dirname, '..');
/** @param {string} line */
const say = (line) => process.stderr.write(`pult: ${line}\n`);

try {
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) throw new Error(problem);
  const runtime = await readyMachine(root, say);
  ensureBundles(root, say);
  const screen = hasDisplay() ? null : await startXvfb('1366x768x24');
  if (screen !== null) say(`no display here: the program runs in Xvfb on ${screen.display} (DISPLAY=${screen.display} shows it to other tools)`);
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  say('opening the practice business');
  const child = spawn(runtime.executable, [...flags, root, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PULT_START: 'practice', ...(screen === null ? {} : { DISPLAY: screen.display }) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => {
    screen?.stop();
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
  });
} catch (problem) {
  say(problem instanceof Error ? problem.message : String(problem));
  process.exit(1);
}
