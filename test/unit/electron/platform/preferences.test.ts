import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationMenu } from '@electron/platform/menu';
import { openPreferences } from '@electron/platform/preferences';
import { USUAL_KEYS } from '@shared/domain/key-settings';
import { describe, expect, it, onTestFinished } from 'vitest';

function newFile(content?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pult-preferences-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'preferences.json');
  if (content !== undefined) writeFileSync(file, content);
  return { folder, file };
}

describe('preferences', () => {
  it('begin with defaults and write nothing until something changes', () => {
    const { folder, file } = newFile();
    const preferences = openPreferences(file, 1);
    expect(preferences.get()).toEqual({ locale: null, theme: 'system', locationId: null, last: null, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: {}, sheets: {}, calendarResources: {}, keys: USUAL_KEYS, privacy: false, bounds: null });
    expect(preferences.setAside).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are there at the next start', () => {
    const { folder, file } = newFile();
    expect(openPreferences(file, 1).set({ theme: 'dark', last: 'practice' })).toBe(true);
    expect(openPreferences(file, 2).get()).toMatchObject({ theme: 'dark', last: 'practice', locale: null });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  it.each(['0123456789ab', 'practice'])('remember the business of the last run: %s', (last) => {
    const { file } = newFile();
    openPreferences(file, 1).set({ last });
    expect(openPreferences(file, 2).get().last).toBe(last);
  });

  it.each(['"../../x"', '"0123"', '7', '{}'])('know no business by the name of %s', (last) => {
    expect(openPreferences(newFile(`{"theme":"dark","last":${last}}`).file, 1).get()).toMatchObject({ last: null, theme: 'dark' });
  });

  it('take a single bad value for its default and keep the rest', () => {
    const { file } = newFile('{"theme":"pink","locale":"en","bounds":{"x":"0"},"unknown":1}');
    const preferences = openPreferences(file, 1);
    expect(preferences.get()).toMatchObject({ theme: 'system', locale: 'en', bounds: null });
    expect(preferences.setAside).toBe(false);
  });

  it.each([
    ['graceSeconds', [0, 30], [-1, 31, 2.5, '8', null]],
    ['keptBack', [0, 5], [-1, 1e9, 'a']],
    ['keptAhead', [1], [0, 1.5]],
    ['privacy', [true, false], [1, null]],
    ['locationId', [null, 3], ['3', 1.5]],
    ['messages', [{ a: true }], [{ a: 1 }, []]],
    ['sheets', [{ a: { hidden: [1], order: [2, 1], hourPx: 64, columnPx: null } }], [{ a: { hidden: ['1'], order: [], hourPx: null, columnPx: null } }, { a: { hidden: [], order: [] } }, { a: null }]],
    ['calendarResources', [{ a: [1, 2] }], [{ a: [1.5] }, { a: 1 }]],
    ['keys', [{ letters: false, own: { newBooking: 'k' } }], [{ letters: 1, own: {} }, { letters: true, own: { newBooking: 1 } }, { letters: true }]],
    ['bounds', [{ x: -5, y: 0, width: 800, height: 600, maximized: false }], [{ x: 0, y: 0, width: 199, height: 600, maximized: false }, { x: 0.5, y: 0, width: 800, height: 600, maximized: false }, { x: 0, y: 0, width: 800, height: 600 }]],
  ] as const)('take %s as it should be, and no other', (name, good, bad) => {
    const read = (value: unknown) => (openPreferences(newFile(JSON.stringify({ theme: 'dark', [name]: value })).file, 1).get() as unknown as Record<string, unknown>);
    const usual = openPreferences(newFile().file, 1).get()[name];
    for (const value of good) expect(read(value)[name]).toEqual(value);
    for (const value of bad) expect(read(value)).toMatchObject({ [name]: usual, theme: 'dark' });
  });

  it.each(['', '{', '[]', '"text"', 'null', '7'])('set a file that is none aside, whole: %s', (content) => {
    const { folder, file } = newFile(content);
    const preferences = openPreferences(file, 42);
    expect(preferences.setAside).toBe(true);
    preferences.set({ theme: 'dark' });
    expect(readdirSync(folder).sort()).toEqual(['preferences.json', 'preferences.json.unreadable-42']);
    expect(readFileSync(`${file}.unreadable-42`, 'utf8')).toBe(content);
  });

  it('hold in memory what the disk refuses', () => {
    const { folder } = newFile();
    writeFileSync(join(folder, 'profile'), 'a file where a folder should be');
    const preferences = openPreferences(join(folder, 'profile/preferences.json'), 1);
    expect(preferences.set({ theme: 'light' })).toBe(false);
    expect(preferences.get().theme).toBe('light');
  });
});

describe('applicationMenu', () => {
  it('is there on macOS only', () => {
    expect(applicationMenu('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu']);
    expect(applicationMenu('linux')).toBeNull();
    expect(applicationMenu('win32')).toBeNull();
  });
});
