import { RESOURCE, SEGMENT, SERVICE, VOUCHER } from '@electron/sandbox/seeds/demo-catalogue';
import { dateOf } from '@shared/domain/days';
import type { Pair } from '../../support/sown-books';
import { at, creditOf, newcomers, numberOf, sowClass, sowCourt, sowMakeUps, sowPass, sowQueue, sowSingle, sowVoucher, times } from '../../support/sown-books';
import type { Desk, Done, Scenario, Stage } from './stage';
import { ask, mustBe, wonBy } from './stage';

/** Crowns that everybody has. */
const CREDIT = 900;
/** Calls of one desk. */
const CALLS = 4;

/** What the desks fight for. */
interface Ground {
  readonly people: readonly number[];
  /** One that can be cancelled in time, and one of today, for which it is too late. */
  readonly lessons: readonly number[];
  readonly codes: readonly string[];
  readonly usages: ReadonlyMap<number, readonly number[]>;
  /** Bookings that somebody has made. */
  readonly pairs: Pair[];
}

function sowGround(stage: Stage): Ground {
  const { books, chance } = stage;
  const people = newcomers(books, 5, { credit: CREDIT });
  const lesson = sowClass(stage, 3, 1);
  sowQueue(books, lesson, people.slice(3));
  const soon = sowClass({ books, date: dateOf(books.clock.ms(), books.zone) }, 3, { resourceId: sowCourt(books, 3), minute: 13 * 60 });
  const usages = new Map(people.map((id) => [id, sowPass(books, id, chance.between(1, 3), [{ serviceId: SERVICE.circuit, count: null }, { serviceId: SERVICE.back, count: 1 }])]));
  for (const id of people) sowMakeUps(books, id, 1, chance.pick([SERVICE.circuit, SERVICE.back]));
  const pending = sowSingle(stage, people[0] ?? 0, { minute: 600, minutes: 60, resourceId: RESOURCE.eva, serviceId: SERVICE.skin, segmentId: SEGMENT.cosmetics }, { status: 'ConfirmationRequested', price: 850 });
  return { people, lessons: [lesson, soon], codes: [VOUCHER.credit, VOUCHER.percent, VOUCHER.massage].map((id) => sowVoucher(books, id)), usages, pairs: [pending, { AppointmentId: lesson, CustomerId: people[0] ?? 0 }] };
}

/** A desk that does whatever comes to its mind. */
function* anything(stage: Stage, { people, lessons, codes, usages, pairs }: Ground): Desk {
  const { chance } = stage;
  for (let calls = 0; calls < CALLS; calls += 1) {
    const CustomerId = chance.pick(people);
    const lesson = chance.pick(lessons);
    const pair = chance.pick(pairs);
    const hour = at(stage, chance.pick([600, 600, 630, 660, 720]));
    const voucher = chance.happens(0.3) ? { Voucher: chance.pick(codes) } : {};
    switch (chance.between(0, 15)) {
      case 0:
      case 1: {
        const made = yield* ask('Classes/CreateBooking', { AppointmentId: lesson, CustomerId, Count: chance.pick([1, 1, 2]), ...voucher });
        if (!made.IsError) pairs.push({ AppointmentId: lesson, CustomerId });
        break;
      }
      case 2:
      case 3: {
        const made = yield* ask('OneToOne/CreateBooking', { BookingResourceId: RESOURCE.vilem, BookingServiceId: SERVICE.back, CustomerId, BookingStart: hour, ...voucher });
        if (!made.IsError) pairs.push({ AppointmentId: made.AppointmentId, CustomerId });
        break;
      }
      case 4:
        yield* ask('OneToOne/MoveBooking', { ...pair, StartsAt: hour, EndsAt: hour + 3600 });
        break;
      case 5:
      case 6:
        yield* ask('Booking/Cancel', { ...pair, OverrideCancellationLate: chance.happens(0.5) });
        break;
      case 7:
        yield* ask('Booking/AddPaymentViaCredit', { ...pair, Amount: chance.between(1, 900) });
        break;
      case 8:
        yield* ask('Booking/AddPaymentViaPass', { ...pair, PassUsageId: chance.pick(usages.get(pair.CustomerId) ?? [0]) });
        break;
      case 9:
        yield* ask('Booking/AddPaymentViaServiceSubstitution', pair);
        break;
      case 10:
        yield* ask('Voucher/PayForBooking', { ...pair, VoucherCode: chance.pick(codes) });
        break;
      case 11:
        yield* ask('Voucher/RefundBookingPayment', pair);
        break;
      case 12:
        yield* ask('Customer/TryUsePass', { CustomerId, BookingServiceId: chance.pick([SERVICE.circuit, SERVICE.back]), Count: chance.between(1, 2) });
        break;
      case 13:
        yield* ask('Customer/TryReturnPassUsage', { CustomerId, PassUsageId: chance.pick(usages.get(CustomerId) ?? [0]) });
        break;
      case 14:
        yield* ask(chance.pick(['Alternates/AddToAppointment', 'Alternates/RemoveFromAppointment'] as const), { AppointmentId: lesson, CustomerId });
        break;
      default:
        yield* ask(chance.pick(['Booking/Confirm', 'Booking/Reject'] as const), pair);
    }
  }
}

