import { searchActions } from '@renderer/features/console/action-groups';
import { aboutAction, aboutField } from '@renderer/features/console/api-texts';
import { ACTIONS_CS, FIELDS_CS } from '@renderer/i18n/cs/api';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { FORMS } from '@shared/reservanto/generated/forms';
import { describe, expect, it } from 'vitest';

const found = (query: string, locale: 'cs' | 'en' = 'cs'): ActionName[] => searchActions(query, (action) => aboutAction(action, locale)).flatMap(({ actions }) => actions);

describe('the search', () => {
  it('without words finds all in their groups', () => {
    expect(found('  ')).toEqual(Object.keys(ACTIONS));
    const names = searchActions('', () => '').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds by name, by a word in either language without its marks, and by a right', () => {
    expect(found('setnoshow')).toEqual(['Booking/SetNoShowState']);
    expect(found('Booking/Cancel')).toContain('Booking/Cancel');
    expect(found('stornuje')).toEqual(['Booking/Cancel']);
    expect(found('nahradnik')).toHaveLength(8);
    expect(found('cancels', 'en')).toEqual(['Booking/Cancel']);
    expect(found('webhooks')).toHaveLength(9);
    expect(found('webhook delete')).toHaveLength(3);
    expect(found('nic takového')).toEqual([]);
  });
});

describe('the Czech words', () => {
  const abouts = new Set(Object.values(FORMS).flatMap((fields) => fields.flatMap(({ about }) => (about === undefined ? [] : [about]))));

  it('are there for every field that the contract describes, and for no other', () => {
    expect(Object.keys(FIELDS_CS).sort()).toEqual([...abouts].sort());
  });

  it('are sentences in the formal address without a gender', () => {
    const texts = [...Object.values(ACTIONS_CS), ...Object.values(FIELDS_CS)];
    expect(texts.filter((text) => !text.endsWith('.') || / {2}|\.\.\.| - /.test(text) || /\b(zákaznice|přišel|přišla)\b/i.test(text))).toEqual([]);
  });

  it('are shown in Czech only', () => {
    const [field] = FORMS['EchoRequest'] ?? [];
    if (field === undefined) throw new Error('no field');
    expect(aboutField(field, 'cs')).toBe('Text, který API vrátí v odpovědi.');
    expect(aboutField(field, 'en')).toBe('Text sent to the API, which the response will return.');
  });
});
