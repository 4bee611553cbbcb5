import { call, listen } from '@renderer/bridge/bridge';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';

const RENDERER = resolve(import.meta.dirname, '../../../../renderer');

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

test('a call hands over its input and the answer as it came', async () => {
  fakeBridge().answer('search.customers', ({ query }) => fine({ query, hits: [], total: 0 }));
  expect(await call('search.customers', { query: 'čern', limit: 8 })).toEqual({ ok: true, value: { query: 'čern', hits: [], total: 0 } });
  expect(fakeBridge().asked('search.customers')).toEqual([{ query: 'čern', limit: 8 }]);
});

test('a failure is an answer, not a rejection', async () => {
  const answer = await call('sync.refresh', null);
  expect(answer.ok ? null : answer.error.code).toBe('internal');
});

test('a listener hears until it is let go, and only its own event', () => {
  const heard: number[] = [];
  const end = listen('customers.changed', ({ total }) => heard.push(total));
  fakeBridge().emit('customers.changed', { total: 1 });
  fakeBridge().emit('details.changed', { bookings: [], appointmentIds: [], customerIds: [9] });
  end();
  fakeBridge().emit('customers.changed', { total: 2 });
  expect(heard).toEqual([1]);
  expect(fakeBridge().listeners('customers.changed')).toBe(0);
});

test('nobody but the bridge reads the window API', () => {
  const readers = sources(RENDERER).filter((path) => /\bwindow\.pult\b|\bwindow\[['"]pult/.test(readFileSync(path, 'utf8')));
  expect(readers.map((path) => path.slice(RENDERER.length + 1))).toEqual(['bridge/bridge.ts']);
});
