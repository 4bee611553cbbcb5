import type { FormField, FormValue } from '@shared/reservanto/form';
import { FORMS } from '@shared/reservanto/generated/forms';

/** Left out, sent as null, or sent with a value: three different things to the API. */
export type Sending = 'absent' | 'null' | 'value';

/** What a person has entered for one field, whatever its kind; only the part that its kind uses is looked at. */
export interface Draft {
  readonly sending: Sending;
  /** Numbers, times, texts, the chosen one of an enum, items of a list of numbers. */
  readonly text: string;
  readonly checked: boolean;
  /** Of a list of enum values. */
  readonly chosen: readonly string[];
  /** Of a list of objects. */
  readonly items: readonly Drafts[];
  /** Of an object. */
  readonly fields: Drafts;
}

/** Drafts by field; a field that nobody has touched is not there. */
export type Drafts = Readonly<Record<string, Draft>>;

/** Why a value cannot be sent; `path` as the server would name it: `Values.0.DateValue`. */
export interface DraftProblem {
  readonly path: string;
  readonly kind: 'empty' | 'notInteger' | 'notNumber' | 'range';
}

/** A request and what keeps it from being sent; fields with a problem are not in it. */
export interface Built {
  readonly request: Readonly<Record<string, unknown>>;
  readonly problems: readonly DraftProblem[];
}

const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  byte: [0, 255],
  int32: [-2_147_483_648, 2_147_483_647],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  time: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
};

/** Fields of a model; none for an action without a request. */
export function fieldsOf(model: string | null): readonly FormField[] {
  return model === null ? [] : (FORMS[model] ?? []);
}

/** The draft of a field; an untouched one is sent only when the field is required. */
export function draftOf(drafts: Drafts, field: FormField): Draft {
  const text = field.kind === 'enum' ? (field.options[0] ?? '') : '';
  return drafts[field.name] ?? { sending: field.required === true ? 'value' : 'absent', text, checked: false, chosen: [], items: [], fields: {} };
}

/** The request that the drafts make. */
export function buildRequest(model: string | null, drafts: Drafts, at = ''): Built {
  const problems: DraftProblem[] = [];
  const request: Record<string, unknown> = {};
  for (const field of fieldsOf(model)) {
    const draft = draftOf(drafts, field);
    if (draft.sending === 'absent' || field.kind === 'program') continue;
    if (draft.sending === 'null') {
      request[field.name] = null;
      continue;
    }
    const built = valueOf(field, draft, `${at}${field.name}`);
    if (isProblem(built)) problems.push(...built);
    else request[field.name] = built.value;
  }
  return { request, problems };
}

type Value = { readonly value: unknown } | readonly DraftProblem[];

function valueOf(field: FormValue, draft: Draft, path: string): Value {
  switch (field.kind) {
    case 'boolean':
      return { value: draft.checked };
    case 'object': {
      const { request, problems } = buildRequest(field.model, draft.fields, `${path}.`);
      return problems.length > 0 ? problems : { value: request };
    }
    case 'list':
      return listOf(field.item, draft, path);
    default:
      return scalarOf(field.kind, draft.text, path);
  }
}

function listOf(item: FormValue, draft: Draft, path: string): Value {
  if (item.kind === 'enum') return { value: item.options.filter((option) => draft.chosen.includes(option)) };
  if (item.kind === 'object') {
    const built = draft.items.map((fields, index) => buildRequest(item.model, fields, `${path}.${index}.`));
    const problems = built.flatMap((one) => one.problems);
    return problems.length > 0 ? problems : { value: built.map((one) => one.request) };
  }
  const texts = draft.text.split(/[,;\s]+/).filter((text) => text !== '');
  const values = texts.map((text) => scalarOf(item.kind, text, path));
  const problems = values.flatMap((value) => (isProblem(value) ? value : []));
  return problems.length > 0 ? problems.slice(0, 1) : { value: values.map((value) => (isProblem(value) ? null : value.value)) };
}

function isProblem(value: Value): value is readonly DraftProblem[] {
  return Array.isArray(value);
}

function scalarOf(kind: FormValue['kind'], text: string, path: string): Value {
  if (kind === 'string' || kind === 'password' || kind === 'enum') return { value: text };
  const trimmed = text.trim();
  if (trimmed === '') return [{ path, kind: 'empty' }];
  const range = RANGES[kind];
  if (range === undefined) return /^[+-]?\d+([.,]\d+)?$/.test(trimmed) ? { value: Number(trimmed.replace(',', '.')) } : [{ path, kind: 'notNumber' }];
  if (!/^[+-]?\d+$/.test(trimmed)) return [{ path, kind: 'notInteger' }];
  const value = Number(trimmed);
  return value < range[0] || value > range[1] ? [{ path, kind: 'range' }] : { value };
}

/** True when the request holds what must not be read over a shoulder; its JSON is shown masked and cannot be edited. */
export function hasSecret(model: string | null): boolean {
  return fieldsOf(model).some((field) => field.kind === 'password' || field.kind === 'program');
}

/** The request as it may be shown. */
export function shownRequest(model: string | null, request: Built['request'], mask: string): string {
  const secrets = fieldsOf(model).filter((field) => field.kind === 'program' || (field.kind === 'password' && typeof request[field.name] === 'string'));
  return JSON.stringify({ ...request, ...Object.fromEntries(secrets.map((field) => [field.name, mask])) }, null, 2);
}
