import type { Act, ActState } from '@shared/domain/acts/act';
import { hasEnded, LATE_MS } from '@shared/domain/acts/act';
import type { Decision, SendOutcome, Traits, Verdict } from '@shared/domain/acts/machine';
import { afterReading, afterReadingBefore, afterSend, whenDecided, whenDue, whenFailedBefore, whenLineDropped, whenOrphaned, whenSending, whenStarted } from '@shared/domain/acts/machine';
import { worthShowing } from '@shared/domain/acts/worth-showing';
import { appError } from '@shared/errors/app-error';
import { describe, expect, it } from 'vitest';
import { anAct } from '../../../../support/acts';

const ONCE: Traits = { worksOffline: false, safeToRepeat: false };
const SET: Traits = { worksOffline: true, safeToRepeat: true };
const ADD_NOTE: Traits = { worksOffline: true, safeToRepeat: false };
const GAVE_UP = 10_000;
const unknown = (over: Partial<Act> = {}): Act => anAct({ state: 'unknown', lost: { gaveUpAt: GAVE_UP, notDoneAt: null }, attempts: 1, ...over });
const reading = (startedAt: number, facts = {}) => ({ startedAt, facts });
const STATES: readonly ActState[] = ['held', 'ready', 'sending', 'unknown', 'asked', 'done', 'refused', 'notDone', 'withdrawn'];

describe('a held act', () => {
  it.each([[4_999, 'held'], [5_000, 'ready'], [6_000, 'ready']] as const)('at %i is %s', (now, state) => {
    expect(whenDue(anAct({ state: 'held', notBefore: 5_000 }), now).state).toBe(state);
  });

  it('goes back to the person when the line drops or the program starts anew, and is not sent by itself', () => {
    expect(whenLineDropped(anAct({ state: 'held' }))).toMatchObject({ state: 'asked', askedFor: 'returned' });
    expect(whenStarted(anAct({ state: 'held' }), SET, 0)).toMatchObject({ state: 'asked', askedFor: 'returned' });
  });
});

describe('at the start of the program', () => {
  it.each<[ActState, Traits, ActState, string]>([
    ['ready', ONCE, 'asked', 'a decision that needs the network is not sent hours later'],
    ['ready', SET, 'ready', 'what works offline waits for the line'],
    ['ready', ADD_NOTE, 'ready', 'a note waits for the line'],
    ['sending', ONCE, 'unknown', 'it may have arrived'],
    ['sending', SET, 'unknown', 'it may have arrived'],
    ['unknown', ONCE, 'unknown', 'it goes on being read'],
    ['asked', ONCE, 'asked', 'it still stands before the person'],
  ])('%s becomes, with %o, %s: %s', (state, traits, after) => {
    expect(whenStarted(anAct({ state }), traits, 5_000).state).toBe(after);
  });

  it('counts the time in which the server may be late from now, since nobody knows when the program died', () => {
    expect(whenStarted(anAct({ state: 'sending' }), ONCE, 5_000).lost).toEqual({ gaveUpAt: 5_000, notDoneAt: null });
  });
});

describe('refused before its time', () => {
  const early = anAct({ state: 'sending', againAt: 5_000 });
  const refused = { kind: 'refused', error: appError('server.refused', { detail: 'Brzy.' }) } as const;

  it('waits for it, and a second refusal is its end', () => {
    const waiting = afterSend(early, refused, SET, 4_999);
    expect(waiting).toMatchObject({ state: 'ready', notBefore: 5_000, error: { detail: 'Brzy.' }, endedAt: null });
    expect(afterSend(whenSending(waiting, null), refused, SET, 4_000)).toMatchObject({ state: 'refused' });
  });

  it.each([
    ['at its time', early, refused, 5_000],
    ['one without a time', anAct({ state: 'sending' }), refused, 0],
    ['for another reason', early, { kind: 'refused', error: appError('session.rightMissing') } as const, 0],
  ])('%s it has ended', (_, act, outcome, now) => expect(afterSend(act, outcome, SET, now)).toMatchObject({ state: 'refused', endedAt: now }));
});

describe('before it is sent', () => {
  const based = anAct({ base: { attendance: 0 } });
  it.each([['asBased', null], ['asWanted', 'done'], ['other', 'asked']] as const)('a value %s leads to %s', (verdict, state) => {
    expect(afterReadingBefore(based, reading(1), verdict, 2)?.state ?? null).toBe(state);
  });

  it('an act without a base is sent whatever is read', () => {
    expect(afterReadingBefore(anAct(), reading(1), 'other', 2)).toBeNull();
  });

  it('is written down with its reading and one attempt more', () => {
    expect(whenSending(anAct({ attempts: 1 }), reading(7))).toMatchObject({ state: 'sending', attempts: 2, before: { startedAt: 7 } });
  });
});

