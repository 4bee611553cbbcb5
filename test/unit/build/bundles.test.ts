import { describe, expect, test } from 'vitest';
import { importsOf, initialScripts, mainProblems, preloadProblems, rendererProblems, styleProblems } from '../../../build/checks/bundle-rules.mjs';

const html = '<script type="module" src="./assets/index-1.js"></script><link rel="modulepreload" href="./assets/runtime-2.js">';
const scripts = new Map([
  ['index-1.js', 'import{a as b}from"./runtime-2.js";import"./side-3.js";const grid=()=>import(`./grid-4.js`);'],
  ['runtime-2.js', 'export{a};'],
  ['side-3.js', 'const a="x from \\"node:fs\\"";'],
  ['grid-4.js', 'import{a}from"./runtime-2.js";const c="ag-root-wrapper";'],
]);

test('imports are read out of a script as bundlers write it', () => {
  expect(importsOf('import*as a from"node:fs";import b,{c}from"./b.js";export*from\'./c.js\';import"d";await import(`./e.js`);')).toEqual([
    { name: 'node:fs', dynamic: false },
    { name: './b.js', dynamic: false },
    { name: './c.js', dynamic: false },
    { name: 'd', dynamic: false },
    { name: './e.js', dynamic: true },
  ]);
});

describe('the page', () => {
  test('loads at once what its scripts import, and no more', () => {
    expect(initialScripts(html, scripts)).toEqual(['index-1.js', 'runtime-2.js', 'side-3.js']);
    expect(rendererProblems(html, scripts)).toEqual([]);
  });

  test.each(['import a from"electron";', 'import{b}from"node:fs";', 'import(`fs`);'])('may not have %s', (line) => {
    expect(rendererProblems(html, new Map([...scripts, ['side-3.js', line]]))).toHaveLength(1);
  });

  test('may not bring the grid library early', () => {
    expect(rendererProblems(html, new Map([...scripts, ['side-3.js', 'import"./grid-4.js";']]))).toEqual(['grid-4.js brings the grid library before a grid is opened']);
  });

  test('must have its scripts', () => {
    expect(rendererProblems('', scripts)).toEqual(['the page loads no script']);
    expect(rendererProblems(html, new Map())).toContain('the page asks for index-1.js, which is not there');
  });
});

describe('the preload', () => {
  const good = 'let e=require("electron/renderer");e.contextBridge.exposeInMainWorld("x",{});';
  test('is one small CommonJS file', () => expect(preloadProblems(['index.cjs'], good)).toEqual([]));
  test.each([
    [['index.cjs', 'chunk.cjs'], good],
    [['index.cjs'], 'import{a}from"electron/renderer";'],
    [['index.cjs'], `${good}require("node:fs")`],
    [['index.cjs'], `${good}new ZodObject()`],
  ])('%j %s is refused', (files, script) => expect(preloadProblems(files, script)).toHaveLength(1));
});

test('main needs nothing that is not packaged', () => {
  expect(mainProblems(new Map([['index.js', 'import{app}from"electron/main";import d from"libsql";import{a}from"node:fs";import"./chunks/b.js";']]))).toEqual([]);
  expect(mainProblems(new Map([['index.js', 'import{z}from"zod";']]))).toEqual(['main index.js needs zod, which is not packaged']);
});

test('the styles of the first load say that what holds everywhere gives way to the parts', () => {
  expect(styleProblems(['@layer base{a{}}', 'b{}@layer ui{c{}}@layer base{d{}}'])).toEqual([]);
  expect(styleProblems(['@layer base,ui;@layer ui{c{}}'])).toEqual([]);
  expect(styleProblems(['@layer ui{c{}}@layer base{a{}}'])).toEqual(['the layers of the styles are ui, base, not base, ui']);
  expect(styleProblems(['a{}'])).toEqual(['the layers of the styles are none, not base, ui']);
});
