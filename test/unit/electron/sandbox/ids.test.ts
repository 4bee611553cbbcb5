import { expect, it } from 'vitest';
import type { Caller } from './caller';
import { startCaller } from './caller';

const AT = Date.parse('2026-11-24T09:00:00Z') / 1000;

/** Writes one of each kind that can be taken out again, and gives how to take it out. */
const KINDS: readonly (readonly [kind: string, make: (caller: Caller) => Promise<number | undefined>, remove: (caller: Caller, id: number) => Promise<{ readonly Ok: boolean }>])[] = [
  [
    'time off',
    async ({ call }) => (await call('FreeTime/Create', { BookingResourceId: 2, SegmentId: 1, StartsAt: AT, EndsAt: AT + 3600 })).FreeTime?.Id,
    ({ call }, FreeTimeId) => call('FreeTime/Delete', { FreeTimeId }),
  ],
  [
    'a note',
    async ({ call }) => {
      await call('Customer/Note', { CustomerId: 1, Text: 'x' });
      return (await call('Customer/Details', { CustomerId: 1 })).CustomerDetails?.Notes.at(-1)?.Id;
    },
    ({ call }, NoteId) => call('Customer/Note', { CustomerId: 1, NoteId, IsDelete: true }),
  ],
  [
    'a webhook',
    async ({ call }) => (await call('Event/WebHook/Create', { EventType: 'Event_Create', HookUrl: 'http://127.0.0.1:1/hook' })).Result?.Id,
    ({ call }, WebHookId) => call('Event/WebHook/Delete', { WebHookId }),
  ],
];

it.each(KINDS)('the id of %s that was taken out is not given again', async (_, make, remove) => {
  const caller = await startCaller();
  const ids: number[] = [];
  for (let made = 0; made < 3; made += 1) {
    const id = (await make(caller)) ?? 0;
    expect((await remove(caller, id)).Ok).toBe(true);
    ids.push(id);
  }
  expect(ids[0]).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(3);
});
