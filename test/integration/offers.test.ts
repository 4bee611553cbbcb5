import { checkedStart, offeredStarts } from '@electron/app/offers';
import { unbookable } from '@shared/domain/offers';
import { describe, expect, it } from 'vitest';
import { openDesk as desk, TODAY } from '../support/offers-desk';
import { value } from '../support/store';

const at = (time: string, date = '2026-11-23'): number => Date.parse(`${date}T${time}:00+01:00`);
const LETNA = 1;

describe('what can be booked', () => {
  it('is every service with its length, price and givers, and a segment for what is rented', async () => {
    const { store } = await desk();
    const { items, resources } = value(await store.call('offerCatalogue', null));
    expect(items.find(({ name }) => name === 'Masáž zad')).toMatchObject({ key: 's:1', type: 'OneToOne', minutes: 60, price: 85_000, resourceIds: [1, 2, 9], levels: [{ name: 'Senior', price: 72_300 }, { name: 'Student', price: 76_500 }] });
    expect(items.filter(({ type }) => type === 'RentalLike')).toMatchObject([{ key: 'r:5', name: 'Badminton', minutes: null, resourceIds: [7, 8, 12] }]);
    expect(resources.find(({ id }) => id === 4)).toEqual({ id: 4, name: 'EMS box 1', locationId: LETNA, step: 5, capacity: 1 });
  });
});

