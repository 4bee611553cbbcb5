import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@electron/sandbox/server';
import type { Verdicts } from '../simulation/judge';
import { pairsOf } from '../simulation/people';
import type { Chance } from '@electron/sandbox/seeds/random';
import { createChance } from '@electron/sandbox/seeds/random';
import { START } from '../simulation/server';
import { createBeliefs } from './beliefs';
import type { RealProgram } from './program';
import { startProgram } from './program';

/** What one history came to. */
export interface ElectronOutcome extends Verdicts {
  readonly acts: number;
  readonly deaths: readonly never[];
}

/** The program may take so long to come to rest, in ms; what still waits or is read about by then is neither lost nor doubled. */
const PATIENCE = 20_000;

/** What goes wrong with a write over the real transport; after the work rather than before, since what was not done takes the program a minute to know. */
const FAULTS: readonly object[] = [
  { kind: 'drop', when: 'after', by: 'fin' },
  { kind: 'drop', when: 'after', by: 'rst' },
  { kind: 'status', status: 500, when: 'after' },
  { kind: 'status', status: 401, when: 'before' },
  { kind: 'malformed', when: 'after' },
  { kind: 'slow', ms: 700 },
  { kind: 'delay', ms: 700 },
];

/** One history in the real program over its real transport, killed at random moments; `root` and `executable` say what is started. */
export async function runInElectron(place: { readonly root: string; readonly executable: string }, { seed, acts }: { readonly seed: number; readonly acts: number }): Promise<ElectronOutcome> {
  const dice = createChance(seed);
  const profile = mkdtempSync(join(tmpdir(), 'pult-electron-'));
  const sandbox = await createSandbox({ seed: 'demo', nowMs: START, control: true });
  const control = async (verb: string, body: object): Promise<void> => {
    await fetch(`${sandbox.url}/control/${verb}`, { method: 'POST', body: JSON.stringify(body) });
  };
  const start = (): Promise<RealProgram> => startProgram({ ...place, profile, env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() } });
  const beliefs = createBeliefs(sandbox.books);
  let program = await start();
  try {
    await program.online();
    const pairs = pairsOf(sandbox.books).confirmed;
    const killAt = dice.between(1, acts - 1);
    for (let step = 0; step < acts; step += 1) {
      if (dice.happens(0.5)) await control('fault', { ...dice.pick(FAULTS), action: dice.pick(['Booking/SetNoShowState', 'Customer/Note'] as const) });
      if (dice.happens(0.15)) await control('fault', { action: '*', kind: 'drop', when: 'before', by: 'rst', times: 3 });
      const decided = decide(program, dice, pairs, `${seed}-${step}`, beliefs);
      if (step === killAt) {
        await new Promise((resolve) => setTimeout(resolve, dice.between(0, 400)));
        await program.kill();
        await decided;
        program = await start();
        // The book of acts is opened before the day is shown.
        await program.online();
      } else await decided;
    }
    await control('clear-faults', {});
    const open = await comeToRest(program);
    return { ...beliefs.judge(open), acts: beliefs.decided(), deaths: [] };
  } finally {
    await program.close();
    await sandbox.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Beliefs = ReturnType<typeof createBeliefs>;

async function decide(program: RealProgram, dice: Chance, pairs: ReturnType<typeof pairsOf>['confirmed'], mark: string, beliefs: Beliefs): Promise<void> {
  if (dice.happens(0.4)) {
    const customerId = dice.between(1, 60);
    beliefs.note(mark, customerId, await program.call('act.note', { customerId, noteId: null, text: mark, shown: null }));
    return;
  }
  const { AppointmentId: appointmentId, CustomerId: customerId } = dice.pick(pairs);
  const attendance = dice.pick(['noShow', 'unknown'] as const);
  beliefs.attendance({ appointmentId, customerId }, attendance, await program.call('act.attendance', { appointmentId, customerId, attendance }));
}

/** What the program still shows when nothing moves any more: what failed, what stands before a person, and what it is still reading about. */
async function comeToRest(program: RealProgram) {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const listed = await program.call('acts.list', null);
    const acts = listed?.ok === true ? listed.value.acts : [];
    const moving = listed?.ok !== true || acts.some(({ state }) => state === 'ready' || state === 'sending' || state === 'held' || state === 'unknown');
    if (!moving || performance.now() > until) return acts;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

