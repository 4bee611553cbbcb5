import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretsOf } from '@electron/app/plans';
import { openActsBook } from '@electron/store/acts/acts-book';
import { createSeal } from '@electron/store/seal';
import type { Act } from '@shared/domain/acts/act';
import type { ActName } from '@shared/reservanto/acts/asks';
import { actOf } from '@shared/reservanto/acts/acts';

/*
 * Puts 1,000 acts that are not over into the book of the business that a profile was opened with, as the program writes
 * them: `fill.js PROFILE < {"keys":[…],"now":…}`. `keys` are blocks of the day on the screen, each of which gets a mark;
 * the rest are notes. They wait for a time that does not come, so that every start finds the same book.
 */

const MANY = 1_000;
const YEAR = 365 * 86_400_000;
/** Of the sandbox that the profile belongs to. */
const CUSTOMERS = 400;

const profile = process.argv[2] ?? '';
const { keys, now } = JSON.parse(readFileSync(0, 'utf8')) as { readonly keys: readonly string[]; readonly now: number };
const [id] = readdirSync(profile).flatMap((name) => /^acts-(.+)\.db$/.exec(name)?.[1] ?? []);
if (id === undefined) throw new Error('the profile has no book of acts');
// The vault of tests hides nothing.
const { bytes } = JSON.parse(readFileSync(join(profile, 'vault', `${secretsOf(id).actsKey}.sealed`), 'utf8')) as { readonly bytes: string };
const key = Buffer.from(bytes, 'base64').toString('utf8');

const waiting = { state: 'ready', createdAt: now, notBefore: now + YEAR, base: null, before: null, attempts: 0, lost: null, askedFor: null, after: null, error: null, answer: null, endedAt: null } as const;

function act(order: number, decided: Pick<Act, 'request' | 'title'> & { readonly action: ActName }): Act {
  return { ...waiting, ...decided, id: `many-${order}`, order, queues: actOf(decided.action).queues(decided.request) };
}

function mark(order: number, block: string): Act {
  const [, AppointmentId, CustomerId] = block.split(':').map(Number);
  return act(order, { action: 'Booking/SetNoShowState', request: { AppointmentId, CustomerId, NoShowStatus: 1 }, title: { name: 'Jana Černá', time: '10:00', mark: 'came', service: 'Masáž zad' } });
}

function note(order: number): Act {
  const text = `Zavolat kvůli náhradnímu termínu (${order})`;
  return act(order, { action: 'Customer/Note', request: { CustomerId: 1 + (order % CUSTOMERS), IsDelete: false, Text: text }, title: { name: 'Jana Černá', what: 'add', text } });
}

const book = openActsBook(join(profile, `acts-${id}.db`), createSeal(key, 'pult acts'), now);
book.put(Array.from({ length: MANY - keys.length }, (_, index) => note(index + 1)).concat(keys.map((block, index) => mark(MANY - keys.length + index + 1, block))));
book.close();
