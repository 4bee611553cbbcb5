import { followFreedPlaces, showDay, useDay } from '@renderer/features/today';
import { applyDiff } from '@renderer/features/today/day-store';
import { useNavigation } from '@renderer/state/navigation';
import type { BlockView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { beforeEach, expect, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { classBlock, classDetail } from '../../../support/class-data';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { day, PRACTICE_DATE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

let last = 100;
/** A full class that one person waits for; each test has its own, since a place is told of once. */
const fullClass = (group: Partial<NonNullable<BlockView['class']>> = {}): BlockView => {
  last += 1;
  return classBlock({ appointmentId: last, key: `c:${last}` }, { alternates: 1, ...group });
};

function diff(block: BlockView): void {
  const { view } = useDay.getState().model ?? { view: day([]) };
  applyDiff({ date: PRACTICE_DATE, locationId: null, upsert: [block], remove: [], people: {}, ages: view.ages, frame: null });
}

const opened = (): number | null => useNavigation.getState().drawer?.appointmentId ?? null;

beforeEach(async () => {
  await startWindow();
  useDay.setState({ model: null, said: null, error: null });
  followFreedPlaces();
});

test('a place that a reading has found opens the waitlist', async () => {
  const before = fullClass();
  showDay(day([before]));
  diff({ ...before, class: { ...before.class!, occupied: 1 } });
  await vi.dynamicImportSettled();
  expect(opened()).toBe(before.appointmentId);
});

test.each([
  ['nobody waits for', { alternates: 0 }, { occupied: 1, alternates: 0 }],
  ['was there before', { occupied: 1 }, { occupied: 0 }],
  ['somebody has moved up to', {}, { here: 1 }],
])('a place that %s opens nothing', async (_, before, after) => {
  const block = fullClass(before);
  showDay(day([block]));
  diff({ ...block, class: { ...block.class!, ...after } });
  await vi.dynamicImportSettled();
  expect(opened()).toBeNull();
});

test('another day is not compared with this one', async () => {
  const before = fullClass();
  showDay(day([before]));
  showDay(day([{ ...before, class: { ...before.class!, occupied: 1 } }], { date: '2026-11-24' }));
  await vi.dynamicImportSettled();
  expect(opened()).toBeNull();
});

test('a cancellation done here opens the waitlist of a full class, wherever it is', async () => {
  const block = fullClass();
  fakeBridge().answer('view.class', () => fine(classDetail({ block, date: '2026-11-30' })));
  fakeBridge().emit('acts.changed', [anActView({ action: 'Booking/Cancel', state: 'done', booking: { appointmentId: block.appointmentId, customerId: 1 } })]);
  await vi.waitFor(() => expect(opened()).toBe(block.appointmentId));
  expect(useNavigation.getState().date).toBe('2026-11-30');
});

test.each([
  ['opens the waitlist when somebody waits', () => fine([{ customerId: 5, name: 'Monika', phone: null, movesUpAlone: false }]), true],
  ['opens nothing when nobody does', () => fine([]), false],
  ['opens nothing when the server does not say', () => ({ ok: false, error: appError('network.unreachable') }) as const, false],
])('a cancellation in a class whose waitlist was never read asks for it, and %s', async (_, waiting, opens) => {
  const block = fullClass({ alternates: null });
  fakeBridge().answer('view.class', () => fine(classDetail({ block, waitlist: null })));
  fakeBridge().answer('waitlist.appointment', waiting);
  fakeBridge().emit('acts.changed', [anActView({ action: 'Booking/Cancel', state: 'done', booking: { appointmentId: block.appointmentId, customerId: 1 } })]);
  await vi.waitFor(() => expect(fakeBridge().asked('waitlist.appointment')).toEqual([{ appointmentId: block.appointmentId }]));
  await vi.dynamicImportSettled();
  expect(opened()).toBe(opens ? block.appointmentId : null);
});

test('one that is not done, or is of something else, opens nothing', async () => {
  const block = fullClass({ occupied: 1 });
  fakeBridge().answer('view.class', () => fine(classDetail({ block })));
  fakeBridge().emit('acts.changed', [anActView({ action: 'Booking/Cancel', state: 'held', booking: { appointmentId: block.appointmentId, customerId: 1 } })]);
  expect(fakeBridge().asked('view.class')).toEqual([]);
  fakeBridge().emit('acts.changed', [anActView({ action: 'Booking/Cancel', state: 'done', booking: { appointmentId: block.appointmentId, customerId: 1 } })]);
  await vi.waitFor(() => expect(fakeBridge().asked('view.class')).toHaveLength(1));
  expect(opened()).toBeNull();
});
