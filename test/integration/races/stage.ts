import type { Books } from '@electron/sandbox/actions/handler';
import type { Chance } from '@electron/sandbox/seeds/random';
import type { ActionName, Requests, Responses } from '@shared/reservanto/generated/actions';

/** Where a race is run: books, chance, and a date on which nothing else lies. */
export interface Stage {
  readonly books: Books;
  readonly chance: Chance;
  /** `YYYY-MM-DD`, at least two days ahead. */
  readonly date: string;
}

/** A call that a desk makes. */
export interface Call {
  readonly action: ActionName;
  readonly request: Readonly<Record<string, unknown>>;
}

/** What every answer has. */
export interface Answer extends Readonly<Record<string, unknown>> {
  readonly IsError: boolean;
  readonly ErrorMessage: string | null;
  readonly ErrorParameter: string | null;
}

/** A call with its answer. */
export interface Done extends Call {
  readonly answer: Answer;
}

/** One of those who call at once: it waits for each answer before its next call. */
export type Desk = Generator<Call, void, Answer>;

/** A race: who takes part, and what is wrong with how it ended, in words; nothing when all is well. */
export interface Scene {
  readonly desks: readonly Desk[];
  judge(done: readonly Done[]): readonly string[];
}

/** Sets a race for so many desks. */
export type Scenario = (stage: Stage, desks: number) => Scene;

/** One call and its answer, inside of a desk. */
export function* ask<A extends ActionName>(action: A, request: Requests[A]): Generator<Call, Responses[A], Answer> {
  const answer: unknown = yield { action, request };
  return answer as Responses[A];
}

/** A desk that makes one call. */
export function* once<A extends ActionName>(action: A, request: Requests[A]): Desk {
  yield* ask(action, request);
}

/** The calls of an action that went well. */
export function wonBy(done: readonly Done[], ...actions: readonly ActionName[]): readonly Done[] {
  return done.filter(({ action, answer }) => actions.includes(action) && !answer.IsError);
}

/** Complaints about refusals that name another field than these of their action. */
export function wronglyRefused(done: readonly Done[], fields: { readonly [A in ActionName]?: readonly string[] }): string[] {
  return done
    .filter(({ action, answer }) => answer.IsError && fields[action]?.includes(answer.ErrorParameter ?? '') !== true)
    .map(({ action, answer }) => `${action} was refused by ${answer.ErrorParameter ?? 'nothing'}: ${answer.ErrorMessage ?? ''}`);
}

/** Complains when it is not so many. */
export function mustBe(what: string, is: number, wanted: number): string[] {
  return Math.abs(is - wanted) < 0.005 ? [] : [`${what}: ${is}, not ${wanted}`];
}

/** Somebody who asked for so much of what only goes down. `from` names what it is taken from. */
export interface Taking {
  readonly asked: number;
  readonly won: boolean;
  readonly from: readonly string[];
}

/** Complains when more is taken than there was, and when somebody was refused for whom enough is still there. */
export function fits(left: Readonly<Record<string, number>>, takings: readonly Taking[]): string[] {
  const rest = new Map(Object.entries(left));
  for (const { asked, won, from } of takings) for (const pool of won ? from : []) rest.set(pool, (rest.get(pool) ?? 0) - asked);
  const over = [...rest].filter(([, amount]) => amount < -1e-6).map(([pool, amount]) => `${-amount} too many of ${pool}`);
  const forNothing = takings.filter(({ asked, won, from }) => !won && from.every((pool) => asked <= (rest.get(pool) ?? 0) + 1e-6)).map(({ asked, from }) => `${asked} of ${from.join(' and ')} refused although it is left`);
  return [...over, ...forNothing];
}