describe('offered starts', () => {
  it('of a service at anybody are what the server lists, soonest first, none of them past', async () => {
    const { starts, api, sandbox } = await desk();
    const offered = await starts('s:1');
    const { Starts } = value(await api.call('OneToOne/GetAvailableStartsForLocation', { LocationId: LETNA, BookingServiceId: 1, IntervalStart: TODAY.start / 1000, IntervalEnd: TODAY.end / 1000 }));
    expect(offered.starts.flatMap(({ start, resourceIds }) => resourceIds.map((id) => `${id} ${start / 1000}`)).sort()).toEqual(Object.entries(Starts).flatMap(([id, times]) => times.map((time) => `${id} ${time}`)).sort());
    expect(offered.starts.length).toBeGreaterThan(3);
    expect(offered.starts.every(({ start }) => start > sandbox.now())).toBe(true);
    expect(offered.starts.map(({ start }) => start)).toEqual(offered.starts.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('of one resource leave out the others; a limit says that there are more', async () => {
    const { starts } = await desk();
    const offered = await starts('s:1', { resourceId: 2, limit: 2 });
    expect(offered.starts.map(({ resourceIds }) => resourceIds)).toEqual([[2], [2]]);
    expect(offered.more).toBe(true);
  });

  it('of classes are the listed ones with their occupancy, full ones too', async () => {
    const { starts, api } = await desk();
    const { Items } = value(await api.call('Classes/GetAvailableAppointments', { SegmentId: 4, LocationId: LETNA, IntervalStart: TODAY.start / 1000, IntervalEnd: TODAY.end / 1000 }));
    const full = Items.find((item) => item.OccupiedCapacity >= item.Capacity && item.StartDate * 1000 > TODAY.start);
    const offered = await starts(`s:${full?.BookingServiceId ?? 0}`, { from: at('00:00'), to: at('23:59') });
    const listed = offered.starts.find((start) => start.listed?.appointmentId === full?.Id);
    if (full !== undefined && full.StartDate * 1000 > at('09:52')) expect(listed?.listed).toMatchObject({ capacity: full.Capacity, occupied: full.OccupiedCapacity });
    expect(offered.starts.every((start) => start.listed !== null)).toBe(true);
  });

  it('of EMS are those that the server says are free, one by one', async () => {
    const { starts, api } = await desk();
    const { starts: offered } = await starts('s:4');
    expect(offered.length).toBeGreaterThan(0);
    for (const { start, end, resourceIds } of offered) {
      const { Values } = value(await api.call('BookingResource/GetAvailability', { BookingResourceIds: [...resourceIds], From: start / 1000, To: end / 1000 }));
      expect(Object.values(Values)).toEqual(resourceIds.map(() => true));
    }
  });

  it('of EMS are those nearest to a wanted time, however many lie before it; that there are others is said', async () => {
    const { starts } = await desk();
    const wanted = at('16:00');
    const soonest = await starts('s:4', { resourceId: 4 });
    expect(soonest.starts.some(({ start }) => start === wanted)).toBe(false);
    expect(soonest).toMatchObject({ more: true, earlier: false });
    const near = await starts('s:4', { resourceId: 4, around: wanted });
    expect(near.starts.map(({ start }) => start)).toContain(wanted);
    expect(near).toMatchObject({ earlier: true, unread: false });
  });

  it('of EMS on a day whose hours are not read: that is said, and the wanted time is asked about all the same', async () => {
    const { starts, api } = await desk();
    const far = { resourceId: 4, from: at('00:00', '2027-02-22'), to: at('00:00', '2027-02-23') };
    expect(await starts('s:4', far)).toMatchObject({ starts: [], unread: true });
    const wanted = at('16:00', '2027-02-22');
    const { Values } = value(await api.call('BookingResource/GetAvailability', { BookingResourceIds: [4], From: wanted / 1000, To: wanted / 1000 + 1_200 }));
    expect(Values['4']).toBe(true);
    expect((await starts('s:4', { ...far, around: wanted })).starts.map(({ start }) => start)).toEqual([wanted]);
  });

  it('cut off around a wanted time say that there are some before and after', async () => {
    const { starts } = await desk();
    const all = (await starts('s:1', { resourceId: 2 })).starts;
    const middle = all[Math.floor(all.length / 2)];
    const near = await starts('s:1', { resourceId: 2, limit: 1, around: middle?.start ?? 0 });
    expect(near).toMatchObject({ starts: [middle], more: true, earlier: true });
  });

  it('of a rental leave room for its length, and the server takes the first and the last', async () => {
    const { starts, api } = await desk();
    const { starts: offered } = await starts('r:5', { minutes: 90, locationId: LETNA });
    for (const { start, end, resourceIds } of [offered[0], offered.at(-1)].filter((offer) => offer !== undefined)) {
      expect(end - start).toBe(90 * 60_000);
      value(await api.call('RentalLike/CreateBooking', { BookingResourceId: resourceIds[0] ?? 0, CustomerId: 1, BookingStart: start / 1000, BookingEnd: end / 1000, Count: 1 }));
    }
    expect(offered.length).toBeGreaterThan(1);
  });

  it('of what the catalogue does not hold are not found', async () => {
    const { deps } = await desk();
    expect(await offeredStarts(deps, { item: 's:999', resourceId: null, locationId: null, from: 0, to: TODAY.end, minutes: null, limit: 9 })).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });
});

describe('the chosen start', () => {
  it.each(['s:1', 's:4', 'r:5'] as const)('%s is free until another desk takes it; then three others are named', async (item) => {
    const { starts, deps, api } = await desk();
    const [offer] = (await starts(item, { minutes: 60, locationId: LETNA })).starts;
    if (offer === undefined) throw new Error('nothing is offered');
    const resourceId = offer.resourceIds[0] ?? 0;
    const question = { item, chosen: { start: offer.start, end: offer.end, resourceId, appointmentId: null }, count: 1, locationId: LETNA };
    expect(value(await checkedStart(deps, question))).toMatchObject({ isFree: true, others: [] });
    const place = { BookingResourceId: resourceId, CustomerId: 1, BookingStart: offer.start / 1000 };
    value(item === 's:1' ? await api.call('OneToOne/CreateBooking', { ...place, BookingServiceId: 1 }) : item === 's:4' ? await api.call('EmsLike/CreateBooking', { ...place, BookingServiceId: 4, Count: 1 }) : await api.call('RentalLike/CreateBooking', { ...place, BookingEnd: offer.end / 1000, Count: 1 }));
    const taken = value(await checkedStart(deps, question));
    expect(taken.isFree).toBe(false);
    expect(taken.others).toHaveLength(3);
    expect(taken.others.some(({ start, resourceIds }) => start === offer.start && resourceIds.includes(resourceId))).toBe(false);
  });

  it('in a class says how many places are left, and is not free for more', async () => {
    const { api, deps } = await desk();
    const { Items } = value(await api.call('Classes/GetAvailableAppointments', { SegmentId: 4, LocationId: LETNA, IntervalStart: at('12:00') / 1000, IntervalEnd: at('12:00', '2026-11-25') / 1000 }));
    const open = Items.find((item) => item.Capacity - item.OccupiedCapacity >= 2);
    if (open === undefined) throw new Error('no class with two places');
    const left = open.Capacity - open.OccupiedCapacity;
    const question = { item: `s:${open.BookingServiceId}` as const, chosen: { start: open.StartDate * 1000, end: open.EndDate * 1000, resourceId: open.BookingResourceId, appointmentId: open.Id }, locationId: null };
    expect(value(await checkedStart(deps, { ...question, count: left }))).toMatchObject({ isFree: true, placesLeft: left });
    expect(value(await checkedStart(deps, { ...question, count: left + 1 }))).toMatchObject({ isFree: false, placesLeft: left });
  });

  it('that has passed is not free', async () => {
    const { deps, sandbox } = await desk();
    expect(value(await checkedStart(deps, { item: 's:1', chosen: { start: sandbox.now() - 60_000, end: sandbox.now(), resourceId: 1, appointmentId: null }, count: 1, locationId: null })).isFree).toBe(false);
  });
});

describe('what another person has changed in the administration meanwhile', () => {
  const CREATE = { BookingServiceId: 1, CustomerId: 1 };

  it('a resource that is deleted: the check and the booking are refused by its name, others are still offered, and it leaves the catalogue', async () => {
    const { sandbox, deps, api, starts, reread, store } = await desk();
    const [offer] = (await starts('s:1', { resourceId: 2 })).starts;
    if (offer === undefined) throw new Error('nothing is offered');
    const chosen = { start: offer.start, end: offer.end, resourceId: 2, appointmentId: null };
    sandbox.books.db.run("DELETE FROM catalogue WHERE kind = 'resource' AND id = 2");
    const refused = { ok: false, error: { code: 'server.refused', params: { parameter: 'BookingResourceId' } } };
    expect(await checkedStart(deps, { item: 's:1', chosen, count: 1, locationId: null })).toMatchObject(refused);
    expect(await api.call('OneToOne/CreateBooking', { ...CREATE, BookingResourceId: 2, BookingStart: offer.start / 1000 })).toMatchObject(refused);
    expect((await starts('s:1')).starts.every(({ resourceIds }) => resourceIds.length > 0 && !resourceIds.includes(2))).toBe(true);
    await reread();
    expect(value(await store.call('offerCatalogue', null)).resources.some(({ id }) => id === 2)).toBe(false);
  });

  it('a service without price and length: known as such, never offered in no time at all', async () => {
    const { sandbox, api, starts, reread, store } = await desk();
    const row = sandbox.books.db.get<{ json: string }>("SELECT json FROM catalogue WHERE kind = 'service' AND id = 1");
    const service = JSON.parse(row?.json ?? '{}') as object;
    sandbox.books.db.run("UPDATE catalogue SET json = ?, modified_at = ? WHERE kind = 'service' AND id = 1", JSON.stringify({ ...service, price: null, duration: 0 }), Math.floor(sandbox.now() / 1000));
    await reread();
    const { items } = value(await store.call('offerCatalogue', null));
    const item = items.find(({ key }) => key === 's:1');
    expect(item).toMatchObject({ price: null, minutes: null });
    expect(item === undefined ? null : unbookable(item)).toBe('noLength');
    expect((await starts('s:1')).starts).toEqual([]);
    sandbox.books.db.run("UPDATE catalogue SET json = ?, modified_at = ? WHERE kind = 'service' AND id = 1", JSON.stringify({ ...service, price: null }), Math.floor(sandbox.now() / 1000));
    await reread();
    const [offer] = (await starts('s:1', { resourceId: 2 })).starts;
    expect(await api.call('OneToOne/CreateBooking', { ...CREATE, BookingResourceId: 2, BookingStart: (offer?.start ?? 0) / 1000 })).toMatchObject({ ok: true });
  });
});

describe('what is known of a place', () => {
  it('is its hours and what is booked there', async () => {
    const { store } = await desk();
    const facts = value(await store.call('placeFacts', { resourceId: 1, start: at('05:00'), end: at('06:00') }));
    expect(facts).toEqual({ open: [{ from: at('08:00'), to: at('18:00') }], usual: [], taken: 0, capacity: 1 });
    const day = value(await store.call('dayView', { date: '2026-11-23', locationId: null }));
    const booked = day.blocks.find(({ resourceId, kind, status }) => resourceId === 1 && kind === 'booking' && status === 'Confirmed');
    if (booked === undefined) throw new Error('nothing is booked');
    expect(value(await store.call('placeFacts', { resourceId: 1, start: booked.start, end: booked.end })).taken).toBeGreaterThan(0);
  });
});
