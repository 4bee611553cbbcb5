import type { HoursRow } from '@shared/domain/hours-period';
import type { AppError } from '@shared/errors/app-error';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';

/** Somebody or something that may have time off. */
export type OffResource = Pick<HoursRow, 'id' | 'name' | 'locationId' | 'segments'>;

/** All resources; null until they are known. `error` says why they are not. */
export interface Resources {
  readonly list: readonly OffResource[] | null;
  readonly error: AppError | null;
  readonly again: () => void;
}

/** See {@link Resources}. `date` is any day. */
export function useResources(date: string): Resources {
  const [found, setFound] = useState<Pick<Resources, 'list' | 'error'>>({ list: null, error: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void call('hours.period', { from: date, to: date }).then((answer) => {
      if (current) setFound(answer.ok ? { list: answer.value.rows, error: null } : { list: null, error: answer.error });
    });
    return () => void (current = false);
  }, [date, turn]);
  return { ...found, again: () => setTurn(turn + 1) };
}
