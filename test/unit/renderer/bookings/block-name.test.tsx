import { blockName } from '@renderer/features/bookings/block-texts';
import { chooseLocale } from '@renderer/i18n/i18n';
import { beforeEach, expect, test } from 'vitest';
import { block, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const part = block(5, 7, 'Jana Černá', 600, { payment: { state: 'part', price: 85_000, remaining: 35_000, method: null } });

beforeEach(() => startWindow());

test.each([
  ['en', /^10:00–11:00, Jana Černá, Massage, .*part paid, 350 Kč to pay/],
  ['cs', /^10:00–11:00, Jana Černá, Massage, .*částečně uhrazeno, k úhradě 350 Kč/],
] as const)('a part-paid block says what is paid and what is not (%s)', async (locale, name) => {
  await chooseLocale(locale);
  expect(blockName(part, PRACTICE_NOW).replace(/\u00a0/g, ' ')).toMatch(name);
});
