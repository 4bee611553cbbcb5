import { entriesLeft, isPassValid, usableMakeUps } from '@shared/domain/entitlement';
import type { SuggestedMeans } from '@shared/domain/suggested-means';
import type { BookingDetail } from '@shared/domain/views';

/** A way to pay that the person has. `name`: of the pass. */
export interface PayOption {
  readonly means: SuggestedMeans;
  readonly name: string;
  readonly expires: number | null;
  /** Credit that pays a part only. */
  readonly isPart: boolean;
}

/** Everything that can pay the booking when it begins, passes by their end; what does not suffice for all of its people is left out, credit may pay a part. */
export function payOptions({ block: { serviceId, payment, count, start }, entitlements }: Pick<BookingDetail, 'block' | 'entitlements'>): PayOption[] {
  if (entitlements === null || payment.remaining <= 0) return [];
  const isWhole = payment.state !== 'part';
  const passes = serviceId === null || !isWhole ? [] : entitlements.passes.filter((pass) => isPassValid(pass, start)).sort((a, b) => (a.expires ?? Infinity) - (b.expires ?? Infinity));
  const byPass = passes.flatMap((pass): PayOption[] => {
    const usageId = pass.usages.find((usage) => usage.serviceId === serviceId)?.id;
    const left = entriesLeft(pass, serviceId ?? 0);
    if (usageId === undefined || (left !== null && left < count)) return [];
    return [{ means: { kind: 'pass', usageId, name: pass.name, takes: count, left: left === null ? null : left - count }, name: pass.name, expires: pass.expires, isPart: false }];
  });
  const makeUps = serviceId === null || !isWhole ? 0 : (usableMakeUps(entitlements, serviceId, start) ?? 0);
  const byMakeUp: PayOption[] = makeUps < count ? [] : [{ means: { kind: 'makeUp', takes: count, left: makeUps - count }, name: '', expires: null, isPart: false }];
  const takes = Math.min(entitlements.credit, payment.remaining);
  const byCredit: PayOption[] = takes <= 0 ? [] : [{ means: { kind: 'credit', takes, left: entitlements.credit - takes }, name: '', expires: null, isPart: takes < payment.remaining }];
  return [...byPass, ...byMakeUp, ...byCredit];
}
