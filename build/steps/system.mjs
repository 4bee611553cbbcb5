import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian packages that Electron and a display without a screen need. */
export const DEBIAN_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libatspi2.0-0',
  'libsecret-1-0',
  'libdrm2',
  'libxkbcommon0',
  'xdg-utils',
  'xvfb',
  'xauth',
];

/** Debian packages with a keyring and a bus of its own, for the tests of the vault. */
const KEYRING_PACKAGES = ['dbus', 'gnome-keyring'];

/** Libraries that the executable asks for and this machine does not have. @param {string} executable @returns {string[]} */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const answer = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(answer.stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]));
}

/** @param {string} name */
const hasCommand = (name) => spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;

/** Whether Xvfb can be started here. */
export function hasXvfb() {
  return hasCommand('Xvfb');
}

/**
 * Makes sure that Electron's libraries and, where they are wanted, Xvfb and a keyring are there: on Debian as root they are installed,
 * elsewhere the one command that installs them is said.
 * @param {string} executable @param {{ display: boolean, keyring?: boolean }} needs @param {(line: string) => void} say
 */
export function ensureSystem(executable, needs, say) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executable);
  const noDisplay = needs.display && !hasXvfb();
  const noKeyring = needs.keyring === true ? ['dbus-daemon', 'gnome-keyring-daemon'].filter((name) => !hasCommand(name)) : [];
  if (missing.length === 0 && !noDisplay && noKeyring.length === 0) return;
  const what = [...missing, ...(noDisplay ? ['Xvfb'] : []), ...noKeyring].join(', ');
  const packages = [...(missing.length > 0 || noDisplay ? DEBIAN_PACKAGES : []), ...(noKeyring.length > 0 ? KEYRING_PACKAGES : [])];
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(`missing on this machine: ${what}\ninstall it with one command:\n  sudo ${command}`);
  }
  say(`installing system libraries (missing: ${what})`);
  const script = `export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && ${command} -qq`;
  const done = spawnSync('sh', ['-c', script], { stdio: ['ignore', 'ignore', 2] });
  if (done.status !== 0 || missingLibraries(executable).length > 0) throw new Error(`the system libraries could not be installed:\n  ${command}`);
}
