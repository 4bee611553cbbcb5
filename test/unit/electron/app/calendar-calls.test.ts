import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCalendarCalls } from '@electron/app/calendar-calls';
import { describe, expect, it, onTestFinished } from 'vitest';

function calls(name = 'list.csv') {
  const folder = mkdtempSync(join(tmpdir(), 'pult-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  return { folder, file, calls: createCalendarCalls({ desk: () => null, saveAs: () => Promise.resolve(file) }) };
}

describe('a table that is saved', () => {
  it('lies beside its place until it is whole, and is the person’s alone', async () => {
    const { file, calls: on } = calls();
    writeFileSync(file, 'before');
    expect(await on['export.begin']({ name: 'list.csv' })).toEqual({ ok: true, value: { fileName: 'list.csv' } });
    await on['export.part']({ text: 'Černá;1\r\n' });
    await on['export.part']({ text: 'Bílá;2\r\n' });
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(await on['export.end']({ keep: true })).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('Černá;1\r\nBílá;2\r\n');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('leaves nothing when it is given up, or when another one is begun', async () => {
    const { file, calls: on } = calls();
    await on['export.begin']({ name: 'list.csv' });
    await on['export.part']({ text: 'half' });
    await on['export.begin']({ name: 'list.csv' });
    expect(readFileSync(`${file}.part`, 'utf8')).toBe('');
    await on['export.end']({ keep: false });
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
    expect(await on['export.end']({ keep: false })).toEqual({ ok: true, value: null });
  });

  it('is nowhere when the person names no place', async () => {
    const on = createCalendarCalls({ desk: () => null, saveAs: () => Promise.resolve(null) });
    expect(await on['export.begin']({ name: 'list.csv' })).toEqual({ ok: true, value: null });
    expect(await on['export.part']({ text: 'x' })).toMatchObject({ ok: false, error: { code: 'export.failed' } });
    expect(await on['export.end']({ keep: true })).toMatchObject({ ok: false, error: { code: 'export.failed' } });
  });

  it('that cannot take its place says why and leaves what was there', async () => {
    const { file, calls: on } = calls();
    mkdirSync(join(file, 'full'), { recursive: true });
    await on['export.begin']({ name: 'list.csv' });
    const ended = await on['export.end']({ keep: true });
    expect(ended).toMatchObject({ ok: false, error: { code: 'export.failed' } });
    expect(existsSync(join(file, 'full'))).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('cannot begin in a folder that is not there', async () => {
    const { folder, calls: on } = calls('nowhere/list.csv');
    expect(await on['export.begin']({ name: 'list.csv' })).toMatchObject({ ok: false, error: { code: 'export.failed', params: { reason: 'ENOENT' } } });
    expect(existsSync(folder)).toBe(true);
  });
});
