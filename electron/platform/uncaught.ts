import type { Log } from './log';

/** Frames of a stack that are kept: enough to find the place. */
const FRAMES = 10;

/**
 * Listens for what nobody caught in main, which would stop the program behind a box that nobody at a desk understands; Electron's own
 * `fetch` throws so when a connection dies as its answer arrives. Acts are safe: each step is in the book before the next, and
 * a call that never answers ends by its time limit. `log` gets names and frames, never the message: it may hold data of people.
 */
export function surviveUncaught(on: (event: 'uncaughtException', listener: (problem: unknown) => void) => unknown, log: Log, tell: () => void): void {
  on('uncaughtException', (problem) => {
    const frames = problem instanceof Error ? (problem.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')) : [];
    log('main.problem', { name: problem instanceof Error ? problem.name : typeof problem, stack: frames.slice(0, FRAMES).join(' | ') });
    tell();
  });
}
