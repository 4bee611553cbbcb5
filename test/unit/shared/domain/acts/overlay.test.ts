import type { Act } from '@shared/domain/acts/act';
import { notesAfter } from '@shared/domain/acts/overlaid-notes';
import { valuesAfter } from '@shared/domain/acts/overlaid-values';
import { createOverlay } from '@shared/domain/acts/overlay';
import type { Booking } from '@shared/domain/booking';
import type { ValueDefinition } from '@shared/domain/custom-values';
import type { ValueField } from '@shared/domain/views';
import { describe, expect, it } from 'vitest';
import { anAct } from '../../../../support/acts';

const NOTES = [{ id: 1, text: 'Volat odpoledne', createdAt: 10 }];
const noteAct = (request: object, over: Partial<Act> = {}): Act => anAct({ id: 'n1', action: 'Customer/Note', request: { CustomerId: 7, IsDelete: false, ...request }, createdAt: 50, ...over });
const shownWith = (...acts: Act[]) => {
  const overlay = createOverlay();
  overlay.take(acts);
  return overlay.notes(7, NOTES);
};

describe('notes', () => {
  it('a new one is there at once, has no id, and says how far it is', () => {
    expect(shownWith(noteAct({ Text: 'Alergie' }))).toEqual([
      { id: 1, text: 'Volat odpoledne', createdAt: 10, deleting: false, actId: null, pending: null },
      { id: null, text: 'Alergie', createdAt: 50, deleting: false, actId: 'n1', pending: 'waiting' },
    ]);
  });

  it('an edited one shows the new text, a deleted one says that it goes', () => {
    expect(shownWith(noteAct({ NoteId: 1, Text: 'Volat ráno' }))).toMatchObject([{ id: 1, text: 'Volat ráno', pending: 'waiting', deleting: false }]);
    expect(shownWith(noteAct({ NoteId: 1, Text: '', IsDelete: true }, { state: 'sending' }))).toMatchObject([{ id: 1, text: 'Volat odpoledne', pending: 'sending', deleting: true }]);
  });

  it('before a person stands what the server has, marked; a new text is not hidden even then', () => {
    expect(shownWith(noteAct({ NoteId: 1, Text: 'Volat ráno' }, { state: 'asked' }))).toMatchObject([{ text: 'Volat odpoledne', pending: 'asked' }]);
    expect(shownWith(noteAct({ Text: 'Alergie' }, { state: 'asked' }))[1]).toMatchObject({ text: 'Alergie', pending: 'asked' });
  });

  it('acts follow one another, those that are over and those of others leave no trace', () => {
    const first = noteAct({ NoteId: 1, Text: 'A' });
    expect(shownWith(first, noteAct({ NoteId: 1, Text: 'B' }, { id: 'n2', order: 2 }))).toMatchObject([{ text: 'B', actId: 'n2' }]);
    expect(shownWith(first, { ...first, state: 'refused', endedAt: 9 })).toMatchObject([{ text: 'Volat odpoledne', pending: null }]);
    expect(shownWith(noteAct({ CustomerId: 8, Text: 'X' }))).toHaveLength(1);
  });

  it('what was done stays when the act is over, and once only', () => {
    const added = noteAct({ Text: 'Alergie' });
    const after = notesAfter(NOTES, added, 99);
    expect(after).toEqual([...NOTES, { id: 0, text: 'Alergie', createdAt: 99 }]);
    expect(notesAfter(after, added, 99)).toEqual(after);
    expect(notesAfter(NOTES, noteAct({ NoteId: 1, Text: 'B' }), 99)).toEqual([{ ...NOTES[0], text: 'B' }]);
    expect(notesAfter(NOTES, noteAct({ NoteId: 1, IsDelete: true, Text: '' }), 99)).toEqual([]);
  });
});

const DAY = Date.parse('2026-11-23T00:00:00Z');
const field = (definitionId: number, over: Partial<ValueField> = {}): ValueField => ({ definitionId, name: `v${definitionId}`, value: null, kind: 'text', required: false, of: 'customer', options: [], pending: null, ...over });
const valueAct = (edit: object, over: Partial<Act> = {}): Act => anAct({ id: 'v1', action: 'Customer/EditCustomValues', request: { CustomerId: 7, Values: [edit] }, ...over });

