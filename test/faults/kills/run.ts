import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrashPoint } from '@electron/sync/acts/crash-points';
import { CRASH_POINTS } from '@electron/sync/acts/crash-points';
import { traitsOf } from '@electron/sync/acts/engine';
import type { NewAct } from '@electron/sync/acts/ports';
import type { Act } from '@shared/domain/acts/act';
import { hasEnded, hasFailed } from '@shared/domain/acts/act';
import type { Result } from '@shared/util/result';
import type { Seen, Verdicts } from '../simulation/judge';
import { judge, noteSeen } from '../simulation/judge';
import { inventAct } from '../simulation/people';
import type { Chance } from '@electron/sandbox/seeds/random';
import { createChance } from '@electron/sandbox/seeds/random';
import { START } from '../simulation/server';
import type { KilledDesk } from './desk';
import { createKilledDesk } from './desk';
import { createFastTime, sleep } from './fast-time';
import { startFastSandbox } from './sandbox';
import { orderTrouble } from './trouble';

/** What one history came to. */
export interface KillsOutcome extends Verdicts {
  readonly acts: number;
  readonly deaths: readonly CrashPoint[];
  readonly kills: number;
}

/** Everything has come to its end long before this, in real ms. */
const PATIENCE = 30_000;

/** A death that was ordered for some moment comes within this time, in real ms. */
const LATEST_DEATH = 60;

/** A store process that was killed is back long before this, in real ms. */
const STORE_BACK = 1_500;

