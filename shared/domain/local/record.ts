import type { Guard, Guarded } from './guards';
import { oneOf, orNull, shape } from './guards';
import { LARGEST_ASKED } from './limits';
import type { LocalPayloads } from './payloads';
import { moment, PAYLOADS, plainDate, serverId } from './payloads';

/** Kinds of what is kept on this computer only. */
export const LOCAL_KINDS = ['handover', 'callback', 'draft', 'callList', 'timeOff', 'minimum', 'lent', 'groupCame', 'practiceCard'] as const satisfies readonly (keyof typeof PAYLOADS)[];

/** See {@link LOCAL_KINDS}. */
export type LocalKind = (typeof LOCAL_KINDS)[number];

/** Kinds of which a person should know before they are lost with the business; the others are only how this desk is set. */
const MISSED_KINDS = ['handover', 'callback', 'draft', 'callList', 'timeOff', 'lent'] as const satisfies readonly LocalKind[];

const about = shape({}, { appointmentId: serverId, customerId: serverId, resourceId: serverId, serviceId: serverId, date: plainDate });

/** What a record is about, as far as it is about something. */
export type LocalAbout = Guarded<typeof about>;

/** What a person wants kept; the id is the window's, so that the same may be put again. */
export interface LocalWanted<K extends LocalKind = LocalKind> {
  readonly id: string;
  readonly kind: K;
  readonly about: LocalAbout;
  readonly payload: LocalPayloads[K];
}

/** The same with its times, epoch ms of the program's clock. */
interface Kept<K extends LocalKind> extends LocalWanted<K> {
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Nobody has to do anything about it any more. */
  readonly doneAt: number | null;
  /** Removed by a person, who may still take that back. */
  readonly removedAt: number | null;
}

/** What is kept on this computer only; `kind` says what the payload is. */
export type LocalRecord<K extends LocalKind = LocalKind> = { readonly [One in K]: Kept<One> }[K];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Name of a record. */
export const isLocalId: Guard<string> = (value): value is string => typeof value === 'string' && UUID.test(value);
const isAny: Guard<unknown> = (value): value is unknown => value !== undefined;

const wanted = { id: isLocalId, kind: oneOf(LOCAL_KINDS), about, payload: isAny };
const isWantedShape = shape(wanted, {});
const isKeptShape = shape({ ...wanted, createdAt: moment, updatedAt: moment, doneAt: orNull(moment), removedAt: orNull(moment) }, {});

/** True for something that may be put, whoever sends it. How much of it is kept is the store's question ({@link LOCAL_LIMITS} in `limits.ts`). */
export function isLocalWanted(value: unknown): value is LocalWanted {
  return isWantedShape(value) && PAYLOADS[value.kind](value.payload) && JSON.stringify(value.payload).length <= LARGEST_ASKED;
}

/** True for a record as it is kept: held against the contract at both ends, when it is read from the disk and when the window gets it. */
export function isLocalRecord(value: unknown): value is LocalRecord {
  return isKeptShape(value) && PAYLOADS[value.kind](value.payload);
}

/** True for a record that waits for a person, who should know before it is lost. */
export function isMissed(record: LocalRecord): boolean {
  return isOpenRecord(record) && (MISSED_KINDS as readonly LocalKind[]).includes(record.kind);
}

/** True while somebody has to do something about it, or it is in force. */
export function isOpenRecord({ doneAt, removedAt }: Pick<LocalRecord, 'doneAt' | 'removedAt'>): boolean {
  return doneAt === null && removedAt === null;
}
