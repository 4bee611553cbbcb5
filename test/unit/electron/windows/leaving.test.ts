import { ASKED_WITHIN, createLeaving } from '@electron/windows/leaving';
import { describe, expect, it, vi } from 'vitest';

function leavingWith(mustAsk: boolean) {
  const ask = vi.fn();
  const leave = vi.fn();
  const timers: { ms: number; then: () => void; live: boolean }[] = [];
  const after = (ms: number, then: () => void): (() => void) => {
    const timer = { ms, then, live: true };
    timers.push(timer);
    return () => void (timer.live = false);
  };
  return { leaving: createLeaving({ mustAsk: () => mustAsk, ask, leave, after }), ask, leave, live: () => timers.filter((timer) => timer.live) };
}

describe('somebody closes the program', () => {
  it('with nothing left behind: at once', () => {
    const { leaving, ask } = leavingWith(false);
    expect(leaving.attempt()).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it('with acts that are not over: the page asks, and only its answer leaves', () => {
    const { leaving, ask, leave, live } = leavingWith(true);
    expect(leaving.attempt()).toBe(false);
    leaving.answered('asked');
    expect(live()).toEqual([]);
    expect(leaving.attempt()).toBe(false);
    leaving.answered('asked');
    expect(ask).toHaveBeenCalledTimes(2);
    expect(leave).not.toHaveBeenCalled();
    leaving.answered('now');
    expect(leave).toHaveBeenCalledOnce();
    expect(leaving.attempt()).toBe(true);
  });

  it('with a page that does not ask: it is left after a while, whatever was tried meanwhile', () => {
    const { leaving, leave, live } = leavingWith(true);
    leaving.attempt();
    leaving.attempt();
    expect(live().map(({ ms }) => ms)).toEqual([ASKED_WITHIN]);
    live()[0]?.then();
    expect(leave).toHaveBeenCalledOnce();
    expect(leaving.attempt()).toBe(true);
  });

  it('by the system: nobody is asked any more', () => {
    const { leaving, ask, leave, live } = leavingWith(true);
    leaving.attempt();
    leaving.dontAsk();
    expect(live()).toEqual([]);
    expect(leaving.attempt()).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    expect(leave).not.toHaveBeenCalled();
  });
});
