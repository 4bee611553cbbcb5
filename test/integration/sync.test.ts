import type { Sync } from '@electron/sync/ports';
import { createSync } from '@electron/sync/sync';
import type { DayDiff, DayView } from '@shared/domain/views';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { startStore, value } from '../support/store';

const DATE = '2026-11-23';

async function desk(options: Parameters<typeof startSandbox>[0] = {}) {
  const sandbox = await startSandbox(options);
  const store = await startStore();
  const api = clientOf(sandbox);
  const sync: Sync = createSync({ api, store, clock: sandbox, zone: 'Europe/Prague', log: () => undefined, resumes: true, random: () => 0 });
  onTestFinished(() => sync.stop());
  const day = async (): Promise<DayView> => value(await store.call('dayView', { date: DATE, locationId: null }));
  return { sandbox, store, api, sync, day };
}

describe('a week in sight', () => {
  it('is read at once beside the day, with its hours, wherever it lies; a day out of sight is not', async () => {
    const { store, sync } = await desk();
    const days = { from: '2027-03-01', to: '2027-03-07' };
    const read: string[] = [];
    store.on('days.read', ({ from, to }) => void read.push(from === to ? from : `${from}..${to}`));
    sync.watch({ day: { date: '2027-03-03', locationId: null }, booking: null, customerId: null, days, visible: true });
    sync.start();
    await vi.waitFor(async () => {
      const { days: kept } = value(await store.call('status', null));
      expect(Object.keys(kept).filter((date) => date >= days.from && kept[date]?.bookings != null && kept[date].hours !== null).sort()).toEqual(['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-06', '2027-03-07']);
    }, 20_000);
    expect(read).toContain('2027-03-01..2027-03-07');
    expect(read).not.toContain('2027-03-08');
  });
});

describe('a desk on the practice business', () => {
  it('reads the day with columns, hours, classes and waitlists', async () => {
    const { sync, day } = await desk();
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(async () => {
      const view = await day();
      expect(view.ages.bookings).not.toBeNull();
      expect(view.ages.hours).not.toBeNull();
      expect(view.blocks.find((block) => block.title === 'Zdravá záda')?.class?.alternates).toBe(2);
    }, 15_000);
    const view = await day();
    expect(view.columns.map((column) => column.name)).toEqual(['Vilém Brána', 'Jan Horák', 'Eva Malá', 'EMS box 1', 'Sál A', 'Sál B', 'Kurt 1', 'Kurt 2']);
    expect(view.folded).toHaveLength(4);
    const jana = view.blocks.find((block) => block.title === 'Jana Černá');
    expect(jana).toMatchObject({ startLabel: '10:00', endLabel: '11:00', service: 'Masáž zad', attendance: 'unknown', hasNote: true, payment: { state: 'unpaid', remaining: 85_000 } });
    expect(view.blocks.find((block) => block.title === 'Jóga pro začátečníky')?.class).toMatchObject({ capacity: 12, occupied: 8, here: 3, expected: 5 });
    expect(view.blocks.some((block) => block.title === 'Simona Králová')).toBe(false);
    expect(view.columns[2]?.open).toEqual([{ fromMin: 480, toMin: 720 }, { fromMin: 840, toMin: 1080 }]);
    expect(sync.connection().state).toBe('online');
  });

  it('reads passes and credit of the people who are due', async () => {
    const { sync, day } = await desk();
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(async () => {
      const view = await day();
      const jana = view.blocks.find((block) => block.title === 'Jana Černá');
      expect(view.people[String(jana?.customerId)]).toMatchObject({ means: [{ credit: 34_000, pass: { left: 1, name: 'Permanentka Masáže 10' }, makeUps: 1 }] });
    }, 15_000);
    await vi.waitFor(async () => {
      const view = await day();
      const late = view.blocks.find((block) => block.title === 'Tomáš Řehoř');
      expect(view.people[String(late?.customerId)]?.debt).toBe(30_000);
    }, 15_000);
  });

  it('reads a customer whom an act has touched, whoever is open', async () => {
    const { api, store, sync, day } = await desk();
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    const creditOf = async (name: string): Promise<number | undefined> => {
      const customerId = (await day()).blocks.find((block) => block.title === name)?.customerId ?? 0;
      const detail = await store.call('customerDetail', { customerId });
      return detail.ok ? detail.value.entitlements?.credit : undefined;
    };
    await vi.waitFor(async () => expect(await creditOf('Petr Šťastný')).toBe(120_000), 15_000);
    const petr = (await day()).blocks.find((block) => block.title === 'Petr Šťastný')?.customerId ?? 0;
    value(await api.call('Customer/TryUseCredit', { CustomerId: petr, CreditForSubtract: 100 }));
    sync.readSoon([`customer:${petr}`]);
    await vi.waitFor(async () => expect(await creditOf('Petr Šťastný')).toBe(110_000), 5_000);
  });

  it('shows a change made behind its back as a diff of that block alone', async () => {
    const { sandbox, store, sync, day } = await desk();
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(async () => expect((await day()).ages.hours).not.toBeNull(), 15_000);
    const block = (await day()).blocks.find((candidate) => candidate.title === 'Petr Šťastný');
    value(await store.call('watch', { date: DATE, locationId: null }));
    const diffs: DayDiff[] = [];
    store.on('day.changed', (diff) => diffs.push(diff));
    await sandbox.control('attendance', { appointmentId: block?.appointmentId, customerId: block?.customerId, value: 1 });
    sync.refresh();
    const own = (): DayDiff | undefined => diffs.find((diff) => diff.upsert.some(({ title }) => title === 'Petr Šťastný'));
    await vi.waitFor(() => expect(own()).toBeDefined(), 15_000);
    expect(own()?.upsert).toMatchObject([{ title: 'Petr Šťastný', attendance: 'came' }]);
    expect(own()?.remove).toEqual([]);
  });

  it('goes offline when the server is gone and comes back by itself', async () => {
    const { sandbox, sync, day } = await desk();
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(async () => expect((await day()).ages.bookings).not.toBeNull(), 15_000);
    await sandbox.control('fault', { action: '*', kind: 'drop', times: 100_000 });
    sync.refresh();
    await vi.waitFor(() => expect(sync.connection().state).toBe('offline'), 15_000);
    await sandbox.control('clear-faults');
    await vi.waitFor(() => expect(sync.connection().state).toBe('online'), 15_000);
    expect((await day()).blocks.length).toBeGreaterThan(20);
  });

  it('names the right that is missing and shows the rest', async () => {
    const { sync, day } = await desk({ rights: ['Event_r', 'Location_r', 'BookingResource_r', 'BookingService_r', 'Segment_r', 'Merchant_r'] });
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(() => expect(sync.connection().missingRights).toContain('FreeSpace_r'), 15_000);
    await vi.waitFor(async () => expect((await day()).blocks.length).toBeGreaterThan(20), 15_000);
  });
});
