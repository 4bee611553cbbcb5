import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationMenu } from '@electron/platform/menu';
import { openPreferences } from '@electron/platform/preferences';
import { USUAL_KEYS } from '@shared/domain/key-map';
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
    expect(preferences.get()).toEqual({ locale: null, theme: 'system', locationId: null, last: null, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: {}, sheets: {}, calendarResources: {}, keys: USUAL_KEYS, bounds: null });
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
