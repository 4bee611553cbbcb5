import { bookingKey } from '@shared/domain/booking';
import { openRecords, orSay, putLocal, useLocal, useOpenRecords } from './local';

/** A booking for several people under one customer. Times in epoch ms. */
export interface Group {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly count: number;
  readonly attendance: string;
  /** End of the visit, and of what is noted here. */
  readonly end: number;
}

/** How many of each group came, by the key of its booking, as this computer was told; the API has one mark for all of them. */
export function groupsCame(): ReadonlyMap<string, number> {
  return new Map(openRecords('groupCame').map(({ about, payload }) => [bookingKey(about.appointmentId ?? 0, about.customerId ?? 0), payload.came]));
}

/** Calls whenever that changes. */
export function onGroupsCame(listener: () => void): () => void {
  let before = textOf(groupsCame());
  return useLocal.subscribe(() => {
    const now = textOf(groupsCame());
    if (now === before) return;
    before = now;
    listener();
  });
}

function textOf(groups: ReadonlyMap<string, number>): string {
  return JSON.stringify([...groups]);
}

function noted<R extends ReturnType<typeof openRecords<'groupCame'>>[number]>(records: readonly R[], { appointmentId, customerId }: Group): R | undefined {
  return records.find(({ about }) => about.appointmentId === appointmentId && about.customerId === customerId);
}

/** Until somebody says otherwise, all came of whom it is recorded. */
function usual({ attendance, count }: Group): number {
  return attendance === 'came' ? count : 0;
}

/** How many of a group came. */
export function useGroupCame(group: Group): number {
  return noted(useOpenRecords('groupCame'), group)?.payload.came ?? usual(group);
}

let last: Promise<unknown> = Promise.resolve();

/** One more or one fewer came; one press after the other, each on what the one before has left. */
export function stepGroup(group: Group, step: 1 | -1): void {
  last = last.then(async () => {
    const record = noted(openRecords('groupCame'), group);
    const came = Math.min(group.count, Math.max(0, (record?.payload.came ?? usual(group)) + step));
    const { appointmentId, customerId, end } = group;
    await orSay(putLocal('groupCame', { version: 1, came, until: end }, record === undefined ? { about: { appointmentId, customerId } } : { id: record.id }));
  });
}
