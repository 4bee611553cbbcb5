import { watchServerClock } from '@electron/api/server-clock';
import { expect, it } from 'vitest';

const NOW = Date.parse('2026-11-23T08:52:00Z');
const request = { url: '', headers: {}, body: '', signal: new AbortController().signal, safeToRepeat: true };

/** Minutes that are said after answers with these `Date` headers. */
async function said(dates: readonly (string | null)[]): Promise<number[]> {
  const minutes: number[] = [];
  const headers = [...dates];
  const send = watchServerClock(() => Promise.resolve({ status: 200, headers: { get: () => headers.shift() ?? null }, body: null }), () => NOW, (by) => void minutes.push(by));
  while (headers.length > 0) await send(request);
  return minutes;
}

const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toUTCString();

it.each([[-6, 6], [6, -6], [-600, 600]])('a server %i minutes away is said once', async (server, clock) => {
  expect(await said([at(server), at(server)])).toEqual([clock]);
});

it('nothing is said within five minutes, or of a server that does not say its time', async () => {
  expect(await said([at(5), at(-5), at(0), null, 'nonsense'])).toEqual([]);
});
