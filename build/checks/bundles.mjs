import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { initialScripts, LIMITS, mainProblems, preloadProblems, rendererProblems, styleProblems } from './bundle-rules.mjs';
import { endCheck } from './unpacked.mjs';

/** What was built: no Node in the page, one small preload, the grid library only when a grid is opened, sizes in their limits. */
const out = resolve(import.meta.dirname, '../../out');

/** Texts of the files of a folder that end so, by file name. @param {string} folder @param {string} end */
function texts(folder, end) {
  const names = /** @type {string[]} */ (readdirSync(join(out, folder), { recursive: true })).filter((name) => name.endsWith(end));
  return new Map(names.map((name) => [basename(name), readFileSync(join(out, folder, name), 'utf8')]));
}

const html = readFileSync(join(out, 'renderer/index.html'), 'utf8');
const scripts = texts('renderer/assets', '.js');
const styles = texts('renderer/assets', '.css');
const main = texts('main', '.js');
const preload = readFileSync(join(out, 'preload/index.cjs'), 'utf8');

/** @param {Iterable<string | undefined>} parts */
const kilobytes = (parts) => [...parts].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0) / 1000;
const initialStyles = [...html.matchAll(/href="\.\/assets\/([^"]+\.css)"/g)].map((match) => styles.get(match[1] ?? '') ?? '');
const first = initialScripts(html, scripts);
/** @param {string} name */
const isTexts = (name) => /^texts-/.test(name);
const sizes = {
  initialScript: kilobytes(first.filter((name) => !isTexts(name)).map((name) => scripts.get(name))),
  initialTexts: kilobytes(first.filter(isTexts).map((name) => scripts.get(name))),
  initialStyle: kilobytes(initialStyles),
  largestChunk: Math.max(...[...scripts.values()].map((text) => kilobytes([text]))),
  preload: kilobytes([preload]),
  main: kilobytes(main.values()),
};
const names = /** @type {(keyof typeof sizes)[]} */ (Object.keys(sizes));
for (const name of names) process.stdout.write(`bundles: ${name} ${sizes[name].toFixed(1)} kB of ${LIMITS[name]}\n`);

endCheck('bundles', [
  ...rendererProblems(html, scripts),
  ...styleProblems(initialStyles),
  ...preloadProblems(readdirSync(join(out, 'preload')), preload),
  ...mainProblems(main),
  ...names.filter((name) => sizes[name] > LIMITS[name]).map((name) => `${name} has ${sizes[name].toFixed(1)} kB, more than ${LIMITS[name]}`),
]);
