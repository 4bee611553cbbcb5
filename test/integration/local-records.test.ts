import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { StoreOptions, StorePort } from '@electron/store/port';
import { createStoreClient } from '@electron/store/store-client';
import { LOCAL_LIMITS } from '@shared/domain/local/limits';
import type { LocalRecord } from '@shared/domain/local/record';
import { LOCAL_KINDS } from '@shared/domain/local/record';
import fc from 'fast-check';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { anAct } from '../support/acts';
import { forkStore } from '../support/forked-store';
import { localId, PAYLOAD, wanted } from '../support/local';
import { inMemory, startStore, value } from '../support/store';
import { bundleStore } from '../support/store-process';

const KEY = '0f'.repeat(32);
const DAY_MS = 86_400_000;

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pult-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'acts.db');
}

const inFile = (file: string, over: Partial<StoreOptions> = {}): StoreOptions => ({ ...inMemory(), acts: { file, key: KEY }, ...over });
const listed = async (store: StorePort): Promise<readonly LocalRecord[]> => value(await store.call('localList', { kinds: LOCAL_KINDS })).records;
const names = async (store: StorePort): Promise<string[]> => (await listed(store)).map(({ id }) => id).sort();

/** A book with one message and one act, closed. */
async function filled(): Promise<string> {
  const file = place();
  const store = await startStore(inFile(file));
  value(await store.call('actsPut', { acts: [anAct()] }));
  value(await store.call('localPut', wanted('handover')));
  store.stop();
  return file;
}

