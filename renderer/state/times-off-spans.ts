import type { Stretch } from '@shared/domain/hours';
import type { LocalRecord } from '@shared/domain/local/record';
import type { OffTime } from '@shared/domain/shades';
import { timesOff } from '@shared/domain/time-off';
import { repetitionOf } from '@shared/reservanto/mapping/repetition';

/** When time off that was created on this computer is in force within a period (epoch ms), by resource. */
export function offTimes(records: readonly LocalRecord<'timeOff'>[], period: Stretch): ReadonlyMap<number, readonly OffTime[]> {
  const byResource = new Map<number, OffTime[]>();
  for (const { payload } of records) {
    const own = byResource.get(payload.resourceId) ?? [];
    byResource.set(payload.resourceId, [...own, ...timesOff(payload, repetitionOf(payload.repetition), period).map(({ from, to }) => ({ from, to, note: payload.note }))]);
  }
  return byResource;
}