describe('after it was sent', () => {
  const error = appError('network.timeout');
  const cases: readonly (readonly [SendOutcome, Traits, ActState])[] = [
    [{ kind: 'done', answer: {} }, ONCE, 'done'],
    [{ kind: 'refused', error }, SET, 'refused'],
    [{ kind: 'notSent', error }, ONCE, 'notDone'],
    [{ kind: 'notSent', error }, SET, 'ready'],
    [{ kind: 'unanswered', error }, ONCE, 'unknown'],
    [{ kind: 'unanswered', error }, SET, 'unknown'],
  ];
  it.each(cases)('%o with %o becomes %s', (outcome, traits, state) => {
    const after = afterSend(anAct({ state: 'sending' }), outcome, traits, 9);
    expect(after.state).toBe(state);
    expect(after.endedAt).toBe(hasEnded(after) ? 9 : null);
  });
});

describe('an act of which no answer came', () => {
  it('is done at the first reading that says so', () => {
    expect(afterReading(unknown(), reading(GAVE_UP), 'done', ONCE, GAVE_UP + 1)).toMatchObject({ state: 'done', endedAt: GAVE_UP + 1 });
  });

  it('is not done only after two readings that agree, the second a minute after we gave up', () => {
    const once = afterReading(unknown(), reading(GAVE_UP + 1), 'notDone', ONCE, 0);
    expect(once).toMatchObject({ state: 'unknown', lost: { notDoneAt: GAVE_UP + 1 } });
    expect(afterReading(once, reading(GAVE_UP + LATE_MS - 1), 'notDone', ONCE, 0).state).toBe('unknown');
    expect(afterReading(once, reading(GAVE_UP + LATE_MS), 'notDone', ONCE, 0).state).toBe('notDone');
  });

  it('needs two readings even when the first comes late', () => {
    const late = afterReading(unknown(), reading(GAVE_UP + 2 * LATE_MS), 'notDone', ONCE, 0);
    expect(late.state).toBe('unknown');
    expect(afterReading(late, reading(GAVE_UP + 2 * LATE_MS + 1), 'notDone', ONCE, 0).state).toBe('notDone');
  });

  it('is done when the server was late, even after a reading that saw nothing', () => {
    const once = afterReading(unknown(), reading(GAVE_UP + 1), 'notDone', ONCE, 0);
    expect(afterReading(once, reading(GAVE_UP + 30_000), 'done', ONCE, 0).state).toBe('done');
  });

  it('is sent again at once when that does no harm', () => {
    expect(afterReading(unknown(), reading(GAVE_UP), 'notDone', SET, 0)).toMatchObject({ state: 'ready', lost: { gaveUpAt: GAVE_UP } });
  });

  it('learns nothing from a reading that began before we gave up', () => {
    for (const verdict of ['done', 'notDone', 'undecided'] as const) expect(afterReading(unknown(), reading(GAVE_UP - 1), verdict, ONCE, 0)).toEqual(unknown());
  });

  it('stands before a person when a late reading decides nothing', () => {
    const early = afterReading(unknown(), reading(GAVE_UP + 1), 'undecided', ONCE, 0);
    expect(early.state).toBe('unknown');
    expect(afterReading(early, reading(GAVE_UP + LATE_MS), 'undecided', ONCE, 0)).toMatchObject({ state: 'asked', askedFor: 'undecided', after: { startedAt: GAVE_UP + LATE_MS } });
  });
});

describe('an attempt that may still arrive', () => {
  const again = anAct({ state: 'ready', base: { attendance: 0 }, lost: { gaveUpAt: GAVE_UP, notDoneAt: null } });
  it('keeps a clash from the person until it cannot any more', () => {
    const read = reading(GAVE_UP + 5_000);
    expect(afterReadingBefore(again, read, 'other', 0, GAVE_UP + LATE_MS - 1)).toMatchObject({ state: 'unknown', askedFor: null, after: read });
    expect(afterReadingBefore(again, read, 'other', 0, GAVE_UP + LATE_MS)).toMatchObject({ state: 'asked', askedFor: 'clash' });
    expect(afterReadingBefore(again, read, 'asWanted', 9, GAVE_UP)).toMatchObject({ state: 'done', endedAt: 9 });
  });

  it('is not taken back, since it could land all the same', () => {
    expect(whenDecided(again, 'withdraw', 9, GAVE_UP + LATE_MS - 1)).toBe(again);
    expect(whenDecided(again, 'withdraw', 9, GAVE_UP + LATE_MS)).toMatchObject({ state: 'withdrawn', endedAt: 9 });
  });
});