describe('records of this computer', () => {
  it('of every kind come back after a restart as they were put last, beside the acts', async () => {
    const file = place();
    const first = await startStore(inFile(file));
    value(await first.call('actsPut', { acts: [anAct()] }));
    for (const [index, kind] of LOCAL_KINDS.entries()) value(await first.call('localPut', wanted(kind, index + 1, PAYLOAD[kind], { customerId: 22, date: '2026-11-23' })));
    value(await first.call('localPut', wanted('handover', 1, { ...PAYLOAD.handover, text: 'Jinak.' })));
    const before = await listed(first);
    first.stop();
    const second = await startStore(inFile(file));
    expect(await listed(second)).toEqual(before);
    expect(before.map(({ kind }) => kind)).toEqual([...LOCAL_KINDS]);
    expect(before[0]).toMatchObject({ about: {}, payload: { text: 'Jinak.' } });
    expect(value(await second.call('actsAll', null)).acts).toEqual([anAct()]);
  });

  it('of a class that was called off are still whom to phone after a restart, with who was reached and what became of each', async () => {
    const file = place();
    const first = await startStore(inFile(file));
    const [entry] = PAYLOAD.callList.entries;
    if (entry === undefined) throw new Error('nobody is on the list');
    const entries = [{ ...entry, reached: 'yes' as const, agreed: 'cancel' as const, outcome: 'cancelled' as const }, { ...entry, customerId: 23, reached: 'no' as const, note: 'zkusit večer' }];
    value(await first.call('localPut', wanted('callList', 7, { version: 1, title: 'Jóga, po 23. 11. 18:00', why: 'cancelled', entries }, { appointmentId: 11, date: '2026-11-23' })));
    first.stop();
    const second = await startStore(inFile(file));
    expect(await listed(second)).toMatchObject([{ id: localId(7), doneAt: null, about: { appointmentId: 11 }, payload: { why: 'cancelled', entries } }]);
  });

  it('are told to whoever listens, each after it was written', async () => {
    const store = await startStore();
    const told: LocalRecord[] = [];
    store.on('local.changed', (changed) => void told.push(...changed));
    value(await store.call('localPut', wanted('callback')));
    value(await store.call('localDone', { id: localId(1), done: true }));
    value(await store.call('localRemove', { id: localId(1), removed: true }));
    value(await store.call('localRemove', { id: localId(1), removed: false }));
    value(await store.call('localDone', { id: localId(1), done: false }));
    expect(told.map(({ doneAt, removedAt }) => [doneAt !== null, removedAt !== null])).toEqual([[false, false], [true, false], [true, true], [true, false], [false, false]]);
  });

  it('that nobody knows, of another kind, too large or too many are refused, and what is there stays', async () => {
    const store = await startStore();
    value(await store.call('localPut', wanted('draft')));
    expect(await store.call('localDone', { id: localId(2), done: true })).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await store.call('localPut', wanted('minimum'))).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(await store.call('localPut', wanted('draft', 1, { ...PAYLOAD.draft, panel: { text: 'x'.repeat(LOCAL_LIMITS.draft.size) } }))).toMatchObject({ ok: false, error: { code: 'local.tooLarge', params: { most: 20_000 } } });
    for (let number = 2; number <= LOCAL_LIMITS.draft.count; number += 1) value(await store.call('localPut', wanted('draft', number)));
    expect(await store.call('localPut', wanted('draft', 99))).toMatchObject({ ok: false, error: { code: 'local.tooMany', params: { most: LOCAL_LIMITS.draft.count } } });
    // One that is there may still be written, and one that is done makes room.
    value(await store.call('localPut', wanted('draft', 5, { ...PAYLOAD.draft, summary: 'jinak' })));
    value(await store.call('localDone', { id: localId(3), done: true }));
    value(await store.call('localPut', wanted('draft', 99)));
    expect(await names(store)).toHaveLength(LOCAL_LIMITS.draft.count + 1);
  });

  it('are forgotten only when they are long done or long removed', async () => {
    const file = place();
    const first = await startStore(inFile(file));
    for (const number of [1, 2, 3, 4]) value(await first.call('localPut', wanted('handover', number)));
    value(await first.call('localDone', { id: localId(1), done: true }));
    value(await first.call('localRemove', { id: localId(2), removed: true }));
    value(await first.call('localRemove', { id: localId(3), removed: true }));
    value(await first.call('localPut', wanted('handover', 3)));
    first.stop();
    const later = async (days: number): Promise<string[]> => {
      const store = await startStore(inFile(file, { clockOffset: inMemory().clockOffset + days * DAY_MS }));
      const found = await names(store);
      store.stop();
      return found;
    };
    expect(await later(29)).toEqual([1, 2, 3, 4].map(localId));
    expect(await later(31)).toEqual([1, 3, 4].map(localId));
    expect(await later(91)).toEqual([3, 4].map(localId));
  });

  it('of how many of a group came end with the visit, a day later', async () => {
    const file = place();
    const first = await startStore(inFile(file));
    const now = Date.now() + inMemory().clockOffset;
    value(await first.call('localPut', wanted('groupCame', 1, { version: 1, came: 2, until: now - DAY_MS - 60_000 })));
    value(await first.call('localPut', wanted('groupCame', 2, { version: 1, came: 2, until: now - DAY_MS + 600_000 })));
    first.stop();
    expect(await names(await startStore(inFile(file)))).toEqual([localId(2)]);
  });

  it('come back from the disk whatever their texts are', async () => {
    const file = place();
    const panels = fc.sample(fc.dictionary(fc.string({ unit: 'binary', maxLength: 20 }).filter((key) => key !== '__proto__'), fc.string({ unit: 'binary', maxLength: 200 }), { maxKeys: 8 }), 15).map((panel) => JSON.parse(JSON.stringify(panel)) as Readonly<Record<string, string>>);
    panels.push({ nul: 'a\u0000b', half: '\ud800', quote: "x' OR 1=1 --" });
    const first = await startStore(inFile(file));
    for (const [index, panel] of panels.entries()) value(await first.call('localPut', wanted('draft', index + 1, { version: 1, summary: '', panel })));
    first.stop();
    const second = await startStore(inFile(file));
    expect((await listed(second)).map(({ payload }) => payload)).toEqual(panels.map((panel) => ({ version: 1, summary: '', panel })));
  });

  it('live in memory without a file', async () => {
    const store = await startStore();
    value(await store.call('localPut', wanted('handover')));
    expect(await names(store)).toEqual([localId(1)]);
  });
});

