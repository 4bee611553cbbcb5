import { afterEvent, connecting } from '@electron/sync/connectivity';
import { appError } from '@shared/errors/app-error';
import { describe, expect, it } from 'vitest';

const refused = afterEvent(connecting(0), { kind: 'failed', error: appError('session.tokenRefused') }, 1_000);

describe('a refused token', () => {
  it('stops everything until a person asks for another try', () => {
    expect(refused).toMatchObject({ state: 'refused', reason: 'session.tokenRefused', since: 1_000 });
    expect(afterEvent(refused, { kind: 'asked' }, 2_000)).toMatchObject({ state: 'connecting', reason: null, since: 2_000 });
  });

  it('is the only state that asking changes', () => {
    const online = afterEvent(connecting(0), { kind: 'answered' }, 1_000);
    const offline = afterEvent(online, { kind: 'failed', error: appError('network.unreachable') }, 2_000);
    for (const view of [connecting(0), online, offline]) expect(afterEvent(view, { kind: 'asked' }, 3_000)).toBe(view);
  });
});
