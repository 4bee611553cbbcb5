import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A Node program that prints a line of JSON when it is ready.
 * @typedef {{ ready: Record<string, string>, readyAfter: number, inside(): Promise<{ rss: number, longestBlock: number }>, stop(): Promise<void> }} NodeProgram
 */

/** Starts a Node program; `readyAfter` in ms from its start. @param {string[]} args @returns {Promise<NodeProgram>} */
export async function startNode(args) {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', pathToFileURL(join(import.meta.dirname, 'inside.mjs')).href, ...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = new Promise((done) => child.once('exit', done));
  let said = '';
  /** @type {string} */
  const line = await new Promise((done, failed) => {
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const found = said.split('\n').slice(0, -1).find((candidate) => candidate.startsWith('{'));
      if (found !== undefined) done(found);
    });
    void ended.then((code) => failed(new Error(`${args.join(' ')} ended with ${code}`)));
  });
  return {
    ready: JSON.parse(line),
    readyAfter: performance.now() - began,
    inside: () => new Promise((done) => {
      child.once('message', done);
      child.send('tell');
    }),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
