import { isSettled } from '@shared/domain/call-outcome';
import type { CallEntry, LocalPayloads } from '@shared/domain/local/payloads';
import type { LocalAbout, LocalRecord } from '@shared/domain/local/record';
import { LONGEST_LINE } from '@shared/domain/local/limits';
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
export async function createCallList({ title, why, people, about = {} }: NewCallList): Promise<string | null> {
  const id = newLocalId();
  const cut = (text: string): string => text.slice(0, LONGEST_LINE);
  const entries = people.map(({ appointmentId, customerId, start, name, phone }): CallEntry => ({ appointmentId, customerId, start, name: cut(name), phone: cut(phone ?? ''), reached: null, agreed: null, note: '' }));
  return (await orSay(putLocal('callList', { version: 1, title: cut(title), why, entries }, { id, about }))) ? id : null;
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
