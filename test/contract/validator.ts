import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { Schema } from '../../build/contract/model.mjs';
import { reach, readContract, refName } from '../../build/contract/model.mjs';

const contract = readContract(resolve(import.meta.dirname, '../..'));
const { schemas, actions } = contract;
const ENVELOPE = schemas['Envelope']?.properties ?? {};

/** A schema of OpenAPI 3.0 as JSON Schema. `isAnswer`: the vendor's serializer writes every field, so each has to be there, and no other. */
function toJsonSchema(schema: Schema, isAnswer: boolean): object {
  const name = refName(schema);
  if (name !== null) return { $ref: `#/$defs/${name}` };
  const { type, format, nullable, items, properties, required, additionalProperties } = schema;
  const values = schema.enum === undefined || nullable !== true ? schema.enum : [...schema.enum, null];
  return {
    type: nullable === true ? [type, 'null'] : type,
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { enum: values }),
    ...(items === undefined ? {} : { items: toJsonSchema(items, isAnswer) }),
    ...(typeof additionalProperties === 'object' ? { additionalProperties: toJsonSchema(additionalProperties, isAnswer) } : {}),
    ...(typeof additionalProperties === 'boolean' ? { additionalProperties } : {}),
    ...(properties === undefined ? {} : fieldsOf(schema['x-envelope'] === true ? { ...ENVELOPE, ...properties } : properties, required, isAnswer)),
  };
}

function fieldsOf(properties: Readonly<Record<string, Schema>>, required: readonly string[] | undefined, isAnswer: boolean): object {
  return {
    properties: Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, toJsonSchema(field, isAnswer)])),
    ...(isAnswer ? { required: Object.keys(properties), additionalProperties: false } : { required: required ?? [] }),
  };
}

const whole = (from: number, to: number) => ({ type: 'number', validate: (value: number) => Number.isInteger(value) && value >= from && value <= to }) as const;
const finite = { type: 'number', validate: (value: number) => Number.isFinite(value) } as const;

const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  formats: {
    int32: whole(-(2 ** 31), 2 ** 31 - 1),
    int64: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    byte: whole(0, 255),
    decimal: finite,
    double: finite,
    phone: true,
  },
});
for (const kind of ['request', 'answer'] as const) {
  ajv.addSchema({ $id: kind, $defs: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema, kind === 'answer')])) });
}

/** Where a request or an answer differs from its model in openapi.yaml itself; nothing when it is valid. */
export function differences(kind: 'request' | 'answer', model: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${kind}#/$defs/${model}`);
  if (validate === undefined) throw new Error(`no model ${model}`);
  return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}

/** Fields with a value, as `Model.Field`, of the models that a body is made of: what was really there, not what could have been. */
export function filledFields(schema: Schema | undefined, value: unknown): string[] {
  const name = refName(schema);
  const model = name === null ? schema : schemas[name];
  if (model === undefined || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => filledFields(model.items, item));
  if (typeof model.additionalProperties === 'object') {
    const { additionalProperties } = model;
    return Object.values(value).flatMap((item) => filledFields(additionalProperties, item));
  }
  const fields = Object.entries(value).filter(([key, field]) => field !== null && model.properties?.[key] !== undefined);
  return fields.flatMap(([key, field]) => [`${name ?? ''}.${key}`, ...filledFields(model.properties?.[key], field)]);
}

/** Fields, as `Model.Field`, of the models that requests, or answers, can be made of. */
export function fieldsIn(kind: 'request' | 'answer'): string[] {
  const roots = actions.flatMap(({ request, response }) => (kind === 'answer' ? [response] : request === null ? [] : [request]));
  return [...reach(schemas, roots)].flatMap((name) => Object.keys(schemas[name]?.properties ?? {}).map((key) => `${name}.${key}`));
}
