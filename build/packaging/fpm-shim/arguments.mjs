import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} FpmRequest
 * @property {string} type
 * @property {string} output
 * @property {string} compression
 * @property {Record<string, string>} fields of the control file
 * @property {string} description first line: synopsis
 * @property {Record<string, string>} scripts maintainer script → file
 * @property {{ from: string, to: string }[]} files
 */

/** Options of fpm that become a field of the control file. @type {Record<string, string>} */
const FIELDS = {
  '--name': 'Package',
  '--version': 'Version',
  '--architecture': 'Architecture',
  '--maintainer': 'Maintainer',
  '--url': 'Homepage',
  '--category': 'Section',
  '--deb-priority': 'Priority',
};
/** @type {Record<string, string>} */
const LISTS = { '-d': 'Depends', '--deb-recommends': 'Recommends' };
/** @type {Record<string, string>} */
const SCRIPTS = { '--after-install': 'postinst', '--after-remove': 'postrm' };
const WITHOUT_VALUE = new Set(['--force', '--debug']);
const IGNORED = new Set(['-s', '--vendor', '--license', '--log']);

/** Reads the arguments that electron-builder gives to fpm; an unknown one is refused. @param {readonly string[]} argv @returns {FpmRequest} */
export function readFpmArguments(argv) {
  /** @type {FpmRequest} */
  const request = { type: '', output: '', compression: 'xz', fields: {}, description: '', scripts: {}, files: [] };
  for (let index = 0; index < argv.length; index += 1) {
    const name = String(argv[index]);
    if (WITHOUT_VALUE.has(name)) continue;
    if (!name.startsWith('-')) {
      const at = name.lastIndexOf('=');
      request.files.push({ from: name.slice(0, at), to: name.slice(at + 1) });
      continue;
    }
    index += 1;
    const value = String(argv[index]);
    const [field, list, script] = [FIELDS[name], LISTS[name], SCRIPTS[name]];
    if (field !== undefined) request.fields[field] = value;
    else if (list !== undefined) request.fields[list] = request.fields[list] === undefined ? value : `${request.fields[list]}, ${value}`;
    else if (script !== undefined) request.scripts[script] = value;
    else if (name === '-t') request.type = value;
    else if (name === '--package') request.output = value;
    else if (name === '--deb-compression') request.compression = value;
    else if (name === '--description') request.description = value;
    else if (!IGNORED.has(name)) throw new Error(`fpm option not known here: ${name}`);
  }
  return request;
}

/** The control file of a deb. @param {FpmRequest} request @param {number} size installed, KiB */
export function controlFile({ fields, description }, size) {
  const [synopsis = '', ...long] = description.split('\n').map((line) => line.trim());
  const lines = Object.entries({ ...fields, 'Installed-Size': String(size) }).map(([name, value]) => `${name}: ${value}`);
  return `${[...lines, `Description: ${synopsis}`, ...long.map((line) => ` ${line === '' ? '.' : line}`)].join('\n')}\n`;
}

/** Size of what lies below a folder, KiB, each file rounded up. @param {string} path @returns {number} */
export function installedSize(path) {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return Math.ceil(stat.size / 1024);
  return readdirSync(path).reduce((sum, name) => sum + installedSize(join(path, name)), 1);
}
