import { hostOf, serverIn } from '@shared/domain/server-address';
import { LONGEST_TOKEN, tokenIn } from '@shared/domain/token';
import { describe, expect, it } from 'vitest';

const TOKEN = 'ltt-AbC_123.456~+/=';

describe('a pasted token', () => {
  it.each([
    ['as it is', TOKEN],
    ['with blanks and a line end around it', `  ${TOKEN}\r\n`],
    ['in quotes', `"${TOKEN}"`],
    ['in Czech quotes', `„${TOKEN}“`],
    ['in guillemets and back ticks', `»\`${TOKEN}\`«`],
    ['broken by a mail', `${TOKEN.slice(0, 6)}\r\n${TOKEN.slice(6)}\n`],
    ['with signs without a shape', `\ufeff${TOKEN.slice(0, 3)}\u200b${TOKEN.slice(3)}`],
    ['between tabs of a table', `\t${TOKEN}\t`],
  ])('%s is found', (_, pasted) => {
    expect(tokenIn(pasted)).toEqual({ token: TOKEN });
  });

  it.each([
    ['empty', ''],
    ['empty', ' \n"“ '],
    ['address', 'https://api.reservanto.cz/'],
    ['words', 'Dobrý den, posílám token'],
    ['words', `token: ${TOKEN}`],
    ['tooShort', 'abc1234'],
    ['tooLong', 'x'.repeat(LONGEST_TOKEN + 1)],
    ['signs', 'příliš-žluťoučký'],
    ['signs', `${TOKEN}\u0000`],
  ])('is none because of: %s', (problem, pasted) => {
    expect(tokenIn(pasted)).toEqual({ problem });
  });

  it('is taken up to the longest', () => {
    expect(tokenIn('x'.repeat(LONGEST_TOKEN))).toEqual({ token: 'x'.repeat(LONGEST_TOKEN) });
  });
});

describe('the address of a server', () => {
  it.each([
    ['https://api.reservanto.cz/', 'https://api.reservanto.cz'],
    ['  HTTPS://API.Reservanto.CZ  ', 'https://api.reservanto.cz'],
    ['api.reservanto.cz', 'https://api.reservanto.cz'],
    ['https://api.reservanto.cz/v1/', 'https://api.reservanto.cz'],
    ['https://example.org:8443/api', 'https://example.org:8443/api'],
    ['http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
    ['http://localhost:80/', 'http://localhost:80'],
    ['http://[::1]:4711', 'http://[::1]:4711'],
  ])('%s is %s', (typed, address) => {
    expect(serverIn(typed)).toBe(address);
  });

  it.each([
    '', 'https://', 'nonsense', 'http://api.reservanto.cz', 'http://127.0.0.1.example.org', 'http://localhost.example.org', 'ftp://example.org', 'file:///etc/passwd',
    'https://user:secret@example.org', 'https://example.org/?a=1', 'https://example.org/#a', 'https://exa mple.org', 'https://example.org/../x', 'https://example.org:0', 'https://example.org:65536',
    'https://-example.org', '11', `https://example.org/${'x'.repeat(300)}`, 'https://example.org\nhttp://x', "x' OR 1=1 --",
  ])('%s is none, or not a safe one', (typed) => {
    expect(serverIn(typed)).toBeNull();
  });

  it('is shown by its host', () => {
    expect([hostOf('https://api.reservanto.cz'), hostOf('http://127.0.0.1:4711'), hostOf('https://example.org/api')]).toEqual(['api.reservanto.cz', '127.0.0.1:4711', 'example.org']);
  });
});
