import type { Stretch } from '@shared/domain/hours';
import { explained, notBookable } from '@shared/domain/hours';
import type { Gap } from '@shared/domain/hours';
import type { HoursPeriod, LocationHours } from '@shared/domain/hours-period';
import type { LocalRecord } from '@shared/domain/local/record';
import { timesOff } from '@shared/domain/time-off';
import type { AppError } from '@shared/errors/app-error';
import { repetitionOf } from '@shared/reservanto/mapping/repetition';
import { useCallback, useEffect, useState } from 'react';
import { call, listen } from '../../bridge/bridge';
import { lookAtDays } from '../../state/navigation';

/** Working hours of some days as they are known; `error` says why nothing is. */
export interface ShownHours {
  readonly period: HoursPeriod | null;
  readonly error: AppError | null;
  readonly again: () => void;
}

/** Asks the cache for working hours, has what is missing read, and asks again when something was. */
export function useHours(from: string, to: string): ShownHours {
  const [shown, setShown] = useState<Omit<ShownHours, 'again'>>({ period: null, error: null });
  const ask = useCallback(async (isCurrent: () => boolean): Promise<void> => {
    const answer = await call('hours.period', { from, to });
    if (isCurrent()) setShown((before) => (answer.ok ? { period: answer.value, error: null } : { period: before.period, error: answer.error }));
  }, [from, to]);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const again = (): void => void ask(() => current);
    again();
    lookAtDays({ from, to });
    const end = listen('days.read', (read) => {
      if (read.from <= to && read.to >= from) again();
    });
    return () => {
      current = false;
      end();
    };
  }, [ask, from, to, turn]);
  return { ...shown, again: () => setTurn(turn + 1) };
}

/** Opening hours of the locations as the server says them, once it can be asked; an error when it does not. */
export function useLocationHours(from: string, to: string, canAsk: boolean): { readonly locations: readonly LocationHours[]; readonly error: AppError | null; readonly again: () => void } {
  const [turn, setTurn] = useState(0);
  const [shown, setShown] = useState<{ readonly key: string; readonly locations: readonly LocationHours[]; readonly error: AppError | null }>({ key: '', locations: [], error: null });
  const key = `${from} ${to}`;
  useEffect(() => {
    if (!canAsk) return;
    let current = true;
    void call('hours.locations', { from, to }).then((answer) => {
      if (current) setShown(answer.ok ? { key, locations: answer.value, error: null } : { key, locations: [], error: answer.error });
    });
    return () => void (current = false);
  }, [from, to, key, canAsk, turn]);
  const again = (): void => setTurn(turn + 1);
  return shown.key === key ? { ...shown, again } : { locations: [], error: null, again };
}

/** A time off that was created on this computer. */
export type TimeOffRecord = LocalRecord<'timeOff'>;

/** Why a resource cannot be booked in its usual hours: a time off created here, or nobody knows. */
export function gapsOf(usual: readonly Stretch[], open: readonly Stretch[], offs: readonly TimeOffRecord[], period: Stretch): Gap<TimeOffRecord>[] {
  const reasons = offs.flatMap((record) => timesOff(record.payload, repetitionOf(record.payload.repetition), period).map((span) => ({ ...span, why: record })));
  const inside = reasons.map((reason) => ({ ...reason, from: Math.max(reason.from, period.from), to: Math.min(reason.to, period.to) }));
  // A time off outside of what is usual is told as well: it was asked for.
  return explained([...notBookable(usual, open), ...inside.flatMap((span) => notBookable([span], open))], inside);
}
