import { call } from '../bridge/bridge';

/** The bounds of the channel: what is longer would be refused and so be lost. */
const LONGEST_NAME = 200;
const LONGEST_STACK = 20_000;

/** Tells the log of a problem: its name and where it happened, never its message, which may hold a person's data. */
export function reportProblem(problem: unknown, where = ''): void {
  const name = problem instanceof Error ? problem.name : typeof problem;
  const stack = problem instanceof Error ? (problem.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line)) : [];
  void call('app.reportProblem', { name: name.slice(0, LONGEST_NAME), stack: [...stack, where].join('\n').slice(0, LONGEST_STACK) });
}
