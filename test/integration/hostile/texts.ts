/** Values as they stand in a JSON text, which can say what no JavaScript value does: 1e999, an int64, a key twice. */

const deep = (open: string, close: string, inner = ''): string => open.repeat(10_000) + inner + close.repeat(10_000);
const many = (count: number, one: (index: number) => number | string): string => `[${Array.from({ length: count }, (_, index) => one(index)).join(',')}]`;

/** Numbers at the bounds of what fields, JSON, JavaScript and SQLite can hold. */
export const NUMBERS: readonly string[] = [
  '0', '-0', '1', '-1', '2', '255', '256', '2147483647', '2147483648', '-2147483648', '-2147483649', '4294967296', '4102444799', '4102444800', '253402300800', '9007199254740991',
  '9007199254740992', '-9007199254740991', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '18446744073709551616', '1e999', '-1e999', '1e308', '-1e308', '5e-324', '1e-999', '0.1', '0.005',
  '-0.005', '1.5', '1e2', '1E+5',
];

/** No JSON at all in the place of a number. */
const BROKEN: readonly string[] = ['NaN', 'Infinity', '-Infinity', '+1', '01', '0x10', '1.', '', "'x'", 'undefined', '"', '[1,]'];

/** Texts that break what reads, keeps, compares or shows them. */
export const STRINGS: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udc00y', '\ud83d\ude00', '\u202eabc', '\ufeff', '\u0301', 'İıſß', "'; DROP TABLE bookings; --", '%', '_%_', '*', '.*(', '<script>alert(1)</script>', '../../etc/passwd',
  '${7*7}', '\r\nX: y', '__proto__', 'null', 'NaN', '1', '0x10', 'true', '[]', 'http://', 'javascript:alert(1)', 'http://[::1', 'file:///etc/passwd', 'http://a:b@127.0.0.1:9/', '@', 'a@b', `a@${'b.'.repeat(120)}c`, '+', '00000000000', '☃'.repeat(100),
].map((text) => JSON.stringify(text));

/** Like {@link STRINGS}, of a hundred thousand characters and more: some that cost more than their length. */
export const HUGE_STRINGS: readonly string[] = [
  JSON.stringify(' '.repeat(200_000)), JSON.stringify('č'.repeat(200_000)), JSON.stringify(`a${'\u0315\u0300'.repeat(100_000)}`), JSON.stringify(`${'a-'.repeat(50_000)}@${'b.'.repeat(50_000)}cz`),
  JSON.stringify(`http://${'1.'.repeat(100_000)}`), `"${'\\u0000\\ud800'.repeat(30_000)}"`,
];

/** What belongs into no field, or only into one of another type. */
const OTHERS: readonly string[] = ['null', 'true', 'false', '"1"', '"2026-11-23T10:00:00Z"', '[]', '{}', '[null]', '["x"]', '[1.5]', '[{}]', '{"a":1}', '{"length":1e9}', '{"__proto__":{"a":1}}', '[[1]]', '[0,-1,1e999]', '[[],{},null,true,"x"]'];

/** Like {@link OTHERS}, large or deep. */
export const HUGE_OTHERS: readonly string[] = [
  deep('[', ']'), deep('{"a":', '}', '1'), many(100_000, (index) => index), many(200_000, () => '""'), many(200_000, () => '{}'), many(200_000, () => 'null'),
  ...['1', 'null', '""', '{}', '{"PassUsageId":100,"Count":1}', '{"PaymentMethodId":1,"Amount":1}', '{"CustomValueDefinitionId":2,"Operation":"Set","StringValue":"x"}'].map((item) => many(10_000, () => item)), many(10_000, (index) => index), many(10_000, (index) => index % 7),
  `{${Array.from({ length: 30_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
];

/** A little of everything that is short. */
export const SHORT: readonly string[] = [...NUMBERS, ...BROKEN, ...STRINGS, ...OTHERS];

/** Everything that is large. */
export const HUGE: readonly string[] = [...HUGE_STRINGS, ...HUGE_OTHERS];

/** Bodies that are no object of fields. */
export const BODIES: readonly string[] = ['', ' ', 'null', 'true', '0', '1e999', '""', '[]', '[{}]', '{', '}', '{}{}', '{"a"}', '{a:1}', "{'a':1}", '\ufeff{}', '{}\u0000', '<xml/>', 'a=1&b=2', '"\ud800"', deep('[', ']'), deep('{"a":', '}', '1'), '['.repeat(500_000), '{"a":'.repeat(100_000), `{"a":"${'x'.repeat(900_000)}"}`, `"${'\\u0000'.repeat(150_000)}"`];
