/** What the bundles may weigh, kB (1,000 bytes). `initialTexts` are the Czech texts, which the page asks for beside its script. */
export const LIMITS = { initialScript: 450, initialTexts: 80, initialStyle: 60, largestChunk: 900, preload: 4, main: 700 };

/** Modules that main's bundles may leave outside: Node's own, Electron and the native database. */
const OUTSIDE_MAIN = /^(node:|electron($|\/)|libsql$)/;

/** Names of modules that a script imports, static and dynamic. @param {string} script @returns {{ name: string, dynamic: boolean }[]} */
export function importsOf(script) {
  const statics = script.matchAll(/\b(?:import|export)\b[^"'`;()]*?\bfrom\s*["']([^"']+)["']|\bimport\s*["']([^"']+)["']/g);
  const dynamics = script.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g);
  return [
    ...[...statics].map((found) => ({ name: found[1] ?? found[2] ?? '', dynamic: false })),
    ...[...dynamics].map((found) => ({ name: found[1] ?? '', dynamic: true })),
  ];
}

/** What the page loads before it can do anything: its scripts and what they import. @param {string} html @param {ReadonlyMap<string, string>} scripts by file name */
export function initialScripts(html, scripts) {
  const found = new Set([...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? ''));
  for (const name of found) {
    for (const { name: imported, dynamic } of importsOf(scripts.get(name) ?? '')) {
      if (!dynamic && imported.startsWith('./')) found.add(imported.slice(2));
    }
  }
  return [...found];
}

/** What is wrong with the page's scripts. @param {string} html @param {ReadonlyMap<string, string>} scripts by file name @returns {string[]} */
export function rendererProblems(html, scripts) {
  const strange = [...scripts].flatMap(([file, script]) => [
    ...importsOf(script).filter(({ name }) => !name.startsWith('./')).map(({ name }) => `renderer ${file} imports ${name}`),
    ...(script.includes('__vite-browser-external') ? [`renderer ${file} holds the stand-in of a Node module`] : []),
  ]);
  const initial = initialScripts(html, scripts);
  const early = initial.filter((file) => /ag-grid|ag-root-wrapper/.test(scripts.get(file) ?? '')).map((file) => `${file} brings the grid library before a grid is opened`);
  const unknown = initial.filter((file) => !scripts.has(file)).map((file) => `the page asks for ${file}, which is not there`);
  return [...strange, ...early, ...unknown, ...(initial.length === 0 ? ['the page loads no script'] : [])];
}

/**
 * What is wrong with the styles of the first load: what they say first decides which layer gives way to which, whatever is loaded later.
 * @param {readonly string[]} styles @returns {string[]}
 */
export function styleProblems(styles) {
  const layers = [...styles.join('\n').matchAll(/@layer ([\w, ]+)/g)].flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim()));
  const order = [...new Set(layers)].join(', ');
  return order === 'base, ui' ? [] : [`the layers of the styles are ${order === '' ? 'none' : order}, not base, ui`];
}

/** What is wrong with the preload: one CommonJS file that needs Electron only. @param {readonly string[]} files @param {string} script @returns {string[]} */
export function preloadProblems(files, script) {
  const required = [...script.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1] ?? '');
  return [
    ...(files.length === 1 && files[0] === 'index.cjs' ? [] : [`preload is ${files.join(', ')}, not index.cjs alone`]),
    ...(importsOf(script).length === 0 ? [] : ['preload is not CommonJS']),
    ...required.filter((name) => !/^electron($|\/)/.test(name)).map((name) => `preload requires ${name}`),
    ...(/\bZod|safeParse/.test(script) ? ['preload holds the schema library'] : []),
  ];
}

/** What is wrong with main's scripts. @param {ReadonlyMap<string, string>} scripts by file name @returns {string[]} */
export function mainProblems(scripts) {
  return [...scripts].flatMap(([file, script]) =>
    importsOf(script)
      .filter(({ name }) => !name.startsWith('.') && !OUTSIDE_MAIN.test(name))
      .map(({ name }) => `main ${file} needs ${name}, which is not packaged`),
  );
}
