import type { Act } from '@shared/domain/acts/act';
import { hasEnded, hasFailed } from '@shared/domain/acts/act';
import { meet } from '@shared/domain/acts/queues';
import type { SimulatedServer } from './server';

/** Acts that were lost or done twice, in words that name them; empty lists are what is wanted. */
export interface Verdicts {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** See {@link Case}. */
export interface Seen {
  readonly decidedAt: number;
  failedAt: number | null;
}

/** Notes acts as the engine tells of them. */
export function noteSeen(seen: Map<string, Seen>, program: number, changed: readonly Act[], now: number): void {
  for (const act of changed) {
    const key = `${program} ${act.id}`;
    const known = seen.get(key) ?? { decidedAt: now, failedAt: null };
    if (hasFailed(act)) known.failedAt ??= now;
    seen.set(key, known);
  }
}

/** What there is to judge. Keys are `<program> <act id>`. */
export interface Case {
  readonly server: Pick<SimulatedServer, 'books'>;
  readonly programs: readonly (readonly Act[])[];
  /** How often the server did the work of an act. */
  readonly effects: ReadonlyMap<string, number>;
  /** Acts that a person was told are in the book. */
  readonly decided: ReadonlySet<string>;
  /** Acts of which a person said that they are to be sent, though something stood against it. */
  readonly insisted: ReadonlySet<string>;
  /** Acts that a person was told are withdrawn. */
  readonly withdrawn: ReadonlySet<string>;
  /** Failed acts of which a person was told that they count as seen. */
  readonly dismissed: ReadonlySet<string>;
  /** When each act was first seen in the book, and when first seen failed, ms by a clock that nobody sets. */
  readonly seen: ReadonlyMap<string, Seen>;
  readonly safe: (act: Act) => boolean;
}

/** "Done" says of these that things are as wanted, whoever did it. */
const WANTS_A_STATE: ReadonlySet<string> = new Set(['Booking/SetNoShowState', 'Booking/Cancel', 'Booking/Confirm', 'Booking/Reject', 'OneToOne/MoveBooking', 'EmsLike/UpdateBooking', 'Alternates/AddToAppointment', 'Classes/CreateBooking', 'OneToOne/CreateBooking']);

/** Compares what the programs believe with the books of the server. */
export function judge({ server, programs, effects, decided, insisted, withdrawn, dismissed, seen, safe }: Case): Verdicts {
  const lost: string[] = [];
  const doubled: string[] = [];
  programs.forEach((acts, index) => {
    const known = new Set(acts.map((act) => `${index} ${act.id}`));
    for (const key of decided) if (key.startsWith(`${index} `) && !known.has(key)) lost.push(`${key} was taken and is not in the book`);
    for (const act of acts) {
      const times = effects.get(`${index} ${act.id}`) ?? 0;
      const name = `${index} ${act.action} ${JSON.stringify(act.request)} ${act.state}`;
      if (withdrawn.has(`${index} ${act.id}`) && act.state !== 'withdrawn') lost.push(`${name}: it was withdrawn`);
      if (dismissed.has(`${index} ${act.id}`) && act.dismissedAt === undefined) lost.push(`${name}: it counted as seen`);
      if (!safe(act) && times > 1) doubled.push(`${name}: done ${times} times`);
      if (!hasEnded(act)) lost.push(`${name}: never came to an end`);
      if (act.state === 'done' && times === 0 && !WANTS_A_STATE.has(act.action) && act.answer?.['Success'] !== false) lost.push(`${name}: nobody did it`);
      if ((act.state === 'refused' || act.state === 'notDone' || act.state === 'withdrawn') && times > 0 && !safe(act)) lost.push(`${name}: it was done all the same`);
      if (act.attempts > 0 && !insisted.has(`${index} ${act.id}`) && acts.some((earlier) => failedBefore(earlier, act, (one) => seen.get(`${index} ${one.id}`)))) lost.push(`${name}: sent behind one that failed`);
    }
  });
  lost.push(...wrongAttendance(server, programs, (program, act) => (effects.get(`${program} ${act.id}`) ?? 0) > 0));
  return { lost, doubled };
}

/** The earlier act on the same booking or balance failed after the other had been decided: that one goes to the person. */
function failedBefore(earlier: Act, act: Act, seenOf: (act: Act) => Seen | undefined): boolean {
  if (!hasFailed(earlier) || earlier.order >= act.order || !meet(earlier, act)) return false;
  return (seenOf(earlier)?.failedAt ?? -Infinity) > (seenOf(act)?.decidedAt ?? Infinity);
}

/** Where one program alone marked a booking, the server holds what its last done act wanted. An attempt of another counts, however late it came and whatever its person decided since. */
function wrongAttendance({ books }: Case['server'], programs: readonly (readonly Act[])[], cameToWork: (program: number, act: Act) => boolean): string[] {
  const marks = new Map<string, { program: number; act: Act }[]>();
  programs.forEach((acts, program) => {
    for (const act of acts) {
      if (act.action !== 'Booking/SetNoShowState' || (act.state !== 'done' && !cameToWork(program, act))) continue;
      const key = `${String(act.request['AppointmentId'])} ${String(act.request['CustomerId'])}`;
      marks.set(key, [...(marks.get(key) ?? []), { program, act }]);
    }
  });
  return [...marks].flatMap(([key, done]) => {
    if (new Set(done.map(({ program }) => program)).size > 1) return [];
    const [appointmentId, customerId] = key.split(' ').map(Number);
    const ended = done.filter(({ act }) => act.state === 'done');
    if (ended.length === 0) return [];
    const last = ended.reduce((latest, next) => (next.act.order > latest.act.order ? next : latest));
    const held = books.db.get<{ attendance: number }>('SELECT attendance FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId ?? 0, customerId ?? 0);
    const wanted = last.act.request['NoShowStatus'];
    return held === null || held.attendance === wanted ? [] : [`attendance of ${key} is ${held.attendance}, the desk believes ${String(wanted)}`];
  });
}
