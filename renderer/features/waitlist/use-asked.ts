import type { AppError } from '@shared/errors/app-error';
import type { Calls } from '@shared/ipc/channels';
import { useEffect, useState } from 'react';
import { call, listen } from '../../bridge/bridge';

type Channel = 'waitlist.appointment' | 'waitlist.course' | 'waitlist.customer';

/** What a channel that asks the server has answered; null while it is on its way. */
export interface Asked<C extends Channel> {
  readonly value: Calls[C]['output'] | null;
  readonly error: AppError | null;
  readonly again: () => void;
}

/** Asks the server when the screen is there, again after an act on a waitlist is over, and when a person wants it. */
export function useAsked<C extends Channel>(channel: C, input: Calls[C]['input']): Asked<C> {
  const [answer, setAnswer] = useState<Omit<Asked<C>, 'again'>>({ value: null, error: null });
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(input);
  useEffect(() => {
    let isWanted = true;
    void call(channel, JSON.parse(asked) as Calls[C]['input']).then((got) => {
      if (isWanted) setAnswer(got.ok ? { value: got.value, error: null } : { value: null, error: got.error });
    });
    return () => {
      isWanted = false;
    };
  }, [channel, asked, turn]);
  useEffect(
    () =>
      listen('acts.changed', (acts) => {
        if (acts.some(({ action, state }) => state === 'done' && (action.startsWith('Alternates/') || action === 'Classes/CreateBooking'))) setTurn((before) => before + 1);
      }),
    [],
  );
  return { ...answer, again: () => setTurn(turn + 1) };
}
