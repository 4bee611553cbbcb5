import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Books } from '@electron/sandbox/actions/handler';
import { createClock } from '@electron/sandbox/clock';
import { openDb } from '@electron/sandbox/data/database';
import { answerAction } from '@electron/sandbox/http/action-route';
import { createTokens } from '@electron/sandbox/http/tokens';
import { createUnknownFields } from '@electron/sandbox/http/unknown-fields';
import { sow } from '@electron/sandbox/seeds';
import type { ActionName } from '@shared/reservanto/generated/actions';
import type { VirtualTime } from './virtual-time';

/** Monday 23 November 2026, 9:52 in Prague. */
export const START = Date.parse('2026-11-23T08:52:00Z');
const ZONE = 'Europe/Prague';
/** Where Linux keeps files in memory: nobody reads them after the history. */
const IN_MEMORY = '/dev/shm';

/** What the server says of one call: refused is 200 with IsError. */
export interface ServerAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** The books were changed, or could have been. */
  readonly worked: boolean;
}

/** The sandbox's rules without its HTTP: faults of the line are the simulation's own. */
export interface SimulatedServer {
  readonly books: Books;
  call(action: ActionName, request: object): ServerAnswer;
  close(): void;
}

/** Makes servers of one business quickly: sown once, copied for each. */
export function serverFactory(): { create(time: VirtualTime): SimulatedServer; dispose(): void } {
  const folder = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'pult-faults-'));
  const template = join(folder, 'template.db');
  const sown = openDb(template);
  sow({ db: sown, clock: createClock(START), zone: ZONE }, 'demo', 1, START);
  sown.run("UPDATE meta SET value = value WHERE key = 'seed'");
  sown.all('PRAGMA wal_checkpoint(TRUNCATE)');
  sown.close();
  let count = 0;
  return {
    create: (time) => {
      const file = join(folder, `run-${(count += 1)}.db`);
      copyFileSync(template, file);
      const db = openDb(file);
      db.all('PRAGMA synchronous = OFF');
      const clock = { seconds: () => Math.floor(time.now() / 1000), ms: time.now, set: () => undefined, advance: () => undefined };
      const books: Books = { db, clock, zone: ZONE };
      const unknownFields = createUnknownFields();
      const tokens = createTokens(books, 'demo 1', null);
      return {
        books,
        call: (action, request) => {
          const token = tokens.issue(tokens.longTimeToken);
          const { status, body, work } = answerAction(books, tokens, action, token, JSON.stringify(request), unknownFields);
          if (typeof body !== 'string') throw new Error(`${action} answers in pieces`);
          return { status, body: JSON.parse(body) as Readonly<Record<string, unknown>>, worked: work === 'done' };
        },
        close: () => {
          db.close();
          for (const tail of ['', '-wal', '-shm']) rmSync(file + tail, { force: true });
        },
      };
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
