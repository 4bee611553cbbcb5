import type { Books } from '@electron/sandbox/actions/handler';
import { createClock } from '@electron/sandbox/clock';
import { openDb } from '@electron/sandbox/data/database';
import { answerAction } from '@electron/sandbox/http/action-route';
import { createTokens } from '@electron/sandbox/http/tokens';
import { createUnknownFields } from '@electron/sandbox/http/unknown-fields';
import { auditBooks } from '@electron/sandbox/rules/audit';
import { sowDemoCatalogue } from '@electron/sandbox/seeds/demo-catalogue';
import { createChance } from '@electron/sandbox/seeds/random';
import { createWriter } from '@electron/sandbox/seeds/writer';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import * as requests from '@shared/reservanto/generated/requests';
import { addDays, dateOf } from '@shared/domain/days';
import type { Send } from '../../support/lines';
import { NOW } from '../../support/sandbox';
import { times } from '../../support/sown-books';
import { everything } from './everything';
import { MONEY } from './money';
import { PLACES } from './places';
import type { Answer, Call, Done, Scenario, Stage } from './stage';
import { STATES } from './states';

const ZONE = 'Europe/Prague';
/** In the middle of a race over HTTP the books are looked at after so many answers. */
const LOOK_EVERY = 10;

/** Every race by its name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = { ...PLACES, ...MONEY, ...STATES, everything };
/** Everything at once comes more often than each of the others, since it can go in more ways. */
const NAMES = [...Object.keys(SCENARIOS), ...times(4, () => 'everything')];

/** The race of a seed. */
export function scenarioOf(seed: number): { readonly name: string; readonly scenario: Scenario } {
  const name = NAMES[seed % NAMES.length] ?? '';
  return { name, scenario: SCENARIOS[name] ?? everything };
}

/** Days after which nothing lies in the demo, not even its course. */
const QUIET_AFTER = 50;

/** A date on which nothing lies in the demo, another for each `round`. */
export function dateOfRound(round: number): string {
  return addDays(dateOf(NOW, ZONE), QUIET_AFTER + round);
}

/** Runs the race of a seed on books of its own, one call after the other in an order of chance; the books are looked at after each. Gives complaints. */
export function raceAlone(seed: number): string[] {
  const chance = createChance(seed);
  const db = openDb(null);
  const books: Books = { db, clock: createClock(NOW), zone: ZONE };
  try {
    db.transaction(() => sowDemoCatalogue(createWriter(db, ZONE, NOW)));
    const tokens = createTokens(books, 'race', null);
    const token = tokens.issue(tokens.longTimeToken);
    const unknownFields = createUnknownFields();
    const call = ({ action, request }: Call): Answer => {
      const { status, body } = answerAction(books, tokens, action, token, JSON.stringify(request), unknownFields);
      if (status !== 200 || typeof body !== 'string') throw new Error(`${action} was answered ${status}`);
      return JSON.parse(body) as Answer;
    };
    return interleave({ books, chance, date: dateOfRound(0) }, scenarioOf(seed).scenario, chance.between(4, 12), call);
  } finally {
    db.close();
  }
}

function interleave(stage: Stage, scenario: Scenario, count: number, call: (call: Call) => Answer): string[] {
  const { desks, judge } = scenario(stage, count);
  const done: Done[] = [];
  let waiting = desks.flatMap((desk) => {
    const { value } = desk.next();
    return value === undefined ? [] : [{ desk, next: value }];
  });
  while (waiting.length > 0) {
    const turn = stage.chance.pick(waiting);
    const answer = call(turn.next);
    done.push({ ...turn.next, answer });
    const complaints = [...misshapen(turn.next, answer), ...auditBooks(stage.books)];
    if (complaints.length > 0) return complaints.map((complaint) => `${complaint} after ${done.map(told).join(', ')}`);
    const { value } = turn.desk.next(answer);
    waiting = waiting.flatMap((one) => (one !== turn ? [one] : value === undefined ? [] : [{ desk: one.desk, next: value }]));
  }
  return [...judge(done)];
}

const told = ({ action, request, answer }: Done): string => `${action} ${JSON.stringify(request)} ${answer.IsError ? `refused by ${answer.ErrorParameter ?? 'nothing'}` : 'done'}`;

/**
 * Runs a race over real HTTP, all desks at once. `hold` makes the server hold so many first calls and gives what lets them
 * go once all are there; without it they are done as they come. Gives complaints.
 */
export async function raceOverHttp(stage: Stage, scenario: Scenario, count: number, send: Send, hold: ((calls: number) => Promise<() => Promise<void>>) | null): Promise<string[]> {
  const { desks, judge } = scenario(stage, count);
  const done: Done[] = [];
  const complaints: string[] = [];
  const release = await hold?.(desks.length);
  const work = desks.map(async (desk) => {
    for (let turn = desk.next(); turn.done !== true; ) {
      const { status, text } = await send(turn.value.action, JSON.stringify(turn.value.request));
      if (status !== 200) throw new Error(`${turn.value.action} was answered ${status}`);
      const answer = JSON.parse(text) as Answer;
      done.push({ ...turn.value, answer });
      complaints.push(...misshapen(turn.value, answer));
      if (done.length % LOOK_EVERY === 0) complaints.push(...auditBooks(stage.books));
      turn = desk.next(answer);
    }
  });
  await Promise.all([...work, release?.()]);
  return [...complaints, ...auditBooks(stage.books), ...judge(done)];
}

/** A refusal says why in words and names a field of its request. */
export function misshapen({ action }: Call, { IsError, ErrorMessage, ErrorParameter }: Answer): string[] {
  if (!IsError) return ErrorMessage === null && ErrorParameter === null ? [] : [`${action} speaks of an error that is none`];
  const schemas = requests as unknown as Readonly<Record<string, { readonly shape?: Readonly<Record<string, unknown>> }>>;
  const fields = schemas[`${ACTIONS[action].request ?? ''}Schema`]?.shape ?? {};
  return ErrorMessage !== null && ErrorParameter !== null && Object.hasOwn(fields, ErrorParameter.split('.')[0] ?? '') ? [] : [`${action} was refused by ${ErrorParameter ?? 'nothing'}: ${ErrorMessage ?? 'no word'}`];
}
