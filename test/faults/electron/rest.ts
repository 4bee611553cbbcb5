import type { ActView } from '@shared/domain/acts/act-view';
import { hasEnded, LATE_MS } from '@shared/domain/acts/act';
import { sleep } from '../kills/fast-time';
import type { People } from './people';
import type { RealProgram } from './program';
import type { Server } from './server';

/** Everything has come to its end long before this, in ms: the program's time is moved on for what waits. */
const PATIENCE = 60_000;

/** Between two looks, in ms. */
const LOOK_AGAIN = 200;

/** What the program lists; null when it says nothing. */
export async function listed(program: RealProgram): Promise<readonly ActView[] | null> {
  const list = await program.call('acts.list', null);
  return list?.ok === true ? list.value.acts : null;
}

/** Time passes in steps of so much, in ms; the limits of calls stay the computer's (moved-clock.ts). */
const STEP = 5_000;

/**
 * The minute in which a server may be late passes quickly, but only while nothing is under way: a server that is still at work
 * would be later than any server may be.
 */
export async function passMinute(program: RealProgram, server: Server): Promise<void> {
  for (let passed = 0; passed < LATE_MS; passed += STEP) {
    const acts = await listed(program);
    if (acts === null || acts.some(({ state }) => state === 'sending') || (await server.isAtWork())) return;
    await program.moveOn(STEP);
  }
}

/** All is well: what stands before the person is decided, everything else comes to an end. Answers what the program lists then, null when it says nothing. */
export async function comeToRest(program: RealProgram, server: Server, people: People): Promise<readonly ActView[] | null> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const acts = await listed(program);
    if (acts?.every(hasEnded) === true || performance.now() > until) return acts;
    const asked = acts?.find(({ state }) => state === 'asked');
    if (asked !== undefined) await people.settle(program, asked);
    else await passMinute(program, server);
    await sleep(LOOK_AGAIN);
  }
}
