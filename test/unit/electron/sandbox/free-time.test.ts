import { addDays, atWallTime } from '@shared/domain/days';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';
import { dumpOf } from './dump';

const TODAY = '2026-11-23';
/** Unix seconds of a time in Prague. */
const at = (time: string, date = TODAY): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return atWallTime(date, hour * 60 + minute, 'Europe/Prague') / 1000;
};
const [JAN, EVA] = [2, 3];
const create = ({ call }: Caller, more: object = {}) => call('FreeTime/Create', { BookingResourceId: JAN, SegmentId: 1, StartsAt: at('10:00'), EndsAt: at('11:00'), Note: 'zubař', ...more });
const hoursOf = async ({ call }: Caller, date: string): Promise<unknown> =>
  (await call('WorkingHours/GetForPeriod', { BookingResourceId: JAN, IntervalStart: at('0:00', date), IntervalEnd: at('0:00', addDays(date, 1)) })).Items.map(({ Start, End }) => [Start, End]);
const hooksOf = ({ books }: Caller): unknown[] => books.db.all('SELECT hook_id AS hook, object_type AS type, ids FROM hook_calls ORDER BY id');

it('is written, read and deleted; working hours and webhooks show it', async () => {
  const caller = await startCaller();
  for (const EventType of ['FreeTime_Create', 'FreeTime_Delete']) await caller.call('FreeTime/WebHook/Create', { EventType, HookUrl: 'http://127.0.0.1:1/hook' });
  const { FreeTime } = await create(caller);
  const FreeTimeId = FreeTime?.Id ?? 0;
  expect(FreeTime).toEqual({ Id: FreeTimeId, BookingResourceId: JAN, BookingResourceName: 'Jan Horák', CalendarId: 1, CalendarName: 'Masáže', SegmentId: 1, StartDate: at('10:00'), EndDate: at('11:00'), Note: 'zubař' });
  expect((await caller.call('FreeTime/Get', { FreeTimeId })).FreeTime).toEqual(FreeTime);
  expect(await hoursOf(caller, TODAY)).toEqual([[at('8:00'), at('10:00')], [at('11:00'), at('18:00')]]);

  expect(await caller.call('FreeTime/Delete', { FreeTimeId })).toMatchObject({ IsError: false, Ok: true });
  expect(await hoursOf(caller, TODAY)).toEqual([[at('8:00'), at('18:00')]]);
  for (const action of ['FreeTime/Get', 'FreeTime/Delete'] as const) expect(await caller.call(action, { FreeTimeId })).toMatchObject({ IsError: true, ErrorParameter: 'FreeTimeId' });
  expect(hooksOf(caller)).toEqual([1, 2].map((hook) => ({ hook, type: 'FreeTime', ids: JSON.stringify({ FreeTimeId }) })));
});

it('reads the one of the seed', async () => {
  const { call } = await startCaller();
  expect((await call('FreeTime/Get', { FreeTimeId: 1 })).FreeTime).toMatchObject({ BookingResourceId: EVA, StartDate: at('12:00'), EndDate: at('14:00'), Note: 'oběd a školení' });
});

it('keeps of a note what a text can hold', async () => {
  const caller = await startCaller();
  for (const [Note, kept] of [['oběd\u0000 a \ud800škola', 'oběd a \ufffdškola'], ['\u0000', null], ['', null], ['👩‍🏫', '👩‍🏫']] as const) {
    const { FreeTime } = await create(caller, { Note });
    expect((await caller.call('FreeTime/Get', { FreeTimeId: FreeTime?.Id })).FreeTime?.Note).toBe(kept);
  }
});

it('may lie over bookings, which stay, and in the past', async () => {
  const caller = await startCaller();
  const before = (await caller.call('Event/GetList', { StartDate: at('0:00'), EndDate: at('24:00') })).Events;
  expect((await create(caller, { StartsAt: at('8:00'), EndsAt: at('18:00'), Note: '' })).FreeTime?.Note).toBeNull();
  expect((await caller.call('Event/GetList', { StartDate: at('0:00'), EndDate: at('24:00') })).Events).toEqual(before);
  expect((await caller.call('OneToOne/GetAvailableStarts', { BookingResourceId: JAN, BookingServiceId: 1, IntervalStart: at('0:00'), IntervalEnd: at('24:00') })).Starts).toEqual([]);
});

