import { SERVICE, VOUCHER } from '@electron/sandbox/seeds/demo-catalogue';
import type { Pair } from '../../support/sown-books';
import { creditOf, newcomer, newcomers, numberOf, sowBooking, sowClass, sowMakeUps, sowPass, sowVoucher, statusOf, times } from '../../support/sown-books';
import type { Desk, Scenario, Stage, Taking } from './stage';
import { fits, mustBe, once, wonBy, wronglyRefused } from './stage';

/** Unpaid bookings of one customer, each of a class of its own. */
function sowOwed(stage: Stage, customerId: number, count: number, price: number, mostPeople = 1): (Pair & { readonly people: number })[] {
  return times(count, (index) => {
    const people = stage.chance.between(1, mostPeople);
    return { ...sowBooking(stage.books, sowClass(stage, 10, index), customerId, { price, count: people }), people };
  });
}

/** Half of the desks, but no more than there is room for. */
const half = (desks: number): number => Math.min(20, Math.ceil(desks / 2));

/** The last entries of a pass: for bookings, and for walk-ins of two services, one of which has a count of its own. */
const lastEntries: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const CustomerId = newcomer(books);
  const left = { shared: chance.between(1, 3), pilates: chance.between(1, 2) };
  const [circuit = 0] = sowPass(books, CustomerId, left.shared, [{ serviceId: SERVICE.circuit, count: null }, { serviceId: SERVICE.pilates, count: left.pilates }]);
  const owed = sowOwed(stage, CustomerId, half(desks), 180, 2);
  const paying = owed.map(({ AppointmentId }) => once('Booking/AddPaymentViaPass', { AppointmentId, CustomerId, PassUsageId: circuit }));
  const walkIns = times(desks - paying.length, () => once('Customer/TryUsePass', { CustomerId, BookingServiceId: chance.pick([SERVICE.circuit, SERVICE.pilates]), Count: chance.between(1, 2) }));
  return {
    desks: [...paying, ...walkIns],
    judge: (done) => {
      const takings = done.map(({ action, request, answer }): Taking => {
        if (action === 'Booking/AddPaymentViaPass') return { asked: owed.find(({ AppointmentId }) => AppointmentId === request['AppointmentId'])?.people ?? 0, won: !answer.IsError, from: ['shared'] };
        return { asked: Number(request['Count']), won: answer['Success'] === true, from: request['BookingServiceId'] === SERVICE.pilates ? ['shared', 'pilates'] : ['shared'] };
      });
      const taken = takings.reduce((sum, { asked, won }) => sum + (won ? asked : 0), 0);
      return [
        ...fits(left, takings),
        ...mustBe('entries written down', numberOf(books, 'SELECT sum(u.used) AS n FROM pass_usages u JOIN customer_passes p ON p.id = u.customer_pass_id WHERE p.customer_id = ?', CustomerId), taken),
        ...wronglyRefused(done, { 'Booking/AddPaymentViaPass': ['PassUsageId'] }),
      ];
    },
  };
};

/** The last crowns of credit, for bookings and over the counter; hellers too. */
const lastCrowns: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const credit = chance.between(50, 600) + chance.pick([0, 0.1, 0.99]);
  const CustomerId = newcomer(books, credit);
  const owed = sowOwed(stage, CustomerId, half(desks), 180);
  const crowns = (): number => chance.between(1, 300) + chance.pick([0, 0.05, 0.35]);
  const paying = owed.map(({ AppointmentId }) => once('Booking/AddPaymentViaCredit', { AppointmentId, CustomerId, Amount: crowns() }));
  const using = times(desks - paying.length, () => once('Customer/TryUseCredit', { CustomerId, CreditForSubtract: crowns() }));
  return {
    desks: [...paying, ...using],
    judge: (done) => {
      const takings = done.map(({ action, request, answer }): Taking => {
        const isBooking = action === 'Booking/AddPaymentViaCredit';
        return { asked: isBooking ? Math.min(180, Number(request['Amount'])) : Number(request['CreditForSubtract']), won: isBooking ? !answer.IsError : answer['Success'] === true, from: ['credit'] };
      });
      const taken = takings.reduce((sum, { asked, won }) => sum + (won ? asked : 0), 0);
      const now = creditOf(books, CustomerId);
      return [
        ...fits({ credit }, takings),
        ...(Math.abs(credit - taken - now) > 0.005 ? [`${credit} less ${taken} is not ${now}`] : []),
        ...wronglyRefused(done, { 'Booking/AddPaymentViaCredit': ['Amount'] }),
      ];
    },
  };
};

/** One code, for bookings that are there and for such as are just made. */
const oneVoucher: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const VoucherCode = sowVoucher(books, chance.pick([VOUCHER.credit, VOUCHER.percent]));
  const there = sowOwed(stage, newcomer(books), half(desks) - 1, 180);
  const AppointmentId = sowClass(stage, 100, half(desks));
  const coming = newcomers(books, desks - there.length);
  return {
    desks: [
      ...there.map((booking): Desk => once('Voucher/PayForBooking', { AppointmentId: booking.AppointmentId, CustomerId: booking.CustomerId, VoucherCode })),
      ...coming.map((CustomerId) => once('Classes/CreateBooking', { AppointmentId, CustomerId, Voucher: VoucherCode })),
    ],
    judge: (done) => [
      ...mustBe('who paid by the voucher', wonBy(done, 'Voucher/PayForBooking', 'Classes/CreateBooking').length, 1),
      ...mustBe('bookings that were made', coming.filter((CustomerId) => statusOf(books, { AppointmentId, CustomerId }) !== null).length, wonBy(done, 'Classes/CreateBooking').length),
      ...wronglyRefused(done, { 'Voucher/PayForBooking': ['VoucherCode'], 'Classes/CreateBooking': ['Voucher'] }),
    ],
  };
};

/** The last make-ups, named or picked by the server, for one or two people. */
const lastMakeUps: Scenario = (stage, desks) => {
  const { books, chance } = stage;
  const CustomerId = newcomer(books);
  const ids = sowMakeUps(books, CustomerId, chance.between(1, 3), SERVICE.circuit);
  const owed = sowOwed(stage, CustomerId, Math.min(desks, 30), 180, 2);
  return {
    desks: owed.map(({ AppointmentId, people }) => once('Booking/AddPaymentViaServiceSubstitution', { AppointmentId, CustomerId, ...(people === 1 && chance.happens(0.5) ? { SubstitutionIds: [chance.pick(ids)] } : {}) })),
    judge: (done) => {
      const takings = done.map(({ request, answer }): Taking => ({ asked: owed.find(({ AppointmentId }) => AppointmentId === request['AppointmentId'])?.people ?? 0, won: !answer.IsError, from: ['make-ups'] }));
      const isNamed = done.map(({ request }) => request['SubstitutionIds'] !== undefined);
      const used = done.flatMap(({ answer }) => (answer.IsError ? [] : (answer['UsedSubstitutionIds'] as number[])));
      return [
        // One that is named may be gone while others are left.
        ...fits({ 'make-ups': ids.length }, takings.filter(({ won }, index) => won || isNamed[index] !== true)),
        ...mustBe('make-ups used', new Set(used).size, used.length),
        ...wronglyRefused(done, { 'Booking/AddPaymentViaServiceSubstitution': ['SubstitutionIds'] }),
      ];
    },
  };
};

/** Races for what pays. */
export const MONEY: Readonly<Record<string, Scenario>> = { lastEntries, lastCrowns, oneVoucher, lastMakeUps };
