import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './electron';

/** A D-Bus session of its own with GNOME's keyring in it: nobody's real keyring is touched, and nothing else is started over it. */
export interface PrivateKeyring {
  /** For the program: its keyring is this one. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts the keyring; `locked`: nobody has typed its password, and no window can ask for it. Made the first time it is unlocked. */
  start(state: 'unlocked' | 'locked'): Promise<void>;
  /** Ends the keyring; what it keeps stays on the disk. */
  stop(): Promise<void>;
}

/** No folders of services: D-Bus starts neither a keyring nor a window that asks for a password. */
const configOf = (socket: string): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`;

/** Starts the bus; everything ends with the test. */
export async function startKeyring(): Promise<PrivateKeyring> {
  const home = temporaryFolder();
  const [socket, runtime] = [join(home, 'bus'), join(home, 'run')];
  mkdirSync(runtime, { mode: 0o700 });
  writeFileSync(join(home, 'bus.conf'), configOf(socket));
  const env = { HOME: home, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: join(home, 'data'), XDG_CURRENT_DESKTOP: 'GNOME', DBUS_SESSION_BUS_ADDRESS: `unix:path=${socket}`, PULT_VAULT: '' };
  const run = (name: string, args: readonly string[], input = ''): ChildProcess => {
    const child = spawn(name, args, { stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: process.env['PATH'], ...env } });
    // Who does not read what is typed may close it first.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return child;
  };
  const bus = run('dbus-daemon', [`--config-file=${join(home, 'bus.conf')}`, '--nofork']);
  onTestFinished(() => end(bus));
  await until(() => existsSync(socket), 'the bus did not start');

  let daemon: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    const running = daemon;
    daemon = null;
    if (running !== null) await end(running);
  };
  onTestFinished(stop);
  return {
    env,
    stop,
    start: async (state) => {
      await stop();
      daemon = run('gnome-keyring-daemon', [state === 'unlocked' ? '--unlock' : '--start', '--foreground', '--components=secrets'], state === 'unlocked' ? '\n' : '');
      await until(() => existsSync(join(runtime, 'keyring/control')), 'the keyring did not start');
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Waits for at most five seconds. */
async function until(isThere: () => boolean, otherwise: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(otherwise);
}
