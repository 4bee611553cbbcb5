import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages } from './steps/dependencies.mjs';

/** `npm run sandbox -- --port 0 --seed demo`: the practice server alone, in this very process, so that a signal ends it. */
const root = resolve(import.meta.dirname, '..');
/** @param {string} line */
const say = (line) => process.stderr.write(`pult: ${line}\n`);

ensurePackages(root, say);
const { ensureBundles } = await import('./steps/bundles.mjs');
ensureBundles(root, say);
await import(pathToFileURL(resolve(root, 'out/main/sandbox-cli.js')).href);
