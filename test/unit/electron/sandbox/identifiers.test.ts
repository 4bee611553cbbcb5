import { expect, it } from 'vitest';
import { startCaller } from './caller';

const LINK = { ExternalId: 'HR-0042', ReservantoId: 1, ObjectType: 'BookingResource', ExternalData: '{"room":7}' };

it('adds an identifier by which the resource is found, edits its data and deletes it', async () => {
  const { call, books } = await startCaller();
  const data = () => books.db.all<{ json: string }>("SELECT json FROM catalogue WHERE kind = 'externalIdentifier'").map(({ json }) => (JSON.parse(json) as { readonly data: string | null }).data);
  expect(await call('ExternalIdentifier/Add', LINK)).toMatchObject({ IsError: false, Ok: true });
  const resource = (await call('BookingResource/Get', { BookingResourceId: 1 })).Result;
  const found = async () => (await call('ExternalIdentifier/Get', { ExternalId: 'HR-0042', ObjectType: 0 })).Result;
  expect(await found()).toEqual(resource);
  expect(data()).toEqual(['{"room":7}']);
  expect((await call('ExternalIdentifier/Edit', { ExternalId: 'HR-0042', ObjectType: 0, ExternalData: 'x' })).Ok).toBe(true);
  expect(data()).toEqual(['x']);
  expect((await call('ExternalIdentifier/Edit', { ExternalId: 'HR-0042', ObjectType: 0 })).Ok).toBe(true);
  expect(data()).toEqual([null]);
  expect(await found()).toEqual(resource);
  expect((await call('ExternalIdentifier/Delete', { ExternalId: 'HR-0042', ObjectType: 'BookingResource' })).Ok).toBe(true);
  expect(await call('ExternalIdentifier/Get', { ExternalId: 'HR-0042', ObjectType: 0 })).toMatchObject({ IsError: true, ErrorParameter: 'ExternalId' });
  expect((await call('ExternalIdentifier/Add', { ...LINK, ReservantoId: 2 })).Ok).toBe(true);
  expect((await found())?.Id).toBe(2);
});

it('a resource may have several identifiers, told apart to the letter', async () => {
  const { call } = await startCaller();
  for (const ExternalId of ['a', 'A', 'a ', 'ř', '\0']) expect((await call('ExternalIdentifier/Add', { ...LINK, ExternalId })).Ok, ExternalId).toBe(true);
  for (const ExternalId of ['a', 'A', 'a ', 'ř', '\0']) expect((await call('ExternalIdentifier/Get', { ExternalId, ObjectType: 0 })).Result?.Id).toBe(1);
  expect((await call('ExternalIdentifier/Delete', { ExternalId: 'A', ObjectType: 0 })).Ok).toBe(true);
  expect((await call('ExternalIdentifier/Get', { ExternalId: 'a', ObjectType: 0 })).IsError).toBe(false);
});

it('refuses, by name, and leaves the first link as it is', async () => {
  const { call } = await startCaller();
  await call('ExternalIdentifier/Add', LINK);
  for (const [action, request, parameter] of [
    ['ExternalIdentifier/Add', { ...LINK, ReservantoId: 2 }, 'ExternalId'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: null }, 'ExternalId'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: ' ' }, 'ExternalId'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: 'x'.repeat(201) }, 'ExternalId'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: 'jiné', ReservantoId: 999 }, 'ReservantoId'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: 'jiné', ReservantoId: 2 ** 31 }, 'ReservantoId'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: 'jiné', ObjectType: 'Customer' }, 'ObjectType'],
    ['ExternalIdentifier/Add', { ...LINK, ExternalId: 'jiné', ExternalData: 'x'.repeat(4001) }, 'ExternalData'],
    ['ExternalIdentifier/Edit', { ...LINK, ExternalId: 'jiné' }, 'ExternalId'],
    ['ExternalIdentifier/Edit', { ...LINK, ExternalData: 'x'.repeat(4001) }, 'ExternalData'],
    ['ExternalIdentifier/Delete', { ...LINK, ExternalId: 'jiné' }, 'ExternalId'],
    ['ExternalIdentifier/Delete', { ...LINK, ExternalId: null }, 'ExternalId'],
  ] as const) {
    expect(await call(action, request), JSON.stringify(request).slice(0, 100)).toMatchObject({ IsError: true, ErrorParameter: parameter, Ok: false });
  }
  expect((await call('ExternalIdentifier/Get', { ExternalId: LINK.ExternalId, ObjectType: 0 })).Result?.Id).toBe(1);
});
