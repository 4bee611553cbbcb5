import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openActsBook } from '@electron/store/acts/acts-book';
import { createSeal } from '@electron/store/seal';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anAct } from '../support/acts';
import { inMemory, startStore, value } from '../support/store';

const KEY = '0f'.repeat(32);
const seal = createSeal(KEY, 'pult acts');
const secret = anAct({ id: 'a', order: 1, title: { name: 'Vratislava Podivuhodná' } });

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pult-acts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'acts.db');
}

const open = (file: string, now = 1_000) => {
  const book = openActsBook(file, seal, now);
  onTestFinished(() => book.close());
  return book;
};

/** A book with one act, closed. */
function filled(): string {
  const file = place();
  const book = openActsBook(file, seal, 1_000);
  book.put([secret]);
  book.close();
  return file;
}

const beside = (file: string): string[] => readdirSync(join(file, '..')).filter((name) => name !== 'acts.db' && !name.endsWith('-shm') && !name.endsWith('-wal')).sort();

describe('the book of acts', () => {
  it('keeps what was put, as it was put last, in order', () => {
    const file = place();
    const book = openActsBook(file, seal, 1_000);
    book.put([anAct({ id: 'b', order: 2 }), anAct({ id: 'a', order: 1 })]);
    book.put([anAct({ id: 'a', order: 1, state: 'done', endedAt: 5 })]);
    book.close();
    expect(open(file).all().map(({ id, state }) => [id, state])).toEqual([['a', 'done'], ['b', 'ready']]);
  });

  it('puts all or none', () => {
    const book = open(place());
    book.put([anAct({ id: 'a', order: 1 })]);
    expect(() => book.put([anAct({ id: 'b', order: 2 }), anAct({ id: 'c', order: 1 })])).toThrow();
    expect(book.all().map(({ id }) => id)).toEqual(['a']);
  });

  it('is on the disk when put returns: a copy taken at that moment has it', () => {
    const file = place();
    const book = open(file);
    book.put([secret]);
    const copy = `${file}.copy`;
    for (const tail of ['', '-wal']) if (existsSync(file + tail)) copyFileSync(file + tail, copy + tail);
    expect(openActsBook(copy, seal, 1).all()).toEqual([secret]);
  });

  it('shows nobody without the key what it holds', () => {
    const file = filled();
    for (const name of readdirSync(join(file, '..'))) expect(readFileSync(join(file, '..', name)).toString('latin1')).not.toContain('Vratislava');
  });

  it('forgets history, never what is open', () => {
    const book = open(place());
    book.put([anAct({ id: 'a', order: 1, state: 'done', endedAt: 5 }), anAct({ id: 'b', order: 2, endedAt: null }), anAct({ id: 'c', order: 3, state: 'done', endedAt: 50 })]);
    book.forgetEnded(10);
    expect(book.all().map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('a file that is not as it was left', () => {
  it('of a row that was changed the rest is read, and the row is counted and kept', () => {
    const file = filled();
    const raw = new Database(file);
    raw.exec("INSERT INTO acts SELECT 'forged', 9, NULL, sealed FROM acts");
    raw.close();
    const book = open(file);
    expect(book.all()).toEqual([secret]);
    expect(book.unreadable()).toBe(1);
    book.put([anAct({ id: 'z', order: 20 })]);
    expect(openActsBook(file, seal, 1).unreadable()).toBe(1);
  });

  it('damaged, is put aside and restored from the copy of the last start', () => {
    const file = filled();
    open(file, 2_000).close();
    writeFileSync(file, Buffer.alloc(8_192, 7));
    for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
    const book = open(file, 3_000);
    expect(book.foundAs).toBe('restored');
    expect(book.all()).toEqual([secret]);
    expect(beside(file)).toEqual(['acts.db.backup', 'acts.db.damaged-3000']);
  });

  it('is copied as it was found, before anything is written and not before it is read', () => {
    const file = filled();
    rmSync(`${file}.backup`, { force: true });
    const book = open(file, 2_000);
    expect(beside(file)).toEqual([]);
    book.put([anAct({ id: 'next', order: 20 })]);
    copyFileSync(`${file}.backup`, `${file}-looked-at`);
    expect(open(`${file}-looked-at`).all()).toEqual([secret]);
  });

  it('damaged without a copy, is put aside and a new book is begun; the damaged one stays', () => {
    const file = filled();
    rmSync(`${file}.backup`, { force: true });
    writeFileSync(file, 'no database at all, but long enough to be looked at as one by SQLite');
    for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
    const book = open(file, 3_000);
    expect(book.foundAs).toBe('damaged');
    expect(book.all()).toEqual([]);
    expect(readFileSync(`${file}.damaged-3000`, 'utf8')).toContain('no database at all');
  });

  it('of a newer program is left as it is, and the store says so', async () => {
    const file = filled();
    const raw = new Database(file);
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    const before = readFileSync(file);
    const store = await startStore({ ...inMemory(), acts: { file, key: KEY } });
    expect(await store.call('actsAll', null)).toMatchObject({ ok: false, error: { code: 'acts.newer' } });
    expect(await store.call('actsPut', { acts: [anAct()] })).toMatchObject({ ok: false, error: { code: 'acts.newer' } });
    // The cache is there all the same.
    expect(value(await store.call('status', null)).customers.count).toBe(0);
    store.stop();
    expect(readFileSync(file).subarray(100)).toEqual(before.subarray(100));
  });

  it('locked by another process takes nothing, loses nothing, and works again afterwards', async () => {
    const file = filled();
    const store = await startStore({ ...inMemory(), acts: { file, key: KEY } });
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    const next = anAct({ id: 'b', order: 2 });
    expect(await store.call('actsPut', { acts: [next] })).toMatchObject({ ok: false, error: { code: 'acts.unavailable' } });
    expect(value(await store.call('actsAll', null)).acts).toEqual([secret]);
    other.exec('ROLLBACK');
    expect(await store.call('actsPut', { acts: [next] })).toMatchObject({ ok: true });
    expect(beside(file)).toEqual(['acts.db.backup']);
  });
});

it('without a file acts live in memory', async () => {
  const store = await startStore();
  value(await store.call('actsPut', { acts: [secret] }));
  expect(value(await store.call('actsAll', null)).acts).toEqual([secret]);
});
