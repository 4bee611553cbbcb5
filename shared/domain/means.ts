import { bestPass, isPassValid, usableMakeUps } from './entitlement';
import type { EntitlementsView } from './views';

/** What a person can pay for one service with, in one line. Amounts in hellers, times in epoch ms. */
export interface Means {
  /** The pass that a desk would take; `left` null is unlimited, `usageId` is what a payment names (caches of earlier versions lack it). */
  readonly pass: { readonly name: string; readonly left: number | null; readonly expires: number | null; readonly usageId?: number } | null;
  /** With no pass that fits: the one for this service that ended last. */
  readonly expired: { readonly name: string; readonly expires: number } | null;
  readonly credit: number;
  readonly makeUps: number;
}

/** Sums up what fits the service at the moment `at` (epoch ms) for so many people: a pass that suffices for all of them before one that does not. */
export function meansOf(entitlements: EntitlementsView, serviceId: number, at: number, count = 1): Means {
  const best = bestPass(entitlements, serviceId, at, count) ?? bestPass(entitlements, serviceId, at);
  const usageId = best?.pass.usages.find((usage) => usage.serviceId === serviceId)?.id;
  return {
    pass: best === null ? null : { name: best.pass.name, left: best.left, expires: best.pass.expires, ...(usageId === undefined ? {} : { usageId }) },
    expired: best === null ? lastExpired(entitlements, serviceId, at) : null,
    credit: entitlements.credit,
    makeUps: usableMakeUps(entitlements, serviceId, at) ?? 0,
  };
}

function lastExpired({ passes }: EntitlementsView, serviceId: number, at: number): Means['expired'] {
  const ended = passes
    .filter((pass) => !isPassValid(pass, at) && pass.usages.some((usage) => usage.serviceId === serviceId))
    .flatMap(({ name, expires }) => (expires === null || expires > at ? [] : [{ name, expires }]))
    .sort((a, b) => b.expires - a.expires);
  return ended[0] ?? null;
}
