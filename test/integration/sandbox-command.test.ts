import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const Ready = z.strictObject({ url: z.url(), longTimeToken: z.string().min(1), now: z.iso.datetime() });

/** `npm run sandbox` as another program starts it. */
function startCommand(args: readonly string[]) {
  const npm = spawn('npm', ['run', 'sandbox', '--', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void npm.kill('SIGKILL'));
  const said: string[] = [];
  let complaints = '';
  npm.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise<number | null>((done) => npm.once('exit', (code) => done(code)));
  const lines = createInterface(npm.stdout);
  lines.on('line', (line) => said.push(line));
  const ready = new Promise<string>((done, failed) => {
    lines.on('line', (line) => line.startsWith('{') && done(line));
    void ended.then((code) => failed(new Error(`ended with ${code ?? 'a signal'}: ${complaints}`)));
  });
  return { npm, said, ready, ended, complaints: () => complaints };
}

test.skipIf(process.platform === 'win32')('one line says where the server is, and SIGTERM to npm ends it', { timeout: 60_000 }, async () => {
  const command = startCommand(['--port', '0', '--seed', 'demo', '--now', '2026-11-23T08:52:00Z']);
  const { url, now } = Ready.parse(JSON.parse(await command.ready));
  expect(now.slice(0, 16)).toBe('2026-11-23T08:52');
  expect((await fetch(url)).status).toBe(404);

  command.npm.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
  expect(command.said.filter((line) => line.startsWith('{'))).toHaveLength(1);
});

test('wrong arguments are named and nothing starts', { timeout: 60_000 }, async () => {
  const command = startCommand(['--seed', 'nonsense']);
  await expect(command.ready).rejects.toThrow('--seed must be one of');
  expect(await command.ended).not.toBe(0);
  expect(command.said.filter((line) => line.startsWith('{'))).toHaveLength(0);
});
