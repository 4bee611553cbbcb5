import { isSettled, isUnheard, outcomeOf } from '@shared/domain/call-outcome';
import type { BlockView } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';
import { block, DAY_START } from '../../../support/renderer-data';

const START = DAY_START + 600 * 60_000;

describe('what has become of a booking of a call list', () => {
  it.each<[string, Partial<BlockView>, string | null]>([
    ['it stands', {}, null],
    ['it was cancelled', { status: 'Canceled' }, 'cancelled'],
    ['it was rejected', { status: 'Rejected' }, 'cancelled'],
    ['it is elsewhere', { start: START + 1 }, 'moved'],
    ['its cancellation is held', { status: 'Canceled', pending: 'held', pendingAct: 'cancel' }, null],
    ['its move is on its way', { start: START + 1, pending: 'sending', pendingAct: 'move' }, null],
  ])('%s', (_, over, outcome) => expect(outcomeOf({ start: START }, block(1, 2, 'Jana', 600, over))).toBe(outcome));

  it('is settled by leaving it or by what was seen, not by what was agreed', () => {
    expect([{ agreed: 'leave' }, { agreed: null, outcome: 'cancelled' }, { agreed: 'move', outcome: 'moved' }, { agreed: 'cancel' }, { agreed: null }].map((entry) => isSettled(entry as never))).toEqual([true, true, true, false, false]);
    expect([{ agreed: null }, { agreed: 'cancel' }, { agreed: null, outcome: 'cancelled' }].map((entry) => isUnheard(entry as never))).toEqual([true, false, false]);
  });
});
