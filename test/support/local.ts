import type { LocalPayloads } from '@shared/domain/local/payloads';
import type { LocalAbout, LocalKind, LocalRecord, LocalWanted } from '@shared/domain/local/record';

/** A name of a record, made of a number. */
export const localId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** One payload of each kind that the contract allows. */
export const PAYLOAD: LocalPayloads = {
  handover: { version: 1, text: 'Klíč od skříňky 12 je u mě.', readBy: [] },
  callback: { version: 1, name: 'Jana Černá', phone: '+420777123456', text: 'chce přesunout', dueAt: null },
  draft: { version: 1, summary: 'Masáž, pá 14:00', panel: { serviceId: 3, typed: 'cern' } },
  callList: { version: 1, title: 'Nemoc: Petr', why: 'timeOff', entries: [{ appointmentId: 11, customerId: 22, start: 1_795_000_000_000, name: 'Jana Černá', phone: '777', reached: null, agreed: null, note: '' }] },
  timeOff: { version: 1, freeTimeId: 7, resourceId: 3, from: 1_000, to: 2_000, repetition: null, note: '' },
  minimum: { version: 1, people: 4 },
  lent: { version: 1, what: 'klíč 12' },
  groupCame: { version: 1, came: 2, until: 1_900_000_000_000 },
  practiceCard: { version: 1, done: ['find'] },
};

/** What a person wants kept; `number` names it. */
export function wanted<K extends LocalKind>(kind: K, number = 1, payload: LocalPayloads[K] = PAYLOAD[kind], about: LocalAbout = {}): LocalWanted<K> {
  return { id: localId(number), kind, about, payload };
}

/** The same as it is kept. */
export function aRecord<K extends LocalKind>(kind: K, number = 1, over: Partial<LocalRecord<K>> = {}): LocalRecord {
  return { ...wanted(kind, number), createdAt: number, updatedAt: number, doneAt: null, removedAt: null, ...over } as unknown as LocalRecord;
}