/** One history with a real store process that is killed, a real file, and the sandbox over real HTTP. The dice are those of the seed; what the machine does meanwhile is not. */
export async function runKills(entry: string, { seed, acts: most }: { readonly seed: number; readonly acts: number }): Promise<KillsOutcome> {
  const dice = createChance(seed);
  const time = createFastTime(START, dice.next);
  const crowded = dice.happens(0.5);
  const folder = mkdtempSync(join(tmpdir(), 'pult-kills-'));
  const sandbox = await startFastSandbox(time);
  const seen = new Map<string, Seen>();
  const desk = createKilledDesk({ entry, folder, sandbox, time, onChange: (changed) => noteSeen(seen, 0, changed, time.steady()) });
  const people = createPeople(desk);
  try {
    for (let step = 0; step < most; step += 1) {
      // Sometimes a person is faster than the start.
      if (dice.happens(0.8)) await desk.ready();
      const act = inventAct({ books: sandbox.books, dice, now: time.now(), deskNow: time.now(), mark: `${seed}-${step}`, desk: 0, desks: 1, crowded });
      if (dice.happens(0.4)) await orderTrouble(sandbox, dice, act.action);
      orderDeath(desk, dice);
      if (dice.happens(0.1)) desk.engine().lineChanged(false);
      if (dice.happens(0.5)) desk.engine().lineChanged(true);
      void people.decide(act);
      if (dice.happens(0.2)) void people.decideOn(dice.pick(['send', 'withdraw'] as const));
      if (dice.happens(0.2)) void people.decideOnFailed(dice.happens(0.7));
      await sleep(dice.between(0, dice.pick([10, 60, 300])));
      if (desk.isDead()) desk.restart();
    }
    await sleep(2 * LATEST_DEATH);
    desk.calm();
    await sandbox.control('clear-faults');
    await sandbox.control('clear-barriers');
    await comeToRest(desk, people, async (act) => ((await sandbox.effects()).get(act.id) ?? 0) > 0);
    const books = await desk.end();
    const effects = new Map([...(await sandbox.effects())].map(([id, times]) => [`0 ${id}`, times]));
    const verdicts = judge({ server: sandbox, programs: [books], effects, decided: people.decided, insisted: people.insisted, withdrawn: people.withdrawn, dismissed: people.dismissed, seen, safe: (act) => traitsOf(act).safeToRepeat });
    const wrong = ((await sandbox.control('check')) as readonly string[]).map((line) => `the books do not add up: ${line}`);
    return { lost: [...verdicts.lost, ...wrong], doubled: [...verdicts.doubled, ...people.ghosts(books, effects)], acts: people.decided.size, deaths: desk.deaths, kills: desk.kills() };
  } finally {
    desk.kill();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Somebody dies now or at a point of the engine, or nobody does. */
function orderDeath(desk: KilledDesk, dice: Chance): void {
  const later = (then: () => void): void => void setTimeout(then, dice.between(0, LATEST_DEATH));
  switch (dice.between(1, 8)) {
    case 1:
    case 2:
      desk.dieAt(dice.pick(CRASH_POINTS), 'store');
      return;
    case 3:
    case 4:
      desk.dieAt(dice.pick(CRASH_POINTS), 'program');
      return;
    case 5:
      later(desk.killStore);
      return;
    case 6:
      desk.loseAnswer();
      return;
    case 7:
      later(() => {
        if (!desk.isDead()) desk.kill();
      });
  }
}

/** The program lives on for as long as a store takes to come back. */
async function outlives(desk: KilledDesk): Promise<boolean> {
  const engine = desk.engine();
  await sleep(STORE_BACK);
  return !desk.isDead() && desk.engine() === engine;
}

/** What people decided and what they were told. */
interface People {
  readonly decided: Set<string>;
  readonly insisted: Set<string>;
  readonly withdrawn: Set<string>;
  readonly dismissed: Set<string>;
  decide(act: NewAct): Promise<void>;
  decideOn(decision: 'send' | 'withdraw'): Promise<void>;
  /** What failed is tried again, or a person has seen it. */
  decideOnFailed(again: boolean): Promise<void>;
  /** Acts that were done although the person was told that they are not taken. */
  ghosts(books: readonly Act[], effects: ReadonlyMap<string, number>): readonly string[];
}

function createPeople(desk: KilledDesk): People {
  const [decided, insisted, withdrawn, dismissed] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  /** How many decisions with this request were told no, and how many heard nothing for certain. */
  const told = new Map<string, { no: number; nothing: number }>();
  const keyOf = ({ action, request }: Pick<Act, 'action' | 'request'>): string => JSON.stringify([action, request]);
  /** What the program says of a decision. */
  const hear = async (act: Pick<Act, 'action' | 'request'>, decision: Promise<Result<Act>>): Promise<Result<Act> | null> => {
    const counted = told.get(keyOf(act)) ?? { no: 0, nothing: 0 };
    told.set(keyOf(act), counted);
    counted.nothing += 1;
    const answer = await decision.catch(() => null);
    if (answer === null) return null;
    counted.nothing -= 1;
    if (answer.ok) decided.add(`0 ${answer.value.id}`);
    // Dead before its store had come back, the program cannot take back what its book may have: that act is sent and listed.
    else if (await outlives(desk)) counted.no += 1;
    else counted.nothing += 1;
    return answer;
  };
  return {
    decided,
    insisted,
    withdrawn,
    dismissed,
    decide: async (act) => {
      await hear(act, desk.engine().decide(act));
    },
    decideOnFailed: async (again) => {
      const failed = desk.engine().acts().find((act) => hasFailed(act) && act.dismissedAt === undefined);
      if (failed === undefined) return;
      const answer = again ? await hear(failed, desk.engine().retry(failed.id, null)) : await desk.engine().decideOn(failed.id, 'dismiss').catch(() => null);
      if (answer?.ok === true) dismissed.add(`0 ${failed.id}`);
    },
    decideOn: async (decision) => {
      const open = desk.engine().acts().find((act) => act.state === 'held' || (act.state === 'asked' && act.askedFor !== 'undecided'));
      if (open === undefined) return;
      if (decision === 'send') insisted.add(`0 ${open.id}`);
      const answer = await desk.engine().decideOn(open.id, decision).catch(() => null);
      if (answer?.ok === true && answer.value.state === 'withdrawn') withdrawn.add(`0 ${open.id}`);
    },
    ghosts: (books, effects) =>
      books.flatMap((act) => {
        const counted = told.get(keyOf(act));
        const isGhost = counted !== undefined && counted.no > 0 && counted.nothing === 0 && !decided.has(`0 ${act.id}`) && (effects.get(`0 ${act.id}`) ?? 0) > 0;
        return isGhost ? [`${act.action} ${JSON.stringify(act.request)} ${act.state}: done although it was not taken`] : [];
      }),
  };
}

/** All is well: what stands before the person is withdrawn, everything else comes to an end. */
async function comeToRest(desk: KilledDesk, people: People, wasDone: (act: Act) => Promise<boolean>): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (let open = true; open && performance.now() < until; open = (await desk.book())?.some((act) => !hasEnded(act)) ?? true) {
    if (desk.isDead()) desk.restart();
    desk.engine().lineChanged(true);
    if (desk.engine().acts().some((act) => act.state === 'asked' && act.askedFor !== 'undecided')) await Promise.race([people.decideOn('withdraw'), sleep(500)]);
    const undecided = desk.engine().acts().find((act) => act.state === 'asked' && act.askedFor === 'undecided');
    if (undecided !== undefined) await Promise.race([desk.engine().decideOn(undecided.id, (await wasDone(undecided)) ? 'wasDone' : 'wasNotDone'), sleep(500)]);
    await sleep(20);
  }
}
