import type { Act } from '@shared/domain/acts/act';
import { LATE_MS } from '@shared/domain/acts/act';
import type { Moment } from '@shared/domain/acts/queues';
import { followersOf, waitsOf } from '@shared/domain/acts/queues';
import { describe, expect, it } from 'vitest';
import { anAct } from '../../../../support/acts';

const at = (now: number, steady = now) => ({ now, steady });
const waitOf = (act: Act, all: readonly Act[], moment: Moment): number | null | undefined => waitsOf(all, moment).get(act.id);
/** Those that may go at once. */
const readyNow = (all: readonly Act[], moment: Moment): Act[] => all.filter((act) => act.state === 'ready' && waitsOf(all, moment).get(act.id) === 0);
const first = anAct();
const second = (over: Partial<Act> = {}): Act => anAct({ id: 'a2', order: 2, request: { AppointmentId: 1, CustomerId: 2, NoShowStatus: 0 }, ...over });

describe('acts on one booking', () => {
  it.each([
    ['held', null], ['ready', null], ['sending', null], ['unknown', null], ['asked', null], ['done', 0], ['refused', 0], ['notDone', 0], ['withdrawn', 0],
  ] as const)('go one after the other: behind one that is %s the next waits %s', (state, wait) => {
    expect(waitOf(second(), [anAct({ state }), second()], at(0))).toBe(wait);
  });

  it('go at once when they touch different bookings', () => {
    const other = second({ queues: ['booking:9:9'] });
    expect(readyNow([first, other], at(0))).toEqual([first, other]);
  });

  it('go one after the other when they share any queue', () => {
    const other = second({ queues: ['booking:9:9', 'balance:2'] });
    expect(readyNow([anAct({ queues: ['booking:1:2', 'balance:2'] }), other], at(0))).toHaveLength(1);
  });

  it('wait for their own time', () => {
    expect(readyNow([anAct({ notBefore: 10 })], at(9))).toEqual([]);
    expect(readyNow([anAct({ notBefore: 10 })], at(10))).toHaveLength(1);
  });
});

describe('behind an attempt that was never answered', () => {
  const over = anAct({ state: 'done', lost: { gaveUpAt: 1_000, notDoneAt: null } });

  it('what wants something else waits until it cannot arrive any more', () => {
    expect(waitOf(second(), [over, second()], at(1_000))).toBe(LATE_MS);
    expect(waitOf(second(), [over, second()], at(1_000 + LATE_MS))).toBe(0);
  });

  it('waits by the clock that only runs on, whoever sets the other', () => {
    expect(waitOf(second(), [over, second()], at(9_999_999, 1_000))).toBe(LATE_MS);
    expect(waitOf(second(), [over, second()], at(0, 1_000 + LATE_MS))).toBe(0);
  });

  it('what wants the same goes at once', () => {
    const same = second({ request: over.request });
    expect(waitOf(same, [over, same], at(1_000))).toBe(0);
  });
});

it('followers are those that have not been sent, on the same booking or balance', () => {
  const acts = [first, second(), second({ id: 'a3', order: 3, state: 'sending' }), second({ id: 'a4', order: 4, queues: ['booking:7:7'] }), second({ id: 'a5', order: 5, state: 'held' })];
  expect(followersOf(first, acts).map(({ id }) => id)).toEqual(['a2', 'a5']);
  expect(followersOf(acts[1] ?? first, acts).map(({ id }) => id)).toEqual(['a5']);
});
