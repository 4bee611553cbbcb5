import type { Act, Facts } from '../../domain/acts/act';
import type { ActTitle } from '../../domain/acts/title';
import { toHellers } from '../../domain/money';

/** Ids of a request whose names a title shows; null where the request has none. */
export interface NamesWanted {
  readonly customerId: number | null;
  readonly appointmentId: number | null;
  readonly resourceId: number | null;
  readonly serviceId: number | null;
}

/** Names that this computer knows, null where it does not. Times in epoch ms. */
export interface KnownNames {
  readonly customer: string | null;
  readonly resource: string | null;
  readonly service: string | null;
  /** The booking, or the class, that the request is about. */
  readonly booking: { readonly title: string; readonly start: number; readonly end: number; readonly startLabel: string; readonly service: string; readonly resource: string } | null;
}

/** The ids in a request of any act. */
export function namesWanted(request: Facts): NamesWanted {
  return {
    customerId: idOf(request['CustomerId']),
    appointmentId: idOf(request['AppointmentId']),
    resourceId: idOf(request['BookingResourceId']),
    serviceId: idOf(request['BookingServiceId'] ?? request['ServiceId']),
  };
}

/** What an act says of itself, out of its request (unix seconds, crowns) and the names that are known; what is not there is left out. */
export function titleOf(request: Facts, names: KnownNames): Act['title'] {
  const { booking } = names;
  const typed = [textOf(request['FirstName']), textOf(request['LastName'])].filter((part) => part !== undefined).join(' ');
  const start = msOf(request['BookingStart'] ?? request['StartsAt'] ?? request['From']);
  const end = msOf(request['EndsAt'] ?? request['BookingEnd']);
  const title: Record<keyof ActTitle, string | number | undefined> = {
    name: names.customer ?? (typed === '' ? booking?.title : typed),
    time: booking?.startLabel,
    start: booking?.start,
    end: booking?.end,
    service: booking?.service === '' ? undefined : booking?.service,
    resource: booking?.resource,
    toStart: start,
    toEnd: end,
    toService: names.service ?? undefined,
    toResource: names.resource ?? undefined,
    count: countOf(request['Count']),
    amount: hellersOf(request['CreditForSubtract'] ?? request['Amount']),
    voucher: textOf(request['VoucherCode'] ?? request['Voucher']),
    days: countOf(request['NumberOfDays']),
    email: textOf(request['Email']),
    phone: textOf(request['Phone']),
    wholeCourse: request['EnableCancelWholeCourse'] === true ? 1 : undefined,
    late: request['OverrideCancellationLate'] === true ? 1 : undefined,
    mark: undefined,
    what: undefined,
    field: undefined,
    text: textOf(request['CustomerNote'] ?? request['Note'] ?? request['Url'] ?? request['ExternalId']),
  };
  return Object.fromEntries(Object.entries(title).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

function idOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function msOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value * 1000 : undefined;
}

function hellersOf(value: unknown): number | undefined {
  return typeof value === 'number' ? toHellers(value) : undefined;
}

/** One is what is meant without saying so. */
function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 1 ? value : undefined;
}
