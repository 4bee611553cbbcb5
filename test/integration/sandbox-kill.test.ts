import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { auditBooks } from '@electron/sandbox/rules/audit';
import { createChance } from '@electron/sandbox/seeds/random';
import { createSandbox } from '@electron/sandbox/server';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const ROUNDS = 4;
/** Lines on which something is written all the time. */
const LINES = 6;

type Answer = Readonly<Record<string, unknown>>;

/** The command on a file, not yet ready. */
function spawnCommand(file: string, seed: string) {
  const child = spawn(process.execPath, [join(root, 'build/run-sandbox.mjs'), '--port', '0', '--now', '2026-11-23T08:52:00Z', '--seed', seed, '--data', file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: new Promise((done) => child.once('exit', done)) };
}

/** The command on a file, as somebody runs it for weeks. */
async function startCommand(file: string) {
  const { child, ended } = spawnCommand(file, 'demo');
  const line = await new Promise<string>((done, failed) => {
    createInterface(child.stdout).on('line', (text) => text.startsWith('{') && done(text));
    void ended.then(() => failed(new Error('the sandbox ended')));
  });
  const { url, longTimeToken } = JSON.parse(line) as { readonly url: string; readonly longTimeToken: string };
  const call = async (action: string, body: object, token = ''): Promise<Answer> =>
    (await (await fetch(`${url}/v1/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: token }, body: JSON.stringify(body) })).json()) as Answer;
  const token = String((await call('Authorize/GetShortTimeToken', { LongTimeToken: longTimeToken }))['ShortTimeToken']);
  return { child, ended, call: (action: string, body: object) => call(action, body, token) };
}

/** What has been answered with success, over all rounds. */
interface Answered {
  readonly customers: Map<number, string>;
  readonly notes: Set<string>;
  readonly bookings: { readonly AppointmentId: unknown; readonly CustomerId: unknown }[];
  /** Last mark by line, and the one that was under way. */
  readonly marks: Map<number, readonly [answered: number, sent: number]>;
  credit: number;
  creditUnderWay: number;
}

const none = (): Answered => ({ customers: new Map(), notes: new Set(), bookings: [], marks: new Map(), credit: 0, creditUnderWay: 0 });

/** Writes until the server is gone; only what was answered is written down. Each line has its own booking to mark (0 to 5). */
async function hammer(call: (action: string, body: object) => Promise<Answer>, line: number, mark: { readonly AppointmentId: number; readonly CustomerId: number }, starts: number[], answered: Answered, child: ChildProcess): Promise<void> {
  for (let turn = 0; child.signalCode === null; turn += 1) {
    const text = `${line} ${turn} ${Math.round(performance.now())}`;
    const state = [1, 9][turn % 2] ?? 1;
    try {
      const made = await call('Customer/Create', { FirstName: `Zákazník ${text}`, Email: `z${text.replaceAll(' ', '-')}@example.cz` });
      const id = (made['Customer'] as { readonly Id?: number } | null)?.Id ?? 0;
      if (made['IsError'] === false) answered.customers.set(id, `Zákazník ${text}`);
      if ((await call('Customer/Note', { CustomerId: mark.CustomerId, Text: text }))['IsError'] === false) answered.notes.add(text);
      answered.marks.set(line, [answered.marks.get(line)?.[0] ?? 0, state]);
      if ((await call('Booking/SetNoShowState', { ...mark, NoShowStatus: state }))['IsError'] === false) answered.marks.set(line, [state, state]);
      const BookingStart = starts.pop();
      const booked = await call('OneToOne/CreateBooking', { BookingResourceId: 1, BookingServiceId: 1, CustomerId: id, BookingStart });
      if (booked['IsError'] === false) answered.bookings.push({ AppointmentId: booked['AppointmentId'], CustomerId: booked['CustomerId'] });
      if (line > 0) continue;
      answered.creditUnderWay = 0.5;
      if ((await call('Customer/TryUseCredit', { CustomerId: 1, CreditForSubtract: 0.5 }))['Success'] === true) answered.credit += 0.5;
      answered.creditUnderWay = 0;
    } catch {
      return;
    }
  }
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'books.db');
}

/** Chance of this run; its number is printed, so that a run can be had again. */
function newChance() {
  const number = Date.now() % 1_000_000;
  process.stdout.write(`kill -9 at moments of number ${number}\n`);
  return createChance(number);
}

test('the books survive kill -9 in the middle of writes: they open, add up, and have all that was answered', { timeout: 180_000 }, async () => {
  const [chance, file, answered] = [newChance(), newFile(), none()];

  for (let round = 1; round <= ROUNDS; round += 1) {
    const { child, ended, call } = await startCommand(file);
    const now = Date.parse('2026-11-23T08:52:00Z') / 1000;
    const events = (await call('Event/GetList', { StartDate: now - 3600, EndDate: now }))['Events'] as { AppointmentId: number; CustomerId: number; Status: string }[];
    const marks = events.filter(({ Status }) => Status === 'Confirmed').slice(0, LINES);
    expect(marks).toHaveLength(LINES);
    const starts = (await call('OneToOne/GetAvailableStarts', { BookingResourceId: 1, BookingServiceId: 1, IntervalStart: now + 10 * 86_400, IntervalEnd: now + 300 * 86_400 }))['Starts'] as number[];
    // Each start is an hour after the one before, so that no booking stands in the way of another.
    const hourly = starts.filter((start) => start % 3600 === 0);
    const before = answered.customers.size;
    const lines = marks.map(({ AppointmentId, CustomerId }, line) => hammer(call, line, { AppointmentId, CustomerId }, hourly, answered, child));
    await wait(chance.between(250, 900));
    child.kill('SIGKILL');
    await ended;
    await Promise.all(lines);
    expect(answered.customers.size, `round ${round} wrote nothing`).toBeGreaterThan(before);

    const sandbox = await createSandbox({ seed: 'demo', dataFile: file });
    try {
      const { db } = sandbox.books;
      expect(auditBooks(sandbox.books)).toEqual([]);
      expect(db.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
      for (const [id, name] of answered.customers) expect(db.get('SELECT name FROM customers WHERE id = ?', id)).toMatchObject({ name });
      const notes = new Set(db.all<{ text: string }>('SELECT text FROM notes').map(({ text }) => text));
      expect([...answered.notes].filter((text) => !notes.has(text))).toEqual([]);
      for (const { AppointmentId, CustomerId } of answered.bookings) expect(db.get('SELECT status FROM bookings WHERE appointment_id = ? AND customer_id = ?', Number(AppointmentId), Number(CustomerId))).toMatchObject({ status: 'Confirmed' });
      marks.forEach(({ AppointmentId, CustomerId }, line) => {
        const { attendance } = db.get<{ attendance: number }>('SELECT attendance FROM bookings WHERE appointment_id = ? AND customer_id = ?', AppointmentId, CustomerId) ?? { attendance: -1 };
        expect(answered.marks.get(line)).toContain(attendance);
      });
      // What was under way may have been done as well; then it was done whole.
      const used = 340 - (db.get<{ credit: number }>('SELECT credit FROM customers WHERE id = 1')?.credit ?? 0);
      expect([answered.credit, answered.credit + answered.creditUnderWay]).toContain(used);
      [answered.credit, answered.creditUnderWay] = [used, 0];
    } finally {
      await sandbox.close();
    }
  }
  process.stdout.write(`${answered.customers.size} customers, ${answered.notes.size} notes, ${answered.bookings.length} bookings and ${answered.credit} Kč were answered, and are there\n`);
  for (const written of [answered.customers.size, answered.notes.size, answered.bookings.length, answered.credit]) expect(written).toBeGreaterThan(0);
});

test('a start that is killed while it fills the books leaves a file that the next one fills', { timeout: 120_000 }, async () => {
  const [chance, file] = [newChance(), newFile()];
  // The bundles are there after this.
  const { child: first, ended: over } = await startCommand(newFile());
  first.kill('SIGTERM');
  await over;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { child, ended } = spawnCommand(file, 'busy');
    await wait(chance.between(150, 900));
    child.kill('SIGKILL');
    await ended;
  }
  const sandbox = await createSandbox({ seed: 'busy', dataFile: file });
  try {
    expect(auditBooks(sandbox.books)).toEqual([]);
    expect(sandbox.books.db.get('SELECT count(*) AS n FROM bookings')).toMatchObject({ n: 36_000 });
  } finally {
    await sandbox.close();
  }
});
