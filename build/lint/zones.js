/**
 * Who may import whom, as lint rules: one entry per folder, each naming what it may never import. dependency-cruiser
 * (build/dependency-cruiser.cjs) checks the same arrows on the real graph, cycles and transitive reach.
 */
const ELECTRON_PARTS = ['app', 'windows', 'security', 'platform', 'ipc', 'api', 'vault', 'store', 'sync', 'sandbox'];

/** What each folder of electron/ may import besides itself and shared. @type {Record<string, string[]>} */
const MAY_IMPORT = {
  api: [],
  vault: [],
  store: [],
  platform: [],
  sandbox: [],
  security: [],
  windows: ['security', 'platform'],
  sync: ['api', 'store'],
  ipc: ['security', 'store', 'sync', 'api', 'vault', 'platform', 'windows'],
};

/** @type {(files: string[], patterns: {group?: string[], regex?: string, message: string}[], allowTypeImports?: boolean) => object} */
function restricted(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const NODE = { regex: '^(node:|fs$|path$|os$|crypto$|child_process$|worker_threads$|http$|https$|net$)', message: 'No Node here.' };
const ELECTRON = { regex: '^electron($|/)', message: 'No Electron here.' };
const DOM_LIBRARIES = { regex: '^(react|react-dom|zustand|ag-grid|react-aria)', message: 'No React here.' };
const BARE_ELECTRON = { regex: '^electron$', message: "Import 'electron/main', 'electron/renderer' or 'electron/common'." };

/** The zones. Later entries of one file win in ESLint, so each file stands in exactly one entry. */
export function zones() {
  const electronParts = ELECTRON_PARTS.filter((part) => part !== 'app').map((part) => {
    const others = ELECTRON_PARTS.filter((other) => other !== part && !(MAY_IMPORT[part] ?? []).includes(other));
    const patterns = [
      { regex: `^(\\.\\./)+(${others.join('|')})(/|$)`, message: `electron/${part} may not import these; see ARCHITECTURE.md.` },
      { regex: '(^|/)renderer/', message: 'electron and renderer never import each other.' },
      DOM_LIBRARIES,
      ...(part === 'sandbox' || part === 'store' || part === 'sync' ? [ELECTRON] : [BARE_ELECTRON]),
      ...(part === 'ipc' ? [] : [{ group: ['electron/main'], importNames: ['ipcMain'], message: 'Only electron/ipc uses ipcMain.' }]),
    ];
    return restricted([`electron/${part}/**/*.ts`], patterns);
  });
  const renderer = { regex: '(^|/)electron/', message: 'renderer and electron never import each other, types included.' };
  return [
    restricted(['shared/**/*.ts'], [
      NODE,
      ELECTRON,
      DOM_LIBRARIES,
      { regex: '^(\\.\\./)+(electron|renderer|build|test)/', message: 'shared imports nothing above itself.' },
    ]),
    ...electronParts,
    restricted(['electron/preload/**/*.ts'], [
      NODE,
      DOM_LIBRARIES,
      { regex: '^zod', message: 'No schema library in the preload.' },
      { regex: '^\\.\\./', message: 'The preload imports shared/ipc only.' },
      { regex: '^@shared/(?!ipc/|domain/|errors/)', message: 'The preload imports names and types of shared/ipc only.' },
    ]),
    restricted(['renderer/ui/**/*.{ts,tsx}'], [
      NODE,
      ELECTRON,
      { regex: '^(\\.\\./)+(features|bridge|state|app)(/|$)', message: 'ui knows no business word.' },
      { regex: '^@shared/(?!util/)', message: 'ui knows no business word.' },
    ]),
    restricted(['renderer/bridge/**/*.{ts,tsx}', 'renderer/state/**/*.{ts,tsx}', 'renderer/i18n/**/*.{ts,tsx}'], [
      NODE,
      ELECTRON,
      renderer,
      { regex: '^(\\.\\./)+(features|app)(/|$)', message: 'Features and app lie above this.' },
    ]),
    restricted(['renderer/features/**/*.{ts,tsx}'], [
      NODE,
      ELECTRON,
      renderer,
      { regex: '^(\\.\\./)+(today|pending|changes|calendar|bookings|customers|records|acts|settings|console|connect|admin|palette|payments|practice|timeoff|waitlist|again|showing)/(?!index$).+', message: "Use the other feature's public face." },
    ]),
    restricted(['renderer/app/**/*.{ts,tsx}', 'renderer/main.tsx'], [
      NODE,
      ELECTRON,
      renderer,
      { regex: 'features/[^/]+/.+', message: "Use the feature's public face." },
    ]),
  ];
}