describe('a file that is not as it was left', () => {
  it('of a program before there were records is taken over with its acts', async () => {
    const file = await filled();
    const raw = new Database(file);
    raw.exec('DROP TABLE local; PRAGMA user_version = 1');
    raw.close();
    const store = await startStore(inFile(file));
    expect(value(await store.call('actsAll', null)).acts).toEqual([anAct()]);
    expect(await names(store)).toEqual([]);
    value(await store.call('localPut', wanted('handover')));
    expect(await names(store)).toEqual([localId(1)]);
  });

  it('shows nobody without the key what it holds', async () => {
    const file = await filled();
    for (const name of readdirSync(dirname(file))) expect(readFileSync(join(dirname(file), name)).toString('utf8')).not.toContain('od skříňky');
  });

  it('of a row that was changed or moved the rest is read, and the row is counted and kept', async () => {
    const file = await filled();
    const raw = new Database(file);
    raw.exec(`INSERT INTO local SELECT '${localId(2)}', sealed FROM local`);
    raw.exec(`INSERT INTO local VALUES ('${localId(3)}', x'00')`);
    raw.close();
    for (let round = 0; round < 2; round += 1) {
      const store = await startStore(inFile(file));
      const { records, unreadable } = value(await store.call('localList', { kinds: LOCAL_KINDS }));
      expect([records.map(({ id }) => id), unreadable]).toEqual([[localId(1)], 2]);
      store.stop();
    }
  });

  it('damaged, is restored from the copy of the last start', async () => {
    const file = await filled();
    (await startStore(inFile(file))).stop();
    expect(existsSync(`${file}.backup`)).toBe(true);
    writeFileSync(file, Buffer.alloc(8_192, 7));
    for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
    const store = await startStore(inFile(file));
    expect(value(await store.call('actsAll', null)).foundAs).toBe('restored');
    expect(await names(store)).toEqual([localId(1)]);
  });

  it('of a newer program is left alone, and every question says so', async () => {
    const file = await filled();
    const raw = new Database(file);
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    const store = await startStore(inFile(file));
    const newer = { ok: false, error: { code: 'acts.newer' } };
    expect(await store.call('localList', { kinds: LOCAL_KINDS })).toMatchObject(newer);
    expect(await store.call('localPut', wanted('handover', 2))).toMatchObject(newer);
    expect(await store.call('localDone', { id: localId(1), done: true })).toMatchObject(newer);
    expect(await store.call('localRemove', { id: localId(1), removed: true })).toMatchObject(newer);
  });

  it('locked by another process takes nothing and loses nothing', async () => {
    const file = await filled();
    const store = await startStore(inFile(file));
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
    expect(await store.call('localPut', wanted('handover', 2))).toMatchObject({ ok: false, error: { code: 'acts.unavailable' } });
    expect(await store.call('localDone', { id: localId(1), done: true })).toMatchObject({ ok: false, error: { code: 'acts.unavailable' } });
    expect(await listed(store)).toMatchObject([{ id: localId(1), doneAt: null }]);
    other.exec('ROLLBACK');
    value(await store.call('localPut', wanted('handover', 2)));
    expect(await names(store)).toEqual([localId(1), localId(2)]);
  });
});

describe('a store that is killed while it writes', () => {
  let entry = '';
  beforeAll(async () => {
    entry = await bundleStore();
  }, 60_000);
  afterAll(() => rmSync(dirname(entry), { recursive: true, force: true }));

  it('has every record that it answered for, whole', async () => {
    const file = place();
    const answered: string[] = [];
    let number = 0;
    for (let round = 0; round < 6; round += 1) {
      const process = forkStore(entry);
      const gone = new Promise<void>((resolve) => process.onClose(resolve));
      const store = createStoreClient(process, inFile(file));
      value(await store.ready);
      const last = answered.length + 20 + round;
      for (let sent = 0; sent < 200; sent += 1) {
        const record = wanted('handover', (number += 1) % 150, { ...PAYLOAD.handover, text: `vzkaz ${number}` });
        void store.call('localPut', record).then((answer) => {
          if (answer.ok) answered.push(`${answer.value.id} ${(answer.value.payload as typeof PAYLOAD.handover).text}`);
          if (answered.length === last) process.child.kill('SIGKILL');
        });
      }
      await gone;
    }
    const store = await startStore(inFile(file));
    const { records, unreadable } = value(await store.call('localList', { kinds: LOCAL_KINDS }));
    expect(unreadable).toBe(0);
    const texts = new Map(records.map(({ id, payload }) => [id, Number((payload as typeof PAYLOAD.handover).text.slice(6))]));
    expect(answered.length).toBeGreaterThan(100);
    // What was answered is there, or something that was put after it under the same name.
    for (const line of answered) expect(texts.get(line.split(' ')[0] ?? '')).toBeGreaterThanOrEqual(Number(line.split(' ')[2]));
  });
});
