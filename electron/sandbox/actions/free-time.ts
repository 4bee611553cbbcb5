import { cleanText } from '@shared/domain/clean-text';
import { oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { lastId } from '../data/database';
import { callHooks } from '../data/journal';
import { namesOf } from '../data/rows';
import { Refusal } from '../refusal';
import type { Span } from '../rules/hours';
import { checkMoment } from '../rules/interval';
import { occurrencesOf } from '../rules/repetition';
import { found } from './found';
import type { Handlers } from './handler';

/** Choice: longest time off, in seconds, and its longest note, in characters. */
const [LONGEST, LONGEST_NOTE] = [366 * 86_400, 2000];

/** Time off as the books keep it. Unix seconds. */
interface FreeTimeRecord {
  readonly id: number;
  readonly resource_id: number;
  readonly segment_id: number;
  readonly start: number;
  readonly end: number;
  readonly note: string | null;
}

function freeTimeOf(db: Db, id: number): FreeTimeRecord {
  return found(db.get<FreeTimeRecord>('SELECT * FROM free_times WHERE id = ?', id), 'FreeTimeId');
}

function freeTimeWire(db: Db, row: FreeTimeRecord): Readonly<Record<string, unknown>> {
  const names = namesOf(db);
  return {
    Id: row.id,
    BookingResourceId: row.resource_id,
    BookingResourceName: names.resource(row.resource_id),
    CalendarId: row.segment_id,
    CalendarName: names.calendar(row.segment_id),
    SegmentId: row.segment_id,
    StartDate: row.start,
    EndDate: row.end,
    Note: row.note,
  };
}

/**
 * Time off of a resource, in which it works for no segment. Choices: it may lie over bookings, which stay, since the desk has
 * to call those people; it may lie in the past (somebody was ill this morning); each occurrence of a repetition is one of its
 * own, the answer gives the first, and each is deleted by itself.
 */
export const freeTimeHandlers = {
  'FreeTime/Create': (books, { BookingResourceId, SegmentId, StartsAt, EndsAt, Note, Repetition }) => {
    const { db, zone } = books;
    const resource = found(oneOf(db, 'resource', BookingResourceId), 'BookingResourceId');
    if (!resource.segmentIds.includes(SegmentId)) throw new Refusal('Zdroj do tohoto zaměření nepatří.', 'SegmentId');
    checkMoment(StartsAt, 'StartsAt');
    if (EndsAt <= StartsAt) throw new Refusal('Konec musí být po začátku.', 'EndsAt');
    if (EndsAt - StartsAt > LONGEST) throw new Refusal('Volno je delší než rok.', 'EndsAt');
    checkMoment(EndsAt, 'EndsAt');
    if ((Note ?? '').length > LONGEST_NOTE) throw new Refusal('Poznámka je příliš dlouhá.', 'Note');
    const note = cleanText(Note ?? '');
    const first = { from: StartsAt, to: EndsAt };
    const spans = Repetition?.UseRepetition === true ? occurrencesOf(first, Repetition, zone) : [first];
    const ids = spans.map(({ from, to }: Span) => {
      db.run('INSERT INTO free_times (resource_id, segment_id, start, "end", note) VALUES (?, ?, ?, ?, ?)', BookingResourceId, SegmentId, from, to, note === '' ? null : note);
      const id = lastId(db);
      callHooks(books, 'FreeTime_Create', { FreeTimeId: id });
      return id;
    });
    return { FreeTime: freeTimeWire(db, freeTimeOf(db, ids[0] ?? 0)) };
  },
  'FreeTime/Get': ({ db }, { FreeTimeId }) => ({ FreeTime: freeTimeWire(db, freeTimeOf(db, FreeTimeId)) }),
  'FreeTime/Delete': (books, { FreeTimeId }) => {
    freeTimeOf(books.db, FreeTimeId);
    books.db.run('DELETE FROM free_times WHERE id = ?', FreeTimeId);
    callHooks(books, 'FreeTime_Delete', { FreeTimeId });
    return { Ok: true };
  },
} satisfies Handlers;
