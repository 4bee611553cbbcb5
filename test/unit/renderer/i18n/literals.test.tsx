import { cs } from '@renderer/i18n/cs/texts';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSourceFile, forEachChild, isJsxAttribute, isJsxText, isStringLiteral, isTemplateLiteralToken, ScriptKind, ScriptTarget } from 'typescript';
import type { JsxAttribute, Node } from 'typescript';
import { expect, test } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../../../renderer');

/** Names of languages are written in their own language; keys are written as they stand on the keyboard. */
const ALLOWED = new Set(['Čeština', 'English', 'Page Up', 'Page Down', 'Ctrl K', 'Enter', 'Esc']);
/** Attributes that a user sees or hears. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'name', 'aria-description', 'aria-roledescription']);

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'i18n' ? [] : sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** An icon's name says which drawing it is; every other of these is said to the user. */
function isSpoken(attribute: JsxAttribute): boolean {
  return SPOKEN.has(attribute.name.getText()) && attribute.parent.parent.tagName.getText() !== 'Icon';
}

/** Words written into the source in the place of a key of the catalogue. */
function literals(file: string, text: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(node.text.trim());
    else if (isJsxAttribute(node) && isSpoken(node) && node.initializer !== undefined && isStringLiteral(node.initializer) && /\p{L}{2}/u.test(node.initializer.text)) found.push(node.initializer.text);
    else if ((isStringLiteral(node) || isTemplateLiteralToken(node)) && /[ěščřžýáíéúůďťňó]/i.test(node.text)) found.push(node.text);
    forEachChild(node, walk);
  };
  walk(createSourceFile(file, text, ScriptTarget.ESNext, true, ScriptKind.TSX));
  return found.filter((word) => !ALLOWED.has(word));
}

test('the check sees a word in the page, in a label and in Czech', () => {
  expect(literals('a.tsx', '<p aria-label="Close">Hello {x}</p>')).toEqual(['Close', 'Hello']);
  expect(literals('a.tsx', "const a = 'Zavřít'; const b = `den ${x} počet`;")).toEqual(['Zavřít', ' počet']);
  expect(literals('a.tsx', '<p className="box" role="status">· {t("app.close")}</p>')).toEqual([]);
});

test('no text stands in the source: all come from the catalogue', () => {
  const wrong = sources(RENDERER).flatMap((path) => literals(path, readFileSync(path, 'utf8')).map((text) => `${path.slice(RENDERER.length + 1)}: ${text}`));
  expect(wrong).toEqual([]);
});

test('every key of the catalogue is used', () => {
  const all = sources(RENDERER).map((path) => readFileSync(path, 'utf8')).join('\n');
  // Keys put together from parts: the prefix stands in the source before `${`.
  const prefixes = [...all.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map(([, prefix]) => prefix ?? '');
  const unused = Object.keys(cs).filter((key) => !all.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
  expect(unused).toEqual([]);
});
