import { againRefusal, itemAgain, nearestStarts, placeClash, weeksLater } from '@shared/domain/again';
import type { OfferedStart, OfferItem, PlaceFacts } from '@shared/domain/offers';
import { wallText } from '@shared/domain/wall-instant';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;

describe('the same time in a later week', () => {
  it.each([
    ['within winter', '2026-11-23T09:00:00Z', 1, '2026-11-30 10:00'],
    ['over the clock change of spring', '2026-03-23T09:00:00Z', 1, '2026-03-30 10:00'],
    ['over the clock change of autumn', '2026-10-19T08:00:00Z', 1, '2026-10-26 10:00'],
    ['over a new year', '2026-12-28T09:00:00Z', 4, '2027-01-25 10:00'],
  ])('%s', (_, from, weeks, wall) => {
    const start = Date.parse(from);
    const later = weeksLater({ start, end: start + HOUR }, weeks);
    expect(wallText(later.start)).toBe(wall);
    expect(later.end - later.start).toBe(HOUR);
  });

  it('shows the same clock and length, whatever the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 16, max: 92 }), fc.integer({ min: 1, max: 26 }), (day, quarter, weeks) => {
        const start = Date.UTC(2024, 0, 1) + day * 24 * HOUR + quarter * 900_000;
        const later = weeksLater({ start, end: start + HOUR }, weeks);
        expect([wallText(later.start).slice(11), later.end - later.start]).toEqual([wallText(start).slice(11), HOUR]);
      }),
    );
  });
});

describe('what stands in the way', () => {
  const facts = (over: Partial<PlaceFacts>): PlaceFacts => ({ open: [{ from: 0, to: 1_000 }], usual: [{ from: 0, to: 1_000 }], taken: 0, capacity: 1, ...over });
  it.each([
    ['somebody is there', facts({ taken: 1 }), 'taken'],
    ['somebody is there, with room beside', facts({ taken: 1, capacity: 2 }), 'notOffered'],
    ['closed as usual', facts({ open: [{ from: 500, to: 1_000 }], usual: [{ from: 500, to: 1_000 }] }), 'outsideHours'],
    ['closed, usually open', facts({ open: [{ from: 500, to: 1_000 }] }), 'timeOff'],
    ['hours of that day are not known, usually open', facts({ open: null }), 'notOffered'],
    ['hours of that day are not known, usually closed', facts({ open: null, usual: [{ from: 500, to: 1_000 }] }), 'outsideHours'],
    ['nothing is known', facts({ open: null, usual: [] }), 'notOffered'],
    ['open and empty', facts({}), 'notOffered'],
  ])('%s', (_, known, clash) => expect(placeClash(known, 100, 200)).toBe(clash));
});

describe('what is booked again', () => {
  const item = (over: Partial<OfferItem>): OfferItem => ({ key: 's:1', type: 'OneToOne', id: 1, segmentId: 1, name: 'A', segmentName: 'A', minutes: 60, price: null, resourceIds: [1], levels: [], ...over });
  const items = [item({}), item({ key: 'r:5', type: 'RentalLike', id: 5, resourceIds: [7, 8] })];

  it.each([
    ['a service', { serviceId: 1, segment: 'OneToOne', resourceId: 1 }, 's:1'],
    ['a service that is gone', { serviceId: 9, segment: 'OneToOne', resourceId: 1 }, undefined],
    ['a rental', { serviceId: null, segment: 'RentalLike', resourceId: 8 }, 'r:5'],
    ['a rental of what is gone', { serviceId: null, segment: 'RentalLike', resourceId: 9 }, undefined],
    ['nothing that is known', { serviceId: null, segment: null, resourceId: 1 }, undefined],
  ] as const)('%s', (_, block, key) => expect(itemAgain(items, block)?.key).toBe(key));

  it.each([
    ['a lesson of a course', 'Classes', { name: 'Kurz', toCome: 3 }, 'course'],
    ['a course', 'Courses', null, 'course'],
    ['a place', 'PlaceRentalLike', null, 'place'],
    ['a class', 'Classes', null, null],
    ['of a kind that is not known', null, null, null],
  ] as const)('%s: %s', (_, segment, course, why) => expect(againRefusal({ block: { segment } as never, course })).toBe(why));
});

it('the nearest starts stand in their order', () => {
  const at = (start: number): OfferedStart => ({ start, end: start + 1, resourceIds: [1], listed: null });
  expect(nearestStarts([at(1), at(5), at(8), at(30)], 7, 3).map(({ start }) => start)).toEqual([1, 5, 8]);
});
