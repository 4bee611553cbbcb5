import { createClassCalls } from '@electron/app/class-calls';
import type { CallDeps } from '@electron/app/calls';
import { createSync } from '@electron/sync/sync';
import type { ClassDetail } from '@shared/domain/views';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { startStore, value } from '../support/store';
import { at, bothLists, CATALOGUE, DAY, event, feed, listedClass } from '../support/wire';

const DATE = '2026-11-23';

/** A desk on the practice business that looks at one class. */
async function deskOn(title: string) {
  const sandbox = await startSandbox();
  const store = await startStore();
  const api = clientOf(sandbox);
  const sync = createSync({ api, store, clock: sandbox, zone: 'Europe/Prague', log: () => undefined, resumes: true, random: () => 0 });
  onTestFinished(() => sync.stop());
  const watch = { day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true };
  sync.watch(watch);
  sync.start();
  const blockOf = async () => value(await store.call('dayView', { date: DATE, locationId: null })).blocks.find((block) => block.title === title && block.class !== null);
  await vi.waitFor(async () => expect(await blockOf()).toBeDefined(), 15_000);
  const appointmentId = (await blockOf())?.appointmentId ?? 0;
  sync.watch({ ...watch, classId: appointmentId });
  const detail = async (): Promise<ClassDetail> => value(await store.call('classDetail', { appointmentId }));
  const desk = { store, server: () => ({ api, sync }) };
  const calls = createClassCalls({ desk: () => desk, clock: sandbox } as unknown as Pick<CallDeps, 'desk' | 'clock'>);
  return { sandbox, api, sync, appointmentId, detail, calls };
}

describe('a class that is looked at', () => {
  it('has its waitlist in order, with what each can pay with; and what its people have', async () => {
    const { detail } = await deskOn('Zdravá záda');
    await vi.waitFor(async () => expect((await detail()).roster.every(({ means }) => means !== null)).toBe(true), 15_000);
    const { waitlist, roster } = await detail();
    expect(waitlist).toMatchObject([
      { name: 'Monika Tesařová', movesUpAlone: false, means: { pass: { left: null }, expired: null }, clashes: [], pending: null },
      { name: 'Libor Skála', movesUpAlone: true, means: { pass: null, expired: { name: 'Permanentka Lekce 10' } } },
    ]);
    expect(roster).toHaveLength(12);
  });

  it('is read again soon after an act on it', async () => {
    const { sync, api, detail, appointmentId } = await deskOn('Zdravá záda');
    await vi.waitFor(async () => expect((await detail()).waitlist).toHaveLength(2), 15_000);
    const libor = (await detail()).waitlist?.[1];
    value(await api.call('Alternates/RemoveFromAppointment', { AppointmentId: appointmentId, CustomerId: libor?.customerId ?? 0 }));
    sync.readSoon([`class:${appointmentId}`]);
    await vi.waitFor(async () => expect((await detail()).waitlist).toHaveLength(1), 5_000);
  });

  it('is asked for its waitlist at once, as are a course and what a customer waits for', async () => {
    const { calls, appointmentId, sandbox } = await deskOn('Zdravá záda');
    const waiting = value(await calls['waitlist.appointment']({ appointmentId }));
    expect(waiting.map(({ name }) => name)).toEqual(['Monika Tesařová', 'Libor Skála']);
    expect(value(await calls['waitlist.customer']({ customerId: waiting[0]?.customerId ?? 0 }))).toMatchObject({ classes: [{ kind: 'class', id: appointmentId, name: 'Zdravá záda', movesUpAlone: false, occupied: 12, capacity: 12 }], courses: [] });
    expect(value(await calls['waitlist.course']({ courseId: 1 }))).toEqual([]);
    expect(await calls['waitlist.course']({ courseId: 99 })).toMatchObject({ ok: false, error: { code: 'server.refused' } });
    await sandbox.control('fault', { action: 'Alternates/GetCoursesSubscribedByCustomer', kind: 'status', status: 403, times: 10 });
    expect(value(await calls['waitlist.customer']({ customerId: waiting[0]?.customerId ?? 0 })).courses).toBeNull();
  });
});

describe('a class out of the cache', () => {
  const people = [event(8, 1, at(11), { SourceId: 2, BookingServiceId: 2 }), event(9, 5, at(11, 30)), event(10, 6, at(12)), event(11, 6, at(11), { Status: 'Canceled' })];
  const lists = { ...bothLists(people), 'classes:2:1': { Items: [listedClass(8, at(11)), listedClass(12, at(9), { OccupiedCapacity: 0 })] } };

  it('says the same of those who wait for a course, by its lessons to come, and of what a customer waits for', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'day', date: DAY.date }, { ...lists, 'classes:2:1': { Items: [listedClass(8, at(11), { CourseId: 7 })] } });
    const wait = { id: 7, start: 0, end: 0, customerId: 5 };
    const clash = { appointmentId: 9, title: 'Masáž' };
    const unknown = { kind: 'class', id: 99, start: at(11, 30) * 1000, end: at(12) * 1000, customerId: 5 } as const;
    expect(value(await store.call('waitingFacts', { waits: [{ ...wait, kind: 'course' }, { ...wait, kind: 'class', id: 8 }, unknown, { ...wait, kind: 'class', id: 8, customerId: 6 }] }))).toMatchObject([{ clashes: [clash] }, { clashes: [clash] }, { means: null, clashes: [clash] }, { clashes: [] }]);
  });

  it('says which of those who wait have something else at that time; touching ends and cancelled ones are none', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'day', date: DAY.date }, lists);
    expect(value(await store.call('classDetail', { appointmentId: 8 })).waitlist).toBeNull();
    await feed(store, { kind: 'alternates', appointmentId: 8 }, { alternates: { Items: [{ Alternate: { Id: 5, Name: 'Eva' } }, { Alternate: { Id: 6, Name: 'Ota' } }, { Alternate: null }] } });
    expect(value(await store.call('classDetail', { appointmentId: 8 })).waitlist).toMatchObject([
      { customerId: 5, name: 'Eva', means: null, clashes: [{ appointmentId: 9, start: at(11, 30) * 1000, title: 'Masáž' }] },
      { customerId: 6, name: 'Ota', clashes: [] },
    ]);
  });

  it('is soon when it begins within three hours', async () => {
    const store = await startStore();
    await feed(store, { kind: 'catalogue' }, CATALOGUE);
    await feed(store, { kind: 'day', date: DAY.date }, { ...lists, 'classes:2:1': { Items: [listedClass(8, at(11)), listedClass(12, at(9)), listedClass(13, at(12, 50)), listedClass(14, at(12, 55))] } });
    // The clock stands at 9:52.
    expect(value(await store.call('classesSoon', null)).map(({ appointmentId }) => appointmentId)).toEqual([8, 13]);
  });
});
