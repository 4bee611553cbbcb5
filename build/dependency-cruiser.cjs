/** Boundaries on the real import graph: cycles, orphans and reach that lint cannot see. Arrows are those of ARCHITECTURE.md. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '(^|/)(cli|utility-entry|main|index)\\.tsx?$'] },
      to: {},
    },
    { name: 'shared-is-the-ground', severity: 'error', from: { path: '^shared/' }, to: { path: '^(electron|renderer|build|test)/' } },
    { name: 'shared-has-no-platform', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    { name: 'sides-never-meet', severity: 'error', from: { path: '^renderer/' }, to: { path: '^electron/' } },
    { name: 'sides-never-meet-2', severity: 'error', from: { path: '^electron/' }, to: { path: '^renderer/' } },
    { name: 'renderer-has-no-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    { name: 'sandbox-stands-alone', severity: 'error', from: { path: '^electron/sandbox/' }, to: { path: '^electron/(?!sandbox/)' } },
    { name: 'sandbox-has-no-electron', severity: 'error', from: { path: '^electron/sandbox/' }, to: { path: '^(node_modules/)?electron($|/(main|common|renderer))' } },
    {
      name: 'services-do-not-know-each-other',
      severity: 'error',
      from: { path: '^electron/(api|vault|store|platform)/' },
      to: { path: '^electron/(api|vault|store|platform|sync|ipc|app|windows|sandbox)/', pathNot: '^electron/$1/' },
    },
    { name: 'sync-uses-api-and-store', severity: 'error', from: { path: '^electron/sync/' }, to: { path: '^electron/(?!(sync|api|store)/)' } },
    { name: 'only-app-knows-all', severity: 'error', from: { path: '^electron/(?!(app/|main\\.ts))' }, to: { path: '^electron/app/' } },
    {
      name: 'preload-imports-names-only',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(electron/(?!preload/|renderer$)|shared/(?!(ipc|domain|errors)/)|renderer/)' },
    },
    { name: 'preload-reaches-no-schema', severity: 'error', from: { path: '^electron/preload/' }, to: { path: 'node_modules/zod', reachable: true } },
    { name: 'ui-has-no-business', severity: 'error', from: { path: '^renderer/ui/' }, to: { path: '^(renderer/(features|bridge|state|app)/|shared/(?!util/))' } },
    {
      name: 'features-through-their-face',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/[^/]+/', pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'app-uses-public-faces',
      severity: 'error',
      from: { path: '^renderer/app/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
    },
    { name: 'bridge-and-state-below-features', severity: 'error', from: { path: '^renderer/(bridge|state|i18n)/' }, to: { path: '^renderer/(features|app)/' } },
    { name: 'no-undeclared-packages', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^electron/(main|renderer|common)$' } },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|html|svg|woff2|json|yaml|md)($|\\?)' },
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.cruise.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
