import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstDays } from '@electron/store/first-day';
import type { StoreOptions } from '@electron/store/port';
import type { DayDiff } from '@shared/domain/views';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inMemory, startStore, value } from '../support/store';
import { at, bothLists, DAY, event, feed } from '../support/wire';

const KEY = '0f'.repeat(32);
const NEXT = '2026-11-24';
const reading = { kind: 'day', date: DAY.date } as const;
const day = { date: DAY.date, locationId: null } as const;

function place(): StoreOptions & { readonly file: string } {
  const made = mkdtempSync(join(tmpdir(), 'pult-first-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return { ...inMemory(), file: join(made, 'cache.db'), key: KEY };
}

const keptIn = (options: { readonly file: string }): string[] => readdirSync(join(options.file, '..')).filter((name) => name.startsWith('cache.db.day-'));

/** A desk that showed its day and was closed. */
async function closedDesk() {
  const options = place();
  const store = await startStore(options);
  await feed(store, reading, bothLists([event(1, 5, at(9), { CustomerFullName: 'Vratislava Podivuhodná' }), event(2, 6, at(10))]));
  const shown = value(await store.call('dayView', day));
  value(await store.call('watch', day));
  store.stop();
  return { options, shown };
}

describe('the first day', () => {
  it('is kept when the desk closes, as it was shown', async () => {
    const { options, shown } = await closedDesk();
    expect(firstDays(options).read(DAY.date, null)).toEqual(shown);
    expect(keptIn(options)).toEqual([`cache.db.day-${DAY.date}`]);
  });

  it('opens with its own key, for its own location, whole and under its own date only', async () => {
    const { options } = await closedDesk();
    const file = `${options.file}.day-${DAY.date}`;
    const sealed = readFileSync(file);
    expect(sealed.toString('latin1')).not.toContain('Vratislava');
    expect(firstDays({ ...options, key: 'f0'.repeat(32) }).read(DAY.date, null)).toBeNull();
    expect(firstDays(options).read(DAY.date, 1)).toBeNull();
    writeFileSync(`${options.file}.day-2026-12-24`, sealed);
    expect(firstDays(options).read('2026-12-24', null)).toBeNull();
    for (const damaged of [sealed.subarray(0, sealed.length - 1), sealed.subarray(0, 5), Buffer.alloc(0), Buffer.from(sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte)))]) {
      writeFileSync(file, damaged);
      expect(firstDays(options).read(DAY.date, null)).toBeNull();
    }
  });

  it('is taken as what the window has: what came since is sent as a difference', async () => {
    const { options } = await closedDesk();
    const between = await startStore(options);
    await feed(between, reading, bothLists([event(2, 6, at(10), { NoShowStatus: 1 }), event(3, 7, at(11))]), { startedAt: 2_000 });
    between.stop();
    const store = await startStore(options);
    const diffs: DayDiff[] = [];
    store.on('day.changed', (diff) => void diffs.push(diff));
    value(await store.call('watch', day));
    expect(diffs).toMatchObject([{ remove: ['b:1:5'], ages: { bookings: 2_000 } }]);
    expect(diffs[0]?.upsert.map((block) => [block.key, block.attendance])).toEqual([['b:2:6', 'came'], ['b:3:7', 'unknown']]);
  });

  it('stays on the screen when the cache is gone, until the day has been read again', async () => {
    const { options, shown } = await closedDesk();
    rmSync(options.file);
    const store = await startStore(options);
    const diffs: DayDiff[] = [];
    store.on('day.changed', (diff) => void diffs.push(diff));
    value(await store.call('watch', day));
    expect(diffs).toEqual([]);
    expect(firstDays(options).read(DAY.date, null)).toEqual(shown);
    await feed(store, reading, bothLists([event(2, 6, at(10))]), { startedAt: 3_000 });
    expect(diffs).toMatchObject([{ remove: ['b:1:5'], ages: { bookings: 3_000 } }]);
  });

  it('of tomorrow is kept as well, when it has been read; others are dropped', async () => {
    const { options } = await closedDesk();
    writeFileSync(`${options.file}.day-2020-01-01`, 'old');
    const store = await startStore(options);
    await feed(store, { kind: 'day', date: NEXT }, bothLists([event(9, 5, at(33))]));
    value(await store.call('watch', day));
    store.stop();
    expect(keptIn(options)).toEqual([`cache.db.day-${DAY.date}`, `cache.db.day-${NEXT}`]);
    expect(firstDays(options).read(NEXT, null)?.blocks.map((block) => block.key)).toEqual(['b:9:5']);
  });

  it('is forgotten with everything else, and never written for a store in memory', async () => {
    const { options } = await closedDesk();
    const store = await startStore(options);
    value(await store.call('watch', day));
    value(await store.call('wipe', null));
    store.stop();
    expect(keptIn(options)).toEqual([]);
    expect(firstDays({ file: null, key: null }).read(DAY.date, null)).toBeNull();
  });
});
