import { join } from 'node:path';
import { openActsBook } from '@electron/store/acts/acts-book';
import { createSeal } from '@electron/store/seal';
import type { SupervisedStore } from '@electron/store/supervisor';
import { superviseStore } from '@electron/store/supervisor';
import type { CrashPoint } from '@electron/sync/acts/crash-points';
import { createActs } from '@electron/sync/acts/engine';
import type { ActsEngine, ActsStore, Timer } from '@electron/sync/acts/ports';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import type { Act } from '@shared/domain/acts/act';
import { forkStore } from '../../support/forked-store';
import { sleep } from './fast-time';
import type { FastSandbox } from './sandbox';

const KEY = '0f'.repeat(32);

/** The program died here. */
class Crash extends Error {}

/** What dies at a crash point: the store process alone, or the program with it. */
export type Victim = 'store' | 'program';

/** A desk with its engine in this process and its store in a real one, whose book lies in a file. */
export interface KilledDesk {
  engine(): ActsEngine;
  /** The engine has taken up its book, or a second has passed. */
  ready(): Promise<unknown>;
  /** What the store says is in the book; null when it says nothing now. */
  book(): Promise<readonly Act[] | null>;
  /** SIGKILL of the store process; the supervisor starts another. */
  killStore(): void;
  /** The next answer of the store is lost: the process dies after its work and before anybody hears of it. */
  loseAnswer(): void;
  /** The next time the engine comes to this point the victim dies. */
  dieAt(point: CrashPoint, victim: Victim): void;
  /** kill -9 of the program: its store process, its engine and its connections. */
  kill(): void;
  /** No death that was ordered comes any more. */
  calm(): void;
  isDead(): boolean;
  /** Starts the program again on the same file. */
  restart(): void;
  /** Ends everything in good order; answers what the file holds. */
  end(): Promise<readonly Act[]>;
  readonly deaths: readonly CrashPoint[];
  /** How often a store process was killed. */
  kills(): number;
}

/** What a desk is made of. `entry` runs the store; `folder` is where its book lies. */
export interface DeskParts {
  readonly entry: string;
  readonly folder: string;
  readonly sandbox: FastSandbox;
  readonly time: Timer;
  readonly onChange: (changed: readonly Act[]) => void;
}

interface Life {
  readonly engine: ActsEngine;
  readonly store: SupervisedStore;
  readonly started: Promise<unknown>;
  readonly over: AbortController;
}

/** A desk with an empty book, started. */
export function createKilledDesk({ entry, folder, sandbox, time, onChange }: DeskParts): KilledDesk {
  const file = join(folder, 'acts.db');
  const deaths: CrashPoint[] = [];
  let kills = 0;
  let child: ReturnType<typeof forkStore>['child'] | null = null;
  let losesAnswer = false;
  let trap: { readonly point: CrashPoint; readonly victim: Victim } | null = null;

  const killStore = (): void => {
    if (child?.kill('SIGKILL') === true) kills += 1;
  };

  const fork = (): ReturnType<typeof forkStore> => {
    const made = forkStore(entry);
    child = made.child;
    let mute = false;
    return {
      ...made,
      onMessage: (listener) =>
        made.onMessage((message) => {
          if (losesAnswer && message.type === 'answer') {
            losesAnswer = false;
            mute = true;
            killStore();
          }
          if (!mute) listener(message);
        }),
    };
  };

  const begin = (): Life => {
    const over = new AbortController();
    const alive = (): boolean => !over.signal.aborted;
    const never = <T>(): Promise<T> => new Promise(() => undefined);
    const whileAlive = async <T>(answer: Promise<T>): Promise<T> => {
      const came = await answer;
      return alive() ? came : never();
    };
    let clock = 0;
    // Histories kill faster than the supervisor would follow: each restart seems a minute later.
    const store = superviseStore(fork, { file: null, key: null, zone: 'Europe/Prague', clockOffset: 0, acts: { file, key: KEY } }, () => (clock += 60_001));
    const book = actsStoreOf(store);
    const acts: ActsStore = {
      all: () => (alive() ? whileAlive(book.all()) : never()),
      put: (changed) => (alive() ? whileAlive(book.put(changed)) : never()),
    };
    // What failed shares its request with the act in its place.
    const actOf = (request: object): Act | undefined => engine.acts().find((act) => act.state === 'sending' && act.request === request);
    const api = sandbox.client(over.signal, actOf);
    const engine = createActs({
      api: { call: (action, request, options) => (alive() ? whileAlive(api.call(action, request, options)) : never()) },
      store: acts,
      timer: { ...time, after: (ms, then) => time.after(ms, () => alive() && then()) },
      log: () => undefined,
      crash: (point) => {
        if (!alive()) throw new Crash();
        if (trap?.point !== point) return;
        const { victim } = trap;
        trap = null;
        deaths.push(point);
        if (victim === 'store') killStore();
        else {
          kill();
          throw new Crash();
        }
      },
    });
    store.onRestart(() => {
      if (alive()) void engine.bookReopened();
    });
    engine.onChange(onChange);
    return { engine, store, started: engine.start().catch(() => null), over };
  };

  const kill = (): void => {
    life.over.abort();
    // No other process is started in its place: the supervisor has died too.
    void life.store.stop();
    killStore();
  };

  let life = begin();
  return {
    engine: () => life.engine,
    ready: () => Promise.race([life.started, sleep(1_000)]),
    book: async () => {
      const kept = await actsStoreOf(life.store).all();
      return kept.ok ? kept.value : null;
    },
    killStore,
    loseAnswer: () => void (losesAnswer = true),
    dieAt: (point, victim) => void (trap = { point, victim }),
    kill,
    calm: () => void ([trap, losesAnswer] = [null, false]),
    isDead: () => life.over.signal.aborted,
    restart: () => {
      [trap, losesAnswer] = [null, false];
      life = begin();
    },
    end: async () => {
      await life.engine.stop();
      await life.store.stop();
      const book = openActsBook(file, createSeal(KEY, 'pult acts'), time.now());
      const acts = book.all();
      const unreadable = book.unreadable();
      book.close();
      if (unreadable > 0) throw new Error(`${unreadable} rows of the book do not open`);
      return acts;
    },
    deaths,
    kills: () => kills,
  };
}
