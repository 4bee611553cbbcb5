import type { ApiClient } from '@electron/api/ports';
import type { Sandbox } from '@electron/sandbox/server';
import type { StorePort } from '@electron/store/port';
import type { PartRequest, ReadResult } from '@electron/sync/reader';
import { read } from '@electron/sync/reader';
import { catalogueParts, customersParts, dayParts, hoursParts } from '@electron/sync/readings';
import { isComing } from '@shared/domain/attendance';
import { dayBounds } from '@shared/domain/days';
import type { DayView } from '@shared/domain/views';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSync } from '@electron/sync/sync';
import { clientOf, startSandbox } from '../support/sandbox';
import { startStore, value } from '../support/store';

const DATE = '2026-11-23';
const ZONE = 'Europe/Prague';
const reading = { kind: 'day', date: DATE } as const;

async function desk(seed: 'demo' | 'busy' = 'demo') {
  const sandbox = await startSandbox({ seed });
  const store = await startStore();
  const api = clientOf(sandbox);
  const { catalogue } = await readCatalogue(store, api, sandbox);
  const parts = dayParts(dayBounds(DATE, ZONE), catalogue);
  const send = async (kind: Parameters<typeof read>[1], which: readonly PartRequest[]): Promise<ReadResult> => value(await read({ api, store, clock: sandbox }, kind, which, new AbortController().signal));
  const day = async (): Promise<DayView> => value(await store.call('dayView', { date: DATE, locationId: null }));
  return { sandbox, store, api, catalogue, parts, send, day };
}

async function readCatalogue(store: StorePort, api: ApiClient, sandbox: Sandbox) {
  value(await read({ api, store, clock: sandbox }, { kind: 'catalogue' }, catalogueParts(), new AbortController().signal));
  return value(await store.call('status', null));
}

describe('answers of the sandbox over HTTP', () => {
  it('become the day that the server tells of, person by person', async () => {
    const { api, parts, send, day, store } = await desk();
    expect((await send(reading, parts)).complete).toBe(true);
    const bounds = dayBounds(DATE, ZONE);
    const { Events } = value(await api.call('Event/GetList', { StartDate: bounds.start / 1000, EndDate: bounds.end / 1000 }));
    const coming = Events.filter((one) => isComing(one.Status));
    expect(coming.length).toBeGreaterThan(40);
    const seen: string[] = [];
    for (const block of (await day()).blocks) {
      if (block.customerId !== null) seen.push(`${block.appointmentId}:${block.customerId}`);
      else for (const person of value(await store.call('classDetail', { appointmentId: block.appointmentId })).roster) seen.push(`${block.appointmentId}:${person.customerId}`);
    }
    expect(seen.sort()).toEqual(coming.map((one) => `${one.AppointmentId}:${one.CustomerId}`).sort());
    const again = await send(reading, parts);
    expect(again.outcome).toEqual({ changed: 0, problems: [] });
  });

  it.each([
    ['html', 'network'],
    ['empty', 'store'],
    ['malformed', 'store'],
    ['status', 'network'],
    ['drop', 'network'],
    ['drop-after', 'network'],
  ] as const)('that come as %s take nothing away and leave the age as it was', async (kind, noticedBy) => {
    const { sandbox, parts, send, day } = await desk();
    await send(reading, parts);
    const before = await day();
    await sandbox.control('clock', { advanceMs: 60_000 });
    await sandbox.control('fault', { action: 'Event/GetList', kind, times: 3 });
    const broken = await send(reading, parts);
    expect(broken.complete).toBe(false);
    expect(broken.failures).toHaveLength(noticedBy === 'network' ? 1 : 0);
    expect(broken.outcome.problems).toMatchObject(noticedBy === 'network' ? [] : [{ part: 'events', code: 'server.notJson' }]);
    const after = await day();
    expect(after.blocks).toEqual(before.blocks);
    expect(after.ages.bookings).toBe(before.ages.bookings);
  });

  it('do not count as read when they are empty', async () => {
    const { sandbox, store, api } = await desk();
    await sandbox.control('fault', { action: 'Event/GetList', kind: 'empty', times: 200 });
    const sync = createSync({ api, store, clock: sandbox, zone: ZONE, log: () => undefined, resumes: true, random: () => 0 });
    onTestFinished(() => sync.stop());
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(async () => expect((await sandbox.control('arrivals')) as Record<string, number>).toMatchObject({ 'WorkingHours/GetForPeriod': expect.any(Number) }), 15_000);
    expect(sync.connection().readAt).toBeNull();
    await sandbox.control('clear-faults');
    sync.refresh();
    await vi.waitFor(() => expect(sync.connection().readAt).not.toBeNull(), 15_000);
  });

  it('fill a day of 1,200 and 5,000 customers', async () => {
    const { catalogue, parts, send, day, store } = await desk('busy');
    const began = performance.now();
    await send(reading, parts);
    const readIn = performance.now() - began;
    await send({ kind: 'hours', from: DATE, to: DATE }, hoursParts(dayBounds(DATE, ZONE), catalogue));
    await send({ kind: 'customers', full: true }, customersParts(null));
    const view = await day();
    expect(view.blocks).toHaveLength(1_200);
    expect(view.columns).toHaveLength(20);
    expect(value(await store.call('status', null)).customers.count).toBe(5_000);
    process.stdout.write(`a day of 1,200 read over HTTP and written: ${readIn.toFixed(0)} ms\n`);
  });
});
