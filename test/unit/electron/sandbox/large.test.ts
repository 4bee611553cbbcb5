import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '@electron/sandbox/data/database';
import { auditBooks } from '@electron/sandbox/rules/audit';
import type { Sandbox } from '@electron/sandbox/server';
import { createSandbox } from '@electron/sandbox/server';
import { addDays, atWallTime, dateOf } from '@shared/domain/days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW } from '../../../support/sandbox';

const ZONE = 'Europe/Prague';
const TODAY = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const dataFile = join(folder, 'large.db');
let sandbox: Sandbox;

const count = (sql: string): number => sandbox.books.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? -1;
const bookedOn = (date: string): number => count(`bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a.start >= ${atWallTime(date, 0, ZONE) / 1000} AND a.start < ${atWallTime(addDays(date, 1), 0, ZONE) / 1000}`);

function digestOf(db: Db): string {
  const hash = createHash('sha256');
  for (const { name } of db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
    for (let skip = 0, rows: unknown[] = [0]; rows.length > 0; skip += 50_000) {
      rows = db.all(`SELECT * FROM ${name} ORDER BY 1, 2 LIMIT 50000 OFFSET ?`, skip);
      hash.update(JSON.stringify(rows));
    }
  }
  return hash.digest('hex');
}

beforeAll(async () => {
  sandbox = await createSandbox({ seed: 'large', nowMs: NOW, dataFile });
}, 180_000);
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('large', () => {
  it('has 100,000 customers, three locations, 60 resources and every type of segment', () => {
    const { db } = sandbox.books;
    expect(count('customers')).toBe(100_000);
    expect(count("catalogue WHERE kind = 'location'")).toBe(3);
    expect(count("catalogue WHERE kind = 'resource'")).toBe(60);
    const types = db.all<{ type: string }>("SELECT DISTINCT json_extract(c.json, '$.type') AS type FROM catalogue c WHERE kind = 'segment' AND EXISTS (SELECT 1 FROM appointments a JOIN bookings b ON b.appointment_id = a.id WHERE a.segment_id = c.id)").map(({ type }) => type);
    expect(types.sort()).toEqual(['Classes', 'EmsLike', 'OneToOne', 'PlaceRentalLike', 'RentalLike']);
  });

  it('goes a year back and a year ahead, and thins out towards its end', () => {
    const { db } = sandbox.books;
    const ends = db.get<{ first: number; last: number }>('SELECT min(start) AS first, max(start) AS last FROM appointments');
    expect(dateOf((ends?.first ?? 0) * 1000, ZONE)).toBe(addDays(TODAY, -365));
    expect(dateOf((ends?.last ?? 0) * 1000, ZONE)).toBe(addDays(TODAY, 365));
    const [past, today, soon, late] = [bookedOn(addDays(TODAY, -7)), bookedOn(TODAY), bookedOn(addDays(TODAY, 7)), bookedOn(addDays(TODAY, 280))];
    expect(past).toBeGreaterThan(500);
    expect(today).toBeGreaterThan(500);
    expect(soon).toBeGreaterThan(200);
    expect(soon).toBeLessThan(today);
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(soon / 4);
  });

  it('has a past for nearly everybody, and records of it: attendance, no-shows, cancelled and unconfirmed bookings', () => {
    const now = NOW / 1000;
    expect(count('customers c WHERE NOT EXISTS (SELECT 1 FROM bookings WHERE customer_id = c.id)')).toBeLessThan(5_000);
    expect(count(`bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a."end" <= ${now} AND b.status = 'Confirmed' AND b.attendance = 0`)).toBe(0);
    expect(count(`bookings b JOIN appointments a ON a.id = b.appointment_id WHERE a.start > ${now} AND b.attendance <> 0`)).toBe(0);
    expect(count(`bookings b JOIN appointments a ON a.id = b.appointment_id JOIN customers c ON c.id = b.customer_id WHERE a.start > ${now} AND c.deleted = 1`)).toBe(0);
    for (const some of [
      'bookings WHERE attendance = 9', "bookings WHERE status = 'Canceled'", "bookings WHERE status = 'ConfirmationRequested'", 'bookings WHERE by_api = 1', 'bookings WHERE customer_note IS NOT NULL', 'activities',
      'alternates', 'course_alternates', 'customer_passes', 'intermissions', 'make_ups WHERE used_at IS NULL', 'make_ups WHERE used_at IS NOT NULL', 'credits WHERE value < 0', 'notes', 'free_times',
      'customers WHERE deleted = 1', 'customers WHERE credit > 0', 'customers WHERE price_level_id IS NOT NULL', "catalogue WHERE kind = 'course'", 'customers WHERE email IS NULL',
    ]) expect(count(some), some).toBeGreaterThan(0);
  });

  it('adds up: no place is given twice, no pass is overdrawn, credit is the sum of its moves', () => {
    expect(auditBooks(sandbox.books)).toEqual([]);
  });

  it('has clock changes inside, over which the time on the wall stays', () => {
    const { db } = sandbox.books;
    for (const change of ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31']) {
      for (const offset of [-1, 0, 1]) {
        const date = addDays(change, offset);
        const first = db.get<{ start: number }>('SELECT min(start) AS start FROM appointments WHERE segment_id IN (4, 6) AND start >= ?', atWallTime(date, 0, ZONE) / 1000)?.start ?? 0;
        const minutes = (first - atWallTime(date, 7 * 60, ZONE) / 1000) / 60;
        expect(minutes % 15, `${date} ${minutes}`).toBe(0);
        expect(minutes, date).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is the same for the same number and moment; a kept file holds it and is not sown again', { timeout: 240_000 }, async () => {
    const digest = digestOf(sandbox.books.db);
    await sandbox.close();
    sandbox = await createSandbox({ seed: 'large', number: 2, dataFile });
    expect(digestOf(sandbox.books.db)).toBe(digest);
    const again = await createSandbox({ seed: 'large', nowMs: NOW });
    expect(digestOf(again.books.db)).toBe(digest);
    await again.close();
  });

  it('answers a day, and refuses a year in one list', { timeout: 60_000 }, async () => {
    const post = async (action: string, body: object, token = '') => (await (await fetch(`${sandbox.url}/v1/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: token }, body: JSON.stringify(body) })).json()) as Record<string, unknown>;
    const token = String((await post('Authorize/GetShortTimeToken', { LongTimeToken: sandbox.longTimeToken }))['ShortTimeToken']);
    const [from, to] = [atWallTime(TODAY, 0, ZONE) / 1000, atWallTime(addDays(TODAY, 1), 0, ZONE) / 1000];
    expect(await post('Event/GetList', { StartDate: from, EndDate: to }, token)).toMatchObject({ IsError: false, Events: { length: bookedOn(TODAY) } });
    expect(await post('Event/GetList', { StartDate: 0, EndDate: to }, token)).toMatchObject({ IsError: true, ErrorParameter: 'EndDate' });
    expect(((await post('Customer/GetList', {}, token))['Customers'] as unknown[]).length).toBe(100_000);
  });
});
