import { reach, refName } from './model.mjs';

/**
 * @typedef {import('./model.mjs').Schema} Schema
 * @typedef {import('./model.mjs').Action} Action
 */

/** The client writes it into every request itself. */
const WRITTEN_BY_CLIENT = 'TimeStamp';
/** Secrets: what the program holds itself, and what a person types unseen. */
const KIND_BY_NAME = new Map([['LongTimeToken', 'program'], ['Password', 'password']]);

/** @param {string} text */
const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** The parts of a value's description. @param {Schema} schema @param {Record<string, Schema>} schemas @param {boolean} [nullable] @returns {string[]} */
function valueParts(schema, schemas, nullable = false) {
  const mayBeNull = nullable || schema.nullable === true;
  const name = refName(schema);
  const end = mayBeNull ? ['nullable: true'] : [];
  if (name !== null) {
    const target = schemas[name] ?? {};
    const wanted = mayBeNull || target.nullable === true;
    if (target.type === 'object') return ["kind: 'object'", `model: ${quote(name)}`, ...(wanted ? ['nullable: true'] : [])];
    if (name.startsWith('UnixTimeStamp')) return ["kind: 'time'", ...(wanted ? ['nullable: true'] : [])];
    return valueParts(target, schemas, mayBeNull);
  }
  if (schema.type === 'array') return ["kind: 'list'", `item: { ${valueParts(schema.items ?? {}, schemas).join(', ')} }`, ...end];
  if (schema.enum !== undefined) return ["kind: 'enum'", `options: [${schema.enum.map(quote).join(', ')}]`, ...end];
  if (schema.type === 'integer') return [`kind: ${quote(schema.format ?? 'int32')}`, ...end];
  return [`kind: ${quote(schema.type ?? 'string')}`, ...end];
}

/** One field of a model. @param {string} name @param {Schema} schema @param {boolean} required @param {Record<string, Schema>} schemas */
function field(name, schema, required, schemas) {
  const byName = KIND_BY_NAME.get(name);
  const parts = byName === undefined ? valueParts(schema, schemas) : [`kind: ${quote(byName)}`, ...(schema.nullable === true ? ['nullable: true'] : [])];
  const about = schema.description === undefined ? [] : [`about: ${quote(schema.description)}`];
  return `{ ${[`name: ${quote(name)}`, ...parts, ...(required ? ['required: true'] : []), ...about].join(', ')} }`;
}

/** The end of a span stands after its start, not before it as the alphabet has it. @param {string[]} names */
function startsFirst(names) {
  /** @param {string} name */
  const startOf = (name) => names.find((other) => other !== name && other === name.replace('End', 'Start'));
  return names.flatMap((name) => (startOf(name) === undefined ? [name, ...names.filter((other) => startOf(other) === name)] : []));
}

/** The file of what a form for each request needs, without a schema library. @param {Record<string, Schema>} schemas @param {Action[]} actions */
export function emitForms(schemas, actions) {
  const models = [...reach(schemas, actions.flatMap((action) => (action.request === null ? [] : [action.request])))].filter((name) => schemas[name]?.type === 'object').sort();
  const forms = models.map((model) => {
    const { properties = {}, required = [] } = schemas[model] ?? {};
    const names = Object.keys(properties).filter((name) => name !== WRITTEN_BY_CLIENT);
    // What must be filled in comes first.
    const ordered = startsFirst([...names.filter((name) => required.includes(name)), ...names.filter((name) => !required.includes(name))]);
    const rows = ordered.map((name) => `    ${field(name, properties[name] ?? {}, required.includes(name), schemas)},\n`);
    return rows.length === 0 ? `  ${model}: [],` : `  ${model}: [\n${rows.join('')}  ],`;
  });
  const summaries = actions.map(({ name, summary }) => `  ${quote(name)}: ${quote(summary)},`);
  return `// Made by \`npm run contract\` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.
import type { FormField } from '../form';
import type { ActionName } from './actions';

/** Fields of each request, and of each model inside one, by the model's name; \`TimeStamp\`, which the client writes, is left out. */
export const FORMS: Readonly<Record<string, readonly FormField[]>> = {
${forms.join('\n')}
};

/** What each action does, in English. */
export const SUMMARIES: Readonly<Record<ActionName, string>> = {
${summaries.join('\n')}
};
`;
}