describe('a person decides', () => {
  const cases: readonly (readonly [Partial<Act>, Decision, ActState])[] = [
    [{ state: 'held', notBefore: 9 }, 'send', 'ready'],
    [{ state: 'held' }, 'withdraw', 'withdrawn'],
    [{ state: 'ready' }, 'withdraw', 'withdrawn'],
    [{ state: 'sending' }, 'withdraw', 'sending'],
    [{ state: 'unknown' }, 'withdraw', 'unknown'],
    [{ state: 'asked', askedFor: 'returned' }, 'send', 'ready'],
    [{ state: 'asked', askedFor: 'clash' }, 'send', 'ready'],
    [{ state: 'asked', askedFor: 'failedBefore' }, 'withdraw', 'withdrawn'],
    [{ state: 'asked', askedFor: 'undecided' }, 'send', 'asked'],
    [{ state: 'asked', askedFor: 'undecided' }, 'withdraw', 'asked'],
    [{ state: 'asked', askedFor: 'undecided' }, 'wasDone', 'done'],
    [{ state: 'asked', askedFor: 'undecided' }, 'wasNotDone', 'notDone'],
    [{ state: 'ready' }, 'wasDone', 'ready'],
    [{ state: 'done' }, 'withdraw', 'done'],
    [{ state: 'refused' }, 'dismiss', 'refused'],
    [{ state: 'ready' }, 'dismiss', 'ready'],
  ];
  it.each(cases)('%o: %s leads to %s', (over, decision, state) => {
    expect(whenDecided(anAct(over), decision, 1).state).toBe(state);
  });

  it('has seen that an act failed: it stays in the book and leaves the lists; nothing else can be dismissed', () => {
    const failed = anAct({ state: 'notDone', endedAt: 4 });
    const seen = whenDecided(failed, 'dismiss', 5);
    expect(seen).toEqual({ ...failed, dismissedAt: 5 });
    expect(whenDecided(seen, 'dismiss', 6)).toBe(seen);
    expect(worthShowing([failed], 6)).toEqual([failed]);
    expect(worthShowing([seen], 6)).toEqual([]);
    for (const state of STATES.filter((candidate) => candidate !== 'refused' && candidate !== 'notDone')) expect(whenDecided(anAct({ state }), 'dismiss', 5).dismissedAt).toBeUndefined();
  });

  it('after a clash the act is based on what the person saw', () => {
    const clash = anAct({ state: 'asked', askedFor: 'clash', base: { attendance: 0 }, after: reading(5, { attendance: 9 }) });
    expect(whenDecided(clash, 'send', 1).base).toEqual({ attendance: 9 });
  });
});

it('an end stays an end, whatever happens', () => {
  const verdicts: readonly Verdict[] = ['done', 'notDone', 'undecided'];
  for (const state of STATES.filter((candidate) => hasEnded({ state: candidate }))) {
    const over = anAct({ state, endedAt: 1, lost: { gaveUpAt: 0, notDoneAt: 0 } });
    const after = [whenDue(over, 9), whenStarted(over, ONCE, 9), whenLineDropped(over), whenFailedBefore(over), ...verdicts.map((verdict) => afterReading(over, reading(99_999_999), verdict, ONCE, 9)), ...(['send', 'withdraw', 'wasDone', 'wasNotDone'] as const).map((decision) => whenDecided(over, decision, 9))];
    for (const next of after) expect(next).toEqual(over);
  }
});

it('an act that its person was told is not kept is not sent', () => {
  for (const state of ['held', 'ready'] as const) expect(whenOrphaned(anAct({ state }), 9)).toMatchObject({ state: 'withdrawn', endedAt: 9 });
  for (const state of ['sending', 'unknown', 'asked'] as const) expect(whenOrphaned(anAct({ state }), 9)).toEqual(anAct({ state }));
});

it('what has been sent is never taken back by a failure before it', () => {
  for (const state of ['sending', 'unknown', 'asked'] as const) expect(whenFailedBefore(anAct({ state }))).toEqual(anAct({ state }));
  for (const state of ['held', 'ready'] as const) expect(whenFailedBefore(anAct({ state }))).toMatchObject({ state: 'asked', askedFor: 'failedBefore' });
});
