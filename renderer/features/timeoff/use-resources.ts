import type { HoursRow } from '@shared/domain/hours-period';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';

/** Somebody or something that may have time off. */
export type OffResource = Pick<HoursRow, 'id' | 'name' | 'locationId' | 'segments'>;

/** All resources; empty until they are known. `date` is any day. */
export function useResources(date: string): readonly OffResource[] {
  const [resources, setResources] = useState<readonly OffResource[]>([]);
  useEffect(() => {
    let current = true;
    void call('hours.period', { from: date, to: date }).then((answer) => {
      if (current && answer.ok) setResources(answer.value.rows);
    });
    return () => void (current = false);
  }, [date]);
  return resources;
}
