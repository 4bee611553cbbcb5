import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, DUE_WITHIN } from '@shared/domain/board';
import { statusWords } from '@shared/domain/status-words';
import type { BlockView, ClassView, PersonBrief } from '@shared/domain/views';

const NOW = Date.UTC(2026, 10, 23, 8, 52);
const MIN = 60_000;
const PAID = { state: 'paid', price: 85_000, remaining: 0, method: null } as const;
const UNPAID = { state: 'unpaid', price: 85_000, remaining: 85_000, method: null } as const;
let lastId = 0;

/** A booking that starts and ends so many minutes from now. */
function block(from: number, to: number, more: Partial<BlockView> = {}): BlockView {
  lastId += 1;
  const customerId = more.customerId === undefined ? lastId : more.customerId;
  return {
    key: `b:${lastId}:${customerId ?? 0}`, kind: 'booking', appointmentId: lastId, customerId, resourceId: 1, serviceId: 1,
    start: NOW + from * MIN, end: NOW + to * MIN, startMin: 592 + from, endMin: 592 + to, startLabel: '', endLabel: '',
    title: 'Jana Černá', service: 'Masáž', resourceName: 'Vilém Brána', colour: 1, status: 'Confirmed', attendance: 'unknown',
    payment: PAID, hasNote: false, count: 1, pending: null, pendingAct: null, movedFrom: null, segment: 'OneToOne', class: null, ...more,
  };
}

function lesson(from: number, to: number, people: Partial<ClassView>): BlockView {
  const view: ClassView = { capacity: 12, occupied: 8, alternates: 2, here: 0, expected: 0, noShow: 0, lesson: null, ...people };
  return block(from, to, { kind: 'class', customerId: null, title: 'Jóga', class: view, payment: { state: 'none', price: 0, remaining: 0, method: null } });
}

function person(customerId: number, debt: number): Record<string, PersonBrief> {
  return { [customerId]: { customerId, debt, noShows: 0, firstVisit: false, means: null, missingValues: [] } };
}

function board(blocks: readonly BlockView[], people: Record<string, PersonBrief> = {}): Record<'late' | 'due' | 'here', string[]> & { counters: ReturnType<typeof boardOf>['counters'] } {
  const { late, due, here, counters } = boardOf({ blocks, people }, NOW);
  const titles = (group: readonly BlockView[]): string[] => group.map(({ title }) => title);
  return { late: titles(late), due: titles(due), here: titles(here), counters };
}

describe('who stands where', () => {
  it.each<[string, Partial<BlockView>, number, number, 'late' | 'due' | 'here' | null]>([
    ['starts in half an hour', {}, 30, 90, 'due'],
    ['starts a minute after that', {}, 31, 90, null],
    ['starts in a minute', {}, 1, 60, 'due'],
    ['should have come', {}, -7, 30, 'late'],
    ['is over and was not recorded', {}, -60, 0, null],
    ['came', { attendance: 'came' }, -7, 30, 'here'],
    ['came early', { attendance: 'came' }, 20, 60, 'here'],
    ['came and left', { attendance: 'came' }, -60, -1, null],
    ['did not come', { attendance: 'noShow' }, -7, 30, null],
    ['has a mark that nobody knows', { attendance: 'other' }, -7, 30, 'late'],
    ['is pending and due', { status: 'ConfirmationRequested' }, 10, 60, 'due'],
    ['is pending, has begun and is never late', { status: 'ConfirmationRequested' }, -7, 30, 'due'],
    ['is cancelled', { status: 'Canceled' }, 10, 60, null],
    ['is rejected', { status: 'Rejected' }, 10, 60, null],
    ['is on the waitlist', { status: 'AlternateSubscribed' }, 10, 60, null],
  ])('who %s', (_name, more, from, to, expected) => {
    const result = board([block(from, to, { title: 'A', ...more })]);
    expect({ late: result.late, due: result.due, here: result.here }).toEqual({ late: [], due: [], here: [], ...(expected === null ? {} : { [expected]: ['A'] }) });
  });

  it('by start, then by name as Czech sorts, whatever the order of the input', () => {
    const blocks = [block(10, 60, { title: 'Cibulka' }), block(10, 60, { title: 'Chalupa' }), block(10, 60, { title: 'Čermák' }), block(5, 60, { title: 'Žák' }), block(10, 60, { title: 'Hora' })];
    const order = ['Žák', 'Cibulka', 'Čermák', 'Hora', 'Chalupa'];
    expect(board(blocks).due).toEqual(order);
    expect(board([...blocks].reverse()).due).toEqual(order);
  });

  it('says until when "due" reaches', () => expect(boardOf({ blocks: [], people: {} }, NOW).dueUntil).toBe(NOW + DUE_WITHIN));
});

