import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';

/** What a pure module exports; of its imports only relative ones are followed, types are left out. @param {string} root the project @param {string} path @returns {Record<string, any>} */
export function moduleOf(root, path) {
  const { outputText } = ts.transpileModule(readFileSync(join(root, path), 'utf8'), { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  /** @type {Record<string, any>} */
  const exports = {};
  runInNewContext(outputText, { exports, require: (/** @type {string} */ name) => moduleOf(root, `${join(dirname(path), name)}.ts`) });
  return exports;
}
