import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/**
 * What Electron does when it is started with the folder of a program: a small default app of our own, for the test
 * runtime only. The program's main is awaited at the top level, so that `app.isReady()` is false while main is evaluated.
 */
const argv = process.argv.slice(1);
/** @type {string | null} */
let target = null;
for (let index = 0; index < argv.length; index += 1) {
  const argument = String(argv[index]);
  if (argument === '-r' || argument === '--require') {
    createRequire(join(process.cwd(), 'x'))(resolve(String(argv[(index += 1)])));
  } else if (argument === '-v' || argument === '--version') {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  } else if (argument === '--abi') {
    process.stdout.write(`${process.versions.modules}\n`);
    process.exit(0);
  } else if (!argument.startsWith('-') && target === null) {
    target = resolve(argument);
  }
}

if (target === null) {
  process.stderr.write('electron: no program given\n');
  process.exit(2);
}
/** Members of Electron and Node that a default app uses and their types leave out. */
const program = /** @type {import('electron').App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app);
Object.assign(process, { defaultApp: true });
/** @type {{ _initPaths?(): void }} */ (/** @type {unknown} */ (Module))._initPaths?.();
let entry = target;
if (statSync(target).isDirectory()) {
  const manifestFile = join(target, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  if (manifest.version) program.setVersion(manifest.version);
  if (manifest.productName ?? manifest.name) app.name = manifest.productName ?? manifest.name;
  if (manifest.desktopName) app.setDesktopName?.(manifest.desktopName);
  program.setAppPath(target);
  entry = resolve(target, manifest.main ?? 'index.js');
} else {
  program.setAppPath(dirname(target));
}
await import(pathToFileURL(entry).href);
