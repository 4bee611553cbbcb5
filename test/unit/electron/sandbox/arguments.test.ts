import { readArguments, USAGE } from '@electron/sandbox/arguments';
import { describe, expect, it } from 'vitest';

describe('arguments of the command', () => {
  it('have defaults', () => {
    expect(readArguments([])).toEqual({ options: { seed: 'demo', port: 0, number: 1, dataFile: null, control: false } });
  });

  it('are all taken', () => {
    const args = ['--port', '8123', '--seed=busy', '--number', '7', '--data', 'books.db', '--now', '2026-11-23T09:52:00+01:00', '--rights', 'Event_r, Booking_w', '--control'];
    expect(readArguments(args)).toEqual({
      options: { seed: 'busy', port: 8123, number: 7, dataFile: 'books.db', control: true, nowMs: Date.parse('2026-11-23T08:52:00Z'), rights: ['Event_r', 'Booking_w'] },
    });
  });

  it('an empty list of rights is a token without rights', () => {
    expect(readArguments(['--rights', ''])).toMatchObject({ options: { rights: [] } });
  });

  it.each([
    ['--port', 'x'], ['--port', '65536'], ['--port', '1.5'], ['--port', ''],
    ['--seed', 'nonsense'], ['--seed', ''],
    ['--number', 'x'], ['--number', '2147483648'],
    ['--data', ''],
    ['--now', 'yesterday'], ['--now', '1'], ['--now', '2026-11-23'], ['--now', '2026-11-23T08:52:00'], ['--now', '2026-13-01T00:00:00Z'],
    ['--rights', 'Event_r,Nonsense_x'],
  ])('%s "%s" is a problem that names the argument and the value', (name, value) => {
    const read = readArguments([name, value]);
    expect(read).toHaveProperty('problem');
    const { problem } = read as { readonly problem: string };
    expect(problem).toContain(name);
    expect(problem).toContain(value.split(',').at(-1));
  });

  it('unknown and missing ones are problems too', () => {
    for (const args of [['--colour', 'red'], ['demo'], ['--port'], ['--control=yes']]) expect(readArguments(args), args.join(' ')).toHaveProperty('problem');
  });

  it('the usage names them all', () => {
    for (const name of ['--port', '--seed', '--number', '--data', '--now', '--rights', '--control']) expect(USAGE).toContain(name);
  });
});
