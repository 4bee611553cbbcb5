import type { Act } from '@shared/domain/acts/act';
import { hasEnded, hasFailed, LATE_MS } from '@shared/domain/acts/act';
import { CRASH_POINTS } from '@electron/sync/acts/crash-points';
import type { CrashPoint } from '@electron/sync/acts/crash-points';
import { traitsOf } from '@electron/sync/acts/engine';
import { judge, noteSeen } from './judge';
import type { Seen, Verdicts } from './judge';
import { inventAct } from './people';
import { createProgram } from './program';
import type { SimulatedProgram } from './program';
import { createChance } from '@electron/sandbox/seeds/random';
import type { serverFactory } from './server';
import { START } from './server';
import { createVirtualTime } from './virtual-time';
import type { VirtualTime } from './virtual-time';

/** What one history came to. */
export interface RunOutcome extends Verdicts {
  readonly acts: number;
  readonly deaths: readonly CrashPoint[];
}

/** How histories are invented; the shrinker lowers `acts`. */
export interface RunOptions {
  readonly seed: number;
  /** So many acts at most. */
  readonly acts: number;
  /** Only this program acts, or both. */
  readonly programs: 1 | 2;
}

/** Everything has had its chance long before this, in ms of virtual time after the last act. */
const PATIENCE = 30 * LATE_MS;

/** One random history: people act, the line breaks, programs die; then all is well again and everything has to come to its end. */
export async function runHistory(factory: ReturnType<typeof serverFactory>, { seed, acts, programs: count }: RunOptions): Promise<RunOutcome> {
  const dice = createChance(seed);
  const time = createVirtualTime(START);
  const server = factory.create(time);
  const effects = new Map<string, number>();
  const decided = new Set<string>();
  const insisted = new Set<string>();
  const withdrawn = new Set<string>();
  const dismissed = new Set<string>();
  const seen = new Map<string, Seen>();
  const troubled = { is: true };
  const faults = dice.pick([0.05, 0.2, 0.5]);
  const crowded = dice.happens(0.5);
  const programs = Array.from({ length: count }, (_, index): SimulatedProgram => {
    const program: SimulatedProgram = createProgram({
      server,
      time,
      dice,
      onChange: (changed) => noteSeen(seen, index, changed, time.now()),
      line: {
        get faults() {
          return troubled.is ? faults : 0;
        },
        // The engine hands over the very object of its act: who asked for it is known without touching the wire. What failed shares it with the act in its place.
        whose: (request) => program.engine().acts().find((act) => act.state === 'sending' && act.request === request)?.id ?? null,
        onWork: (act) => void effects.set(`${index} ${act}`, (effects.get(`${index} ${act}`) ?? 0) + 1),
      },
    });
    return program;
  });
  try {
    for (const program of programs) await attempt(() => program.engine().start());
    for (let step = 0; step < acts; step += 1) {
      const index = dice.between(0, count - 1);
      const program = programs[index];
      if (program === undefined) continue;
      if (dice.happens(0.15)) program.dieAt(dice.pick(CRASH_POINTS));
      if (dice.happens(0.05)) program.fillDisk(dice.between(1, 3));
      if (dice.happens(0.05)) program.setClock(dice.pick([-3_600_000, -LATE_MS, LATE_MS, 3_600_000]));
      if (dice.happens(0.1)) program.engine().lineChanged(false);
      if (dice.happens(0.5)) program.engine().lineChanged(true);
      const act = inventAct({ books: server.books, dice, now: time.now(), deskNow: program.now(), mark: `${seed}-${index}-${step}`, desk: index, desks: count, crowded });
      await attempt(async () => {
        const answer = await program.engine().decide(act);
        if (answer.ok) decided.add(`${index} ${answer.value.id}`);
      });
      if (dice.happens(0.2)) await attempt(() => decideSomething(program, dice.pick(['send', 'withdraw'] as const), (id) => void insisted.add(`${index} ${id}`), (id) => void withdrawn.add(`${index} ${id}`)));
      if (dice.happens(0.2)) await attempt(() => decideOnFailed(program, dice.happens(0.7), (id) => void decided.add(`${index} ${id}`), (id) => void dismissed.add(`${index} ${id}`)));
      await pass(time, programs, time.now() + dice.between(0, dice.pick([200, 5_000, 90_000])), () => dice.happens(0.3));
    }
    troubled.is = false;
    for (const program of programs) {
      program.fillDisk(0);
      if (program.isDead() || dice.happens(0.3)) program.restart();
      program.engine().lineChanged(true);
    }
    await comeToRest(time, programs, (index, act) => (effects.get(`${index} ${act.id}`) ?? 0) > 0);
    const books: Act[][] = programs.map((program) => [...program.book()]);
    const verdicts = judge({ server, programs: books, effects, decided, insisted, withdrawn, dismissed, seen, safe: (act) => traitsOf(act).safeToRepeat });
    return { ...verdicts, acts: decided.size, deaths: programs.flatMap(({ deaths }) => deaths) };
  } finally {
    server.close();
  }
}

