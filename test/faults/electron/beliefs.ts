import type { Books } from '@electron/sandbox/actions/handler';
import type { ActView } from '@shared/domain/acts/act-view';
import { attendanceToWire } from '@shared/domain/attendance';
import type { Result } from '@shared/util/result';
import type { Verdicts } from '../simulation/judge';

type Answer = Result<ActView> | null;
interface Pair {
  readonly appointmentId: number;
  readonly customerId: number;
}

/** A mark that somebody wanted: taken (with its id), refused at once, or nobody heard because the program died. */
interface Wanted {
  readonly id: string | null;
  readonly value: number;
  readonly heard: 'taken' | 'nothing';
}

/** What people were told by the program, compared with the books of the server at the end. */
export function createBeliefs(books: Books) {
  const notes = new Map<string, { readonly customerId: number; readonly id: string | null }>();
  const marks = new Map<string, { readonly pair: Pair; readonly before: number; readonly wanted: Wanted[] }>();
  let decided = 0;

  const held = ({ appointmentId, customerId }: Pair): number => books.db.get<{ attendance: number }>('SELECT attendance FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId)?.attendance ?? -1;
  const taken = (answer: Answer): string | null => (answer?.ok === true ? answer.value.id : null);

  const judgeNotes = (open: ReadonlyMap<string, ActView>, verdicts: { lost: string[]; doubled: string[] }): void => {
    for (const [text, { customerId, id }] of notes) {
      const times = books.db.all('SELECT id FROM notes WHERE customer_id = ? AND text = ?', customerId, text).length;
      const view = id === null ? undefined : open.get(id);
      if (times > 1) verdicts.doubled.push(`note ${text}: ${times} times`);
      if (id !== null && view === undefined && times === 0) verdicts.lost.push(`note ${text}: taken, not listed, and not in the books`);
      if (view !== undefined && view.state !== 'unknown' && times > 0) verdicts.lost.push(`note ${text}: ${view.state}, and done all the same`);
    }
  };

  const judgeMarks = (open: ReadonlyMap<string, ActView>, verdicts: { lost: string[] }): void => {
    for (const { pair, before, wanted } of marks.values()) {
      // What failed or stands before a person is not wanted any more; what nobody heard of may or may not hold.
      const sure = wanted.filter(({ id, heard }) => heard === 'taken' && id !== null && !open.has(id));
      const last = sure.at(-1);
      const later = wanted.slice(last === undefined ? 0 : wanted.indexOf(last) + 1);
      const allowed = new Set([last?.value ?? before, ...later.map(({ value }) => value)]);
      if (!allowed.has(held(pair))) verdicts.lost.push(`attendance of ${pair.appointmentId}:${pair.customerId} is ${held(pair)}, not ${[...allowed].join(' or ')}`);
    }
  };

  return {
    decided: () => decided,
    note: (text: string, customerId: number, answer: Answer): void => {
      if (answer?.ok === true) decided += 1;
      if (answer === null || answer.ok) notes.set(text, { customerId, id: taken(answer) });
    },
    attendance: (pair: Pair, attendance: 'noShow' | 'unknown', answer: Answer): void => {
      if (answer?.ok === true) decided += 1;
      if (answer !== null && !answer.ok) return;
      const key = `${pair.appointmentId}:${pair.customerId}`;
      // Before its first mark; a mark that is already on its way is one of those wanted.
      const known = marks.get(key) ?? { pair, before: held(pair), wanted: [] };
      known.wanted.push({ id: taken(answer), value: attendanceToWire(attendance), heard: answer === null ? 'nothing' : 'taken' });
      marks.set(key, known);
    },
    /** `open`: what the program lists at the end. */
    judge: (listed: readonly ActView[]): Verdicts => {
      const verdicts = { lost: [] as string[], doubled: [] as string[] };
      const open = new Map(listed.map((view) => [view.id, view]));
      judgeNotes(open, verdicts);
      judgeMarks(open, verdicts);
      // What waits behind an attempt without an answer may do so for a minute, and what is read about as well: both are honest beliefs.
      for (const { action, state } of listed) if (state === 'sending' || state === 'held') verdicts.lost.push(`${action} ${state}: never came to an end`);
      return verdicts;
    },
  };
}
