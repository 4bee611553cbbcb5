import type { PendingAct } from '@shared/domain/acts/pending';
import { refusalToMark } from '@shared/domain/mark-refusal';
import { expect, it } from 'vitest';

it.each<[string | null, PendingAct | null, ReturnType<typeof refusalToMark>]>([
  ['Confirmed', null, null],
  ['Confirmed', 'move', null],
  ['Confirmed', 'cancel', 'cancelling'],
  [null, null, null],
  [null, 'cancel', 'cancelling'],
  ['ConfirmationRequested', null, 'pending'],
  ['ConfirmationRequested', 'confirm', 'pending'],
  ['ConfirmationRequested', 'reject', 'pending'],
  ['Canceled', null, 'unconfirmed'],
  ['Rejected', null, 'unconfirmed'],
  ['AlternateSubscribed', null, 'unconfirmed'],
  ['AlternateAutoPromotion', null, 'unconfirmed'],
  ['SomethingNew', null, 'unconfirmed'],
])('%s with %s to come: %s', (status, pendingAct, expected) => expect(refusalToMark(status, pendingAct)).toBe(expected));
