import type { EntitlementsView, PassView } from './views';

/** Entries of a pass that are left for a service; null is unlimited, 0 when the pass does not fit. */
export function entriesLeft(pass: PassView, serviceId: number): number | null {
  const usage = pass.usages.find((candidate) => candidate.serviceId === serviceId);
  if (usage === undefined) return 0;
  const own = usage.count === null ? null : Math.max(0, usage.count - usage.used);
  const shared = pass.shared === null ? null : Math.max(0, pass.shared.count - pass.shared.used);
  if (own === null) return shared;
  return shared === null ? own : Math.min(own, shared);
}

/** True when the pass can be used at the moment (epoch ms). */
export function isPassValid(pass: PassView, at: number): boolean {
  return !pass.suspended && pass.activeFrom <= at && (pass.expires === null || pass.expires > at);
}

/** The pass that a desk would take for a service: valid, with entries left for so many people, the one that ends first. */
export function bestPass(entitlements: EntitlementsView, serviceId: number, at: number, count = 1): { readonly pass: PassView; readonly left: number | null } | null {
  const fitting = entitlements.passes
    .filter((pass) => isPassValid(pass, at))
    .map((pass) => ({ pass, left: entriesLeft(pass, serviceId) }))
    .filter(({ left }) => left === null || left >= count)
    .sort((a, b) => (a.pass.expires ?? Infinity) - (b.pass.expires ?? Infinity));
  return fitting[0] ?? null;
}

/** Make-ups that can be used for a service at the moment. */
export function usableMakeUps(entitlements: EntitlementsView, serviceId: number, at: number): number | null {
  if (entitlements.makeUps === null) return null;
  return entitlements.makeUps.filter((makeUp) => makeUp.serviceIds.includes(serviceId) && (makeUp.expires === null || makeUp.expires > at)).length;
}
