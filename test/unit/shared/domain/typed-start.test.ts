import { typedStart } from '@shared/domain/typed-start';
import { describe, expect, it } from 'vitest';

/** Monday 23 November 2026, 9:52 in Prague; Thursday the 26th is on the screen. */
const FROM = { now: Date.parse('2026-11-23T08:52:00Z'), start: Date.parse('2026-11-26T11:00:00Z') };

describe('typedStart', () => {
  it.each([
    ['14.30', '2026-11-26T13:30:00.000Z', true],
    ['1430', '2026-11-26T13:30:00.000Z', true],
    ['pá 14', '2026-11-27T13:00:00.000Z', true],
    ['12', '2026-11-26T11:00:00.000Z', true],
    ['pá', '2026-11-27', false],
    ['27. 11.', '2026-11-27', false],
    ['zítra', '2026-11-24', false],
    ['27. 11. 9:15', '2026-11-27T08:15:00.000Z', true],
  ])('%j', (typed, at, hasTime) => {
    const read = typedStart(typed, FROM);
    expect(read?.hasTime).toBe(hasTime);
    expect(new Date(read?.at ?? 0).toISOString()).toContain(at);
  });

  it.each(['', 'nic', '99:99'])('%j is no start', (typed) => expect(typedStart(typed, FROM)).toBeNull());
});
