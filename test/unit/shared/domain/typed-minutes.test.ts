import { typedMinutes } from '@shared/domain/typed-minutes';
import { expect, it } from 'vitest';

it.each([
  ['14.30', 870], ['14,30', 870], ['14:30', 870], ['1430', 870], [' 930 ', 570], ['14', 840], ['9', 540], ['0:00', 0], ['24:00', 1440], ['24', 1440], ['2400', 1440],
  ['24:01', null], ['25', null], ['14.60', null], ['', null], ['14.3', null], ['-1', null], ['14:30:00', null], ['dvě', null],
])('%s is %s', (typed, minutes) => {
  expect(typedMinutes(typed)).toBe(minutes);
});
