import { PASS, SEGMENT, SERVICE, SERVICES } from './demo-catalogue';
import type { SeedWriter } from './writer';

const DAY = 86_400;
/** Entries of a pass that shares them. */
const ENTRIES = 10;

/** A pass that a customer has, with the entries that bookings of the seed have taken. Times in unix seconds. */
interface GivenPass {
  readonly customerId: number;
  readonly passId: number;
  readonly expires: number;
  readonly serviceIds: readonly number[];
  /** Entries that are used in all, null for a pass without a count. */
  readonly used: number | null;
  readonly taken: Map<number, number>;
}

/** Passes of the practice business; who pays with them is known only when the bookings are sown. */
export interface DemoPasses {
  /** Gives a pass. `left` entries of ten remain when all is sown, null is unlimited; `expires` in unix seconds. */
  give(customerId: number, passId: number, left: number | null, expires: number): void;
  /** Takes entries for a booking that starts at `start` (unix seconds) and gives their id; null when no pass of theirs is for it. */
  take(customerId: number, serviceId: number, count: number, start: number): number | null;
  /** Writes the passes. Entries that no booking of the seed took were used before its days, on the first service. */
  write(): void;
}

/** No passes yet. */
export function createPasses(writer: SeedWriter): DemoPasses {
  const given: GivenPass[] = [];
  const from = writer.now - 90 * DAY;
  const usageId = (pass: number, service: number): number => (pass + 1) * 100 + service;
  const takenOf = ({ taken }: GivenPass): number => [...taken.values()].reduce((sum, count) => sum + count, 0);
  return {
    give: (customerId, passId, left, expires) => {
      const serviceIds = passId === PASS.massages10 ? [SERVICE.back, SERVICE.neck, SERVICE.sport] : SERVICES.filter(({ segmentId }) => segmentId === SEGMENT.classes).map(({ id }) => id);
      given.push({ customerId, passId, expires, serviceIds, used: left === null ? null : ENTRIES - left, taken: new Map() });
    },
    take: (customerId, serviceId, count, start) => {
      const index = given.findIndex((pass) => pass.customerId === customerId && pass.serviceIds.includes(serviceId) && start < pass.expires && (pass.used === null || takenOf(pass) + count <= pass.used));
      const pass = given[index];
      if (pass === undefined) return null;
      pass.taken.set(serviceId, (pass.taken.get(serviceId) ?? 0) + count);
      return usageId(index, pass.serviceIds.indexOf(serviceId));
    },
    write: () => {
      given.forEach((pass, index) => {
        const { customerId, passId, expires, serviceIds, used, taken } = pass;
        writer.run('INSERT INTO customer_passes (id, customer_id, pass_id, active_from, expires, shared_count, created_at) VALUES (?,?,?,?,?,?,?)', index + 1, customerId, passId, from, expires, used === null ? null : ENTRIES, from);
        const before = used === null ? 0 : used - takenOf(pass);
        serviceIds.forEach((serviceId, service) => {
          const count = (taken.get(serviceId) ?? 0) + (service === 0 ? before : 0);
          writer.run('INSERT INTO pass_usages (id, customer_pass_id, service_id, count, used) VALUES (?,?,?,?,?)', usageId(index, service), index + 1, serviceId, null, count);
        });
      });
    },
  };
}
