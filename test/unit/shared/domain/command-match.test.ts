import { rankOf } from '@shared/domain/command-match';
import { describe, expect, it } from 'vitest';

describe('finding a command', () => {
  it.each([
    ['', 'Nová rezervace'],
    ['nova', 'Nová rezervace'],
    ['NOVÁ', 'Nová rezervace'],
    ['rez', 'Nová rezervace'],
    ['rez nov', 'Nová rezervace'],
    ['nr', 'Nová rezervace'],
    ['zervac', 'Nová rezervace'],
    ['stornvat', 'Stornovat rezervaci'],
    ['strono', 'Stornovat rezervaci'],
    ['stoorno', 'Stornovat rezervaci'],
    ['stprno', 'Stornovat rezervaci'],
    ['tyden', 'Kalendář: týden'],
  ])('“%s” finds %s', (typed, text) => {
    expect(rankOf(typed, text)).not.toBeNull();
  });

  it.each([
    ['nrz', 'Nová rezervace'],
    ['jana', 'Nová rezervace'],
    ['cerna', 'Zapsat příchod'],
    ['nova cerna', 'Nová rezervace'],
    ['novak', 'Nová rezervace'],
    ['stpr', 'Zapsat příchod'],
  ])('“%s” does not find %s: a name must not turn into a command', (typed, text) => {
    expect(rankOf(typed, text)).toBeNull();
  });

  it('puts a beginning before a part, and a part before a slip', () => {
    const ranks = [rankOf('sto', 'Stornovat'), rankOf('tor', 'Stornovat'), rankOf('strn', 'Stornovat')];
    expect(ranks).toEqual([...ranks].sort((one, other) => (one ?? 99) - (other ?? 99)));
    expect(rankOf('kal', 'Kalendář: den')).toBeLessThan(rankOf('den', 'Kalendář: den') ?? 0);
  });
});
