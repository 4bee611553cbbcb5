import type { ClassDetail, DayView } from '@shared/domain/views';
import { ENTITLEMENTS_FRESH } from './intervals';

/** People who come within this time, or should be here already, have their passes and credit read, in ms. */
const AHEAD_MS = 45 * 60_000;

/** So many people at once at most: a day of 1,200 bookings must not become 1,200 calls. */
const AT_ONCE = 24;

/**
 * The customers whose passes and credit the board needs now: single bookings that run or start soon and are not
 * recorded yet, unless they were read lately. Order: by start. `readAt` is customer → epoch ms of the last reading.
 */
export function entitlementTargets(day: DayView, now: number, readAt: ReadonlyMap<number, number>): number[] {
  const targets = new Set<number>();
  for (const block of [...day.blocks].sort((a, b) => a.start - b.start)) {
    if (block.customerId === null || block.attendance !== 'unknown') continue;
    if (block.end <= now || block.start > now + AHEAD_MS) continue;
    if (now - (readAt.get(block.customerId) ?? 0) < ENTITLEMENTS_FRESH) continue;
    targets.add(block.customerId);
    if (targets.size === AT_ONCE) break;
  }
  return [...targets];
}

/** The customers of an open class whose passes and credit were not read lately: those who wait first, since they are decided on. */
export function classTargets({ roster, waitlist }: Pick<ClassDetail, 'roster' | 'waitlist'>, now: number, readAt: ReadonlyMap<number, number>): number[] {
  const people = [...(waitlist ?? []), ...roster].map(({ customerId }) => customerId);
  return [...new Set(people)].filter((customerId) => now - (readAt.get(customerId) ?? 0) >= ENTITLEMENTS_FRESH).slice(0, AT_ONCE);
}
