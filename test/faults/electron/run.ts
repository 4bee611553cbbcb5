import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chance } from '@electron/sandbox/seeds/random';
import { createChance } from '@electron/sandbox/seeds/random';
import { KINDS } from '../kinds';
import { sleep } from '../kills/fast-time';
import type { Verdicts } from '../simulation/judge';
import { pairsOf } from '../simulation/people';
import { createBeliefs } from './beliefs';
import { createPeople } from './people';
import type { RealProgram } from './program';
import { startProgram } from './program';
import { comeToRest, listed, passMinute } from './rest';
import type { Server } from './server';
import { startServer } from './server';

/** What one history came to. */
export interface ElectronOutcome extends Verdicts {
  readonly acts: number;
  readonly deaths: readonly string[];
}

/** What goes wrong with a write over the real transport. */
const FAULTS: readonly object[] = [
  { kind: 'drop', when: 'before', by: 'rst' },
  { kind: 'drop', when: 'after', by: 'fin' },
  { kind: 'drop', when: 'after', by: 'rst' },
  { kind: 'status', status: 500, when: 'before' },
  { kind: 'status', status: 500, when: 'after' },
  { kind: 'status', status: 401, when: 'before' },
  { kind: 'malformed', when: 'after' },
  { kind: 'slow', ms: 700 },
  { kind: 'delay', ms: 700 },
];

/** A death comes within this time after the act that it meets, in ms. */
const LATEST_DEATH = 400;

/** One history in the real program over its real transport, killed once at a random moment when it is long enough; `root` and `executable` say what is started. */
export async function runInElectron(place: { readonly root: string; readonly executable: string }, { seed, acts }: { readonly seed: number; readonly acts: number }): Promise<ElectronOutcome> {
  const dice = createChance(seed);
  const profile = mkdtempSync(join(tmpdir(), 'pult-electron-'));
  const server = await startServer();
  const start = (): Promise<RealProgram> => startProgram({ ...place, profile, env: { PULT_API_URL: server.url, PULT_TOKEN: server.longTimeToken, PULT_NOW: new Date(server.now()).toISOString() } });
  const beliefs = createBeliefs(server.books);
  const people = createPeople(dice, pairsOf(server.books).confirmed, beliefs);
  let program = await start();
  try {
    await program.online();
    // The same one whatever the number of acts: a shorter history is the beginning of the longer.
    const killAt = dice.between(0, KINDS.electron.acts - 1);
    for (let step = 0; step < acts; step += 1) {
      await orderTrouble(server, dice);
      const decided = people.decide(program, `${seed}-${step}`);
      if (step === killAt) {
        await sleep(dice.between(0, LATEST_DEATH));
        await program.kill();
        await decided;
        program = await start();
        // The book of acts is opened before the day is shown.
        await program.online();
      } else await decided;
      if (dice.happens(0.3)) await passMinute(program, server);
      if (dice.happens(0.3)) await people.decideOn(program, (await listed(program)) ?? []);
    }
    await server.control('clear-faults');
    const { lost, doubled } = beliefs.judge(await comeToRest(program, server, people));
    const hasEnded = await program.close();
    return { lost: hasEnded ? lost : [...lost, 'the program did not end'], doubled, acts: beliefs.decided(), deaths: killAt < acts ? ['kill -9 in Electron'] : [] };
  } finally {
    await program.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** Something goes wrong with one of the next writes, or the line goes for a while. */
async function orderTrouble(server: Server, dice: Chance): Promise<void> {
  if (dice.happens(0.5)) await server.control('fault', { ...dice.pick(FAULTS), action: dice.pick(['Booking/SetNoShowState', 'Customer/Note'] as const) });
  if (dice.happens(0.15)) await server.control('fault', { action: '*', kind: 'drop', when: 'before', by: 'rst', times: 3 });
}
