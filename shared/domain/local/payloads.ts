import { PRACTICE_STEPS } from '../practice-steps';
import { isPlainDate } from '../plain-date';
import type { Guard, Guarded } from './guards';
import { isJsonObject, listOf, oneOf, orNull, shape, text, whole, written } from './guards';
import { LONGEST_LINE, LONGEST_TEXT, MOST_ENTRIES, MOST_READERS } from './limits';

/** Number of the API. */
export const serverId = whole(1, 2_147_483_647);
/** Epoch ms, from 1970 to the year 2200. */
export const moment = whole(0, 7_258_118_400_000);
/** Day of the merchant's zone. */
export const plainDate: Guard<string> = (value): value is string => typeof value === 'string' && value.length === 10 && isPlainDate(value);

/** Rises when the payload changes its meaning; older ones are then read by a step of their own. */
const version = oneOf([1]);
const line = text(LONGEST_LINE);

/** Somebody of a call list: phoned or not, and what they want. */
const entry = shape(
  {
    appointmentId: serverId,
    customerId: serverId,
    /** When the booking begins. */
    start: moment,
    name: line,
    phone: line,
    reached: orNull(oneOf(['yes', 'no'])),
    /** What they want; it says nothing of whether it has been done. */
    agreed: orNull(oneOf(['move', 'cancel', 'leave'])),
    note: line,
  },
  {
    /** What the booking was seen to have become; left out: nothing yet. */
    outcome: oneOf(['moved', 'cancelled']),
  },
);

/** What each kind of record holds. */
export const PAYLOADS = {
  /** A message to the next shift, and who has read it when. */
  handover: shape({ version, text: written(LONGEST_TEXT), readBy: listOf(shape({ name: line, at: moment }, {}), MOST_READERS) }, {}),
  /** Somebody is to be phoned back; `dueAt` null: when there is time. */
  callback: shape({ version, name: line, phone: line, text: text(LONGEST_TEXT), dueAt: orNull(moment) }, {}),
  /** A half-typed booking: `summary` is its line in lists, `panel` belongs to the booking panel. */
  draft: shape({ version, summary: line, panel: isJsonObject }, {}),
  /** People to be phoned about one matter. */
  callList: shape({ version, title: line, why: oneOf(['timeOff', 'belowMinimum', 'cancelled']), entries: listOf(entry, MOST_ENTRIES) }, {}),
  /** Time off that was created here, since the API lists none. `repetition` is what was asked of the API; the id is null when the server's answer was lost, and of a series it is that of the first. */
  timeOff: shape({ version, freeTimeId: orNull(serverId), resourceId: serverId, from: moment, to: moment, repetition: orNull(isJsonObject), note: text(LONGEST_TEXT) }, {
    /** The first of a series was deleted: the other days may still be there, and no number of theirs is known. */
    firstDeleted: oneOf([1]),
  }),
  /** How many people a class of this service needs; the service is in `about`. */
  minimum: shape({ version, people: whole(0, 1_000) }, {}),
  /** Something that somebody has to give back: a key, a towel. Whose it is stands in `about`. */
  lent: shape({ version, what: written(LONGEST_LINE) }, {}),
  /** How many of a group under one customer came, until the visit ends; whose it is stands in `about`. */
  groupCame: shape({ version, came: whole(0, 1_000), until: moment }, {}),
  /** What has been tried out in practice; the card is closed when the record is done. */
  practiceCard: shape({ version, done: listOf(oneOf(PRACTICE_STEPS), PRACTICE_STEPS.length) }, {}),
} as const;

/** What a record of a kind holds. */
export type LocalPayloads = { readonly [K in keyof typeof PAYLOADS]: Guarded<(typeof PAYLOADS)[K]> };

/** Somebody of a call list. */
export type CallEntry = LocalPayloads['callList']['entries'][number];
