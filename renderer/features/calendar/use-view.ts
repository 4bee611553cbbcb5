import type { AppError } from '@shared/errors/app-error';
import type { Calls } from '@shared/ipc/channels';
import { useCallback, useEffect, useRef, useState } from 'react';
import { listen } from '../../bridge/bridge';
import type { Question, ViewChannel } from './view-cache';
import { answered, askAhead, askView, forgetAnswers, questionKey } from './view-cache';

/** What the cache answered last; an older answer stays until the next is here, so that nothing blinks. */
export interface Shown<V> {
  readonly view: V | null;
  readonly error: AppError | null;
  /** Counts what has arrived since, for whoever asks by pages. */
  readonly version: number;
  readonly again: () => void;
}

/** How a view is asked for. */
export interface Asking<C extends ViewChannel> extends Question<C> {
  /** Keeps what is the same in a newer answer. */
  readonly merge?: (before: Calls[C]['output'] | null, after: Calls[C]['output']) => Calls[C]['output'];
  /** What a key leads to next: asked for one by one when there is nothing else to do, so that it shows at once. */
  readonly next?: readonly Question<C>[];
}

/** Changes come in bursts: they are answered together, in ms. */
const TOGETHER = 120;

/** Asks the cache for a view, and again whenever something in its days may be another. What was asked for ahead is shown without asking. */
export function useView<C extends ViewChannel>(channel: C, { input, span, merge, next = [] }: Asking<C>): Shown<Calls[C]['output']> {
  type View = Calls[C]['output'];
  const key = questionKey(channel, input);
  const { from, to } = span;
  const [state, setState] = useState<{ readonly key: string; readonly view: View | null; readonly error: AppError | null; readonly version: number }>({ key: '', view: null, error: null, version: 0 });
  const wanted = useRef('');
  const latest = useRef({ input, span, merge, next });
  useEffect(() => {
    latest.current = { input, span, merge, next };
  });
  // Painted at once, without the turn that an effect would take.
  const ready = state.key === key ? null : answered<C>(key);
  if (ready !== null) setState({ key, view: ready, error: null, version: state.version + 1 });
  const ahead = useCallback((): void => askAhead(channel, () => (wanted.current === key ? latest.current.next : [])), [channel, key]);
  const ask = useCallback(async (): Promise<void> => {
    const answer = await askView(channel, latest.current);
    if (wanted.current !== key) return;
    setState((before) => {
      if ('error' in answer) return { key, view: null, error: answer.error, version: before.version + 1 };
      const shown = before.key === key ? before.view : null;
      return { key, view: latest.current.merge?.(shown, answer.view) ?? answer.view, error: null, version: before.version + 1 };
    });
    ahead();
  }, [channel, key, ahead, setState]);
  useEffect(() => {
    wanted.current = key;
    if (answered<C>(key) === null) void ask();
    else ahead();
    return () => void (wanted.current = '');
  }, [key, ask, ahead]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isMine = false;
    const soon = (days: Parameters<typeof forgetAnswers>[0]): void => {
      forgetAnswers(days);
      isMine ||= days === null || (days.from <= to && days.to >= from);
      timer ??= setTimeout(() => {
        timer = null;
        if (isMine) void ask();
        else ahead();
        isMine = false;
      }, TOGETHER);
    };
    const ends = [
      listen('days.read', soon),
      // What is known of people only (passes, credit, notes) stands in no view of the calendar.
      listen('details.changed', ({ bookings, appointmentIds }) => (bookings.length + appointmentIds.length > 0 ? soon(null) : undefined)),
    ];
    return () => {
      if (timer !== null) clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [ask, ahead, from, to]);
  // Nobody listens for changes from then on.
  useEffect(() => () => forgetAnswers(null), []);
  return { view: state.view, error: state.error, version: state.version, again: () => void ask() };
}
