import type { FormField } from '@shared/reservanto/form';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { FORMS } from '@shared/reservanto/generated/forms';
import * as requests from '@shared/reservanto/generated/requests';
import { definitionOf } from '@shared/reservanto/schema-definition';
import { describe, expect, it } from 'vitest';

const schemas = requests as unknown as Readonly<Record<string, unknown>>;

/** What a strict schema says of a value, in the words of a form. */
function facts(schema: unknown): { type: string; nullable: boolean; required: boolean; options: string[] } {
  const def = definitionOf(schema);
  if (def.type === 'optional') return { ...facts(def.innerType), required: false };
  if (def.type === 'nullable') return { ...facts(def.innerType), nullable: true };
  if (def.type === 'lazy') return facts(def.getter?.());
  return { type: def.type, nullable: false, required: true, options: Object.values(def.entries ?? {}) };
}

const TYPES: Readonly<Record<FormField['kind'], string>> = { boolean: 'boolean', byte: 'number', int32: 'number', int64: 'number', number: 'number', time: 'number', string: 'string', password: 'string', program: 'string', enum: 'enum', list: 'array', object: 'object' };

describe.each(Object.entries(FORMS))('the form of %s', (model, fields) => {
  const shape = definitionOf(schemas[`${model}Schema`]).shape ?? {};

  it('has the fields of the strict schema, but the TimeStamp that the client writes', () => {
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(shape).filter((name) => name !== 'TimeStamp').sort());
  });

  it('asks for each as the strict schema takes it', () => {
    for (const field of fields) {
      const expected = { type: TYPES[field.kind], nullable: field.nullable === true, required: field.required === true, options: field.kind === 'enum' ? [...field.options] : [] };
      expect(facts(shape[field.name]), field.name).toEqual(expected);
      const model = field.kind === 'object' ? field.model : field.kind === 'list' && field.item.kind === 'object' ? field.item.model : null;
      if (model !== null) expect(FORMS, field.name).toHaveProperty(model);
    }
  });
});

it('there is a form for the request of every action', () => {
  const wanted = Object.values(ACTIONS).flatMap(({ request }) => (request === null ? [] : [request]));
  expect(wanted.filter((model) => FORMS[model] === undefined)).toEqual([]);
});

it('what is secret is entered unseen, or not in the window at all', () => {
  const secret = Object.entries(FORMS).flatMap(([model, fields]) => fields.filter(({ name }) => /token|password|secret/i.test(name)).map(({ name, kind }) => `${model}.${name}: ${kind}`));
  expect(secret.sort()).toEqual(['CustomerCreateAccountWithPasswordRequest.Password: password', 'CustomerLoginRequest.Password: password', 'ShortTimeTokenRequest.LongTimeToken: program']);
});
