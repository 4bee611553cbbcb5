import type { ActState } from '@shared/domain/acts/act';
import { standsInTheWay } from '@shared/domain/acts/leaving';
import { expect, it } from 'vitest';

it.each<[ActState, boolean, boolean]>([
  ['held', true, true],
  ['sending', true, true],
  ['unknown', true, true],
  ['asked', true, true],
  ['ready', true, false],
  ['ready', false, true],
  ['done', false, false],
  ['refused', false, false],
  ['notDone', false, false],
  ['withdrawn', false, false],
])('%s with a book that is kept: %s → asks: %s', (state, kept, asks) => {
  expect(standsInTheWay({ state }, kept)).toBe(asks);
});
