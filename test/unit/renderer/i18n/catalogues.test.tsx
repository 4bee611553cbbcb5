import { cs } from '@renderer/i18n/cs/texts';
import { en } from '@renderer/i18n/en/texts';
import { ERROR_CODES } from '@shared/errors/app-error';
import { describe, expect, test } from 'vitest';

const texts: Readonly<Record<string, string>> = cs;
const english: Readonly<Record<string, string>> = en;
const keys = Object.keys(cs);

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}

describe('the two catalogues', () => {
  test('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  test('leave no text empty', () => {
    expect(keys.filter((key) => texts[key]?.trim() === '' || english[key]?.trim() === '')).toEqual([]);
  });

  test('put the same values into the same texts', () => {
    expect(keys.filter((key) => placeholders(texts[key] ?? '').join() !== placeholders(english[key] ?? '').join())).toEqual([]);
  });

  test('have a text for every error', () => {
    expect(ERROR_CODES.filter((code) => texts[`error.${code}`] === undefined)).toEqual([]);
  });

  test('hold no double space, no three dots for an ellipsis, no hyphen for a dash', () => {
    const wrong = [...Object.values(texts), ...Object.values(english)].filter((text) => / {2}|\.\.\.| - /.test(text));
    expect(wrong).toEqual([]);
  });

  test('put no full stop after a Czech date, which ends with one', () => {
    expect(Object.values(texts).filter((text) => text.includes('{{date}}.'))).toEqual([]);
  });

  test('say nothing in the gender of the customer', () => {
    expect(Object.values(texts).filter((text) => /\b(zákaznice|přišel|přišla|nepřišel|nepřišla|objednal[aá]?)\b/i.test(text))).toEqual([]);
  });
});
