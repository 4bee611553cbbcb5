#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { controlFile, installedSize, readFpmArguments } from './arguments.mjs';

/** Stands in for fpm where there is none: packs what electron-builder asks for into a deb with dpkg-deb. */
const asked = readFpmArguments(process.argv.slice(2));
if (asked.type !== 'deb') {
  process.stderr.write(`this machine has no fpm; without it only deb can be made, not ${asked.type}\n`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'pult-deb-'));
try {
  const tree = join(work, 'tree');
  for (const { from, to } of asked.files) {
    const target = join(tree, to);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true });
  }
  execFileSync('chmod', ['-R', 'u+rwX,go=rX', tree]);
  const control = join(tree, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(join(control, 'control'), controlFile(asked, installedSize(tree)));
  for (const [name, script] of Object.entries(asked.scripts)) {
    writeFileSync(join(control, name), readFileSync(script));
    chmodSync(join(control, name), 0o755);
  }
  const compression = asked.compression === 'gz' ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'];
  execFileSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, asked.output], { stdio: ['ignore', 'inherit', 'inherit'] });
} finally {
  rmSync(work, { recursive: true, force: true });
}
