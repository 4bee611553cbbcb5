import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { portOf } from '../support/forked-store';
import type { Kind } from './kinds';
import { KINDS } from './kinds';
import { runInElectron } from './electron/run';
import { runKills } from './kills/run';
import type { Verdicts } from './simulation/judge';
import { runHistory } from './simulation/run';
import { serverFactory } from './simulation/server';
import type { Shortened } from './shortest';
import { isWrong, shortest } from './shortest';

/** One history that a worker is to run. */
export interface Order {
  readonly id: number;
  readonly kind: Kind;
  readonly seed: number;
  readonly programs: 1 | 2;
  /** A history that fails is shortened. */
  readonly shortens: boolean;
}

/** What a history came to. */
export interface Outcome extends Verdicts {
  readonly acts: number;
  /** Where programs died. */
  readonly deaths: readonly string[];
  /** Store processes that were killed. */
  readonly kills?: number;
}

/** What a worker says of an order. */
export interface Report {
  readonly id: number;
  readonly outcome: Outcome;
  readonly shortened: Shortened | null;
}

/** A process that runs histories for `main.ts`, one for each message. */
const folder = import.meta.dirname;
let factory: ReturnType<typeof serverFactory> | null = null;
let entry: string | null = null;

function storeEntry(): string {
  if (entry !== null) return entry;
  entry = join(folder, `store-entry-${process.pid}.mjs`);
  writeFileSync(entry, portOf('store.js'));
  return entry;
}

function run({ kind, seed, programs }: Order, acts: number): Promise<Outcome> {
  switch (kind) {
    case 'simulation':
      return runHistory((factory ??= serverFactory()), { seed, acts, programs });
    case 'kills':
      return runKills(storeEntry(), { seed, acts });
    case 'electron':
      return runInElectron({ root: process.cwd(), executable: process.env['PULT_ELECTRON'] ?? '' }, { seed, acts });
  }
}

/** A history that breaks off has lost what was in it. */
async function runToItsEnd(order: Order, acts: number): Promise<Outcome> {
  try {
    return await run(order, acts);
  } catch (problem) {
    return { lost: [`the history broke off: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`], doubled: [], acts: 0, deaths: [] };
  }
}

async function carryOut(order: Order): Promise<void> {
  const { acts, shorter } = KINDS[order.kind];
  const outcome = await runToItsEnd(order, acts);
  const shortened = order.shortens && isWrong(outcome) ? await shortest((fewer) => runToItsEnd(order, fewer), shorter) : null;
  process.send?.({ id: order.id, outcome, shortened } satisfies Report);
}

process.on('message', (order: Order) => void carryOut(order));
process.on('disconnect', () => {
  factory?.dispose();
  process.exit(0);
});
