import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { portOf } from '../support/forked-store';
import { runInElectron } from './electron/run';
import { runKills } from './kills/run';
import type { Verdicts } from './simulation/judge';
import { runHistory } from './simulation/run';
import { serverFactory } from './simulation/server';
import { createTally } from './tally';

/** `npm run faults -- --runs N --seed S`: random histories of acts; the last line says how many were lost or doubled. */
const USAGE = 'usage: npm run faults -- [--runs N] [--seed S] [--kills K] [--electron E], whole numbers\n';
/** Acts of one history at most. */
const MOST_ACTS = { simulation: 12, kills: 8, electron: 8 };
/** From so many runs on, some of them kill real processes unless told otherwise. */
const MANY = 1000;
const KILLS_OF_MANY = 300;
/** Histories with real processes at once: they wait more than they work. */
const AT_ONCE = 4;
const WINDOWS_AT_ONCE = 2;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, kills: { type: 'string' }, electron: { type: 'string', default: '0' } } });
const runs = Number(values.runs);
const first = Number(values.seed);
const kills = Number(values.kills ?? (runs >= MANY ? KILLS_OF_MANY : 0));
const inElectron = Number(values.electron);
if (![runs, first, kills, inElectron].every(Number.isInteger) || runs < 0 || kills < 0 || inElectron < 0 || runs + kills + inElectron < 1) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const seedOf = (run: number): number => first * 1_000_003 + run;
const tally = createTally((line) => void process.stdout.write(`${line}\n`));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** The shortest history of these dice that still fails: fewer acts. */
async function shortest(run: (acts: number) => Promise<Verdicts>, most: number): Promise<{ readonly acts: number; readonly verdicts: Verdicts } | null> {
  for (let acts = 1; acts <= most; acts += 1) {
    const verdicts = await run(acts);
    if (verdicts.lost.length + verdicts.doubled.length > 0) return { acts, verdicts };
  }
  return null;
}

async function simulate(): Promise<void> {
  const factory = serverFactory();
  for (let run = 0; run < runs; run += 1) {
    const options = { seed: seedOf(run), programs: run % 2 === 0 ? 1 : 2 } as const;
    const outcome = await runHistory(factory, { ...options, acts: MOST_ACTS.simulation });
    if (tally.add(outcome)) {
      const found = await shortest((acts) => runHistory(factory, { ...options, acts }), MOST_ACTS.simulation);
      tally.report(`simulation, seed ${options.seed}, ${options.programs} program(s), ${found?.acts ?? MOST_ACTS.simulation} act(s)`, found?.verdicts ?? outcome);
    }
    if ((run + 1) % 1000 === 0) say(`${run + 1} of ${runs}`);
  }
  factory.dispose();
}

async function killPrograms(): Promise<void> {
  const place = { root: process.cwd(), executable: process.env['PULT_ELECTRON'] ?? '' };
  let [next, over] = [0, 0];
  const line = async (): Promise<void> => {
    for (let run = next; run < inElectron; run = next) {
      next += 1;
      const seed = seedOf(run);
      const outcome = await runInElectron(place, { seed, acts: MOST_ACTS.electron });
      if (tally.add(outcome)) tally.report(`Electron, seed ${seed}, ${MOST_ACTS.electron} act(s)`, outcome);
      over += 1;
      say(`${over} of ${inElectron} in Electron`);
    }
  };
  await Promise.all(Array.from({ length: WINDOWS_AT_ONCE }, line));
}

async function killProcesses(): Promise<void> {
  const entry = join(import.meta.dirname, 'store-entry.mjs');
  writeFileSync(entry, portOf('store.js'));
  let [next, over, killed] = [0, 0, 0];
  const line = async (): Promise<void> => {
    for (let run = next; run < kills; run = next) {
      next += 1;
      const seed = seedOf(run);
      const outcome = await runKills(entry, { seed, acts: MOST_ACTS.kills });
      killed += outcome.kills;
      if (tally.add(outcome)) {
        const found = await shortest((acts) => runKills(entry, { seed, acts }), MOST_ACTS.kills);
        tally.report(`kills, seed ${seed}, ${found?.acts ?? MOST_ACTS.kills} act(s)`, found?.verdicts ?? outcome);
      }
      over += 1;
      if (over % 100 === 0) say(`${over} of ${kills} with real processes`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  if (kills > 0) process.stdout.write(`store processes killed: ${killed}\n`);
}

await simulate();
await killProcesses();
await killPrograms();
tally.end(runs + kills + inElectron);
