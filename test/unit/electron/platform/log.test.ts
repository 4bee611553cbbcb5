import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, mask } from '@electron/platform/log';
import { describe, expect, it, onTestFinished } from 'vitest';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pult-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('mask', () => {
  it.each([
    ['jana.cerna+x@example.org', 'example'],
    ['žofie@příklad.cz', 'příklad'],
    ['+420 777 123 456', '777'],
    ['777123456', '777'],
    ['(777) 123-456', '123'],
    ['4111 1111 1111 1111', '1111'],
    ['Authorization: Bearer short', 'short'],
    ['token=abc', 'abc'],
    ['{"password":"heslo"}', 'heslo'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'eyJ'],
    ['0d5c1f6a-7b1e-4d52-9a7e-5b1d3f0a9c11', '0d5c'],
  ])('%s loses what it must not tell', (text, secret) => {
    expect(mask(`before ${text} after`)).not.toContain(secret);
    expect(mask(`before ${text} after`)).toMatch(/^before .* after$/);
  });

  it.each(['day:2026', 'status 500', 'at draw (app://pult/assets/index.js:12:345)', 'ECONNREFUSED 127.0.0.1:45871', 'practice-cache.db'])('%s stays readable', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('keeps one event on one line', () => {
    expect(mask('first\r\n2026-01-01 forged')).not.toMatch(/[\r\n]/);
  });
});

describe('createLog', () => {
  it('writes masked lines for its owner only', () => {
    const file = join(newFolder(), 'logs/pult.log');
    const log = createLog(file, () => 0);
    log('ipc', { channel: 'view.day', ms: 12, good: true });
    log('problem', { detail: 'jana@example.org' });
    expect(readFileSync(file, 'utf8')).toBe('1970-01-01T00:00:00.000Z ipc channel=view.day ms=12 good=true\n1970-01-01T00:00:00.000Z problem detail=…@…\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('turns over when it has grown, and keeps one older file', () => {
    const file = join(newFolder(), 'pult.log');
    writeFileSync(file, 'x'.repeat(1024 * 1024 + 1));
    const log = createLog(file, () => 0);
    log('first');
    log('second');
    expect(statSync(`${file}.1`).size).toBe(1024 * 1024 + 1);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
  });

  it('is silent where it cannot write', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'logs'), 'a file');
    const log = createLog(join(folder, 'logs/pult.log'), () => 0);
    log('first');
    log('second');
    expect(existsSync(join(folder, 'logs/pult.log'))).toBe(false);
  });
});
