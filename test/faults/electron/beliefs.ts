import type { Books } from '@electron/sandbox/actions/handler';
import { hasEnded } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import { attendanceToWire } from '@shared/domain/attendance';
import type { Result } from '@shared/util/result';
import type { Verdicts } from '../simulation/judge';

/** What a call answered; null when the program died before it did. */
type Answer = Result<ActView> | null;

/** One booking. */
export interface BookedPair {
  readonly appointmentId: number;
  readonly customerId: number;
}

/** One note of a customer, whose text no other bears; no id when nobody heard whether it was taken. */
interface WantedNote {
  readonly customerId: number;
  readonly text: string;
  id: string | null;
}

/** Marks that somebody wanted on one booking, in their order, and what it held before the first. */
interface WantedMarks {
  readonly pair: BookedPair;
  readonly before: number;
  readonly wanted: { readonly id: string | null; readonly value: number }[];
}

/** What people were told by the program. */
export type Beliefs = ReturnType<typeof createBeliefs>;

/** What people were told by the program, compared with the books of the server at the end. */
export function createBeliefs(books: Books) {
  const notes: WantedNote[] = [];
  const marks = new Map<string, WantedMarks>();
  /** Acts of which a person was told that they are not done and will not be: taken back, or failed and seen. */
  const over = new Set<string>();
  /** Acts about which a person said something and heard nothing. */
  const unheard = new Set<string>();
  let decided = 0;

  const held = ({ appointmentId, customerId }: BookedPair): number => books.db.get<{ attendance: number }>('SELECT attendance FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId)?.attendance ?? -1;
  const times = ({ customerId, text }: WantedNote): number => books.db.all('SELECT id FROM notes WHERE customer_id = ? AND text = ?', customerId, text).length;
  const idOf = (answer: Answer): string | null => (answer?.ok === true ? answer.value.id : null);

  const judgeNotes = (failed: ReadonlyMap<string, ActView>, verdicts: { lost: string[]; doubled: string[] }): void => {
    for (const note of notes) {
      const { id, text } = note;
      const count = times(note);
      if (count > 1) verdicts.doubled.push(`note ${text}: ${count} times`);
      if (id === null || unheard.has(id)) continue;
      const state = failed.get(id)?.state ?? (over.has(id) ? 'taken back or seen as failed' : null);
      if (state === null && count === 0) verdicts.lost.push(`note ${text}: taken, not listed, and not in the books`);
      if (state !== null && count > 0) verdicts.lost.push(`note ${text}: ${state}, and done all the same`);
    }
  };

  const judgeMarks = (failed: ReadonlyMap<string, ActView>, verdicts: { lost: string[] }): void => {
    for (const { pair, before, wanted } of marks.values()) {
      // What failed or was taken back is not wanted any more; what nobody heard of may or may not hold.
      const open = wanted.filter(({ id }) => id === null || !(failed.has(id) || over.has(id)));
      const last = open.findLastIndex(({ id }) => id !== null && !unheard.has(id));
      const allowed = new Set([open[last]?.value ?? before, ...open.slice(last + 1).map(({ value }) => value)]);
      if (!allowed.has(held(pair))) verdicts.lost.push(`attendance of ${pair.appointmentId}:${pair.customerId} is ${held(pair)}, not ${[...allowed].join(' or ')}`);
    }
  };

  return {
    decided: () => decided,
    held,
    note: (text: string, customerId: number, answer: Answer): void => {
      if (answer?.ok === true) decided += 1;
      if (answer === null || answer.ok) notes.push({ text, customerId, id: idOf(answer) });
    },
    /** `before`: what the booking held when the person decided. */
    attendance: (pair: BookedPair, attendance: 'noShow' | 'unknown', before: number, answer: Answer): void => {
      if (answer?.ok === true) decided += 1;
      if (answer !== null && !answer.ok) return;
      const key = `${pair.appointmentId}:${pair.customerId}`;
      const known = marks.get(key) ?? { pair, before, wanted: [] };
      known.wanted.push({ id: idOf(answer), value: attendanceToWire(attendance) });
      marks.set(key, known);
    },
    /** A person's word on an act, and what the program made of it. */
    word: (id: string, decision: 'withdraw' | 'send' | 'dismiss', answer: Answer): void => {
      if (answer === null && decision !== 'send') unheard.add(id);
      if (answer?.ok === true && (answer.value.state === 'withdrawn' || answer.value.dismissed)) over.add(id);
    },
    /** What failed was tried again: the new act stands for it. */
    retried: (id: string, answer: Answer): void => {
      if (answer !== null && !answer.ok) return;
      if (answer !== null) decided += 1;
      over.add(id);
      for (const note of notes) if (note.id === id) note.id = idOf(answer);
      for (const { wanted } of marks.values()) {
        const value = wanted.find((mark) => mark.id === id)?.value;
        if (value !== undefined) wanted.push({ id: idOf(answer), value });
      }
    },
    /** The person who knows whether it was done says so. */
    wasDone: (id: string): boolean => notes.some((note) => note.id === id && times(note) > 0),
    /** `listed`: what the program lists at the end, null when it said nothing. */
    judge: (listed: readonly ActView[] | null): Verdicts => {
      if (listed === null) return { lost: ['the program says nothing any more'], doubled: [] };
      const verdicts = { lost: [] as string[], doubled: [] as string[] };
      const failed = new Map(listed.filter(hasEnded).map((view) => [view.id, view]));
      for (const act of listed) if (!hasEnded(act)) verdicts.lost.push(`${act.action} ${JSON.stringify(act.title)} ${act.state}: never came to an end`);
      judgeNotes(failed, verdicts);
      judgeMarks(failed, verdicts);
      return verdicts;
    },
  };
}
