import { baseOfValues, valueAct } from '@electron/sync/custom-values';
import { noteAct } from '@electron/sync/notes';
import { actOf } from '@shared/reservanto/acts/acts';
import * as requests from '@shared/reservanto/generated/requests';
import { describe, expect, it } from 'vitest';

describe('a note becomes an act', () => {
  it.each([
    [{ noteId: null, text: ' Volat\r\nráno ', shown: null }, { CustomerId: 7, IsDelete: false, Text: 'Volat\nráno' }, null, 'add'],
    [{ noteId: 5, text: 'Volat', shown: 'Nevolat ' }, { CustomerId: 7, NoteId: 5, IsDelete: false, Text: 'Volat' }, { text: 'Nevolat' }, 'edit'],
    [{ noteId: 5, text: null, shown: 'Nevolat' }, { CustomerId: 7, NoteId: 5, IsDelete: true, Text: '' }, { text: 'Nevolat' }, 'delete'],
  ])('%o', (change, request, base, what) => {
    const act = noteAct({ customerId: 7, ...change }, 'Jana');
    expect(act).toMatchObject({ request, base, title: { name: 'Jana', what } });
    expect(requests.CustomerNoteRequestSchema.safeParse(act.request).success).toBe(true);
  });

  it('and what the server keeps around its text is no clash', () => {
    const { request, base } = noteAct({ customerId: 7, noteId: 5, text: 'Volat', shown: 'Nevolat' }, 'Jana');
    const { facts, base: verdict } = actOf('Customer/Note');
    const notes = (Text: string): object => ({ CustomerDetails: { Notes: [{ Id: 5, Text }] } });
    expect(verdict?.(request, base ?? {}, facts(request, [notes(' Nevolat\r\n')]))).toBe('asBased');
    expect(verdict?.(request, base ?? {}, facts(request, [notes('Volat ')]))).toBe('asWanted');
    expect(verdict?.(request, base ?? {}, facts(request, [notes('Zavolat')]))).toBe('other');
    expect(verdict?.(request, base ?? {}, facts(request, [{ CustomerDetails: { Notes: [] } }]))).toBe('other');
  });
});

describe('a custom value becomes an act', () => {
  const AT = Date.parse('2026-11-22T23:00:00Z');
  it.each([
    ['12', { Operation: 'Set', StringValue: '12' }],
    [' ', { Operation: 'Delete' }],
    [null, { Operation: 'Delete' }],
    [false, { Operation: 'Set', BooleanValue: false }],
    [AT, { Operation: 'Set', DateValue: AT / 1000 }],
  ])('%o', (value, edit) => {
    const ofBooking = valueAct({ appointmentId: 5, customerId: 7, definitionId: 3, value, before: null }, 'Jana', 'Skříňka');
    expect(ofBooking).toMatchObject({ action: 'Booking/EditCustomValues', request: { AppointmentId: 5, CustomerId: 7, Values: [{ CustomValueDefinitionId: 3, ...edit }] }, base: { values: { 3: null } }, title: { name: 'Jana', field: 'Skříňka' } });
    expect(requests.BookingCustomValuesEditRequestSchema.safeParse(ofBooking.request).success).toBe(true);
    const ofCustomer = valueAct({ appointmentId: null, customerId: 7, definitionId: 3, value, before: null }, 'Jana', 'Skříňka');
    expect(ofCustomer).toMatchObject({ action: 'Customer/EditCustomValues', request: { CustomerId: 7 } });
    expect(requests.CustomerCustomValuesEditRequestSchema.safeParse(ofCustomer.request).success).toBe(true);
  });

  it('and is based on what readings say', () => {
    expect(baseOfValues([{ definitionId: 1, value: true }, { definitionId: 2, value: AT }, { definitionId: 3, value: null }])).toEqual({ values: { 1: true, 2: AT / 1000, 3: null } });
  });
});
