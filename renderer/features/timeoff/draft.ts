import type { PlainDate } from '@shared/domain/booking';
import { dateJump } from '@shared/domain/date-jump';
import { weekday } from '@shared/domain/plain-date';
import type { Repetition, RepetitionEnd, WallStretch } from '@shared/domain/repetition';
import { MOST_COUNT, MOST_INTERVAL, occurrences } from '@shared/domain/repetition';
import { typedMinutes } from '@shared/domain/typed-minutes';
import { dayCount } from '@shared/domain/weeks';
import type { TimeOffStart } from '../../state/time-off';

/** A time off as it is being typed. */
export interface Draft {
  readonly resourceIds: readonly number[];
  /** Chosen segment by resource, where it has several. */
  readonly segments: Readonly<Record<number, number>>;
  readonly day: string;
  /** Empty: the same day. */
  readonly lastDay: string;
  readonly isWholeDay: boolean;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly frequency: Repetition['frequency'] | 'none';
  readonly interval: string;
  readonly weekdays: readonly number[];
  readonly by: Repetition['by'];
  readonly end: RepetitionEnd['kind'];
  readonly count: string;
  readonly until: string;
}

/** A field that is not what it should be. */
export type WrongField = 'resources' | 'day' | 'lastDay' | 'from' | 'to' | 'interval' | 'count' | 'until';

/** What was typed, read; a time or a rule is null where something of it is wrong. */
export interface ReadDraft {
  readonly stretch: WallStretch | null;
  readonly rule: Repetition | null;
  readonly wrong: ReadonlySet<WrongField>;
}

/** Longest time off that the desk may make at once, in days. */
export const MOST_DAYS = 366;

/** What the form begins with. Texts of the day and the times as they are typed. */
export function draftOf(start: TimeOffStart, day: string, note: string): Draft {
  const { resourceIds, fromMin, toMin, isSick } = start;
  return {
    resourceIds, day, note,
    segments: {},
    lastDay: '',
    isWholeDay: fromMin === null && toMin === null && !isSick,
    from: clock(fromMin ?? 0), to: clock(toMin ?? 1440),
    frequency: 'none', interval: '1', weekdays: [], by: 'date', end: 'count', count: '4', until: '',
  };
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Reads what was typed; days as in the jump to a date, times as everywhere at the desk. */
export function readDraft(draft: Draft, today: PlainDate): ReadDraft {
  const wrong = new Set<WrongField>();
  const date = dateJump(draft.day, { today, shown: today });
  const last = draft.lastDay.trim() === '' ? date : dateJump(draft.lastDay, { today, shown: date ?? today });
  const from = draft.isWholeDay ? 0 : typedMinutes(draft.from);
  const to = draft.isWholeDay ? 1440 : typedMinutes(draft.to);
  if (draft.resourceIds.length === 0) wrong.add('resources');
  if (date === null) wrong.add('day');
  const days = date === null || last === null ? null : dayCount(date, last);
  if (date !== null && (days === null || days < 0 || days >= MOST_DAYS)) wrong.add('lastDay');
  if (from === null || from === 1440) wrong.add('from');
  if (to === null || (from !== null && days === 0 && to <= from)) wrong.add('to');
  // An hour that the clock skips is no time.
  if (date !== null && days !== null && from !== null && to !== null && wrong.size === 0 && occurrences({ date, fromMin: from, toMin: days * 1440 + to }, null, 1).length === 0) wrong.add('to');
  const rule = draft.frequency === 'none' || date === null ? null : ruleOf(draft, draft.frequency, date, today, wrong);
  const isTime = !(['day', 'lastDay', 'from', 'to'] as const).some((field) => wrong.has(field));
  return { stretch: isTime && date !== null && days !== null && from !== null && to !== null ? { date, fromMin: from, toMin: days * 1440 + to } : null, rule, wrong };
}

function ruleOf(draft: Draft, frequency: Repetition['frequency'], date: PlainDate, today: PlainDate, wrong: Set<WrongField>): Repetition | null {
  const interval = wholeIn(draft.interval, MOST_INTERVAL);
  if (interval === null) wrong.add('interval');
  const end = endOf(draft, date, today, wrong);
  if (interval === null || end === null) return null;
  return { frequency, interval, weekdays: frequency === 'weekly' ? (draft.weekdays.length === 0 ? [weekday(date)] : draft.weekdays) : [], by: draft.by, end };
}

function endOf({ end, count, until }: Draft, date: PlainDate, today: PlainDate, wrong: Set<WrongField>): RepetitionEnd | null {
  if (end === 'never') return { kind: 'never' };
  if (end === 'count') {
    const times = wholeIn(count, MOST_COUNT);
    if (times === null) wrong.add('count');
    return times === null ? null : { kind: 'count', count: times };
  }
  const last = dateJump(until, { today, shown: date });
  if (last === null || last < date) wrong.add('until');
  return last === null || last < date ? null : { kind: 'date', date: last };
}

function wholeIn(typed: string, most: number): number | null {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= 1 && value <= most ? value : null;
}
