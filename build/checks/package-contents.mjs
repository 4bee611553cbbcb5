import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { fileProblems, sizeProblems } from './package-rules.mjs';
import { endCheck, findUnpacked } from './unpacked.mjs';

/** What the packaged program holds: only what runs, nothing of how it is made; within a window of sizes. */
const unpacked = findUnpacked();
if (unpacked === null) endCheck('contents', ['nothing is packaged: npm run dist -- --dir']);
const asar = join(unpacked.resources, 'app.asar');

/** Bytes below a path. @param {string} path @returns {number} */
function bytesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0) : stat.size;
}

const files = listPackage(asar, { isPack: false }).filter((path) => !('files' in statFile(asar, path.slice(1), false)));
const beside = readdirSync(unpacked.resources).filter((name) => /asar|^app/.test(name) && !/^app\.asar(\.unpacked)?$|^app-update\.yml$|^apparmor-profile$/.test(name));
const outside = /** @type {string[]} */ (readdirSync(`${asar}.unpacked`, { recursive: true })).filter((name) => /\.\w+$/.test(name) && !/\.(node|json)$/.test(name) && statSync(join(`${asar}.unpacked`, name)).isFile());
const manifest = JSON.parse(extractFile(asar, 'package.json').toString('utf8'));
const own = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
const runtime = readFileSync(join(unpacked.folder, 'version'), 'utf8').trim().replace(/^v/, '');
const marked = manifest.version.endsWith('-testruntime');

const sizes = { 'app.asar': bytesOf(asar), 'app.asar.unpacked': bytesOf(`${asar}.unpacked`), 'the whole program': bytesOf(unpacked.folder) };
for (const [name, bytes] of Object.entries(sizes)) process.stdout.write(`contents: ${name} ${(bytes / 1e6).toFixed(1)} MB\n`);
endCheck('contents', [
  ...fileProblems(files.map((path) => path.replaceAll('\\', '/'))),
  ...beside.map((name) => `does not belong into resources: ${name}`),
  ...outside.map((name) => `does not belong outside the archive: ${name}`),
  ...(manifest.devDependencies === undefined && manifest.scripts === undefined ? [] : ['package.json tells how the program is made']),
  ...(marked === (runtime !== own.devDependencies.electron) ? [] : [`version ${manifest.version} with Electron ${runtime}: the mark of the test runtime is wrong`]),
  ...sizeProblems('app.asar', sizes['app.asar'], { least: 0.5, most: 8 }),
  ...sizeProblems('the whole program', sizes['the whole program'], { least: 180, most: 380 }),
]);
