import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { zones } from './build/lint/zones.js';

/** Raw ends of processes that only one folder may touch. */
const rawIpc = [
  { selector: "CallExpression[callee.property.name='send'][callee.object.property.name='webContents']", message: 'Only electron/ipc sends to windows.' },
  { selector: "MemberExpression[object.name='shell'][property.name='openExternal']", message: 'Use the one external-link function of electron/security.' },
];
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'No default exports: names say what a thing is.' };
const noWindowApi = { selector: "MemberExpression[object.name='window'][property.name='pult']", message: 'Only renderer/bridge reads the window API.' };

export default defineConfig(
  globalIgnores(['out/**', 'dist/**', 'node_modules/**', 'shared/reservanto/generated/**', 'docs/**']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vitest.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver': { typescript: false, node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } } },
    rules: {
      'max-lines': ['error', { max: 500 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noWindowApi, ...rawIpc],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignoreConditionalTests: true, ignorePrimitives: { string: true } }],
    },
  },
  ...zones(),
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  { files: ['electron/ipc/**', 'electron/preload/**'], rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
  { files: ['electron/security/system-browser.ts'], rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
  { files: ['renderer/bridge/**'], rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
  {
    files: ['vitest.config.ts', 'build/**/*.ts', 'test/bench/**', 'electron/sandbox/cli.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
