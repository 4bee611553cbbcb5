import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * @typedef {{ $ref?: string, allOf?: Schema[], type?: string, format?: string, enum?: string[], nullable?: boolean, description?: string, items?: Schema, properties?: Record<string, Schema>, required?: string[], additionalProperties?: boolean | Schema, 'x-envelope'?: boolean }} Schema
 * @typedef {{ name: string, path: string, summary: string, request: string | null, response: string, rights: string[], notification: string | null }} Action
 */

/** Reads the contract. @param {string} root the project */
export function readContract(root) {
  const document = parse(readFileSync(join(root, 'shared/reservanto/openapi.yaml'), 'utf8'));
  /** @type {Record<string, Schema>} */
  const schemas = document.components.schemas;
  /** @type {Action[]} */
  const actions = Object.entries(document.paths).map(([path, item]) => {
    const { post } = /** @type {{ post: any }} */ (item);
    return {
      name: path.replace(/^\/v1\//, ''),
      path,
      summary: post.summary,
      request: refName(post.requestBody?.content['application/json'].schema),
      response: String(refName(post.responses['200'].content['application/json'].schema)),
      rights: post['x-api-rights'] ?? [],
      notification: post['x-notification-to-customer'] ?? null,
    };
  });
  return { schemas, actions };
}

/** Name of the model that a reference points to. @param {Schema | undefined} schema @returns {string | null} */
export function refName(schema) {
  const target = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
  return target === undefined ? null : String(target.split('/').pop());
}

/** Names of all models that these models are made of, themselves included. @param {Record<string, Schema>} schemas @param {Iterable<string>} names */
export function reach(schemas, names) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...references(schemas[name]));
  }
  return found;
}

/** @param {Schema | undefined} schema @returns {string[]} */
function references(schema) {
  if (schema === undefined) return [];
  const own = refName(schema);
  const inner = [...Object.values(schema.properties ?? {}), schema.items, typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined];
  return [...(own === null ? [] : [own]), ...inner.flatMap((part) => references(part))];
}
