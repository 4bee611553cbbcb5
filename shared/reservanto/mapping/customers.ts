import type { CustomValue } from '../../domain/booking';
import { toHellers } from '../../domain/money';
import type { CustomerRow, EntitlementsView, MakeUpView, PassView } from '../../domain/views';
import type { CustomerApiModel, CustomerDetailApiModel, PassToCustomerApiModel, ServiceSubstitutionApiModel } from '../generated/responses';
import { customValuesOf, text, toMs } from './bookings';

/** A customer as the program keeps one. */
export interface CustomerEntity extends CustomerRow {
  readonly priceLevelId: number | null;
  readonly customValues: readonly CustomValue[];
}

/** A customer; null without an id. */
export function customerOf(model: CustomerApiModel): CustomerEntity | null {
  if (model.Id <= 0) return null;
  return {
    id: model.Id,
    name: text(model.Name) ?? '',
    phone: text(model.Phone),
    email: text(model.Email),
    createdAt: toMs(model.CreatedAt),
    deleted: model.Deleted,
    tags: model.Tags.map((tag) => ({ title: text(tag.Title) ?? '', background: colour(tag.Background), foreground: colour(tag.Foreground) })),
    priceLevelId: model.PriceLevelId,
    customValues: customValuesOf(model.CustomValues),
  };
}

/** Colours of tags reach styles, so only plain hexadecimal ones pass. */
function colour(value: string | null): string | null {
  return value !== null && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? value : null;
}

/** A pass of a customer. Entries without a count are unlimited unless the pass has shared ones (rules.md II.5). */
export function passOf(model: PassToCustomerApiModel, serviceName: (id: number) => string | null): PassView {
  const used = model.Usages.reduce((sum, usage) => sum + usage.Used, 0);
  return {
    id: model.PassToCustomerId,
    name: text(model.PassName) ?? '',
    activeFrom: toMs(model.ActiveFrom),
    expires: model.ExpirationDate === null ? null : toMs(model.ExpirationDate),
    suspended: model.IsIntermissionActive,
    shared: model.AggregatedCount === null ? null : { count: model.AggregatedCount, used },
    usages: model.Usages.map((usage) => ({ id: usage.PassUsageId, serviceId: usage.BookingServiceId, serviceName: serviceName(usage.BookingServiceId), count: usage.Count, used: usage.Used })),
  };
}

/** A make-up credit. */
export function makeUpOf(model: ServiceSubstitutionApiModel): MakeUpView {
  return {
    id: model.Id,
    sourceServiceName: text(model.SourceBookingServiceName),
    serviceIds: model.Services.map((service) => service.Id),
    expires: model.ExpirationDate === null ? null : toMs(model.ExpirationDate),
  };
}

/** What a customer can pay with. `readAt` in epoch ms; make-ups are null while they have not been read. */
export function entitlementsOf(model: CustomerDetailApiModel, makeUps: readonly MakeUpView[] | null, readAt: number, serviceName: (id: number) => string | null): EntitlementsView {
  return {
    credit: toHellers(model.Credit),
    loyaltyPoints: model.LoyaltyPoints,
    priceLevel: text(model.PriceLevelName),
    passes: model.BoughtPasses.map((pass) => passOf(pass, serviceName)),
    makeUps,
    notes: model.Notes.map((note) => ({ id: note.Id, text: text(note.Text) ?? '', createdAt: toMs(note.CreatedAt) })),
    readAt,
  };
}
