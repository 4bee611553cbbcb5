import type { Act } from '@shared/domain/acts/act';
import type { Decision } from '@shared/domain/acts/machine';
import type { Facts } from '@shared/domain/acts/act';
import type { ActName } from '@shared/reservanto/acts/asks';
import type { Result } from '@shared/util/result';
import type { ApiClient } from '../../api/ports';
import type { CrashPoint } from './crash-points';

/** The book of acts as the engine needs it: what is put is durable when the promise resolves, and the cache has followed what is done. */
export interface ActsStore {
  all(): Promise<Result<readonly Act[]>>;
  put(acts: readonly Act[]): Promise<Result<null>>;
}

/** What time is and how to wait for it; tests hand in their own. */
export interface Timer {
  /** Epoch ms of the program's clock, which somebody may set. */
  now(): number;
  /** Ms since some moment; runs on whoever sets the clock, and may stand still while the computer sleeps. */
  steady(): number;
  /** Calls once after `ms`, unless the returned function is called before. */
  after(ms: number, then: () => void): () => void;
  /** In [0, 1); jitter and ids only. */
  random(): number;
}

/** What the engine is built from. */
export interface ActsDeps {
  readonly api: Pick<ApiClient, 'call'>;
  readonly store: ActsStore;
  readonly timer: Timer;
  /** Between two durable steps; tests end the program there. */
  readonly crash?: (point: CrashPoint) => void;
  /** Names, counts and codes only. */
  readonly log: (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;
}

/** An act as a screen asks for it. */
export interface NewAct {
  readonly action: ActName;
  readonly request: Facts;
  /** What the screen showed; needed by what works offline. */
  readonly base: Facts | null;
  /** Not sent before, epoch ms; null at once. */
  readonly notBefore: number | null;
  /** See `againAt` of an act. */
  readonly againAt?: number;
  readonly title: Act['title'];
}

/** Sends what people decide: in order, never twice, and without losing one. */
export interface ActsEngine {
  /** Takes up the acts of the last run. */
  start(): Promise<Result<null>>;
  /** Lets what is on its way end; nothing new is sent. */
  stop(): Promise<void>;
  /** In the book when the promise resolves. `network.unreachable` for what needs the line while it is down. */
  decide(act: NewAct): Promise<Result<Act>>;
  /** A person's word on an act that is held or stands before them; `notFound` when there is none. */
  decideOn(id: string, decision: Decision): Promise<Result<Act>>;
  /** What failed is decided anew on `base`: another act in its place, and it counts as seen. `notFound` when none with this id failed. */
  retry(id: string, base: Facts | null): Promise<Result<Act>>;
  /** Resolves when the act has ended or stands before a person, or cannot be sent for now. */
  settled(id: string): Promise<Act | null>;
  acts(): readonly Act[];
  lineChanged(online: boolean): void;
  /** The process of the book died and another has opened it: what was being put may be in it, though its answer was lost. */
  bookReopened(): Promise<void>;
  /** After every change that is in the book. */
  onChange(listener: (changed: readonly Act[]) => void): () => void;
}
