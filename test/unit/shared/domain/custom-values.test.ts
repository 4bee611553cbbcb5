import type { ValueDefinition } from '@shared/domain/custom-values';
import { allValues, fitsPlace } from '@shared/domain/custom-values';
import { noteText } from '@shared/domain/note-text';
import { describe, expect, it } from 'vitest';

const locker: ValueDefinition = { id: 3, name: 'Skříňka', kind: 'text', required: false, options: [], segmentId: 2, serviceIds: null, locationIds: null };

describe('a definition fits a booking', () => {
  it.each([
    [locker, { segmentId: 2, serviceId: 1, locationId: 1 }, true],
    [locker, { segmentId: 3, serviceId: 1, locationId: 1 }, false],
    [locker, { segmentId: null, serviceId: null, locationId: null }, false],
    [{ ...locker, serviceIds: [1] }, { segmentId: 2, serviceId: 1, locationId: null }, true],
    [{ ...locker, serviceIds: [1] }, { segmentId: 2, serviceId: 4, locationId: null }, false],
    [{ ...locker, serviceIds: [1] }, { segmentId: 2, serviceId: null, locationId: null }, false],
    [{ ...locker, locationIds: [1] }, { segmentId: 2, serviceId: null, locationId: 2 }, false],
  ])('%o at %o: %s', (definition, place, fits) => {
    expect(fitsPlace(definition, place)).toBe(fits);
  });
});

it('what can be set stands in the order of the definitions, with what is set, and nothing is lost', () => {
  const card = { definitionId: 9, name: 'Karta', value: '4711', kind: 'text' as const, required: false };
  const known = { definitionId: 3, name: 'Skříňka', value: '12', kind: 'text' as const, required: false };
  expect(allValues([card], [locker]).map(({ definitionId, value }) => [definitionId, value])).toEqual([[3, null], [9, '4711']]);
  expect(allValues([card, known], [locker])).toEqual([known, card]);
});

it('a note is sent without what is around it, without what ends a text, and with plain line ends', () => {
  expect(noteText('  Volat\r\nodpoledne\u0000 \n')).toBe('Volat\nodpoledne');
  expect(noteText('\ud800')).toBe('\ufffd');
  expect(noteText(' \n ')).toBe('');
});
