import { formatCount, formatDate, formatDay, formatDayTitle, formatMoney, formatShortDate, formatTime } from '@renderer/i18n/format';
import { chooseLocale, translate } from '@renderer/i18n/i18n';
import { expect, test } from 'vitest';
import { PRACTICE_NOW } from '../../../support/renderer-data';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('times are those of the wall in Prague, whatever the computer says', async () => {
  await chooseLocale('cs');
  expect(formatTime(PRACTICE_NOW)).toBe('9:52');
  expect(formatTime(Date.parse('2026-07-01T22:05:00Z'))).toBe('0:05');
  await chooseLocale('en');
  expect(formatTime(PRACTICE_NOW)).toMatch(/^0?9:52$/);
});

test('both clock changes are read from the wall', () => {
  expect(formatTime(Date.parse('2026-03-29T00:59:00Z'))).toMatch(/^0?1:59$/);
  expect(formatTime(Date.parse('2026-03-29T01:00:00Z'))).toMatch(/^0?3:00$/);
  expect(formatTime(Date.parse('2026-10-25T00:30:00Z'))).toMatch(/^0?2:30$/);
  expect(formatTime(Date.parse('2026-10-25T01:30:00Z'))).toMatch(/^0?2:30$/);
});

test('days in both languages', async () => {
  await chooseLocale('cs');
  expect(plain(formatDayTitle(PRACTICE_NOW))).toBe('po 23. listopadu');
  expect(plain(formatDay(PRACTICE_NOW))).toBe('po 23. 11.');
  await chooseLocale('en');
  expect(plain(formatDayTitle(PRACTICE_NOW))).toBe('Mon 23 November');
  expect(plain(formatDay(PRACTICE_NOW))).toBe('Mon 23 Nov');
  expect([formatDate(PRACTICE_NOW), formatShortDate(PRACTICE_NOW)].map(plain)).toEqual(['23 Nov 2026', '23 Nov']);
});

test('money from hellers, with hellers only when there are any', () => {
  expect(plain(formatMoney(85_000))).toBe('850 Kč');
  expect(plain(formatMoney(120_050))).toBe('1 200,50 Kč');
  expect(plain(formatMoney(0))).toBe('0 Kč');
  expect(plain(formatCount(100_000))).toBe('100 000');
});

test('a text takes its values as they are: nothing is escaped twice', async () => {
  await chooseLocale('en');
  expect(translate('customer.priceLevel', { name: '<b>R&D</b>' })).toContain('<b>R&D</b>');
});
