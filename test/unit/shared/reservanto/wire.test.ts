import { traitsOfNote } from '@shared/reservanto/action-traits';
import * as requests from '@shared/reservanto/generated/requests';
import * as responses from '@shared/reservanto/generated/responses';
import { booleanField, booleanOrNull, list, map, numberField, numberOrNull, openEnum, stringField, stringOrNull } from '@shared/reservanto/tolerant';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

describe('answers are read tolerantly', () => {
  const colours = openEnum(['Red', 'Green']);
  it.each([
    ['a null list', list(stringField), null, []],
    ['a list left out', list(stringField), undefined, []],
    ['null items', list(z.number()), [1, null, 2], [1, 2]],
    ['a null map', map(numberField), null, {}],
    ['a map of ids', map(numberField), { 12: 3 }, { 12: 3 }],
    ['a known enum value', colours, 'Green', 'Green'],
    ['an unknown enum value', colours, 'Violet', 'Violet'],
    ['an enum as a number', colours, 1, 'Green'],
    ['a decimal for an integer', numberField, 12.5, 12.5],
    ['a number left out', numberField, undefined, 0],
    ['a null number', numberOrNull, null, null],
    ['a nullable number left out', numberOrNull, undefined, null],
    ['a switch left out', booleanField, undefined, false],
    ['a nullable switch left out', booleanOrNull, undefined, null],
    ['a null text', stringField, null, ''],
    ['a nullable text left out', stringOrNull, undefined, null],
  ])('%s', (_, schema, sent, read) => {
    expect(schema.parse(sent)).toEqual(read);
  });

  it('reads an empty answer of every kind', () => {
    const failed = Object.entries(responses).filter(([name, schema]) => name.endsWith('ResponseSchema') && !schema.safeParse({}).success);
    expect(failed.map(([name]) => name)).toEqual([]);
  });

  it('leaves out unknown fields and keeps the envelope', () => {
    const answer = responses.EchoResponseSchema.parse({ IsError: true, ErrorMessage: 'Chyba', ErrorMessages: null, Later: 1 });
    expect(answer).toMatchObject({ IsError: true, ErrorMessage: 'Chyba', ErrorMessages: [] });
    expect(answer).not.toHaveProperty('Later');
  });

  it('still refuses what is no answer', () => {
    expect(responses.EchoResponseSchema.safeParse([]).success).toBe(false);
    expect(responses.EchoResponseSchema.safeParse({ IsError: 'no' }).success).toBe(false);
  });
});

describe('requests are strict', () => {
  const good = { AppointmentId: 1, CustomerId: 2, NoShowStatus: 9 };
  it.each([
    ['as it should be', good, true],
    ['with a time stamp', { ...good, TimeStamp: 1_795_000_000 }, true],
    ['with a field nobody knows', { ...good, Later: 1 }, false],
    ['with an id that is no integer', { ...good, CustomerId: 2.5 }, false],
    ['with an id beyond int32', { ...good, CustomerId: 2 ** 31 }, false],
    ['with a status that is no byte', { ...good, NoShowStatus: 256 }, false],
    ['without a required id', { AppointmentId: 1, NoShowStatus: 9 }, false],
    ['with a null id', { ...good, CustomerId: null }, false],
    ['with a text for an id', { ...good, CustomerId: '2' }, false],
  ])('%s', (_, request, accepted) => {
    expect(requests.BookingSetNoShowStateRequestSchema.safeParse(request).success).toBe(accepted);
  });

  it('adds a note once, and may repeat the edit of one', () => {
    expect([{}, { NoteId: 0 }, { NoteId: 5 }].map((note) => traitsOfNote(note).safeToRepeat)).toEqual([false, false, true]);
  });
});
