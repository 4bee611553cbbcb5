import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { emitArchitecture } from './acts-table.mjs';
import { emitActions, emitMessages, emitRequests, emitResponses } from './emit.mjs';
import { emitForms } from './forms.mjs';
import { emitFunctions } from './functions.mjs';
import { readContract } from './model.mjs';
import { emitTable } from './table.mjs';

/** The generated files as they should be: path from the project → text. @param {string} root the project @returns {Record<string, string>} */
export function generated(root) {
  const { schemas, actions } = readContract(root);
  return {
    'shared/reservanto/generated/responses.ts': emitResponses(schemas, actions),
    'shared/reservanto/generated/requests.ts': emitRequests(schemas, actions),
    'shared/reservanto/generated/actions.ts': emitActions(actions),
    'shared/reservanto/generated/messages.ts': emitMessages(actions),
    'shared/reservanto/generated/forms.ts': emitForms(schemas, actions),
    'electron/api/actions.generated.ts': emitFunctions(actions),
    'docs/actions.md': emitTable(root, actions),
    'ARCHITECTURE.md': emitArchitecture(root),
  };
}

/** Files that differ from what the contract gives. @param {string} root @returns {string[]} */
export function stale(root) {
  return Object.entries(generated(root)).flatMap(([path, text]) => {
    try {
      return readFileSync(join(root, path), 'utf8') === text ? [] : [path];
    } catch {
      return [path];
    }
  });
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '../..');
  if (process.argv.includes('--check')) {
    const files = stale(root);
    if (files.length > 0) {
      process.stderr.write(`not up to date, run \`npm run contract\`:\n${files.join('\n')}\n`);
      process.exit(1);
    }
  } else {
    mkdirSync(join(root, 'shared/reservanto/generated'), { recursive: true });
    for (const [path, text] of Object.entries(generated(root))) writeFileSync(join(root, path), text);
  }
}
