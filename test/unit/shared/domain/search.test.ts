import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, phoneDigits, topRowDigits } from '@shared/domain/fold';
import type { SearchMatch } from '@shared/domain/search';
import { matchEntry, parseQuery, prepareEntry, scan } from '@shared/domain/search';

function find(query: string, name: string, phone: string | null = null, email: string | null = null): Pick<SearchMatch, 'rank' | 'matched'> | null {
  const parsed = parseQuery(query);
  const match = parsed === null ? null : matchEntry(prepareEntry({ id: 1, name, phone, email }), parsed);
  return match === null ? null : { rank: match.rank, matched: match.matched };
}

describe('fold', () => {
  it.each([
    ['Jiří Ševčík-Łoś', 'jiri sevcik los'],
    ['  ŽLUŤOUČKÝ   kůň ', 'zlutoucky kun'],
    ['Đặng Thị Hương', 'dang thi huong'],
    ['Straße ẞ', 'strasse ss'],
    ['Ærø Œuvre Þór ıd', 'aero oeuvre thor id'],
    ["O'Brien, D’Arcy", 'o brien d arcy'],
    ['İstanbul', 'istanbul'],
    ['Олена Ткаченко', 'олена ткаченко'],
    ['a\ud800b', 'a b'],
    ['', ''],
  ])('%s', (text, expected) => expect(fold(text)).toBe(expected));

  it('is settled after one time, knows no case, and gives well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(folded)).toBe(false);
        expect(folded).not.toMatch(/^ | {2}| $/);
      }),
      { numRuns: 500 },
    );
  });
  it('composed and decomposed letters are one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aáčďéěíňóřšťúůýž ')) }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC').toUpperCase()));
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['+420 777 123 456', '777123456'],
    ['00420777123456', '777123456'],
    ['420777123456', '777123456'],
    ['777-123-456', '777123456'],
    ['+43 660 1234567', '436601234567'],
    ['420 123 456', '420123456'],
    ['', ''],
  ])('%s', (text, expected) => expect(phoneDigits(text)).toBe(expected));
  it.each([
    ['ýýý +ěš', '777123'],
    ['ÝÝÝ +Ěš', '777123'],
    ['ý7ý', '777'],
    ['éčí', '049'],
    ['ýý', null],
    ['ýýa', null],
  ])('the Czech top row: %s', (text, expected) => expect(topRowDigits(text)).toBe(expected));
});

describe('what the desk types', () => {
  it.each<[string, string, string | null, string | null, SearchMatch['matched'] | null]>([
    ['cerna', 'Jana Černá', null, null, 'name'],
    ['ČERNÁ', 'Jana Černá', null, null, 'name'],
    ['cer jan', 'Jana Černá', null, null, 'name'],
    ['jana c', 'Jana Černá', null, null, 'name'],
    ['jana d', 'Jana Černá', null, null, null],
    ['ern', 'Jana Černá', null, null, 'name'],
    ['er', 'Jana Černá', null, null, null],
    ['lo', 'Piotr Łoś', null, null, 'name'],
    ['777 123', 'Jana Černá', '+420 777 123 456', null, 'phone'],
    ['+420 777 123 456', 'Jana Černá', '777123456', null, 'phone'],
    ['00420777123456', 'Jana Černá', '777 123 456', null, 'phone'],
    ['+420 777', 'Jana Černá', '777123456', null, 'phone'],
    ['00420 777 1', 'Jana Černá', '777123456', null, 'phone'],
    ['456', 'Jana Černá', '777123456', null, 'phone'],
    ['56', 'Jana Černá', '777123456', null, null],
    ['ýýý +ěš', 'Jana Černá', '777123456', null, 'phone'],
    ['cernaj', 'Jana Černá', null, 'cernaj@example.cz', 'email'],
    ['@example', 'Jana Černá', null, 'cernaj@example.cz', 'email'],
    ['jana-cerna@', 'Jana', null, 'jana-cerna@example.cz', 'email'],
    ['999', 'Jana Černá', '777123456', null, null],
    ['777', 'Jana Černá', null, null, null],
    ['   ', 'Jana Černá', '777123456', 'a@b.cz', null],
    ['-', 'Jana Černá', '777123456', 'a@b.cz', null],
  ])('%s finds %s: %s %s → %s', (query, name, phone, email, expected) => {
    expect(find(query, name, phone, email)?.matched ?? null).toBe(expected);
  });

  it('surname before first name before the inside of a name before phone before e-mail', () => {
    const ranks = [
      find('jan', 'Petr Jandera'),
      find('jan', 'Jan Novák'),
      find('jan', 'Petr Bojan'),
      find('777', 'Petr Novák', '777123456'),
      find('777', 'Petr Novák', '123777456'),
      find('jan', 'Petr Novák', null, 'jan@example.cz'),
      find('jan', 'Petr Novák', null, 'pjan@example.cz'),
    ].map((match) => match?.rank ?? null);
    expect(ranks).not.toContain(null);
    expect([...ranks].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(ranks);
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(find('jan', 'Jan Janda')).toEqual(find('jan', 'Petr Janda'));
  });

  it('any part of a name, cut anywhere and in any order, finds its owner', () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from('abcčdďeěłnřžů')), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 8 }), (parts, length) => {
        const query = [...parts].reverse().map((one) => one.slice(0, length)).join(' ');
        expect(find(query, parts.join(' '))?.matched).toBe('name');
      }),
    );
  });
  it('any three or more digits of a number find it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 3, max: 9 }), (number, from, length) => {
        const run = String(number).slice(from, from + length);
        expect(find(run, 'Jana', `+420 ${number}`)?.matched).toBe('phone');
      }),
    );
  });
});

describe('slices', () => {
  it('together find what one scan finds', () => {
    const entries = Array.from({ length: 1_000 }, (_, id) => prepareEntry({ id, name: `Jan ${id % 7 === 0 ? 'Černý' : 'Malý'}`, phone: null, email: null }));
    const query = parseQuery('cer')!;
    const whole = scan(entries, query, 0, entries.length);
    const slices = [0, 300, 600, 900].flatMap((from) => scan(entries, query, from, from + 300));
    expect(slices).toEqual(whole);
    expect(whole).toHaveLength(143);
  });
});
