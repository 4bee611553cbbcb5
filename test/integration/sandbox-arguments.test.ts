import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Runs the command to its end; it must end by itself. */
function run(args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly complaints: string }> {
  const child = spawn(process.execPath, [join(root, 'build/run-sandbox.mjs'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, complaints] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, out, complaints })));
}

test('bad arguments end with 2, name the problem and the usage, and say nothing on stdout', { timeout: 120_000 }, async () => {
  for (const [args, named] of [
    [['--port', 'x'], '--port must be'],
    [['--now', 'yesterday'], '--now must be'],
    [['--rights', 'Nonsense_x'], '"Nonsense_x"'],
    [['--colour', 'red'], '--colour'],
  ] as const) {
    const { code, out, complaints } = await run(args);
    expect(complaints).toContain(named);
    expect(complaints).toContain('usage: npm run sandbox');
    expect([code, out]).toEqual([2, '']);
  }
});

test('a port that is taken and a file that holds no books end with 1 and say why', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    taken.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await new Promise((done) => taken.once('listening', done));
  const file = join(folder, 'letter.txt');
  writeFileSync(file, 'This is a letter and no database. '.repeat(100));
  for (const args of [['--port', String((taken.address() as AddressInfo).port)], ['--data', file], ['--data', join(folder, 'nowhere', 'books.db')]]) {
    const { code, out, complaints } = await run(args);
    expect(complaints).toContain('the sandbox could not start: ');
    expect([code, out]).toEqual([1, '']);
  }
});
