import type { Stretch } from '@shared/domain/hours';
import type { LocalRecord } from '@shared/domain/local/record';
import type { OffTime } from '@shared/domain/shades';
import { useEffect, useMemo, useState } from 'react';
import { useOpenRecords } from './local';

/** Times off by resource, epoch ms. */
export type TimesOff = ReadonlyMap<number, readonly OffTime[]>;

interface Rules {
  readonly offTimes: (records: readonly LocalRecord<'timeOff'>[], period: Stretch) => TimesOff;
}

const NONE: TimesOff = new Map();
let loaded: Rules | null = null;

/** Time off that was created on this computer and is in force between two instants (epoch ms). Its rules of repetition are loaded when there is any, so that they are no part of the first paint. */
export function useTimesOff(from: number, to: number): TimesOff {
  const records = useOpenRecords('timeOff');
  const [rules, setRules] = useState(loaded);
  const isWanted = records.length > 0 && rules === null;
  useEffect(() => {
    if (!isWanted) return;
    void import('./times-off-spans').then(({ offTimes }) => {
      loaded = { offTimes };
      setRules(loaded);
    });
  }, [isWanted]);
  return useMemo(() => (rules === null || records.length === 0 ? NONE : rules.offTimes(records, { from, to })), [rules, records, from, to]);
}
