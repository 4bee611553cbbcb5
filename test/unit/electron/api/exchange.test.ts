import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { exchange } from '@electron/api/exchange';
import { expect, it } from 'vitest';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('ends a call that nobody answers in time, also when garbage is collected meanwhile and the caller could cancel it', async () => {
  const cleaner = setInterval(collect, 5);
  const caller = new AbortController();
  const answer = await exchange(({ signal }) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('aborted'));
    });
  }), {
    url: '', token: null, body: '', safeToRepeat: true, signal: caller.signal, timeoutMs: 100, onChunk: () => undefined,
  });
  clearInterval(cleaner);
  expect(answer).toMatchObject({ ok: false, error: { code: 'network.timeout' } });
});
