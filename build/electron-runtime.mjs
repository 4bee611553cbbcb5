import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ensureTestRuntime, testRuntimeFits, testRuntimeFolder, TEST_RUNTIME } from './runtime/test-runtime.mjs';

/**
 * @typedef {{ executable: string, dist: string, version: string, kind: 'override' | 'official' | 'test' }} Runtime
 */

/** The official download is given this long to begin before it counts as out of reach, in ms. */
const REACH_TIMEOUT = 5_000;
/** A failed try is remembered for this long, in ms, so that later runs do not wait again. */
const REMEMBER_FAILURE = 24 * 3_600_000;

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Name of the executable inside a dist folder. */
function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** @param {string} dist @param {Runtime['kind']} kind @returns {Runtime} */
function runtimeAt(dist, kind) {
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { executable: join(dist, executableName()), dist, version, kind };
}

/**
 * Finds the Electron runtime: an explicit override, the official download, and on linux-x64 the test runtime with a
 * warning (ARCHITECTURE.md, The Electron runtime).
 * @param {(line: string) => void} [say] where the warning and progress go
 * @returns {Promise<Runtime>}
 */
export async function findRuntime(say = (line) => process.stderr.write(`${line}\n`)) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const runtime = runtimeAt(resolve(override), 'override');
    if (!existsSync(runtime.executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${runtime.executable}`);
    return runtime;
  }
  const official = await officialRuntime(say);
  if (official !== null) return official;
  if (!testRuntimeFits()) {
    throw new Error('Electron could not be downloaded. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.');
  }
  const runtime = runtimeAt(await ensureTestRuntime(say), 'test');
  say(`warning: running on Electron ${TEST_RUNTIME.version} for tests, not on the Electron that ships`);
  return runtime;
}

/** @param {(line: string) => void} say @returns {Promise<Runtime | null>} */
async function officialRuntime(say) {
  const folder = dirname(require.resolve('electron/package.json', { paths: [root] }));
  const dist = join(folder, 'dist');
  if (existsSync(join(dist, executableName()))) return runtimeAt(dist, 'official');
  const remembered = join(dirname(testRuntimeFolder()), 'official-unreachable');
  if (existsSync(remembered) && Date.now() - Number(readFileSync(remembered, 'utf8')) < REMEMBER_FAILURE) return null;
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_TIMEOUT) });
    say('downloading Electron');
    const done = spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (done.status === 0 && existsSync(join(dist, executableName()))) return runtimeAt(dist, 'official');
  } catch {
    say('the official download of Electron is out of reach');
  }
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, String(Date.now()));
  return null;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${(await findRuntime()).executable}\n`);
}
