import { followPending } from '@electron/app/pending-badge';
import { createSync } from '@electron/sync/sync';
import { expect, it, onTestFinished, vi } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { startStore, value } from '../support/store';

const DATE = '2026-11-23';

it('is the count of the sandbox, follows an answer given elsewhere, and is gone with the business', async () => {
  const sandbox = await startSandbox();
  const store = await startStore();
  const api = clientOf(sandbox);
  const sync = createSync({ api, store, clock: sandbox, zone: 'Europe/Prague', log: () => undefined, resumes: true, random: () => 0 });
  onTestFinished(() => sync.stop());
  const shown: number[] = [];
  let open: typeof store | null = store;
  const mayChange = followPending(() => open, (count) => shown.push(count));
  store.on('details.changed', () => mayChange('details.changed'));
  sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
  sync.start();
  await vi.waitFor(() => expect(shown).toEqual([3]), 15_000);
  const [first] = value(await store.call('pendingBookings', null)).bookings;
  value(await api.call('Booking/Confirm', { AppointmentId: first?.appointmentId ?? 0, CustomerId: first?.customerId ?? 0 }));
  sync.refresh();
  await vi.waitFor(() => expect(shown).toEqual([3, 2]), 15_000);
  open = null;
  mayChange('business.changed');
  await vi.waitFor(() => expect(shown).toEqual([3, 2, 0]), 5_000);
}, 40_000);
