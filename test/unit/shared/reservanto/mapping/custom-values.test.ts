import { CustomValueDefinitionApiModelSchema } from '@shared/reservanto/generated/responses';
import { definitionOf } from '@shared/reservanto/mapping/custom-values';
import { describe, expect, it } from 'vitest';

const read = (model: object) => definitionOf(CustomValueDefinitionApiModelSchema.parse(model));

describe('a definition of a custom value', () => {
  it('as the contract has it', () => {
    expect(read({ Id: 3, Name: ' Skříňka ', DataType: 'String', IsRequired: true, SegmentId: 2, OneFromList: ['malá', ' ', null, 'velká'], AllServices: false, ServiceIds: [7], AllLocations: true, LocationIds: [] })).toEqual({
      id: 3, name: 'Skříňka', kind: 'text', required: true, options: ['malá', 'velká'], segmentId: 2, serviceIds: [7], locationIds: null,
    });
  });

  it.each([
    [{ AllServices: true, ServiceIds: [7] }, null],
    [{ AllServices: false, ServiceIds: [] }, null],
    [{ AllServices: false, ServiceIds: [7] }, [7]],
  ])('%o is of the services %o', (model, services) => {
    expect(read({ Id: 1, ...model }).serviceIds).toEqual(services);
  });

  it.each([['Boolean', 'boolean'], ['Date', 'date'], ['String', 'text'], ['Colour', 'text']])('%s is a %s', (DataType, kind) => {
    expect(read({ Id: 1, DataType }).kind).toBe(kind);
  });
});
