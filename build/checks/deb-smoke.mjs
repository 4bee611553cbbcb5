import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { startXvfb } from '../steps/display.mjs';
import { reachPracticeDay, startPackaged } from './packaged-session.mjs';
import { endCheck } from './unpacked.mjs';

/**
 * `node build/checks/deb-smoke.mjs [--screenshot FILE]`, as root on Debian: installs the deb, starts it as an ordinary
 * user with the real sandbox, reaches the practice day, purges it and looks for what was left.
 */
const root = resolve(import.meta.dirname, '../..');
const USER = 'pult-deb-smoke';
const LEFTOVERS = ['/opt/Pult', '/usr/bin/pult', '/etc/alternatives/pult', '/usr/share/applications/pult.desktop', '/usr/share/icons/hicolor/256x256/apps/pult.png', '/var/lib/dpkg/info/pult.list', '/etc/apparmor.d/pult'];

/** @param {string} command @param {readonly string[]} args */
const run = (command, args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
/** @param {string} field @param {string} status */
const statusField = (field, status) => new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1];

/** The real sandbox as the kernel sees it: of each renderer of this user. @param {string} uid @returns {string[]} */
function sandboxProblems(uid) {
  /** @type {{ pid: string, status: string }[]} */
  const renderers = readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const [line, status] = [readFileSync(`/proc/${pid}/cmdline`, 'utf8'), readFileSync(`/proc/${pid}/status`, 'utf8')];
        return line.includes('--type=renderer') && statusField('Uid', status) === uid ? [{ pid, status }] : [];
      } catch {
        return [];
      }
    });
  const weak = renderers.filter(({ status }) => statusField('Seccomp', status) !== '2' || statusField('NoNewPrivs', status) !== '1');
  return renderers.length === 0 ? ['no renderer was found'] : weak.map(({ pid }) => `renderer ${pid} runs without its sandbox`);
}

const at = process.argv.indexOf('--screenshot');
const screenshot = at < 0 ? null : resolve(String(process.argv[at + 1]));
const deb = existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')).find((name) => name.endsWith('.deb')) : undefined;
if (process.getuid?.() !== 0) endCheck('deb', ['run it as root: it installs the package']);
if (deb === undefined) endCheck('deb', ['nothing is packaged: npm run dist']);
if (spawnSync('dpkg', ['-s', 'pult'], { stdio: 'ignore' }).status === 0) endCheck('deb', ['the program is installed here already: it stays untouched']);

/** @type {string[]} */
const problems = [];
const work = mkdtempSync(join(tmpdir(), 'pult-deb-'));
const home = join(work, 'home');
const screen = await startXvfb('1366x768x24');
let madeUser = false;
try {
  run('chmod', ['755', work]);
  run('useradd', ['--create-home', '--home-dir', home, USER]);
  madeUser = true;
  // apt reads the package as a user of its own, so it must lie where that one may read.
  const copy = join(work, deb);
  writeFileSync(copy, readFileSync(join(root, 'dist', deb)));
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', copy]);
  const uid = run('id', ['-u', USER]).trim();
  run('mkdir', ['-p', join(home, '.config')]);
  run('chown', ['-R', `${USER}:`, home]);
  const session = await startPackaged({ command: ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '/usr/bin/pult'], home, env: { DISPLAY: screen.display, USER } });
  try {
    await reachPracticeDay(session.page);
    problems.push(...sandboxProblems(uid));
    if (screenshot !== null) {
      mkdirSync(dirname(screenshot), { recursive: true });
      await session.page.screenshot({ path: screenshot });
    }
  } finally {
    await session.stop();
  }
} catch (problem) {
  problems.push(problem instanceof Error ? problem.message : String(problem));
} finally {
  screen.stop();
  spawnSync('apt-get', ['purge', '-y', '-qq', 'pult'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (madeUser) spawnSync('userdel', ['--remove', USER], { stdio: 'ignore' });
  rmSync(work, { recursive: true, force: true });
}
endCheck('deb', [...problems, ...LEFTOVERS.filter((path) => existsSync(path)).map((path) => `left behind: ${path}`)]);
