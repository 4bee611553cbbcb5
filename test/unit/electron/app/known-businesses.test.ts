import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksOf, openKnownBusinesses } from '@electron/app/known-businesses';
import { writeAtomically } from '@electron/platform/atomic-file';
import { describe, expect, it, onTestFinished } from 'vitest';

const URL = 'https://api.reservanto.cz';
const seen = (token: string, merchantId: number | null, locationIds: readonly number[] = [], url = URL) => marksOf(url, token, { merchantId, locationIds });

function place(content?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pult-known-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'businesses.json');
  if (content !== undefined) writeFileSync(file, content);
  const open = () => openKnownBusinesses(file, writeAtomically, 42);
  return { folder, file, open };
}

describe('the id of a business', () => {
  it.each([
    ['the same merchant', seen('new', 7), true],
    ['the same merchant with other locations', seen('new', 7, [9]), true],
    ['a token without Merchant_r that shows a common location', seen('new', null, [3, 2]), true],
    ['the same token, whatever it shows now', seen('old', null), true],
    ['another merchant', seen('new', 8), false],
    ['another merchant who shows the same location', seen('new', 8, [1]), false],
    ['another location', seen('new', null, [4]), false],
    ['a token that shows nothing', seen('new', null), false],
    ['the same numbers on another server', seen('old', 7, [1, 2], 'https://example.org'), false],
  ])('is kept for %s: %s', (_, marks, isSame) => {
    const { open } = place();
    const known = open();
    const first = seen('old', 7, [1, 2]);
    const id = known.idOf(first);
    known.keep(id, first);
    expect(open().idOf(marks) === id).toBe(isSame);
  });

  it('stays when a later token shows more, and that is remembered', () => {
    const { open } = place();
    const known = open();
    const [first, second, third] = [seen('a', null, [1]), seen('b', 7, [1, 2]), seen('c', 7)];
    const id = known.idOf(first);
    known.keep(id, first);
    expect(known.idOf(second)).toBe(id);
    known.keep(id, second);
    expect(open().idOf(third)).toBe(id);
    expect(open().ids()).toEqual([id]);
  });

  it('is the one that it would have been, when the list is lost', () => {
    expect(place().open().idOf(seen('a', 7, [1]))).toBe(place().open().idOf(seen('b', 7, [2])));
  });
});

describe('the list', () => {
  it('holds nothing that names anybody or opens anything', () => {
    const { file, open } = place();
    const known = open();
    known.keep(known.idOf(seen('ltt-secret', 7, [1])), seen('ltt-secret', 7, [1]));
    expect(readFileSync(file, 'utf8')).not.toMatch(/secret|reservanto/);
  });

  it('forgets one and no other', () => {
    const known = place().open();
    for (const merchant of [1, 2]) known.keep(known.idOf(seen('t', merchant)), seen(`t${merchant}`, merchant));
    const [first = '', second] = known.ids();
    known.forget(first);
    expect(known.ids()).toEqual([second]);
  });

  it.each(['', '{', '{}', '[{"id":"../../x"}]', '[1]'])('that cannot be read is put aside, whole: %s', (content) => {
    const { folder, open } = place(content);
    expect(open().ids()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['businesses.json.unreadable-42']);
    expect(readFileSync(join(folder, 'businesses.json.unreadable-42'), 'utf8')).toBe(content);
  });

  it('says when it could not be written, and goes on in memory', () => {
    const known = openKnownBusinesses(join(tmpdir(), 'x', 'businesses.json'), () => { throw new Error('disk full'); }, 1);
    expect(known.keep('0123456789ab', seen('t', 1))).toBe(false);
    expect(known.ids()).toEqual(['0123456789ab']);
    expect(openKnownBusinesses(null, writeAtomically, 1).keep('0123456789ab', seen('t', 1))).toBe(false);
  });
});
