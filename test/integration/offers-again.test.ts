import { againPlan } from '@electron/app/offers-again';
import { read } from '@electron/sync/reader';
import { hoursParts } from '@electron/sync/readings';
import { weeksLater } from '@shared/domain/again';
import { dayBounds } from '@shared/domain/days';
import { describe, expect, it } from 'vitest';
import { openDesk, TODAY } from '../support/offers-desk';
import { value } from '../support/store';

const WEEK = 7 * 86_400_000;
const HOUR = 3_600_000;
/** Where the customer of these tests has a massage today, and wants one again. */
const CUSTOMER = 1;

/** A desk with a back massage that the server offers today, and the same a week later as it is asked about. */
async function massage() {
  const opened = await openDesk();
  const { starts } = await opened.starts('s:1', { from: TODAY.start + WEEK + 10 * HOUR, to: TODAY.end + WEEK });
  const offer = starts.find(({ resourceIds }) => resourceIds.includes(2) && resourceIds.length > 1);
  if (offer === undefined) throw new Error('nothing is offered');
  const place = { resourceId: 2, start: offer.start, end: offer.end };
  const plan = async (over: object = {}) => value(await againPlan(opened.deps, { item: 's:1', customerId: CUSTOMER, count: 1, place, locationId: null, ...over }));
  const book = async (customerId: number, resourceId = 2, start = place.start) => value(await opened.api.call('OneToOne/CreateBooking', { BookingResourceId: resourceId, BookingServiceId: 1, CustomerId: customerId, BookingStart: start / 1000 }));
  return { ...opened, place, plan, book, other: offer.resourceIds.find((id) => id !== 2) };
}

describe('the same booking a week later', () => {
  it('has a place where the server offers one, and nothing in the way', async () => {
    const { plan, place } = await massage();
    expect(await plan()).toMatchObject({ chosen: { ...place, appointmentId: null }, clash: null, own: null, others: [] });
  });

  it('is taken once somebody else has it: the nearest starts of that day at the same person are named', async () => {
    const { plan, book, place } = await massage();
    await book(3);
    const { clash, others } = await plan();
    // The day of the clash has not been read: what is there is the server's word alone.
    expect(clash).toBe('notOffered');
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ start, resourceIds }) => start !== place.start && resourceIds.includes(2) && Math.abs(start - place.start) < 12 * HOUR)).toBe(true);
  });

  it('shows another booking of the customer at that time, with somebody else', async () => {
    const { plan, book, place, other } = await massage();
    await book(CUSTOMER, other);
    expect(await plan()).toMatchObject({ clash: null, own: { start: place.start, service: 'Masáž zad', isSame: false } });
  });

  it('outside the hours, and in time off, says which of them it is', async () => {
    const { plan, place, api, store, sandbox } = await massage();
    const days = dayBounds('2026-11-30', 'Europe/Prague');
    value(await api.call('FreeTime/Create', { BookingResourceId: 2, SegmentId: 1, StartsAt: place.start / 1000, EndsAt: place.end / 1000 }));
    for (const week of [1, 2, 3]) {
      const { start, end } = weeksLater({ start: TODAY.start, end: TODAY.end }, week);
      const { catalogue } = value(await store.call('status', null));
      const date = new Date(start + 12 * HOUR).toISOString().slice(0, 10);
      value(await read({ api, store, clock: sandbox }, { kind: 'hours', from: date, to: date }, hoursParts({ start, end }, catalogue), new AbortController().signal));
    }
    expect((await plan()).clash).toBe('timeOff');
    expect((await plan({ place: { resourceId: 2, start: days.start + 2 * HOUR, end: days.start + 3 * HOUR } })).clash).toBe('outsideHours');
  });

  it('that has passed is said as such; what is not offered any more is not found', async () => {
    const { plan, deps, sandbox, place } = await massage();
    expect((await plan({ place: { resourceId: 2, start: sandbox.now() - HOUR, end: sandbox.now() } })).clash).toBe('past');
    expect(await againPlan(deps, { item: 's:999', customerId: CUSTOMER, count: 1, place, locationId: null })).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('the same class of a later week', () => {
  it('is the one that is listed at that time; full, already booked or not listed it says so and names others', async () => {
    const { deps, api, sandbox } = await openDesk();
    const from = TODAY.start + WEEK;
    const { Items } = value(await api.call('Classes/GetAvailableAppointments', { SegmentId: 4, LocationId: 1, IntervalStart: from / 1000, IntervalEnd: (from + WEEK) / 1000 }));
    const listed = Items.find((item) => item.Capacity - item.OccupiedCapacity >= 2 && item.CourseId === null);
    if (listed === undefined) throw new Error('no class');
    const place = { resourceId: listed.BookingResourceId, start: listed.StartDate * 1000, end: listed.EndDate * 1000 };
    const asked = { item: `s:${listed.BookingServiceId}` as const, customerId: CUSTOMER, count: 1, place, locationId: null };
    const plan = async (over: object = {}) => value(await againPlan(deps, { ...asked, ...over }));
    expect(await plan()).toMatchObject({ chosen: { appointmentId: listed.Id }, clash: null, own: null });
    expect(await plan({ count: listed.Capacity - listed.OccupiedCapacity + 1 })).toMatchObject({ chosen: { appointmentId: listed.Id }, clash: 'full' });
    const none = await plan({ place: { ...place, start: place.start + 60_000 } });
    expect(none).toMatchObject({ chosen: null, clash: 'noClass' });
    expect(none.others.some((other) => other.listed?.appointmentId === listed.Id)).toBe(true);
    value(await api.call('Classes/CreateBooking', { AppointmentId: listed.Id, CustomerId: CUSTOMER, Count: 1 }));
    expect((await plan()).own).toMatchObject({ isSame: true });
    expect(sandbox.now()).toBeLessThan(place.start);
  });
});
