import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@shared/domain/clean-text';
import { formatPhone, isSamePhone } from '@shared/domain/phones';

describe('phones', () => {
  it.each([
    ['777123456', '+420 777 123 456'],
    ['+420777123456', '+420 777 123 456'],
    ['00420 777 123 456', '+420 777 123 456'],
    ['420-777-123-456', '+420 777 123 456'],
    ['+43 660 1234567', '+43 660 1234567'],
    ['+42 1234567', '+42 1234567'],
    ['777 123 456 linka 5', '777 123 456 linka 5'],
    [' 112 ', '112'],
    ['', ''],
  ])('%s is shown as %s', (phone, shown) => expect(formatPhone(phone)).toBe(shown));

  it('what is shown is still the same number', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789+ -()')), maxLength: 20 }), (phone) => {
        expect(isSamePhone(phone, formatPhone(phone))).toBe(/\d/.test(phone));
        expect(formatPhone(formatPhone(phone))).toBe(formatPhone(phone));
      }),
    );
  });
  it.each<[string | null, string | null, boolean]>([
    ['777 123 456', '+420777123456', true],
    ['777123456', '777123457', false],
    [null, null, false],
    ['', '', false],
    ['---', '---', false],
  ])('%s and %s: %s', (one, other, same) => expect(isSamePhone(one, other)).toBe(same));
});

describe('texts from outside', () => {
  it.each([
    ['a\0b', 'ab'],
    ['a\ud800b', 'a\ufffdb'],
    ['\udc00', '\ufffd'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['\ud800\ud83d\ude00\udc00', '\ufffd\ud83d\ude00\ufffd'],
    ['line\nnext\tcell', 'line\nnext\tcell'],
    ['\u001b[31mred\u007f', '[31mred'],
  ])('%j becomes %j', (text, clean) => expect(cleanText(text)).toBe(clean));

  it('is well-formed, without NUL, bounded and settled, whatever came', () => {
    const unit = fc.oneof(fc.constantFrom('\ud83d', '\ude00', '\0', '\u001b', 'á', '\n'), fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 50 }), fc.integer({ min: 0, max: 4_010 }), (parts, padding) => {
        const clean = cleanText('x'.repeat(padding) + parts.join(''));
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(clean).not.toContain('\0');
        expect(clean.length).toBeLessThanOrEqual(4_000);
        expect(cleanText(clean)).toBe(clean);
      }),
      { examples: [[['\ud83d\ude00'], 3_999]] },
    );
  });
});
