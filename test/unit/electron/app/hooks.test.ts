import { createAppClock } from '@electron/app/clock';
import { NO_HOOKS, readHooks } from '@electron/app/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe('readHooks', () => {
  it('reads all of them', () => {
    expect(
      readHooks({ PULT_PROFILE_DIR: 'p', PULT_API_URL: 'http://127.0.0.1:1', PULT_TOKEN: 't', PULT_LOCALE: 'en', PULT_NOW: '2026-11-23T08:52:00Z', PULT_VAULT: 'file', PULT_START: 'practice' }, false),
    ).toEqual({ profileDir: 'p', business: { url: 'http://127.0.0.1:1', token: 't' }, locale: 'en', nowMs: Date.UTC(2026, 10, 23, 8, 52), fileVault: true, startPractice: true });
  });

  it('is empty without them', () => {
    expect(readHooks({ PATH: '/bin', PULT_LOCALE: '' }, false)).toEqual(NO_HOOKS);
  });

  it('ignores them in the packaged program, right or wrong', () => {
    expect(readHooks({ PULT_VAULT: 'file', PULT_START: 'practice', PULT_NOW: 'nonsense', PULT_API_URL: 'http://x', PULT_TOKEN: 't' }, true)).toEqual(NO_HOOKS);
  });

  it.each([
    ['PULT_API_URL', { PULT_API_URL: 'ftp://x', PULT_TOKEN: 't' }],
    ['PULT_API_URL', { PULT_API_URL: 'x', PULT_TOKEN: 't' }],
    ['PULT_TOKEN', { PULT_API_URL: 'http://127.0.0.1:1' }],
    ['PULT_API_URL', { PULT_TOKEN: 't' }],
    ['PULT_LOCALE', { PULT_LOCALE: 'de' }],
    ['PULT_NOW', { PULT_NOW: 'yesterday' }],
    ['PULT_NOW', { PULT_NOW: '2026-11-23' }],
    ['PULT_NOW', { PULT_NOW: '2026-11-23T08:52' }],
    ['PULT_NOW', { PULT_NOW: '2026-13-41T08:52Z' }],
    ['PULT_VAULT', { PULT_VAULT: 'memory' }],
    ['PULT_START', { PULT_START: 'day' }],
  ])('names %s when it is wrong', (name, env) => {
    const said = readHooks(env, false);
    expect(said).toBeTypeOf('string');
    expect(said).toContain(name);
  });

  it('does not repeat a token', () => {
    expect(JSON.stringify(readHooks({ PULT_TOKEN: 'very-secret' }, false))).not.toContain('very-secret');
  });
});

describe('createAppClock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it('is the computer’s until it is set, and runs on from there', () => {
    const clock = createAppClock();
    expect(clock.now()).toBe(1_000_000);
    clock.set(5_000);
    vi.setSystemTime(1_000_250);
    expect(clock.now()).toBe(5_250);
    expect(clock.offset()).toBe(-995_000);
    clock.set(null);
    expect(clock.now()).toBe(1_000_250);
  });
});
