import type { SegmentKind } from '@shared/domain/moves';
import { cancelRefusal, fixedBy, moveOf, segmentKind } from '@shared/domain/moves';
import type { BlockView } from '@shared/domain/views';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, DAY_START, PRACTICE_NOW } from '../../../support/renderer-data';

const HOUR = 3_600_000;
const START = DAY_START + 14 * HOUR;
const at = (over: Partial<BlockView> = {}): BlockView => block(5, 7, 'Jana', 14 * 60, over);
const to = (over: { resourceId?: number; start?: number; serviceId?: number | null } = {}) => ({ resourceId: 1, start: START, serviceId: null, ...over });

describe('whether a booking can be moved', () => {
  it.each<[string, Partial<BlockView>, string | null]>([
    ['one to one', {}, null],
    ['EMS', { segment: 'EmsLike' }, null],
    ['one that waits for a confirmation', { status: 'ConfirmationRequested' }, null],
    ['a class', { kind: 'class', customerId: null, segment: 'Classes' }, 'class'],
    ['one person of a class', { segment: 'Classes' }, 'class'],
    ['a course', { segment: 'Courses' }, 'course'],
    ['a rental', { segment: 'RentalLike' }, 'rental'],
    ['a place', { segment: 'PlaceRentalLike' }, 'place'],
    ['of a kind that is not known', { segment: null }, 'segment'],
    ['one that was cancelled', { status: 'Canceled' }, 'closed'],
    ['one that has begun', { start: PRACTICE_NOW }, 'over'],
    ['with an act on its way', { pending: 'sending', pendingAct: 'cancel' }, 'pending'],
    ['with a held cancellation', { pending: 'held', pendingAct: 'cancel' }, 'pending'],
    ['with a held move', { pending: 'held', pendingAct: 'move' }, null],
    ['whose held move lies ahead of a start that is over', { pending: 'held', pendingAct: 'move', movedFrom: { start: PRACTICE_NOW - 1, end: PRACTICE_NOW, resourceId: 1, serviceId: 10 } }, 'over'],
  ])('%s', (_, over, why) => expect(fixedBy(at(over), PRACTICE_NOW)).toBe(why));
});

describe('whether a booking can be cancelled', () => {
  it.each<[string, Partial<BlockView>, string | null]>([
    ['one to come', {}, null],
    ['one that waits for a confirmation', { status: 'ConfirmationRequested' }, null],
    ['one person of a class', { segment: 'Classes' }, null],
    ['with attendance on its way', { pending: 'sending' }, null],
    ['one that is going on', { start: PRACTICE_NOW - 1, end: PRACTICE_NOW + 1 }, null],
    ['a class', { kind: 'class', customerId: null }, 'class'],
    ['one that was cancelled', { status: 'Canceled' }, 'closed'],
    ['one that was rejected', { status: 'Rejected' }, 'closed'],
    ['one that has ended', { end: PRACTICE_NOW }, 'over'],
    ['with a held cancellation', { status: 'Canceled', pending: 'held', pendingAct: 'cancel' }, 'pending'],
    ['with a held move', { pending: 'held', pendingAct: 'move' }, 'pending'],
  ])('%s', (_, over, why) => expect(cancelRefusal(at(over), PRACTICE_NOW)).toBe(why));
});

describe('a move', () => {
  it('of one to one keeps its length and names both ends in seconds', () => {
    expect(moveOf(at(), to({ start: START + HOUR }), PRACTICE_NOW)).toEqual({
      kind: 'act',
      action: 'OneToOne/MoveBooking',
      request: { AppointmentId: 5, CustomerId: 7, StartsAt: (START + HOUR) / 1_000, EndsAt: (START + 2 * HOUR) / 1_000 },
    });
  });

  it.each([
    ['to somebody else', { resourceId: 2, start: START + HOUR }, 'resource'],
    ['to another service', { serviceId: 11 }, 'service'],
  ])('of one to one %s is refused', (_, place, why) => expect(moveOf(at(), to(place), PRACTICE_NOW)).toEqual({ kind: 'refused', why }));

  it.each([
    ['time', { start: START + HOUR }, { BookingStart: (START + HOUR) / 1_000 }],
    ['resource', { resourceId: 2 }, { BookingResourceId: 2 }],
    ['service', { serviceId: 11 }, { ServiceId: 11 }],
    ['all', { start: START - HOUR, resourceId: 2, serviceId: 11 }, { BookingStart: (START - HOUR) / 1_000, BookingResourceId: 2, ServiceId: 11 }],
  ])('of EMS says only what changes: %s', (_, place, said) => {
    expect(moveOf(at({ segment: 'EmsLike' }), to(place), PRACTICE_NOW)).toEqual({ kind: 'act', action: 'EmsLike/UpdateBooking', request: { AppointmentId: 5, CustomerId: 7, ...said } });
  });

  it.each<[string, readonly SegmentKind[] | null, string]>([
    ['of EMS', ['EmsLike'], 'act'],
    ['of EMS and more', ['OneToOne', 'EmsLike'], 'act'],
    ['not known here', null, 'act'],
    ['of classes', ['Classes'], 'refused'],
    ['that serves nothing', [], 'refused'],
  ])('of EMS to a resource %s', (_, serves, kind) => {
    const move = moveOf(at({ segment: 'EmsLike' }), { ...to({ resourceId: 2 }), serves }, PRACTICE_NOW);
    expect(move.kind).toBe(kind);
    if (move.kind === 'refused') expect(move.why).toBe('notEms');
  });

  it('of EMS in time only asks nothing of its own resource', () => expect(moveOf(at({ segment: 'EmsLike' }), { ...to({ start: START + HOUR }), serves: ['Classes'] }, PRACTICE_NOW).kind).toBe('act'));

  it.each(['OneToOne', 'EmsLike'] as const)('of %s to where it is, is none', (segment) => expect(moveOf(at({ segment }), to({ serviceId: 10 }), PRACTICE_NOW)).toEqual({ kind: 'none' }));

  it('of one whose move is held is counted from where the server has it', () => {
    const moved = at({ start: START + HOUR, end: START + 2 * HOUR, pending: 'held', pendingAct: 'move', movedFrom: { start: START, end: START + HOUR, resourceId: 1, serviceId: 10 } });
    expect(moveOf(moved, to(), PRACTICE_NOW)).toEqual({ kind: 'none' });
    expect(moveOf(moved, to({ start: START + 3 * HOUR }), PRACTICE_NOW)).toMatchObject({ request: { StartsAt: (START + 3 * HOUR) / 1_000, EndsAt: (START + 4 * HOUR) / 1_000 } });
  });

  it('always asks for whole minutes and never for another length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 40 * 86_400_000 }), (minutes, later) => {
        const move = moveOf(at({ end: START + minutes * 60_000 }), to({ start: START + later }), PRACTICE_NOW);
        if (move.kind !== 'act' || move.action !== 'OneToOne/MoveBooking') return;
        expect(move.request.StartsAt % 60).toBe(0);
        expect(move.request.EndsAt - move.request.StartsAt).toBe(minutes * 60);
      }),
    );
  });
});

describe('a type of segment', () => {
  it.each([['OneToOne', 'OneToOne'], ['Something', null], ['', null], [null, null], [undefined, null]])('%s is %s', (type, kind) => expect(segmentKind(type)).toBe(kind));
});
