import type { AppError } from '@shared/errors/app-error';
import type { Calls, Envelope } from '@shared/ipc/channels';
import { call } from '../../bridge/bridge';
import { useSession } from '../../state/session';

/** Channels of the calendar's views. */
export type ViewChannel = 'calendar.week' | 'calendar.month' | 'calendar.agenda';

/** More answers than this are never held: the view and what lies beside it. */
const MOST = 6;

const answers = new Map<string, unknown>();
/** Rises when something may be another: an answer that was asked for before says nothing then. */
let age = 0;

/** Names a question: of the open business, to one channel. */
export function questionKey<C extends ViewChannel>(channel: C, input: Calls[C]['input']): string {
  return JSON.stringify([useSession.getState().business?.id ?? null, channel, input]);
}

/** What was answered to a question since the last change, or null. */
export function answered<C extends ViewChannel>(key: string): Calls[C]['output'] | null {
  return (answers.get(key) as Calls[C]['output'] | undefined) ?? null;
}

/** Something may be another: nothing that was answered before counts. */
export function forgetAnswers(): void {
  age += 1;
  answers.clear();
}

/** Asks, and remembers the answer until something changes. */
export async function askView<C extends ViewChannel>(channel: C, input: Calls[C]['input']): Promise<{ readonly view: Calls[C]['output'] } | { readonly error: AppError }> {
  const [key, asked] = [questionKey(channel, input), age];
  const answer: Envelope<Calls[C]['output']> = await call(channel, input);
  if (!answer.ok) return { error: answer.error };
  if (asked === age) {
    answers.delete(key);
    answers.set(key, answer.value);
    for (const old of [...answers.keys()].slice(0, -MOST)) answers.delete(old);
  }
  return { view: answer.value };
}
