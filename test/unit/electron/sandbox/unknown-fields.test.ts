import { createUnknownFields } from '@electron/sandbox/http/unknown-fields';
import { describe, expect, it } from 'vitest';
import { startCaller } from './caller';

describe('fields that no model knows', () => {
  it('are ignored and counted by action and name, without their values', async () => {
    const { call, control } = await startCaller();
    expect(await call('Test/Echo', { Text: 'a', Phone: 'secret', TimeStamp: 1 })).toMatchObject({ IsError: false, ReceivedText: 'a' });
    await call('Test/Echo', { Text: 'b', Phone: 'secret', text: 'c' });
    await call('Customer/GetList', { Email: 'secret', ModifiedAfter: 2 ** 33 });
    expect(await control('unknown-fields')).toEqual({ 'Test/Echo.Phone': 2, 'Test/Echo.text': 1, 'Customer/GetList.Email': 1 });
    expect(JSON.stringify(await control('unknown-fields'))).not.toContain('secret');
  });

  it('are told by their path inside of other fields, and where an action takes no fields', async () => {
    const { call, control } = await startCaller();
    await call('FreeTime/Create', { Repetition: { Nonsense: { Deep: 1 } } });
    await call('Event/WebHook/GetList', { TimeStamp: 1, Area: 'x' });
    await call('Booking/EditCustomValues', { Values: [{ Value: 'x' }, { Value: 'y' }] });
    expect(await control('unknown-fields')).toEqual({ 'FreeTime/Create.Repetition.Nonsense': 1, 'Event/WebHook/GetList.Area': 1, 'Booking/EditCustomValues.Values.Value': 2 });
  });

  it('of a request that is refused count too; of one without a token or without JSON nothing does', async () => {
    const { call, control, raw, token } = await startCaller();
    await call('Event/Get', { AppointmentID: 1 });
    await raw('/v1/Event/Get', { body: '{"X":1}' });
    await raw('/v1/Event/Get', { body: '{"Y":1', token });
    await raw('/v1/Event/Get', { body: '["Z"]', token });
    expect(await control('unknown-fields')).toEqual({ 'Event/Get.AppointmentID': 1 });
  });

  it('do not fill the memory: of too many or too long names only the number is kept', async () => {
    const { call, control } = await startCaller();
    await call('Test/Echo', { ['x'.repeat(500)]: 1, __proto__x: 1, constructor: 1 });
    expect(await control('unknown-fields')).toEqual({ 'Test/Echo.*': 1, 'Test/Echo.__proto__x': 1, 'Test/Echo.constructor': 1 });
    const fields = createUnknownFields();
    for (let index = 0; index < 5_000; index += 1) fields.note('Test/Echo', `Field${index}`);
    fields.note('Test/Echo', 'Field1');
    const counts = fields.counts();
    expect(Object.keys(counts)).toHaveLength(1_001);
    expect(counts).toMatchObject({ 'Test/Echo.Field1': 2, 'Test/Echo.*': 4_000 });
  });
});
