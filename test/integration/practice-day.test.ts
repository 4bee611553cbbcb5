import { preparePracticeDay } from '@electron/app/practice-day';
import type { NewAct } from '@electron/sync/acts/ports';
import type { StorePort } from '@electron/store/port';
import { createSync } from '@electron/sync/sync';
import { isBelowMinimum } from '@shared/domain/minimum';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientOf, NOW, startSandbox } from '../support/sandbox';
import { startStore, value } from '../support/store';

const DATE = '2026-11-23';

/** A store that reads the practice business, and what is decided at it. */
async function practice(store: StorePort): Promise<{ readonly decided: NewAct[]; readonly prepare: () => Promise<void> }> {
  const decided: NewAct[] = [];
  const acts = { decide: (act: NewAct) => Promise.resolve({ ok: true as const, value: decided.push(act) as never }) };
  return { decided, prepare: () => preparePracticeDay({ store, acts: acts as never }, DATE, () => NOW) };
}

async function reading(store: StorePort): Promise<void> {
  const sandbox = await startSandbox();
  const sync = createSync({ api: clientOf(sandbox), store, clock: sandbox, zone: 'Europe/Prague', log: () => undefined, resumes: true, random: () => 0 });
  onTestFinished(() => sync.stop());
  sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
  sync.start();
}

it('a fresh practice day has a message, a class that is short at once, and a check-in that waits for its time', async () => {
  const store = await startStore();
  const { decided, prepare } = await practice(store);
  await prepare();
  await reading(store);
  await vi.waitFor(() => expect(decided).toMatchObject([{ action: 'Booking/SetNoShowState', notBefore: Date.parse('2026-11-23T10:00:00Z'), title: { name: 'Blanka Suchá', mark: 'came' } }]), 15_000);
  const { records } = value(await store.call('localList', { kinds: ['handover', 'minimum'] }));
  expect(records.map(({ kind }) => kind)).toEqual(['handover', 'minimum']);
  const minimum = records.find((record) => record.kind === 'minimum');
  const lesson = value(await store.call('classesSoon', null)).find(({ serviceId }) => serviceId === minimum?.about.serviceId);
  expect(lesson !== undefined && isBelowMinimum(lesson, minimum?.payload.people, NOW)).toBe(true);
}, 20_000);

it('what a person has removed does not come back at the next start', async () => {
  const store = await startStore();
  const { prepare } = await practice(store);
  await prepare();
  const [note] = value(await store.call('localList', { kinds: ['handover'] })).records;
  value(await store.call('localRemove', { id: note?.id ?? '', removed: true }));
  await prepare();
  expect(value(await store.call('localList', { kinds: ['handover'] })).records).toMatchObject([{ id: note?.id, removedAt: expect.any(Number) as number }]);
});
