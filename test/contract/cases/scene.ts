import type { ApiClient } from '@electron/api/ports';
import type { Sandbox } from '@electron/sandbox/server';
import type { ActionName, Requests, Responses } from '@shared/reservanto/generated/actions';
import { atWallTime, addDays } from '@shared/domain/days';

/** The practice day of the tests. */
const TODAY = '2026-11-23';

/** A request without the moment of the call, which the client writes. */
export type Request<A extends ActionName> = Omit<Requests[A], 'TimeStamp'>;

/** An event as it is read. */
export type Event = Responses['Event/GetList']['Events'][number];

/** The pair that names a booking. */
export type Pair = Pick<Event, 'AppointmentId' | 'CustomerId'>;

/** The practice business as a case finds what it needs in it. */
export interface Scene {
  readonly longTimeToken: string;
  /** Calls an action that has to succeed. */
  call<A extends ActionName>(action: A, request: Request<A>): Promise<Responses[A]>;
  /** Id of one of the cast. */
  customer(name: string): Promise<number>;
  /** Booking of one of the cast, on the practice day or so many days later. */
  booking(name: string, days?: number): Promise<Pair>;
  /** Id of the class of the practice day with this service. */
  lesson(service: string): Promise<number>;
  /** Id of a customer's entries for a service. */
  usage(name: string, serviceId: number): Promise<number>;
}

/** Unix seconds of a time by the clock on the wall, on the practice day or so many days later. */
export function at(hour: number, minute = 0, days = 0): number {
  return atWallTime(addDays(TODAY, days), hour * 60 + minute, 'Europe/Prague') / 1000;
}

/** From the first to the last second of the practice day; the same by the other names of the wire. */
export const DAY = { StartDate: at(0), EndDate: at(0, 0, 1) } as const;
export const PERIOD = { From: DAY.StartDate, To: DAY.EndDate } as const;
export const INTERVAL = { IntervalStart: DAY.StartDate, IntervalEnd: DAY.EndDate } as const;

/** An id that nothing has. */
export const NOBODY = 999_999;

/** A scene that is seen and changed through the program's client only. */
export function sceneOf(client: ApiClient, { longTimeToken }: Sandbox): Scene {
  const call: Scene['call'] = async (action, request) => {
    const answer = await client.call(action, request);
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const one = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`the practice business has no ${what}`);
    return value;
  };
  const customer: Scene['customer'] = async (name) => one((await call('Customer/Search', { NameSearch: name })).Customers.find(({ Name }) => Name === name)?.Id, name);
  return {
    longTimeToken,
    call,
    customer,
    booking: async (name, days = 0) => {
      const { Events } = await call('Event/GetList', { StartDate: at(0, 0, days), EndDate: at(0, 0, days + 1) });
      const { AppointmentId, CustomerId } = one(Events.find(({ CustomerFullName }) => CustomerFullName === name), `booking of ${name}`);
      return { AppointmentId, CustomerId };
    },
    lesson: async (service) => one((await call('Event/GetList', DAY)).Events.find(({ ServiceName }) => ServiceName === service)?.AppointmentId, service),
    usage: async (name, serviceId) => {
      const { Items } = await call('PassToCustomer/GetPassesForCustomer', { CustomerId: await customer(name) });
      return one(Items.flatMap(({ Usages }) => Usages).find(({ BookingServiceId }) => BookingServiceId === serviceId)?.PassUsageId, `pass of ${name}`);
    },
  };
}
