import { indentJson } from '@renderer/features/console/indent-json';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('lays JSON out as JSON.stringify would', () => {
  fc.assert(fc.property(fc.json(), (text) => !/^[{[]/.test(text) || indentJson(text) === JSON.stringify(JSON.parse(text), null, 2)));
});

it('keeps every sign as it was sent', () => {
  expect(indentJson('{"Id":90071992547409931,"Id":1.50,"Text":"\\u0041 {\\"}"}')).toBe('{\n  "Id": 90071992547409931,\n  "Id": 1.50,\n  "Text": "\\u0041 {\\"}"\n}');
});

it.each([
  ['a cut text', '{"Items":[{"Name":"Ja', '{\n  "Items": [\n    {\n      "Name": "Ja'],
  ['a page', '<h1>Chyba serveru</h1> {', '<h1>Chyba serveru</h1> {'],
  ['nothing', '', ''],
  ['ends without beginnings', '[]]}}', '[]\n]\n}\n}'],
])('does not stumble over %s', (_, text, shown) => {
  expect(indentJson(text)).toBe(shown);
});

it('moves what is nested without end in no further, and takes no longer for it', () => {
  const text = '['.repeat(100_000);
  expect(indentJson(text).length).toBeLessThan(100_000 * 90);
});
