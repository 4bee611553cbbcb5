import type { Draft } from '@renderer/features/timeoff/draft';
import { draftOf, readDraft } from '@renderer/features/timeoff/draft';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const START = { resourceIds: [1], date: TODAY, fromMin: null, toMin: null, isSick: false };
const read = (part: Partial<Draft>) => readDraft({ ...draftOf(START, '23. 11. 2026', ''), ...part }, TODAY);
const wrongIn = (part: Partial<Draft>): string => [...read(part).wrong].join(' ');

describe('a time off as it is typed', () => {
  it('is a whole day unless it is said otherwise', () => {
    expect(read({})).toEqual({ stretch: { date: TODAY, fromMin: 0, toMin: 1440 }, rule: null, wrong: new Set() });
  });

  it('is from this minute to the end of the day for somebody who is ill', () => {
    const draft = draftOf({ ...START, fromMin: 592, isSick: true }, 'dnes', 'nemoc');
    expect(readDraft(draft, TODAY).stretch).toEqual({ date: TODAY, fromMin: 592, toMin: 1440 });
  });

  it.each<[Partial<Draft>, { date: string; fromMin: number; toMin: number }]>([
    [{ day: 'zítra', isWholeDay: false, from: '12.30', to: '1400' }, { date: '2026-11-24', fromMin: 750, toMin: 840 }],
    [{ lastDay: '25. 11.' }, { date: TODAY, fromMin: 0, toMin: 4320 }],
    [{ lastDay: '24. 11.', isWholeDay: false, from: '22', to: '6' }, { date: TODAY, fromMin: 1320, toMin: 1800 }],
  ])('%j', (part, stretch) => {
    expect(read(part)).toMatchObject({ stretch, wrong: new Set() });
  });

  it.each<[Partial<Draft>, string]>([
    [{ resourceIds: [] }, 'resources'],
    [{ day: 'blabla' }, 'day'],
    [{ lastDay: '22. 11. 2026' }, 'lastDay'],
    [{ lastDay: '1. 1. 2028' }, 'lastDay'],
    [{ isWholeDay: false, from: '25' }, 'from'],
    [{ isWholeDay: false, from: '24:00' }, 'from to'],
    [{ isWholeDay: false, from: '14', to: '14' }, 'to'],
    [{ day: '28. 3. 2027', isWholeDay: false, from: '2:00', to: '3:00' }, 'to'],
    [{ frequency: 'daily', interval: '0' }, 'interval'],
    [{ frequency: 'daily', count: '501' }, 'count'],
    [{ frequency: 'daily', end: 'date', until: '22. 11. 2026' }, 'until'],
  ])('%j is wrong in %s', (part, wrong) => {
    expect(wrongIn(part)).toBe(wrong);
  });

  it('repeats on the day of the start where no days are named', () => {
    expect(read({ frequency: 'weekly', end: 'never' }).rule).toEqual({ frequency: 'weekly', interval: 1, weekdays: [0], by: 'date', end: { kind: 'never' } });
    expect(read({ frequency: 'monthly', by: 'weekday', weekdays: [3], interval: '2', end: 'date', until: '24. 12. 2026' }).rule).toEqual({ frequency: 'monthly', interval: 2, weekdays: [], by: 'weekday', end: { kind: 'date', date: '2026-12-24' } });
  });
});
