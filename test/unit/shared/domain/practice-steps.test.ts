import type { PracticeEvent, PracticeStep } from '@shared/domain/practice-steps';
import { practiceStepOf } from '@shared/domain/practice-steps';
import { expect, it } from 'vitest';

const act = (action: string, state: string, isOnline = true): PracticeEvent => ({ kind: 'act', action, state, isOnline });

it.each<[string, PracticeEvent, readonly PracticeStep[], PracticeStep | null]>([
  ['Jana Černá found', { kind: 'found', name: 'Jana Černá' }, [], 'find'],
  ['somebody else found', { kind: 'found', name: 'Petr Šťastný' }, [], null],
  ['an entry taken', act('Booking/AddPaymentViaPass', 'done'), [], 'entry'],
  ['an entry on its way', act('Booking/AddPaymentViaPass', 'sending'), [], null],
  ['a booking made', act('OneToOne/CreateBooking', 'done'), [], 'book'],
  ['a booking refused', act('OneToOne/CreateBooking', 'refused'), [], null],
  ['a move taken back', act('OneToOne/MoveBooking', 'withdrawn'), [], 'undo'],
  ['a move that went through', act('OneToOne/MoveBooking', 'done'), [], null],
  ['the line lost', { kind: 'line', isUp: false }, [], 'cut'],
  ['a mark offline', act('Booking/SetNoShowState', 'ready', false), ['cut'], 'offlineMark'],
  ['a mark that only waits for its time', act('Booking/SetNoShowState', 'ready'), ['cut'], null],
  ['the line back', { kind: 'line', isUp: true }, ['cut'], 'mend'],
  ['the line up from the start', { kind: 'line', isUp: true }, ['find'], null],
])('%s', (_name, event, done, expected) => expect(practiceStepOf(event, done)).toBe(expected));
