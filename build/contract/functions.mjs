/** @typedef {import('./model.mjs').Action} Action */

/** @param {string} text */
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** One typed function for each action, grouped as the API groups them. @param {Action[]} actions */
export function emitFunctions(actions) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { name, summary } of actions) {
    const [group = '', ...rest] = name.split('/');
    const method = rest.map((part, index) => (index === 0 ? lower(part) : part)).join('');
    const line = `    /** ${summary.replaceAll('*/', '* /')} */\n    ${method}: action('${name}'),`;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const body = [...groups].map(([group, lines]) => `  ${lower(group)}: {\n${lines.join('\n')}\n  },`).join('\n');
  return `// Made by \`npm run contract\` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.
import type { ActionName, Requests, Responses } from '@shared/reservanto/generated/actions';
import type { Result } from '@shared/util/result';
import type { ApiClient, CallOptions } from './ports';

/** Every action of the API as a typed function. */
export const createActions = (client: Pick<ApiClient, 'call'>) => {
  const action =
    <A extends ActionName>(name: A) =>
    (request: Omit<Requests[A], 'TimeStamp'>, options?: CallOptions): Promise<Result<Responses[A]>> =>
      client.call(name, request, options);
  return {
${body.replace(/^/gm, '  ')}
  };
};
`;
}
