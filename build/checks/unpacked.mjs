import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedProgram } from '../packaging/fuses.mjs';

/** Where `npm run dist` puts the unpacked program of this platform; null when there is none. */
export function findUnpacked() {
  const dist = resolve(import.meta.dirname, '../../dist');
  const start = process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux';
  const name = existsSync(dist) ? readdirSync(dist).find((entry) => entry === `${start}-unpacked` || (start === 'mac' && /^mac(-\w+)?$/.test(entry))) : undefined;
  if (name === undefined) return null;
  const folder = join(dist, name);
  const program = packagedProgram({ appOutDir: folder, electronPlatformName: process.platform, productFilename: 'Pult' });
  return {
    folder,
    program,
    executable: process.platform === 'darwin' ? join(program, 'Contents/MacOS/Pult') : program,
    resources: process.platform === 'darwin' ? join(program, 'Contents/Resources') : join(folder, 'resources'),
  };
}

/** Says the problems of a check and ends it. @param {string} name @param {readonly string[]} problems @returns {never} */
export function endCheck(name, problems) {
  for (const problem of problems) process.stdout.write(`${name}: ${problem}\n`);
  if (problems.length === 0) process.stdout.write(`${name}: in order\n`);
  process.exit(problems.length === 0 ? 0 : 1);
}