/** What is gone of credit, entries, make-ups and vouchers is exactly what payments say, and what was used without a booking. */
function lostOrMade({ books }: Stage, { people, usages, codes }: Ground, done: readonly Done[]): string[] {
  const number = (sql: string, ...values: readonly (number | string)[]): number => numberOf(books, sql, ...values);
  const ofPeople = people.flatMap((id) => {
    const paid = (kind: string): number => number('SELECT sum(CASE kind WHEN \'credit\' THEN amount ELSE units END) AS n FROM payments WHERE customer_id = ? AND kind = ? AND returned_at IS NULL', id, kind);
    return [
      ...mustBe(`credit of ${id}`, creditOf(books, id) + paid('credit'), CREDIT),
      ...mustBe(`make-ups of ${id}`, number('SELECT count(*) AS n FROM make_ups WHERE customer_id = ? AND used_at IS NOT NULL', id), paid('makeUp')),
    ];
  });
  const walkIns = (usage: number): number => wonBy(done, 'Customer/TryUsePass', 'Customer/TryReturnPassUsage').reduce((sum, { action, request, answer }) => {
    if (action === 'Customer/TryUsePass') return sum + (answer['PassUsageId'] === usage ? Number(request['Count']) : 0);
    return sum - (request['PassUsageId'] === usage ? 1 : 0);
  }, 0);
  const ofPasses = [...usages.values()].flat().flatMap((usage) =>
    mustBe(`entries ${usage}`, number('SELECT used AS n FROM pass_usages WHERE id = ?', usage), walkIns(usage) + number("SELECT sum(units) AS n FROM payments WHERE kind = 'pass' AND ref_id = ? AND returned_at IS NULL", usage)));
  // The voucher of 20 % is not good again when its payment comes back.
  const ofCodes = codes.flatMap((code) => mustBe(`voucher ${code}`, number("SELECT json_extract(json, '$.used') AS n FROM catalogue WHERE kind = 'voucherCode' AND json_extract(json, '$.code') = ?", code), number(
    "SELECT count(DISTINCT c.id) AS n FROM payments p JOIN catalogue c ON c.kind = 'voucherCode' AND c.id = p.ref_id WHERE p.kind = 'voucher' AND json_extract(c.json, '$.code') = ? AND (p.returned_at IS NULL OR json_extract(c.json, '$.voucherId') = ?)",
    code, VOUCHER.percent,
  )));
  return [...ofPeople, ...ofPasses, ...ofCodes];
}

/** Everything at once. */
export const everything: Scenario = (stage, desks) => {
  const ground = sowGround(stage);
  return { desks: times(desks, () => anything(stage, ground)), judge: (done) => lostOrMade(stage, ground, done) };
};