describe('custom values', () => {
  it.each([
    [{ CustomValueDefinitionId: 3, Operation: 'Set', StringValue: '12' }, '12'],
    [{ CustomValueDefinitionId: 3, Operation: 'Set', BooleanValue: false }, false],
    [{ CustomValueDefinitionId: 3, Operation: 'Set', DateValue: DAY / 1000 }, DAY],
    [{ CustomValueDefinitionId: 3, Operation: 'Delete' }, null],
  ])('%o shows as %s at once', (edit, shown) => {
    const overlay = createOverlay();
    overlay.take([valueAct(edit)]);
    expect(overlay.values(null, 7, [field(2, { value: 'x' }), field(3, { value: 'before' })])).toEqual([field(2, { value: 'x' }), field(3, { value: shown, pending: 'waiting' })]);
  });

  it('those of a booking and of its customer are not mixed up', () => {
    const overlay = createOverlay();
    overlay.take([valueAct({ CustomValueDefinitionId: 3, Operation: 'Set', StringValue: '12' }, { action: 'Booking/EditCustomValues', request: { AppointmentId: 5, CustomerId: 7, Values: [{ CustomValueDefinitionId: 3, Operation: 'Set', StringValue: '12' }] } })]);
    expect(overlay.values(null, 7, [field(3)])).toEqual([field(3)]);
    expect(overlay.values(5, 7, [field(3, { of: 'booking' })])).toMatchObject([{ value: '12', pending: 'waiting' }]);
  });

  it('one that had no value stays after it was done', () => {
    const definition: ValueDefinition = { id: 3, name: 'Skříňka', kind: 'text', required: false, options: [], segmentId: 1, serviceIds: null, locationIds: null };
    const set = valueAct({ CustomValueDefinitionId: 3, Operation: 'Set', StringValue: '12' });
    expect(valuesAfter([], set, [definition])).toEqual([{ definitionId: 3, name: 'Skříňka', value: '12', kind: 'text', required: false }]);
    expect(valuesAfter([], set, [])).toEqual([]);
  });
});

describe('when and where a booking is', () => {
  const MIN = 60_000;
  const BOOKING: Booking = {
    appointmentId: 5, customerId: 7, start: 600 * MIN, end: 660 * MIN, resourceId: 1, resourceName: 'Vilém Brána', serviceId: 10, serviceName: 'EMS', calendarId: 1, courseId: null, courseName: null, locationId: null,
    segmentName: null, customerName: 'Jana', customerPhone: null, customerEmail: null, count: 1, status: 'ConfirmationRequested', attendance: 'unknown', payment: { state: 'none', price: 0, remaining: 0, method: null },
    customerNote: null, merchantNote: null, customValues: [],
  };
  const bookingAct = (action: string, request: object, over: Partial<Act> = {}): Act => anAct({ id: 'b1', action, request: { AppointmentId: 5, CustomerId: 7, ...request }, ...over });
  const move = (over: Partial<Act> = {}): Act => bookingAct('OneToOne/MoveBooking', { StartsAt: 720 * 60, EndsAt: 780 * 60 }, over);
  const laid = (...acts: Act[]) => {
    const overlay = createOverlay();
    overlay.take(acts);
    return { shown: overlay.booking(BOOKING), pendingAct: overlay.pendingAct(5, 7), moved: overlay.moved() };
  };

  it.each(['held', 'ready', 'sending', 'unknown'] as const)('a %s move shows at its new place and says where it was', (state) => {
    expect(laid(move({ state }))).toMatchObject({
      shown: { start: 720 * MIN, end: 780 * MIN, movedFrom: { start: 600 * MIN, end: 660 * MIN, resourceId: 1, serviceId: 10 } },
      pendingAct: 'move',
      moved: [{ appointmentId: 5, customerId: 7 }],
    });
  });

  it('one that stands before a person, or is over, shows what the server has', () => {
    expect(laid(move({ state: 'asked' })).shown).toEqual({ ...BOOKING, movedFrom: null });
    expect(laid(move({ state: 'refused', endedAt: 9 }))).toEqual({ shown: { ...BOOKING, movedFrom: null }, pendingAct: null, moved: [] });
  });

  it.each([
    ['start', { BookingStart: 720 * 60 }, { start: 720 * MIN, end: 780 * MIN, resourceId: 1, resourceName: 'Vilém Brána' }],
    ['resource', { BookingResourceId: 2 }, { start: 600 * MIN, end: 660 * MIN, resourceId: 2, resourceName: 'EMS box 2' }],
    ['service', { ServiceId: 11 }, { serviceId: 11, serviceName: 'EMS plus', resourceId: 1 }],
    ['nothing of them', { CustomerNote: 'x' }, { start: 600 * MIN, resourceId: 1, serviceId: 10 }],
  ])('a change of EMS shows its %s', (_, request, shown) => {
    expect(laid(bookingAct('EmsLike/UpdateBooking', request, { title: { toResource: 'EMS box 2', toService: 'EMS plus' } })).shown).toMatchObject(shown);
  });

  it('two moves follow one another from the one place that the server has', () => {
    expect(laid(move(), move({ id: 'b2', order: 2, request: { AppointmentId: 5, CustomerId: 7, StartsAt: 900 * 60, EndsAt: 960 * 60 } })).shown).toMatchObject({ start: 900 * MIN, movedFrom: { start: 600 * MIN } });
  });

  it.each([['Booking/Cancel', 'cancel'], ['Booking/Confirm', 'confirm'], ['Booking/Reject', 'reject']] as const)('%s leaves the booking as the server has it and marks it', (action, kind) => {
    expect(laid(bookingAct(action, {}, { state: 'held' }))).toEqual({ shown: { ...BOOKING, movedFrom: null }, pendingAct: kind, moved: [] });
  });
});