it('needs its own rights only', async () => {
  const reader = await startCaller({ rights: ['FreeTime_r'] });
  expect((await reader.call('FreeTime/Get', { FreeTimeId: 1 })).IsError).toBe(false);
  await expect(create(reader)).rejects.toThrow('403');
  const writer = await startCaller({ rights: ['FreeTime_w'] });
  expect((await create(writer)).IsError).toBe(false);
  await expect(writer.call('FreeTime/Get', { FreeTimeId: 1 })).rejects.toThrow('403');
});

describe('with a repetition', () => {
  it('is one for each occurrence, of which the first is answered', async () => {
    const caller = await startCaller();
    await caller.call('FreeTime/WebHook/Create', { EventType: 'FreeTime_Create', HookUrl: 'http://127.0.0.1:1/hook' });
    const Repetition = { UseRepetition: true, Frequency: 2, Interval: 1, Days: [2, 4], EndType: 2, RepeatCount: 3 };
    const { FreeTime } = await create(caller, { Repetition });
    expect(FreeTime).toMatchObject({ StartDate: at('10:00', '2026-11-24'), EndDate: at('11:00', '2026-11-24') });
    for (const date of ['2026-11-24', '2026-11-26', '2026-12-01']) expect(await hoursOf(caller, date)).toEqual([[at('8:00', date), at('10:00', date)], [at('11:00', date), at('18:00', date)]]);
    for (const date of [TODAY, '2026-11-25', '2026-12-03']) expect(await hoursOf(caller, date)).toEqual([[at('8:00', date), at('18:00', date)]]);
    expect(hooksOf(caller)).toHaveLength(3);
    expect((await caller.call('FreeTime/Delete', { FreeTimeId: FreeTime?.Id })).Ok).toBe(true);
    expect(await hoursOf(caller, '2026-11-24')).toHaveLength(1);
    expect(await hoursOf(caller, '2026-11-26')).toHaveLength(2);
  });

  it('keeps the clock on the wall over a clock change', async () => {
    const caller = await startCaller();
    await create(caller, { StartsAt: at('10:00', '2027-03-27'), EndsAt: at('11:00', '2027-03-27'), Repetition: { UseRepetition: true, Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 2 } });
    expect(await hoursOf(caller, '2027-03-28')).toEqual([[at('8:00', '2027-03-28'), at('10:00', '2027-03-28')], [at('11:00', '2027-03-28'), at('18:00', '2027-03-28')]]);
  });

  it('that is not used says nothing', async () => {
    const caller = await startCaller();
    for (const Repetition of [null, {}, { UseRepetition: false, Frequency: 'Daily', EndType: 'ByCount', RepeatCount: 3 }]) {
      const { FreeTime } = await create(caller, { Repetition });
      expect(await hoursOf(caller, '2026-11-24')).toHaveLength(1);
      await caller.call('FreeTime/Delete', { FreeTimeId: FreeTime?.Id });
    }
  });
});

it.each([
  ['BookingResourceId', { BookingResourceId: 99 }],
  ['SegmentId', { SegmentId: 2 }],
  ['SegmentId', { SegmentId: 99 }],
  ['EndsAt', { EndsAt: at('10:00') }],
  ['EndsAt', { EndsAt: at('9:00') }],
  ['EndsAt', { EndsAt: at('10:00') + 366 * 86_400 + 1 }],
  ['EndsAt', { EndsAt: Number.MAX_SAFE_INTEGER }],
  ['StartsAt', { StartsAt: -1 }],
  ['StartsAt', { StartsAt: Number.MAX_SAFE_INTEGER, EndsAt: Number.MAX_SAFE_INTEGER }],
  ['Note', { Note: 'x'.repeat(2001) }],
  ['Repetition.EndType', { Repetition: { UseRepetition: true, Frequency: 1 } }],
  ['Repetition.RepeatCount', { Repetition: { UseRepetition: true, Frequency: 1, EndType: 2, RepeatCount: 2_147_483_647 } }],
  ['Repetition.Frequency', { Repetition: { UseRepetition: true, Frequency: 9, EndType: 3 } }],
])('refuses %s: %j', async (ErrorParameter, wrong) => {
  const caller = await startCaller();
  const before = dumpOf(caller.books.db);
  expect(await create(caller, wrong)).toMatchObject({ IsError: true, ErrorParameter, FreeTime: null });
  expect(dumpOf(caller.books.db)).toBe(before);
});
