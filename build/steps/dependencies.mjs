import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Oldest Node that the tools run on. */
const OLDEST_NODE = [20, 19];

/** Says what is wrong with this Node, or null. @param {string} version for instance 20.19.0 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null;
  return `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${version}`;
}

/** Installs the packages of the lockfile unless they are there already. @param {string} root @param {(line: string) => void} say */
export function ensurePackages(root, say) {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules/.pult-lockfile');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing the packages of the lockfile');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error('the packages could not be installed (npm ci)');
  writeFileSync(stamp, wanted);
}
