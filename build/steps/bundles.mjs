import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['electron', 'renderer', 'shared', 'build/electron.vite.config.ts', 'package-lock.json'];

/** Newest change below a path, epoch ms. @param {string} path @returns {number} */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether the bundles are older than the sources, or not there. @param {string} root */
export function isStale(root) {
  const outputs = ['out/main/index.js', 'out/main/sandbox-cli.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map((path) => join(root, path));
  if (!outputs.every((path) => existsSync(path))) return true;
  const built = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => newest(join(root, path)) > built);
}

/** Builds the bundles when they are stale. @param {string} root @param {(line: string) => void} say */
export function ensureBundles(root, say) {
  if (!isStale(root)) return;
  say('building');
  const done = spawnSync(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--config', join(root, 'build/electron.vite.config.ts'), '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('the build failed');
}
