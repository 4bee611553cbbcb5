import type { AppError } from '@shared/errors/app-error';
import type { Calls, Envelope } from '@shared/ipc/channels';
import { call } from '../../bridge/bridge';
import { useCallback } from 'react';
import { create } from 'zustand';
import type { DaySpan } from '../../state/calendar';
import { useSession } from '../../state/session';

/** Channels of the calendar's views. */
export type ViewChannel = 'calendar.week' | 'calendar.month' | 'calendar.agenda';

/** One question to a channel, and the days whose change makes its answer another. */
export interface Question<C extends ViewChannel> {
  readonly input: Calls[C]['input'];
  readonly span: DaySpan;
}

/** More answers than this are never held: the view and what lies beside it. */
const MOST = 8;

/** An answer counts for so long, in ms: names of resources and services change without being told of. */
const KEPT_MS = 300_000;

const answers = new Map<string, { readonly span: DaySpan; readonly view: unknown; readonly at: number }>();
/** Counts what has been answered and forgotten, for whoever draws ahead. */
const useCount = create<{ readonly count: number }>(() => ({ count: 0 }));
/** What is being asked for: a change meanwhile makes its answer old. */
const asked = new Set<{ readonly span: DaySpan; isOld: boolean }>();

/** Names a question: of the open business, to one channel. */
export function questionKey<C extends ViewChannel>(channel: C, input: Calls[C]['input']): string {
  return JSON.stringify([useSession.getState().business?.id ?? null, channel, input]);
}

/** What was answered to a question since the last change of its days, or null. */
export function answered<C extends ViewChannel>(key: string): Calls[C]['output'] | null {
  const known = answers.get(key);
  return known === undefined || performance.now() - known.at > KEPT_MS ? null : (known.view as Calls[C]['output']);
}

/** What is known of other questions, for drawing it ahead; another function when anything else is known. */
export function useAnswered<C extends ViewChannel>(channel: C): (input: Calls[C]['input']) => Calls[C]['output'] | null {
  const { count } = useCount();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the count stands for what is known
  return useCallback((input) => answered<C>(questionKey(channel, input)), [channel, count]);
}

const counted = (): void => useCount.setState(({ count }) => ({ count: count + 1 }));

/** Something in these days may be another (null: in any): what was answered about them before does not count. */
export function forgetAnswers(days: DaySpan | null): void {
  const isAbout = ({ from, to }: DaySpan): boolean => days === null || (days.from <= to && days.to >= from);
  for (const [key, { span }] of answers) if (isAbout(span)) answers.delete(key);
  for (const one of asked) one.isOld ||= isAbout(one.span);
  counted();
}

/** Asks, and remembers the answer until something changes. */
export async function askView<C extends ViewChannel>(channel: C, { input, span }: Question<C>): Promise<{ readonly view: Calls[C]['output'] } | { readonly error: AppError }> {
  const key = questionKey(channel, input);
  const mine = { span, isOld: false };
  asked.add(mine);
  const answer: Envelope<Calls[C]['output']> = await call(channel, input);
  asked.delete(mine);
  if (!answer.ok) return { error: answer.error };
  if (!mine.isOld) {
    answers.delete(key);
    answers.set(key, { span, view: answer.value, at: performance.now() });
    for (const old of [...answers.keys()].slice(0, -MOST)) answers.delete(old);
    counted();
  }
  return { view: answer.value };
}

/** Asks what is not known yet, one question after the other and only when there is nothing else to do, as long as `wanted` names any; a failure ends it. */
export function askAhead<C extends ViewChannel>(channel: C, wanted: () => readonly Question<C>[]): void {
  requestIdleCallback(() => {
    const one = wanted().find(({ input }) => answered<C>(questionKey(channel, input)) === null);
    if (one === undefined) return;
    void askView(channel, one).then((answer) => {
      if ('view' in answer && answered<C>(questionKey(channel, one.input)) !== null) askAhead(channel, wanted);
    });
  });
}
