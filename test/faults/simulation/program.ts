import type { Act } from '@shared/domain/acts/act';
import { appError } from '@shared/errors/app-error';
import { fail, ok } from '@shared/util/result';
import type { CrashPoint } from '@electron/sync/acts/crash-points';
import { createActs } from '@electron/sync/acts/engine';
import type { ActsEngine, ActsStore } from '@electron/sync/acts/ports';
import { brokenLine } from './line';
import type { LineOptions } from './line';
import type { Chance } from '@electron/sandbox/seeds/random';
import type { SimulatedServer } from './server';
import type { VirtualTime } from './virtual-time';
import { timerOf } from './virtual-time';

/** The program died here. */
class Crash extends Error {}

/** A desk: its book outlives its engine, which dies and is started again. */
export interface SimulatedProgram {
  engine(): ActsEngine;
  /** Ends the engine where it stands and starts another one on the same book. */
  restart(): void;
  /** Epoch ms by the clock of its computer. */
  now(): number;
  /** The next time the engine comes to this point it dies there. */
  dieAt(point: CrashPoint): void;
  /** True after a death that nobody has mended yet. */
  isDead(): boolean;
  /** Somebody sets the clock of its computer forwards or back, in ms; it stays so. */
  setClock(by: number): void;
  /** The book fails so many times, as with a full disk. */
  fillDisk(times: number): void;
  book(): readonly Act[];
  /** Points at which it died. */
  readonly deaths: readonly CrashPoint[];
}

/** What a simulated program is made of. */
export interface ProgramParts {
  readonly server: SimulatedServer;
  readonly time: VirtualTime;
  readonly dice: Chance;
  readonly line: LineOptions;
  /** What its engine tells of its acts. */
  readonly onChange: (changed: readonly Act[]) => void;
}

/** A program with an empty book. */
export function createProgram({ server, time, dice, line, onChange }: ProgramParts): SimulatedProgram {
  const rows = new Map<string, string>();
  const deaths: CrashPoint[] = [];
  let life = 0;
  let dead = false;
  let pointOfDeath: CrashPoint | null = null;
  let fullDisk = 0;
  let skew = 0;
  let lastAnswer: Promise<unknown> = Promise.resolve();

  const begin = (): ActsEngine => {
    const own = (life += 1);
    const alive = (): boolean => own === life && !dead;
    const never = <T>(): Promise<T> => new Promise(() => undefined);
    /** The store process answers in order, after a while; what it was given is in the book before. */
    const answerOf = <T>(answer: T): Promise<T> => {
      const mine = lastAnswer.then(() => (alive() ? new Promise<void>((resolve) => time.after(dice.between(0, 20), resolve)) : undefined)).then(() => (alive() ? answer : never<T>()));
      lastAnswer = mine;
      return mine;
    };
    const store: ActsStore = {
      all: () => Promise.resolve(ok([...rows.values()].map((row) => JSON.parse(row) as Act).sort((a, b) => a.order - b.order))),
      put: (acts) => {
        if (!alive()) return never();
        if (fullDisk > 0) {
          fullDisk -= 1;
          return answerOf(fail(appError('acts.diskFull')));
        }
        for (const act of acts) rows.set(act.id, JSON.stringify(act));
        return answerOf(ok(null));
      },
    };
    const made = createActs({
      api: brokenLine(server, time, dice, alive, line),
      store,
      timer: timerOf(time, dice.next, alive, () => skew),
      log: () => undefined,
      crash: (point) => {
        if (!alive()) throw new Crash();
        if (point !== pointOfDeath) return;
        pointOfDeath = null;
        dead = true;
        deaths.push(point);
        throw new Crash();
      },
    });
    made.onChange(onChange);
    return made;
  };

  let engine = begin();
  return {
    engine: () => engine,
    restart: () => {
      dead = false;
      pointOfDeath = null;
      lastAnswer = Promise.resolve();
      engine = begin();
      // It may die while it starts, and the next start mends that.
      void engine.start().catch(() => undefined);
    },
    now: () => time.now() + skew,
    dieAt: (point) => void (pointOfDeath = point),
    isDead: () => dead,
    setClock: (by) => void (skew += by),
    fillDisk: (times) => void (fullDisk = times),
    book: () => [...rows.values()].map((row) => JSON.parse(row) as Act).sort((a, b) => a.order - b.order),
    deaths,
  };
}
