import { Worker } from 'node:worker_threads';

/** Runs beside this thread, whose own timers stand still while a call is answered in it. */
const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let timer;
parentPort.on('message', (what) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeSync(2, 'no answer for ' + workerData + ' ms to ' + what + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, workerData);
});`;

/** Ends this process when it hangs for so long in one thing, and says in which: else nobody would ever know. */
export function startWatchdog(ms: number): { during(what: string): void; stop(): void } {
  const worker = new Worker(SOURCE, { eval: true, workerData: ms });
  worker.unref();
  return { during: (what) => worker.postMessage(what), stop: () => void worker.terminate() };
}
