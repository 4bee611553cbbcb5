import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleOf } from './modules.mjs';

/** @typedef {{ held: boolean, undo: 'sameAction' | 'none', reads: string, decides: string }} Declaration */

const [BEGIN, END] = ['<!-- acts: made by `npm run contract` -->', '<!-- /acts -->'];

/** ARCHITECTURE.md with the table of acts renewed: act → whom it messages, what it asks, what is read, how that decides. @param {string} root the project */
export function emitArchitecture(root) {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`ARCHITECTURE.md has no place for the acts: ${BEGIN} … ${END}`);
  /** @type {Record<string, Declaration>} */
  const acts = moduleOf(root, 'shared/reservanto/acts/acts.ts')['ACTS'];
  /** @type {Record<string, { worksOffline: boolean, safeToRepeat: boolean }>} */
  const traits = moduleOf(root, 'shared/reservanto/action-traits.ts')['ACTION_TRAITS'];
  /** @type {Record<string, string>} */
  const asks = moduleOf(root, 'shared/reservanto/acts/asks.ts')['ACT_ASKS'];
  /** @type {Record<string, { notification: string | null }>} */
  const actions = moduleOf(root, 'shared/reservanto/generated/actions.ts')['ACTIONS'];
  const rows = Object.entries(acts).map(([name, { held, undo, reads, decides }]) => {
    const flags = [held ? 'held' : '', undo === 'sameAction' ? 'undo' : '', traits[name]?.worksOffline === true ? 'offline' : '', traits[name]?.safeToRepeat === true ? 'repeat' : ''].filter((flag) => flag !== '');
    return `| \`${name}\` | ${flags.join(', ')} | ${actions[name]?.notification ?? ''} | ${asks[name] === 'nothing' ? '' : asks[name]} | ${reads} | ${decides} |`;
  });
  return `${before}${BEGIN}\n\n| Act | | Message | Asks | What is read | How it is decided when no answer came |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n${END}${after}`;
}
