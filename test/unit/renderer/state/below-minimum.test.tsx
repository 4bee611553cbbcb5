import { startBelowMinimum, useBelowMinimum } from '@renderer/state/below-minimum';
import { useLocal } from '@renderer/state/local';
import { useNavigation } from '@renderer/state/navigation';
import { useToasts } from '@renderer/state/toasts';
import type { LocalRecord } from '@shared/domain/local/record';
import { beforeEach, expect, test, vi } from 'vitest';
import { classBlock } from '../../../support/class-data';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { startWindow } from '../../../support/start-window';

const record = (people: number, over: Partial<LocalRecord> = {}): LocalRecord => ({ id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', kind: 'minimum', about: { serviceId: 20 }, payload: { version: 1, people }, createdAt: 1, updatedAt: 1, doneAt: null, removedAt: null, ...over }) as LocalRecord;
const keep = (...records: LocalRecord[]): void => useLocal.setState({ records: new Map(records.map((one) => [one.id, one])), state: 'ready' });
const texts = () => useToasts.getState().toasts.map(({ text }) => text);

beforeEach(async () => {
  await startWindow();
  useBelowMinimum.setState({ classes: [] });
  keep();
});

test('a class that is short is listed, and announced once with the way to it', async () => {
  const block = classBlock();
  fakeBridge().answer('classes.soon', () => fine([block]));
  startBelowMinimum();
  expect(fakeBridge().asked('classes.soon')).toEqual([]);
  keep(record(4));
  await vi.waitFor(() => expect(useBelowMinimum.getState().classes).toMatchObject([{ people: 2, minimum: 4, date: '2026-11-23' }]));
  fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [8], customerIds: [] });
  await vi.waitFor(() => expect(fakeBridge().asked('classes.soon').length).toBeGreaterThan(1));
  expect(texts()).toEqual(['Too few people: Jóga at 12:00 (2 of 4 needed).']);
  useToasts.getState().toasts[0]?.act?.run();
  expect(useNavigation.getState().drawer).toEqual({ kind: 'class', appointmentId: 8 });
});

test('with enough people, or once the minimum is removed, none is', async () => {
  fakeBridge().answer('classes.soon', () => fine([classBlock({ appointmentId: 9, key: 'c:9' }, { expected: 4 })]));
  startBelowMinimum();
  keep(record(4));
  await vi.waitFor(() => expect(fakeBridge().asked('classes.soon').length).toBeGreaterThan(0));
  expect(useBelowMinimum.getState().classes).toEqual([]);
  useBelowMinimum.setState({ classes: [{ block: classBlock(), date: '2026-11-23', people: 1, minimum: 2 }] });
  keep(record(4, { removedAt: 5 }));
  expect(useBelowMinimum.getState().classes).toEqual([]);
  expect(texts()).toEqual([]);
});
