import { reach, refName } from './model.mjs';

/**
 * @typedef {import('./model.mjs').Schema} Schema
 * @typedef {import('./model.mjs').Action} Action
 * @typedef {{ schemas: Record<string, Schema>, strict: boolean }} Mode
 */

const HEADER = '// Made by `npm run contract` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.\n';

/**
 * What an answer gives for a field: whatever the vendor leaves out or nulls is filled with the safe empty value (rules.md
 * II.4, II.5: null lists, decimals for integers, unknown enum values).
 * @param {Schema} schema @param {Mode} mode @returns {string}
 */
function tolerant(schema, mode) {
  const name = refName(schema);
  if (name !== null) {
    const target = mode.schemas[name] ?? {};
    if (target.type === 'object') return `lazyOrNull(() => ${name}Schema)`;
    return tolerant({ ...target, nullable: target.nullable ?? schema.nullable ?? false }, mode);
  }
  if (schema.type === 'array') return `list(${tolerantItem(schema.items ?? {}, mode)})`;
  if (schema.type === 'object') return `map(${tolerantItem(typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}, mode)})`;
  const nullable = schema.nullable === true;
  if (schema.type === 'boolean') return nullable ? 'booleanOrNull' : 'booleanField';
  if (schema.type === 'integer' || schema.type === 'number') return nullable ? 'numberOrNull' : 'numberField';
  if (schema.enum !== undefined) return `openEnum([${schema.enum.map(quote).join(', ')}])`;
  return nullable ? 'stringOrNull' : 'stringField';
}

/** An item of a list or a map. @param {Schema} schema @param {Mode} mode @returns {string} */
function tolerantItem(schema, mode) {
  const name = refName(schema);
  if (name !== null && mode.schemas[name]?.type === 'object') return `z.lazy(() => ${name}Schema)`;
  return tolerant(schema, mode);
}

/** What a request may hold for a field: exactly what the contract says. @param {Schema} schema @param {Mode} mode @returns {string} */
function strict(schema, mode) {
  const name = refName(schema);
  if (name !== null) {
    const target = mode.schemas[name] ?? {};
    const base = target.type === 'object' ? `z.lazy(() => ${name}Schema)` : strict({ ...target, nullable: false }, mode);
    return target.nullable === true || schema.nullable === true ? `${base}.nullable()` : base;
  }
  const end = schema.nullable === true ? '.nullable()' : '';
  if (schema.type === 'array') return `z.array(${strict(schema.items ?? {}, mode)})${end}`;
  if (schema.type === 'boolean') return `z.boolean()${end}`;
  if (schema.enum !== undefined) return `z.enum([${schema.enum.map(quote).join(', ')}])${end}`;
  if (schema.type === 'integer') return `${schema.format === 'byte' ? 'uint8' : schema.format === 'int64' ? 'int64' : 'int32'}${end}`;
  if (schema.type === 'number') return `z.number()${end}`;
  return `z.string()${end}`;
}

/** @param {string} text */
const quote = (text) => `'${text}'`;

/** One model as a schema and a type. @param {string} name @param {Mode} mode */
function model(name, mode) {
  const schema = mode.schemas[name] ?? {};
  if (schema.type !== 'object') {
    const text = mode.strict ? strict({ ...schema, nullable: schema.nullable ?? false }, mode) : tolerant(schema, mode);
    return `export const ${name}Schema = ${text};\nexport type ${name} = z.infer<typeof ${name}Schema>;\n`;
  }
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties ?? {}).map(([key, field]) => {
    const text = mode.strict ? strict(field, mode) + (required.has(key) ? '' : '.optional()') : tolerant(field, mode);
    return `  ${key}: ${text},`;
  });
  const envelope = schema['x-envelope'] === true ? '  ...envelopeFields,\n' : '';
  const make = mode.strict ? 'z.strictObject' : 'z.object';
  return `export const ${name}Schema = ${make}({\n${envelope}${fields.join('\n')}\n});\nexport type ${name} = z.infer<typeof ${name}Schema>;\n`;
}

/** Orders models so that each stands after the plain ones it is made of (lazy references need no order, types do). @param {Record<string, Schema>} schemas @param {Set<string>} names */
function ordered(schemas, names) {
  /** @type {string[]} */
  const done = [];
  /** @param {string} name */
  const visit = (name) => {
    if (done.includes(name) || !names.has(name)) return;
    for (const inner of reach(schemas, [name])) if (inner !== name && !reach(schemas, [inner]).has(name)) visit(inner);
    if (!done.includes(name)) done.push(name);
  };
  for (const name of names) visit(name);
  return done;
}

/** The file of what answers hold, and of every model that no request uses. @param {Record<string, Schema>} schemas @param {Action[]} actions */
export function emitResponses(schemas, actions) {
  const requests = reach(schemas, actions.flatMap((action) => (action.request === null ? [] : [action.request])));
  const responses = reach(schemas, actions.map((action) => action.response));
  const names = new Set(Object.keys(schemas).filter((name) => responses.has(name) || !requests.has(name)));
  const mode = { schemas, strict: false };
  const body = ordered(schemas, names).map((name) => model(name, mode));
  return `${HEADER}import { z } from 'zod';\nimport { booleanField, booleanOrNull, envelopeFields, lazyOrNull, list, map, numberField, numberOrNull, openEnum, stringField, stringOrNull } from '../tolerant';\n\n${body.join('\n')}`;
}

/** The file of what requests hold. @param {Record<string, Schema>} schemas @param {Action[]} actions */
export function emitRequests(schemas, actions) {
  const names = reach(schemas, actions.flatMap((action) => (action.request === null ? [] : [action.request])));
  const mode = { schemas, strict: true };
  const body = ordered(schemas, names).map((name) => model(name, mode));
  return `${HEADER}import { z } from 'zod';\nimport { int32, int64, uint8 } from '../strict';\n\n${body.join('\n')}`;
}

/** The table of actions and the types by action. @param {Action[]} actions */
export function emitActions(actions) {
  const rows = actions.map(
    (action) =>
      `  ${quote(action.name)}: { path: ${quote(action.path)}, request: ${action.request === null ? 'null' : quote(action.request)}, response: ${quote(action.response)}, rights: [${action.rights.map(quote).join(', ')}], notification: ${action.notification === null ? 'null' : quote(action.notification)} },`,
  );
  const requests = actions.map((action) => `  ${quote(action.name)}: ${action.request === null ? 'Record<string, never>' : `requests.${action.request}`};`);
  const responses = actions.map((action) => `  ${quote(action.name)}: responses.${action.response};`);
  return `${HEADER}import type * as requests from './requests';
import type * as responses from './responses';

/** Every action of the API: where it lies, what it takes and gives, which rights it needs, whom it messages. */
export const ACTIONS = {
${rows.join('\n')}
} as const;

/** Name of an action, for instance \`Booking/SetNoShowState\`. */
export type ActionName = keyof typeof ACTIONS;

/** Request body by action. */
export interface Requests {
${requests.join('\n')}
}

/** Answer by action. */
export interface Responses {
${responses.join('\n')}
}
`;
}

/** The few actions that message the customer, apart from the table of all: a screen needs no more. @param {Action[]} actions */
export function emitMessages(actions) {
  const rows = actions.flatMap(({ name, notification }) => (notification === null ? [] : [`  ${quote(name)}: ${quote(notification)},`]));
  return `${HEADER}
/** Actions after which the server messages the customer when the token holds CustomerNotifications (rules.md section 6), with the kind of message. */
export const MESSAGES: Readonly<Partial<Record<string, string>>> = {
${rows.join('\n')}
};
`;
}
