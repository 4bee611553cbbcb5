import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { StoreOptions } from '@electron/store/port';
import type { SupervisedStore } from '@electron/store/supervisor';
import { superviseStore } from '@electron/store/supervisor';
import type { DayDiff } from '@shared/domain/views';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inMemory, value } from '../support/store';
import { forkStore } from '../support/forked-store';
import { bundleStore } from '../support/store-process';
import { at, bothLists, DAY, event, feed } from '../support/wire';

const KEY = '0f'.repeat(32);
const day = { date: DAY.date, locationId: null } as const;
const reading = { kind: 'day', date: DAY.date } as const;
let entry = '';

beforeAll(async () => {
  entry = await bundleStore();
}, 60_000);
afterAll(() => rmSync(dirname(entry), { recursive: true, force: true }));

function place(): string {
  const made = mkdtempSync(join(tmpdir(), 'pult-process-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return join(made, 'cache.db');
}

function supervised(options: StoreOptions, monotonic?: () => number) {
  const processes: ReturnType<typeof forkStore>[] = [];
  const fork = () => {
    const made = forkStore(entry);
    processes.push(made);
    return made;
  };
  const store = superviseStore(fork, options, monotonic);
  onTestFinished(() => store.stop());
  return { store, processes, kill: () => processes.at(-1)?.child.kill('SIGKILL') };
}

const restarted = (store: SupervisedStore): Promise<void> => new Promise((resolve) => store.onRestart(resolve));
const keys = async (store: SupervisedStore): Promise<string[]> => value(await store.call('dayView', day)).blocks.map((block) => block.key);

describe('the store in a process of its own', () => {
  it('opens, reads, answers and keeps', async () => {
    const options: StoreOptions = { ...inMemory(), file: place(), key: KEY };
    const first = supervised(options);
    expect(await first.store.ready).toEqual({ ok: true, value: null });
    await feed(first.store, reading, bothLists([event(1, 5, at(9))]));
    await first.store.stop();
    const second = supervised(options);
    expect(await keys(second.store)).toEqual(['b:1:5']);
    expect(second.store.setAside()).toBe(false);
  });

  it('shows a kept day of 1,200 bookings soon after its start', async () => {
    const options: StoreOptions = { ...inMemory(), file: place(), key: KEY };
    const rows = Array.from({ length: 1_200 }, (_, index) => event(index + 1, (index % 700) + 1, at(7, (index % 60) * 15), { SourceId: (index % 20) + 1, EndDate: at(7, (index % 60) * 15 + 15) }));
    const first = supervised(options);
    await feed(first.store, reading, bothLists(rows));
    await first.store.stop();
    const times: number[][] = [];
    for (let round = 0; round < 5; round += 1) {
      const from = performance.now();
      const { store } = supervised(options);
      await store.ready;
      const ready = performance.now() - from;
      expect(await keys(store)).toHaveLength(1_200);
      times.push([ready, performance.now() - from - ready]);
      await store.stop();
    }
    const median = (column: number): string => (times.map((pair) => pair[column] ?? 0).sort((a, b) => a - b)[2] ?? 0).toFixed(0);
    process.stdout.write(`start of the store process: ready in ${median(0)} ms (with the start of Node), first day of 1,200 in ${median(1)} ms\n`);
  });
});

describe('a store process that dies', () => {
  it('fails what waits, and another one begins with the cache set aside', async () => {
    const file = place();
    const { store, kill } = supervised({ ...inMemory(), file, key: KEY });
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    const again = restarted(store);
    kill();
    expect(await store.call('dayView', day)).toMatchObject({ ok: false, error: { code: 'store.unavailable', retryable: true } });
    await again;
    expect(await keys(store)).toEqual([]);
    expect(store.setAside()).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => /damaged-\d+$/.test(name))).toHaveLength(1);
  });

  it('is replaced by one that knows what is watched, who listens and what time it is', async () => {
    const { store, kill } = supervised(inMemory());
    const diffs: DayDiff[] = [];
    store.on('day.changed', (diff) => void diffs.push(diff));
    value(await store.call('watch', day));
    value(await store.call('setClock', { offset: Date.parse('2026-11-24T12:00:00Z') - Date.now() }));
    const again = restarted(store);
    kill();
    await again;
    await feed(store, reading, bothLists([event(1, 5, at(9))]));
    expect(diffs).toMatchObject([{ upsert: [{ key: 'b:1:5' }], people: { 5: { debt: 50_000 } } }]);
  });

  it('ends by an invalid text in the cache, and the desk goes on without it', async () => {
    const file = place();
    const first = supervised({ ...inMemory(), file, key: null });
    await feed(first.store, reading, bothLists([event(1, 5, at(9))]));
    await first.store.stop();
    const raw = new Database(file);
    raw.exec("UPDATE bookings SET json = CAST(x'ff41' AS TEXT)");
    raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    raw.close();
    const { store } = supervised({ ...inMemory(), file, key: null });
    const again = restarted(store);
    expect(await store.call('dayView', day)).toMatchObject({ ok: false, error: { code: 'store.unavailable' } });
    await again;
    expect(await keys(store)).toEqual([]);
  });

  it('is given up after three restarts within a minute, and not before', async () => {
    let now = 0;
    const { store, processes, kill } = supervised(inMemory(), () => now);
    const dieAndReturn = async (): Promise<void> => {
      const again = restarted(store);
      kill();
      await again;
    };
    await dieAndReturn();
    await dieAndReturn();
    await dieAndReturn();
    now = 60_001;
    await dieAndReturn();
    expect(processes).toHaveLength(5);
    await dieAndReturn();
    await dieAndReturn();
    kill();
    await new Promise((resolve) => processes.at(-1)?.onClose(() => setImmediate(resolve)));
    expect(processes).toHaveLength(7);
    expect(await store.call('status', null)).toMatchObject({ ok: false, error: { code: 'store.unavailable' } });
  });

  it('stays ended when it was told to', async () => {
    const { store, processes } = supervised(inMemory());
    await store.ready;
    await store.stop();
    expect(processes).toHaveLength(1);
    expect(await store.call('status', null)).toMatchObject({ ok: false, error: { code: 'store.unavailable' } });
  });
});
