import { isSettled } from '@shared/domain/call-outcome';
import type { CallEntry, LocalPayloads } from '@shared/domain/local/payloads';
import type { LocalAbout, LocalRecord } from '@shared/domain/local/record';
import { LONGEST_LINE, MOST_ENTRIES } from '@shared/domain/local/limits';
import type { Envelope } from '@shared/ipc/channels';
import { create } from 'zustand';
import { newLocalId, orSay, putLocal, updateLocal } from './local';
import { goToPage } from './navigation';

/** Somebody to be phoned about their booking; `start` in epoch ms. */
export type ToCall = Pick<CallEntry, 'appointmentId' | 'customerId' | 'start' | 'name'> & { readonly phone: string | null };

/** What a call list is about. */
export interface NewCallList {
  readonly title: string;
  readonly why: LocalPayloads['callList']['why'];
  readonly people: readonly ToCall[];
  readonly about?: LocalAbout;
}

/** The call list that the To do page shows in the place of its groups. */
export const useOpenCallList = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Keeps a call list on this computer; answers its id, or null after it was said why it could not be kept. */
export async function createCallList(list: NewCallList): Promise<string | null> {
  const kept = await keepCallList(list);
  return (await orSay(Promise.resolve(kept))) && kept.ok ? kept.value.id : null;
}

/** The same, for whoever says itself why it could not be kept. */
export async function keepCallList({ title, why, people, about = {} }: NewCallList): Promise<Envelope<LocalRecord>> {
  return putLocal('callList', { version: 1, title: cut(title), why, entries: people.map(entryOf) }, { id: newLocalId(), about });
}

function entryOf({ appointmentId, customerId, start, name, phone }: ToCall): CallEntry {
  return { appointmentId, customerId, start, name: cut(name), phone: cut(phone ?? ''), reached: null, agreed: null, note: '' };
}

function cut(text: string): string {
  return text.slice(0, LONGEST_LINE);
}

/** Brings the people of a class into its list as they are booked now: who has joined is added, who has come back is open again. `left`: who is not booked any more. */
export function mergeCallList(id: string, people: readonly ToCall[], left: ReadonlySet<number>): Promise<boolean> {
  return orSay(
    updateLocal('callList', id, (list) => {
      const booked = new Set(people.map(({ customerId }) => customerId));
      const known = new Set(list.entries.map(({ customerId }) => customerId));
      const before = list.entries.map((entry): CallEntry => {
        const { outcome, ...open } = entry;
        if (outcome === 'cancelled' && booked.has(entry.customerId)) return { ...open, agreed: null };
        return left.has(entry.customerId) ? { ...entry, outcome: 'cancelled' } : entry;
      });
      return { ...list, entries: [...before, ...people.filter(({ customerId }) => !known.has(customerId)).map(entryOf)].slice(0, MOST_ENTRIES) };
    }),
  );
}

/** Shows a call list on the To do page. */
export function openCallList(id: string): void {
  useOpenCallList.setState({ id });
  goToPage('todo');
}

/** Back to everything that waits. */
export function closeCallList(): void {
  useOpenCallList.setState({ id: null });
}

/** Notes what came of the call with one person of a list; false after it was said why that could not be kept. */
export function changeEntry(id: string, index: number, change: Partial<Pick<CallEntry, 'reached' | 'agreed' | 'note'>>): Promise<boolean> {
  return changeEntries(id, (entry, at) => (at === index ? { ...entry, ...change } : entry));
}

/** Changes the people of a list, one change after the other; false after it was said why that could not be kept. */
export function changeEntries(id: string, change: (entry: CallEntry, index: number) => CallEntry): Promise<boolean> {
  return orSay(updateLocal('callList', id, (list) => ({ ...list, entries: list.entries.map(change) })));
}

/** For how many of a list nothing is left to do. */
export function settledIn({ payload }: LocalRecord<'callList'>): number {
  return payload.entries.filter(isSettled).length;
}
