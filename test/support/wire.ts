import type { OpenReading, ReadingKind, ReadingOutcome, StorePort } from '@electron/store/port';
import { value } from './store';

/** Fields of one wire object; whatever is left out is left out of the JSON as well. */
export type Wire = Readonly<Record<string, unknown>>;

/** Answers by part: an object is sent as JSON, a text as it stands. */
export type Answers = Readonly<Record<string, Wire | string>>;

let lastReading = 0;

/** Hands answers to the store as sync would, each in two chunks that cut it anywhere. `failed` arrived in part only. */
export async function feed(store: StorePort, reading: ReadingKind, answers: Answers, more: { readonly startedAt?: number; readonly failed?: readonly string[] } = {}): Promise<ReadingOutcome> {
  const opened: OpenReading = { readingId: `t${(lastReading += 1)}`, reading, startedAt: more.startedAt ?? 1_000 };
  value(await store.call('openReading', opened));
  for (const [part, answer] of Object.entries(answers)) {
    const bytes = Buffer.from(typeof answer === 'string' ? answer : JSON.stringify({ IsError: false, ...answer }));
    const middle = Math.floor(bytes.length / 2);
    store.chunk(opened.readingId, part, new Uint8Array(bytes.subarray(0, middle)));
    store.chunk(opened.readingId, part, new Uint8Array(bytes.subarray(middle)));
  }
  return value(await store.call('closeReading', { readingId: opened.readingId, failedParts: more.failed ?? [] }));
}

/** Monday 23 November 2026 in Prague, its first instant in unix seconds. */
export const DAY = { date: '2026-11-23', start: Date.parse('2026-11-22T23:00:00Z') / 1000 } as const;

/** Unix seconds of a wall-clock time of {@link DAY}. */
export function at(hours: number, minutes = 0): number {
  return DAY.start + hours * 3600 + minutes * 60;
}

/** One row of Event/GetList. */
export function event(AppointmentId: number, CustomerId: number, StartDate: number, fields: Wire = {}): Wire {
  return { AppointmentId, CustomerId, StartDate, EndDate: StartDate + 3600, SourceId: 1, SourceName: 'Eva Malá', LocationId: 1, CalendarId: 1, Status: 'Confirmed', Price: 500, Count: 1, CustomerFullName: `Osoba ${CustomerId}`, BookingServiceId: 1, ServiceName: 'Masáž', ...fields };
}

/** The same row in Booking/GetBookingsForPeriod. */
export function info(AppointmentId: number, CustomerId: number, StartsAtUnixStamp: number, fields: Wire = {}): Wire {
  return { AppointmentId, CustomerId, StartsAtUnixStamp, BookingResourceId: 1, BookingResourceName: 'Eva Malá', BookingServiceId: 1, BookingServiceName: 'Masáž', CustomerName: `Osoba ${CustomerId}`, CustomerPhone: `+420 777 000 ${String(CustomerId).padStart(3, '0')}`, CustomerEmail: null, Price: 500, PersonCount: 1, Appointment: { Id: AppointmentId, EndDate: StartsAtUnixStamp + 3600, CalendarId: 1 }, ...fields };
}

/** Both lists of a day out of the same rows: what Event says, with the phone of BookingInfo beside it. */
export function bothLists(events: readonly Wire[]): Answers {
  return {
    events: { Events: events },
    bookings: {
      BookingInfoModels: events.map((row) =>
        info(Number(row['AppointmentId']), Number(row['CustomerId']), Number(row['StartDate']), { BookingResourceId: row['SourceId'], NoShowStatus: row['NoShowStatus'] ?? 0, IsPaid: row['IsPaid'] ?? false, Price: row['Price'], Appointment: { Id: row['AppointmentId'], EndDate: row['EndDate'], CalendarId: 1 } }),
      ),
    },
  };
}

/** One listed class. */
export function listedClass(Id: number, StartDate: number, fields: Wire = {}): Wire {
  return { Id, StartDate, EndDate: StartDate + 3600, BookingResourceId: 2, BookingResourceName: 'Sál A', BookingServiceId: 2, BookingServiceName: 'Jóga', CalendarId: 2, Capacity: 10, OccupiedCapacity: 0, ...fields };
}

/** Two locations, four resources (one deleted), a segment of each kind. */
export const CATALOGUE: Answers = {
  merchant: { Result: { Id: 1, Name: 'Studio' } },
  locations: { Items: [{ Id: 1, Name: 'Budějovická', State: 'Public' }, { Id: 2, Name: 'Anděl', State: 'Public' }] },
  segments: { Items: [{ Id: 1, SegmentType: 'OneToOne', LocalizedName: 'Služby' }, { Id: 2, SegmentType: 'Classes', LocalizedName: 'Lekce', CustomizedName: 'Skupiny' }] },
  resources: {
    Items: [
      { Id: 1, Name: 'Eva Malá', LocationId: 1, SegmentIds: [1], State: 'Public' },
      { Id: 2, Name: 'Sál A', LocationId: 1, SegmentIds: [2], State: 'Public' },
      { Id: 3, Name: 'Jan Horák', LocationId: 2, SegmentIds: [1], State: 'Private' },
      { Id: 4, Name: 'Bývalá', LocationId: 1, SegmentIds: [1], State: 'Deleted' },
    ],
  },
  services: { BookingServices: [{ Id: 1, Name: 'Masáž', SegmentId: 1 }, { Id: 2, Name: 'Jóga', SegmentId: 2 }] },
};

/** One row of Customer/GetList. */
export function customer(Id: number, Name: string, fields: Wire = {}): Wire {
  return { Id, Name, Phone: null, Email: null, CreatedAt: 1_700_000_000, Deleted: false, Tags: null, CustomValues: null, ...fields };
}
