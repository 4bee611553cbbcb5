import { moduleOf } from './modules.mjs';

/**
 * @typedef {import('./model.mjs').Action} Action
 * @typedef {{ screens?: readonly string[], console?: 'planned' | 'integration' | 'covered', by?: string }} Use
 * @typedef {{ kind: 'read' | 'write' }} Traits
 */

const SCREENS = { program: 'everywhere', today: 'Today', hours: 'Time off', booking: 'booking', pending: 'Pending', panel: 'new booking', class: 'class', search: 'search', customers: 'Customers', customer: 'customer' };
const REASONS = { planned: 'a screen for it is planned', integration: 'for whoever connects another program', covered: 'the program reads the same from' };

/** @param {Use} use */
function useText(use) {
  if (use.screens !== undefined) return use.screens.map((screen) => SCREENS[/** @type {keyof typeof SCREENS} */ (screen)]).join(', ');
  const reason = REASONS[use.console ?? 'planned'];
  return `console only: ${reason}${use.by === undefined ? '' : ` \`${use.by}\``}`;
}

/** The table of actions for people: what each does, needs and sends, and where it is used. @param {string} root the project @param {Action[]} actions */
export function emitTable(root, actions) {
  /** @type {Record<string, Use>} */
  const uses = moduleOf(root, 'shared/reservanto/screens.ts')['ACTION_USES'];
  /** @type {Record<string, Traits>} */
  const traits = moduleOf(root, 'shared/reservanto/action-traits.ts')['ACTION_TRAITS'];
  const rows = actions.map(({ name, summary, rights, notification }) => {
    const cells = [`\`${name}\``, summary.replaceAll('|', '\\|'), traits[name]?.kind ?? '', rights.join(', '), notification ?? '', useText(uses[name] ?? {})];
    return `| ${cells.join(' | ')} |`;
  });
  const onScreen = actions.filter(({ name }) => uses[name]?.screens !== undefined).length;
  return `# Actions

Made by \`npm run contract\` from the contract, \`shared/reservanto/screens.ts\` and \`action-traits.ts\`. Changes belong there.

Every action of the API can be run from the console (Settings, "All API actions"). ${onScreen} of the ${actions.length} are used by a screen; for the others the last column says why not.
"Message" is what the server sends to the customer when the token holds \`CustomerNotifications\`.

| Action | What it does | Kind | Rights | Message | Used by |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
