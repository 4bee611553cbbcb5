import { LARGEST_ASKED, LONGEST_TEXT, MOST_ENTRIES } from '@shared/domain/local/limits';
import type { LocalKind } from '@shared/domain/local/record';
import { isLocalRecord, isLocalWanted, LOCAL_KINDS } from '@shared/domain/local/record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRecord, localId, PAYLOAD, wanted } from '../../../../support/local';

const entry = PAYLOAD.callList.entries[0];

describe.each(LOCAL_KINDS)('a record of kind %s', (kind: LocalKind) => {
  it('is taken as it is, when it is put and as it is kept', () => {
    expect(isLocalWanted(wanted(kind))).toBe(true);
    expect(isLocalRecord(aRecord(kind))).toBe(true);
  });

  it('is not taken with the payload of another kind', () => {
    for (const other of LOCAL_KINDS) if (other !== kind) expect(isLocalWanted({ ...wanted(kind), payload: PAYLOAD[other] })).toBe(false);
  });

  it('is not taken with a field more or less in its payload, of another version, or with anything else in a field', () => {
    const payload = PAYLOAD[kind] as unknown as Readonly<Record<string, unknown>>;
    expect(isLocalWanted({ ...wanted(kind), payload: { ...payload, more: 1 } })).toBe(false);
    expect(isLocalWanted({ ...wanted(kind), payload: { ...payload, version: 2 } })).toBe(false);
    for (const field of Object.keys(payload)) {
      expect(isLocalWanted({ ...wanted(kind), payload: Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field)) })).toBe(false);
      for (const wrong of [undefined, Number.NaN, -1, 1.5, 2 ** 53, [[]], new Date(0), new Map(), () => 1]) expect(isLocalWanted({ ...wanted(kind), payload: { ...payload, [field]: wrong } })).toBe(false);
    }
  });
});

it.each([
  ['a name that is not one', { ...wanted('handover'), id: '../../acts' }],
  ['an unknown kind', { ...wanted('handover'), kind: 'toString' }],
  ['no payload', { ...wanted('handover'), payload: undefined }],
  ['a field more', { ...wanted('handover'), doneAt: 1 }],
  ['an unknown thing that it is about', { ...wanted('handover'), about: { secret: 1 } }],
  ['a day that is none', { ...wanted('handover'), about: { date: '2026-02-30' } }],
  ['a text of blanks', wanted('handover', 1, { version: 1, text: ' \n', readBy: [] })],
  ['a text that is too long', wanted('handover', 1, { version: 1, text: 'x'.repeat(LONGEST_TEXT + 1), readBy: [] })],
  ['too many people to phone', wanted('callList', 1, { ...PAYLOAD.callList, entries: Array.from({ length: MOST_ENTRIES + 1 }, () => entry!) })],
  ['a list with a hole', wanted('callList', 1, { ...PAYLOAD.callList, entries: Array(2) as never })],
  ['a person with a field more', wanted('callList', 1, { ...PAYLOAD.callList, entries: [{ ...entry!, more: 1 } as never] })],
  ['what JSON does not carry', wanted('draft', 1, { ...PAYLOAD.draft, panel: { when: new Date(0) as never } })],
  ['a key that would be a prototype', wanted('draft', 1, { ...PAYLOAD.draft, panel: JSON.parse('{"__proto__":{"polluted":true}}') as never })],
  ['more than crosses the bridge', wanted('draft', 1, { ...PAYLOAD.draft, panel: { text: 'x'.repeat(LARGEST_ASKED) } })],
  ['what is too deep', wanted('draft', 1, { ...PAYLOAD.draft, panel: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) as never })],
])('%s is not taken', (_name, value) => {
  expect(isLocalWanted(value)).toBe(false);
});

it('whatever JSON carries may be the panel of a draft, and comes back the same', () => {
  const json = fc.jsonValue({ maxDepth: 6, depthSize: 'small' }).map((value) => JSON.parse(JSON.stringify(value)) as never);
  fc.assert(
    fc.property(fc.dictionary(fc.string().filter((key) => key !== '__proto__'), json), (panel) => {
      fc.pre(JSON.stringify(panel).length < 10_000 && !JSON.stringify(panel).includes('__proto__'));
      const put = { ...wanted('draft'), id: localId(9), payload: { ...PAYLOAD.draft, panel: JSON.parse(JSON.stringify(panel)) as never } };
      expect(isLocalWanted(put)).toBe(true);
      expect(JSON.parse(JSON.stringify(put))).toEqual(put);
    }),
  );
});

it('anything else is refused without a throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => !isLocalWanted(value)));
  fc.assert(fc.property(fc.anything(), (payload) => !isLocalWanted({ ...wanted('callList'), payload })));
});
