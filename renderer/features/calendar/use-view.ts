import type { AppError } from '@shared/errors/app-error';
import type { Calls } from '@shared/ipc/channels';
import { useCallback, useEffect, useRef, useState } from 'react';
import { listen } from '../../bridge/bridge';
import type { DaySpan } from '../../state/calendar';
import type { ViewChannel } from './view-cache';
import { answered, askView, forgetAnswers, questionKey } from './view-cache';

/** What the cache answered last; an older answer stays until the next is here, so that nothing blinks. */
export interface Shown<V> {
  readonly view: V | null;
  readonly error: AppError | null;
  /** Counts what has arrived since, for whoever asks by pages. */
  readonly version: number;
  readonly again: () => void;
}

/** How a view is asked for. */
export interface Asking<C extends ViewChannel> {
  readonly input: Calls[C]['input'];
  /** Days whose change makes it another. */
  readonly span: DaySpan;
  /** Keeps what is the same in a newer answer. */
  readonly merge?: (before: Calls[C]['output'] | null, after: Calls[C]['output']) => Calls[C]['output'];
  /** What a key leads to next: asked for when there is nothing else to do, so that it shows at once. */
  readonly next?: readonly Calls[C]['input'][];
}

/** Changes come in bursts: they are answered together, in ms. */
const TOGETHER = 120;

/** Asks the cache for a view, and again whenever something in its days may be another. */
export function useView<C extends ViewChannel>(channel: C, { input, span: { from, to }, merge, next = [] }: Asking<C>): Shown<Calls[C]['output']> {
  type View = Calls[C]['output'];
  const key = questionKey(channel, input);
  const [state, setState] = useState<{ readonly key: string; readonly view: View | null; readonly error: AppError | null; readonly version: number }>({ key: '', view: null, error: null, version: 0 });
  const wanted = useRef('');
  const latest = useRef({ input, merge, next });
  useEffect(() => {
    latest.current = { input, merge, next };
  });
  const ask = useCallback(async (): Promise<void> => {
    wanted.current = key;
    const answer = await askView(channel, latest.current.input);
    if (wanted.current !== key) return;
    setState((before) => {
      if ('error' in answer) return { key, view: null, error: answer.error, version: before.version + 1 };
      const shown = before.key === key ? before.view : answered<C>(key);
      return { key, view: latest.current.merge?.(shown, answer.view) ?? answer.view, error: null, version: before.version + 1 };
    });
    requestIdleCallback(() => {
      if (wanted.current !== key) return;
      for (const one of latest.current.next) if (answered<C>(questionKey(channel, one)) === null) void askView(channel, one);
    });
  }, [channel, key]);
  useEffect(() => {
    void ask();
    return () => void (wanted.current = '');
  }, [ask]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = (isMine: boolean): void => {
      forgetAnswers();
      if (isMine) timer ??= setTimeout(() => {
        timer = null;
        void ask();
      }, TOGETHER);
    };
    const ends = [listen('days.read', (read) => soon(read.from <= to && read.to >= from)), listen('details.changed', () => soon(true))];
    return () => {
      if (timer !== null) clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [ask, from, to]);
  // Nobody listens for changes from then on.
  useEffect(() => forgetAnswers, []);
  const shown = state.key === key ? state : { ...state, view: answered<C>(key) ?? state.view };
  return { view: shown.view, error: shown.error, version: shown.version, again: () => void ask() };
}
