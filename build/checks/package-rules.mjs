/** What may lie inside app.asar. */
const ALLOWED = [
  /^\/package\.json$/,
  /^\/out\/(main|preload)(\/chunks)?\/[\w.-]+\.c?js$/,
  /^\/out\/renderer\/index\.html$/,
  /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/,
  /^\/node_modules\/(libsql|detect-libc|@neon-rs\/load|@libsql\/[\w-]+)\/([\w.-]+\/)*([\w-]+\.(js|json|node)|LICENSE)$/,
];

/** What must lie there. */
const NEEDED = ['/package.json', '/out/main/index.js', '/out/main/store.js', '/out/main/sandbox.js', '/out/preload/index.cjs', '/out/renderer/index.html', '/node_modules/libsql/index.js'];

/** What of a package's files is wrong. @param {readonly string[]} files paths inside app.asar, with slashes */
export function fileProblems(files) {
  const strange = files.filter((file) => !ALLOWED.some((rule) => rule.test(file))).map((file) => `does not belong into the package: ${file}`);
  const missing = NEEDED.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`);
  const natives = files.filter((file) => file.endsWith('.node')).length;
  return [...strange, ...missing, ...(natives === 1 ? [] : [`${natives} native modules, 1 is right`])];
}

/**
 * What is wrong with a size.
 * @param {string} name @param {number} bytes @param {{ least: number, most: number }} window MB
 */
export function sizeProblems(name, bytes, { least, most }) {
  const megabytes = bytes / 1e6;
  return megabytes >= least && megabytes <= most ? [] : [`${name} has ${megabytes.toFixed(1)} MB, not ${least} to ${most}`];
}
