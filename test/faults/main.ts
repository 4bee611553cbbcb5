import { parseArgs } from 'node:util';
import { createCrew } from './crew';
import type { Kind } from './kinds';
import { KINDS } from './kinds';
import { isWrong } from './shortest';
import { createTally } from './tally';

/** Runs so many random histories of each kind, as `build/faults.mjs` says; the last line says how many acts were lost or doubled. */
const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' }, kills: { type: 'string' }, electron: { type: 'string' } } });
const first = Number(values.seed);
const plan: readonly (readonly [Kind, number])[] = [
  ['simulation', Number(values.runs)],
  ['kills', Number(values.kills)],
  ['electron', Number(values.electron)],
];

const began = performance.now();
const tally = createTally((line) => void process.stdout.write(`${line}\n`));
const progress = (line: string): void => void process.stderr.write(`${Math.round((performance.now() - began) / 1000)} s: ${line}\n`);
const crew = createCrew(import.meta.dirname);

/** All histories of one kind, on all workers. */
async function runAll(kind: Kind, runs: number): Promise<void> {
  const { name, acts, atOnce, shortened: most, progress: every } = KINDS[kind];
  let [next, over, shortened] = [0, 0, 0];
  const line = async (worker: number): Promise<void> => {
    for (let run = next; run < runs; run = next) {
      next += 1;
      const seed = first * 1_000_003 + run;
      const programs = run % 2 === 0 ? 1 : 2;
      const shortens = shortened < most;
      const report = await crew.run(worker, { kind, seed, programs, shortens });
      tally.add(report.outcome);
      over += 1;
      if (isWrong(report.outcome)) {
        shortened += 1;
        const length = report.shortened === null ? `${acts} act(s)${shortens ? ', shorter ones came out well' : ''}` : `${report.shortened.acts} act(s) of ${acts}`;
        tally.report(`${name}, seed ${seed}${kind === 'simulation' ? `, ${programs} program(s)` : ''}, ${length}`, report.shortened?.verdicts ?? report.outcome);
      }
      if (over % every === 0 || over === runs) progress(`${name}: ${over} of ${runs}, ${tally.wrong()} lost or doubled so far`);
    }
  };
  await Promise.all(Array.from({ length: crew.size * atOnce }, (_, index) => line(index % crew.size)));
}

for (const [kind, runs] of plan) await runAll(kind, runs);
crew.end();
tally.end(plan.reduce((sum, [, runs]) => sum + runs, 0));
