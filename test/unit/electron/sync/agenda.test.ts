import { createAgenda } from '@electron/sync/agenda';
import { describe, expect, it } from 'vitest';

const job = (key: string) => ({ key, interval: 'day' as const, run: () => Promise.resolve(true) });

describe('what is read next', () => {
  it('is due after its wait, or at once when it is hurried', () => {
    const agenda = createAgenda();
    const day = job('day:2026-11-23');
    agenda.began(day);
    agenda.ran(day, 1_000, 20_000);
    expect([agenda.due([day], 20_999), agenda.wait([day], 1_000)]).toEqual([null, 20_000]);
    expect(agenda.due([day], 21_000)).toBe(day);
    agenda.hurry('day:2026-11-23');
    expect(agenda.due([day], 2_000)).toBe(day);
  });

  it('is read once more when it was hurried while it was being read: that reading may be older than the act', () => {
    const agenda = createAgenda();
    const [day, other] = [job('day:2026-11-23'), job('day:2026-11-24')];
    for (const begun of [day, other]) agenda.began(begun);
    agenda.hurry('day:2026-11-23');
    for (const ended of [day, other]) agenda.ran(ended, 1_000, 20_000);
    expect(agenda.due([other, day], 1_000)).toBe(day);
    agenda.began(day);
    agenda.ran(day, 2_000, 20_000);
    expect(agenda.due([day], 2_000)).toBeNull();
  });
});