describe('counters', () => {
  it('count people, not rows', () => {
    const { counters } = board([
      block(10, 60, { count: 4 }),
      block(240, 300),
      block(-10, 30, { count: 2 }),
      block(-10, 30, { attendance: 'came', count: 3 }),
      lesson(10, 60, { here: 3, expected: 5 }),
      lesson(-10, 60, { here: 1, expected: 6, noShow: 1 }),
      block(-90, -30, { attendance: 'came' }),
    ]);
    expect(counters).toEqual({ remaining: 4 + 1 + 2 + 5 + 6, late: 2 + 6, here: 3 + 3 + 1, owing: 0 });
  });

  it('a class is late until everybody is recorded, then it is here', () => {
    expect(board([lesson(-10, 60, { here: 3, expected: 1 })]).late).toEqual(['Jóga']);
    expect(board([lesson(-10, 60, { here: 3 })]).here).toEqual(['Jóga']);
    expect(board([lesson(10, 60, {})])).toMatchObject({ late: [], due: [], here: [] });
  });

  it.each<[string, BlockView[], Record<string, PersonBrief>, number]>([
    ['a visit that ended unpaid', [block(-60, -1, { payment: UNPAID, attendance: 'came' })], {}, 1],
    ['an unpaid one that ended unrecorded', [block(-60, -1, { payment: UNPAID })], {}, 1],
    ['a visit that goes on', [block(-60, 1, { payment: UNPAID, attendance: 'came' })], {}, 0],
    ['an unpaid no-show', [block(-60, -1, { payment: UNPAID, attendance: 'noShow' })], {}, 0],
    ['one that nobody confirmed', [block(-60, -1, { payment: UNPAID, status: 'ConfirmationRequested' })], {}, 0],
    ['a cancelled one', [block(-60, -1, { payment: UNPAID, status: 'Canceled' })], {}, 0],
    ['someone due who owes from before', [block(10, 60, { customerId: 7 })], person(7, 30_000), 1],
    ['someone of the afternoon who owes from before is not on the board yet', [block(240, 300, { customerId: 7 })], person(7, 30_000), 0],
    ['twice on the board is one debt', [block(-5, 20, { customerId: 7 }), block(25, 60, { customerId: 7 })], person(7, 30_000), 1],
    ['ended unpaid this morning and here again', [block(-60, -1, { customerId: 7, payment: UNPAID }), block(10, 60, { customerId: 7 })], person(7, 85_000), 1],
  ])('owing: %s', (_name, blocks, people, owing) => expect(board(blocks, people).counters.owing).toBe(owing));
});

describe('any day', () => {
  const anyBlock = fc
    .record({
      from: fc.integer({ min: -300, max: 300 }), length: fc.integer({ min: 0, max: 120 }), count: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom('Confirmed', 'ConfirmationRequested', 'Canceled', 'AlternateSubscribed'),
      attendance: fc.constantFrom('unknown', 'came', 'noShow', 'other'),
    })
    .map(({ from, length, ...more }) => block(from, from + length, more));

  it('nobody stands twice, the order of the input does not matter, and rows are within the counters', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 40 }), (blocks) => {
        const one = boardOf({ blocks, people: {} }, NOW);
        expect(boardOf({ blocks: [...blocks].reverse(), people: {} }, NOW)).toEqual(one);
        const keys = [...one.late, ...one.due, ...one.here].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(one.counters.remaining).toBeGreaterThanOrEqual(one.counters.late);
        expect(one.counters.here).toBe(one.here.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('status words', () => {
  const words = (from: number, to: number, more: Partial<BlockView>): string[] => statusWords(block(from, to, more), NOW).map((word) => ('amount' in word ? `${word.key} ${word.amount}` : 'count' in word ? `${word.key} ${word.count}` : word.key));
  it.each<[string, number, number, Partial<BlockView>, string[]]>([
    ['to come, unpaid', 10, 60, { payment: UNPAID }, ['confirmed', 'notRecorded', 'toPay 85000']],
    ['here', -10, 60, { attendance: 'came' }, ['confirmed', 'here', 'paid']],
    ['came', -90, 0, { attendance: 'came' }, ['confirmed', 'came', 'paid']],
    ['no-show of a group with a note', -90, -30, { attendance: 'noShow', count: 4, hasNote: true }, ['people 4', 'confirmed', 'noShow', 'paid', 'hasNote']],
    ['pending', 10, 60, { status: 'ConfirmationRequested' }, ['pending', 'notRecorded', 'paid']],
    ['part paid', 10, 60, { payment: { ...UNPAID, state: 'part', remaining: 30_000 } }, ['confirmed', 'notRecorded', 'partPaid 30000']],
    ['awaiting a payment', 10, 60, { payment: { ...UNPAID, state: 'waiting' } }, ['confirmed', 'notRecorded', 'waiting']],
    ['free', 10, 60, { payment: { ...PAID, state: 'none' } }, ['confirmed', 'notRecorded']],
  ])('%s', (_name, from, to, more, expected) => expect(words(from, to, more)).toEqual(expected));

  it('a class says its occupancy', () => {
    expect(statusWords(lesson(10, 60, {}), NOW)).toEqual([{ key: 'occupancy', occupied: 8, capacity: 12, alternates: 2 }]);
    expect(statusWords(lesson(10, 60, { alternates: null }), NOW)).toMatchObject([{ alternates: 0 }]);
  });
});
