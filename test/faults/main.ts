import { parseArgs } from 'node:util';
import type { RunOptions, RunOutcome } from './simulation/run';
import { runHistory } from './simulation/run';
import { serverFactory } from './simulation/server';

/** `npm run faults -- --runs N --seed S`: random histories of acts; the last line says how many were lost or doubled. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } });
const [runs, first] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first)) {
  process.stderr.write('usage: npm run faults -- [--runs N] [--seed S], both whole numbers\n');
  process.exit(2);
}
/** Acts of one history at most. */
const MOST_ACTS = 12;

const factory = serverFactory();
const bad = (outcome: RunOutcome): boolean => outcome.lost.length + outcome.doubled.length > 0;
const totals = { acts: 0, lost: 0, doubled: 0 };
const deaths = new Map<string, number>();

for (let run = 0; run < runs; run += 1) {
  const seed = first * 1_000_003 + run;
  const options: RunOptions = { seed, acts: MOST_ACTS, programs: run % 2 === 0 ? 1 : 2 };
  const outcome = await runHistory(factory, options);
  totals.acts += outcome.acts;
  totals.lost += outcome.lost.length;
  totals.doubled += outcome.doubled.length;
  for (const point of outcome.deaths) deaths.set(point, (deaths.get(point) ?? 0) + 1);
  if (bad(outcome)) await report(options);
  if ((run + 1) % 1000 === 0) process.stderr.write(`${run + 1} of ${runs}\n`);
}

/** The shortest history of this seed that still fails: fewer acts of the same dice. */
async function report(options: RunOptions): Promise<void> {
  for (let acts = 1; acts <= options.acts; acts += 1) {
    const outcome = await runHistory(factory, { ...options, acts });
    if (!bad(outcome)) continue;
    process.stdout.write(`seed ${options.seed}, ${options.programs} program(s), ${acts} act(s)\n`);
    for (const line of outcome.lost) process.stdout.write(`  lost: ${line}\n`);
    for (const line of outcome.doubled) process.stdout.write(`  doubled: ${line}\n`);
    return;
  }
}

factory.dispose();
process.stdout.write(`deaths: ${[...deaths].map(([point, count]) => `${point} ${count}`).join(', ')}\n`);
process.stdout.write(`${runs} runs, ${totals.acts} acts, ${totals.lost} lost, ${totals.doubled} doubled\n`);
process.exit(totals.lost + totals.doubled === 0 ? 0 : 1);
