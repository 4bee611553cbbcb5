import { spawn } from 'node:child_process';

/** Whether windows can be shown here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts an Xvfb of its own on a free display.
 * @param {string} [screen] width x height x depth
 * @returns {Promise<{ display: string, stop(): void }>}
 */
export async function startXvfb(screen = '1920x1080x24') {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    let said = '';
    /** @type {import('node:stream').Readable} */ (child.stdio[3]).on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\n')) resolve(said.trim());
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  child.unref();
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  return { display: `:${number}`, stop };
}