/** A program may die under whoever talks to it. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  await Promise.race([work().catch(() => null), new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))))]);
}

async function decideSomething(program: SimulatedProgram, decision: 'send' | 'withdraw', onSend: (id: string) => void, onWithdrawn: (id: string) => void): Promise<void> {
  const open = program.engine().acts().find((act) => act.state === 'held' || (act.state === 'asked' && act.askedFor !== 'undecided'));
  if (open === undefined) return;
  if (decision === 'send') onSend(open.id);
  const answer = await program.engine().decideOn(open.id, decision);
  if (answer.ok && answer.value.state === 'withdrawn') onWithdrawn(open.id);
}

/** What failed is tried again, or a person has seen it. */
async function decideOnFailed(program: SimulatedProgram, again: boolean, onDecided: (id: string) => void, onDismissed: (id: string) => void): Promise<void> {
  const failed = program.engine().acts().find((act) => hasFailed(act) && act.dismissedAt === undefined);
  if (failed === undefined) return;
  const answer = again ? await program.engine().retry(failed.id, null) : await program.engine().decideOn(failed.id, 'dismiss');
  if (!answer.ok) return;
  if (again) onDecided(answer.value.id);
  onDismissed(failed.id);
}

/** Time passes; dead programs come back when chance says so. */
async function pass(time: VirtualTime, programs: readonly SimulatedProgram[], until: number, revives: () => boolean): Promise<void> {
  const alarm = { rang: false };
  time.after(until - time.now(), () => void (alarm.rang = true));
  while (!alarm.rang && (await time.step(until))) {
    for (const program of programs) if (program.isDead() && revives()) program.restart();
  }
}

/** All is well: what has not been sent is withdrawn by its person, who knows as well what was done; everything else comes to an end. */
async function comeToRest(time: VirtualTime, programs: readonly SimulatedProgram[], wasDone: (program: number, act: Act) => boolean): Promise<void> {
  const until = time.now() + PATIENCE;
  const open = (): boolean => programs.some((program) => program.book().some((act) => !hasEnded(act)));
  let moved = true;
  while (moved && open()) {
    moved = await time.step(until);
    for (const [index, program] of programs.entries()) {
      if (program.isDead()) {
        program.restart();
        moved = true;
      }
      const asked = program.engine().acts().filter((act) => act.state === 'asked');
      moved ||= asked.length > 0;
      for (const act of asked) await attempt(() => program.engine().decideOn(act.id, act.askedFor !== 'undecided' ? 'withdraw' : wasDone(index, act) ? 'wasDone' : 'wasNotDone'));
    }
  }
  // What the server does late it does now.
  const late = time.now() + 2 * LATE_MS;
  while (await time.step(late));
}
