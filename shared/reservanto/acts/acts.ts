import type { Facts } from '../../domain/acts/act';
import type { BaseVerdict, Verdict } from '../../domain/acts/machine';
import type { ActName } from './asks';
import { BOOKING_ACTS } from './bookings';
import { CREATION_ACTS } from './creations';
import type { Probe, ProbeAnswers } from './declaration';
import { MONEY_ACTS } from './money';
import { OTHER_ACTS } from './others';

/** Every act: each action that writes, once. */
export const ACTS = { ...BOOKING_ACTS, ...CREATION_ACTS, ...MONEY_ACTS, ...OTHER_ACTS } as const satisfies { readonly [A in ActName]: object };

/** A declaration for code that handles all of them alike; its request has been parsed by the strict schema of the action. */
export interface AnyAct {
  readonly queues: (request: Facts) => readonly string[];
  readonly held: boolean;
  readonly undo: 'sameAction' | 'none';
  readonly probes: (request: Facts) => readonly Probe[];
  readonly facts: (request: Facts, answers: ProbeAnswers) => Facts;
  readonly verdict: (request: Facts, before: Facts | null, after: Facts) => Verdict;
  readonly base?: (request: Facts, base: Facts, now: Facts) => BaseVerdict;
  readonly reads: string;
  readonly decides: string;
}

/** The declaration of an act. */
export function actOf(name: ActName): AnyAct {
  return ACTS[name] as unknown as AnyAct;
}
