import type { PlaceFacts } from '@shared/domain/offers';
import { refusalGuess } from '@shared/domain/refusal-guess';
import { appError } from '@shared/errors/app-error';
import { describe, expect, it } from 'vitest';

const refused = (parameter: string) => appError('server.refused', { detail: 'V tomto čase není volno.', params: { action: 'OneToOne/CreateBooking', parameter } });
const place = (over: Partial<PlaceFacts> = {}): PlaceFacts => ({ open: [{ from: 0, to: 1_000 }], usual: [], taken: 0, capacity: 1, ...over });
const booking = (over: Partial<Parameters<typeof refusalGuess>[1]> = {}): Parameters<typeof refusalGuess>[1] => ({ start: 100, end: 200, now: 50, isClass: false, place: place(), ...over });

describe('refusalGuess', () => {
  it.each([
    ['a right that is missing', appError('session.rightMissing'), booking(), 'right'],
    ['the line', appError('network.unreachable'), booking(), 'line'],
    ['a slow line', appError('network.timeout'), booking(), 'line'],
    ['a broken server', appError('server.status'), booking(), null],
    ['the past', refused('BookingStart'), booking({ now: 100 }), 'past'],
    ['somebody was faster', refused('BookingStart'), booking({ place: place({ taken: 1 }) }), 'capacity'],
    ['a place that is full only beside others', refused('BookingStart'), booking({ place: place({ taken: 1, capacity: 2 }) }), 'deadline'],
    ['before opening', refused('BookingStart'), booking({ place: place({ open: [{ from: 150, to: 1_000 }] }) }), 'outsideHours'],
    ['beyond closing', refused('BookingStart'), booking({ place: place({ open: [{ from: 0, to: 150 }] }) }), 'outsideHours'],
    ['closed all day', refused('BookingStart'), booking({ place: place({ open: [] }) }), 'outsideHours'],
    ['closed this once', refused('BookingStart'), booking({ place: place({ open: [], usual: [{ from: 0, to: 1_000 }] }) }), 'timeOff'],
    ['nothing there, within hours', refused('BookingStart'), booking(), 'timeOff'],
    ['hours not known', refused('BookingStart'), booking({ place: place({ open: null }) }), null],
    ['nothing known of the place', refused('BookingStart'), booking({ place: null }), null],
    ['a class that filled up', refused('AppointmentId'), booking({ isClass: true }), 'capacity'],
    ['a class that goes on may still be joined', refused('AppointmentId'), booking({ isClass: true, now: 150 }), 'capacity'],
    ['a class that is over', refused('AppointmentId'), booking({ isClass: true, now: 200 }), 'past'],
    ['too many people', refused('Count'), booking(), 'count'],
    ['a customer', refused('CustomerId'), booking(), 'customer'],
    ['a voucher', refused('Voucher'), booking(), 'voucher'],
    ['a resource that is gone', refused('BookingResourceId'), booking(), 'resource'],
    ['a time that one is moved to', refused('StartsAt'), booking({ place: place({ open: [] }) }), 'outsideHours'],
    ['a service that one is changed to', refused('ServiceId'), booking(), 'service'],
    ['a service', refused('BookingServiceId'), booking(), 'service'],
    ['a field of which we know nothing', refused('CustomerNote'), booking(), null],
    ['the name of an own property of every object', refused('constructor'), booking(), null],
    ['no field at all', refused(''), booking({ now: 100 }), 'past'],
  ] as const)('%s', (_, error, asked, guess) => expect(refusalGuess(error, asked)).toBe(guess));
});
