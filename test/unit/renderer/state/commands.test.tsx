import { COMMANDS } from '@shared/domain/commands';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../../renderer');
const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(RENDERER, path), 'utf8') }));

// Ctrl+Enter is heard by the form that has the focus.
test.each(COMMANDS.map(({ kind }) => kind).filter((kind) => kind !== 'save'))('%s is done by somebody', (kind) => {
  expect(sources.some(({ text }) => new RegExp(`use(Action|Done)\\(\\s*'${kind}'`).test(text))).toBe(true);
});

test('no key that can be changed is written beside a button by hand', () => {
  const wrong = sources.flatMap(({ path, text }) => [...text.matchAll(/(?:hint|aria-keyshortcuts)=(?:"|\{')(.)(?:"|'\})|<Kbd[^>]*>(\S)<\/Kbd>/g)].map(([found]) => `${path}: ${found}`));
  expect(wrong).toEqual([]);
});
