import type { CatalogueKinds } from '../data/catalogue';
import { listOf, oneOf } from '../data/catalogue';
import type { Db } from '../data/database';
import { atLevel } from '../data/money';
import { hoursOf, weeklyWire } from '../rules/hours';
import { checkPeriod } from '../rules/interval';
import { found } from './found';
import type { Handlers } from './handler';

function locationWire(location: CatalogueKinds['location']): Record<string, unknown> {
  const { id, name, street, city, zip, email, phone, hours } = location;
  return { Id: id, Name: name, Email: email, Phone: phone, State: 'Public', Address: { City: city, Country: 'Česko', Name: name, Street: street, ZipCode: zip }, WorkingHours: weeklyWire(hours) };
}

function resourceWire(resource: CatalogueKinds['resource']): Record<string, unknown> {
  return {
    Id: resource.id,
    Name: resource.name,
    Description: resource.description,
    LocationId: resource.locationId,
    SegmentIds: resource.segmentIds,
    BookingServiceIds: resource.serviceIds,
    TagIds: resource.tagIds,
    Capacity: resource.capacity,
    MinTimeUnit: resource.minTimeUnit,
    State: 'Public',
  };
}

function priceLevels(db: Db, price: number | null): unknown[] {
  if (price === null) return [];
  return listOf(db, 'priceLevel').map((level) => ({ Id: level.id, Name: level.name, Price: atLevel(price, level) }));
}

function serviceWire(db: Db, service: CatalogueKinds['service']): Record<string, unknown> {
  return {
    Id: service.id,
    Name: service.name,
    SegmentId: service.segmentId,
    SegmentName: oneOf(db, 'segment', service.segmentId)?.name ?? null,
    BookingResourceIds: service.resourceIds,
    Duration: service.duration,
    Price: service.price,
    VatRateNullable: service.price === null ? null : 21,
    State: 'Public',
    AvailablePriceLevels: priceLevels(db, service.price),
  };
}

/** Reads of the merchant's catalogue. Everything of the seeds is public, so `OnlyPublic` changes nothing yet. */
export const catalogueHandlers = {
  'Test/Echo': (_books, { Text }) => ({ Ok: true, ReceivedText: Text ?? null }),
  'Merchant/GetInfo': ({ db }) => {
    const merchant = found(oneOf(db, 'merchant', 1), 'MerchantId');
    const address = { City: merchant.city, Country: 'Česko', Name: merchant.name, Street: merchant.street, ZipCode: merchant.zip };
    return { Result: { Id: merchant.id, Name: merchant.name, ContactEmail: merchant.email, ContactPhone: merchant.phone, IsVatPayer: merchant.vatPayer, InvoiceAddress: address, MailingAddress: address } };
  },
  'Location/GetList': ({ db }) => ({ Items: listOf(db, 'location').map(locationWire) }),
  'Location/Get': ({ db }, { LocationId }) => ({ Result: locationWire(found(oneOf(db, 'location', LocationId), 'LocationId')) }),
  'Segment/GetList': ({ db }) => ({
    Items: listOf(db, 'segment').map((segment) => ({ Id: segment.id, CustomizedName: segment.name, LocalizedName: segment.name, InternalName: segment.type, SegmentType: segment.type, State: 'Public' })),
  }),
  'BookingResource/GetList': ({ db }, { LocationId }) => ({
    Items: listOf(db, 'resource')
      .filter((resource) => LocationId === null || LocationId === undefined || resource.locationId === LocationId)
      .map(resourceWire),
  }),
  'BookingResource/Get': ({ db }, { BookingResourceId }) => ({ Result: resourceWire(found(oneOf(db, 'resource', BookingResourceId), 'BookingResourceId')) }),
  'BookingService/GetList': ({ db }, { ModifiedAfter }) => ({ BookingServices: listOf(db, 'service', ModifiedAfter ?? null).map((service) => serviceWire(db, service)) }),
  'BookingService/Get': ({ db }, { BookingServiceId }) => ({ Result: serviceWire(db, found(oneOf(db, 'service', BookingServiceId), 'BookingServiceId')) }),
  'BookingService/GetForBookingResource': ({ db }, { BookingResourceId }) => {
    found(oneOf(db, 'resource', BookingResourceId), 'BookingResourceId');
    return { Items: listOf(db, 'service').filter((service) => service.resourceIds.includes(BookingResourceId)).map((service) => serviceWire(db, service)) };
  },
  'WorkingHours/GetForPeriod': ({ db, zone }, { BookingResourceId, LocationId, IntervalStart, IntervalEnd }) => {
    checkPeriod(IntervalStart, IntervalEnd, 'IntervalStart', 'IntervalEnd');
    const target =
      BookingResourceId !== null && BookingResourceId !== undefined
        ? { ...found(oneOf(db, 'resource', BookingResourceId), 'BookingResourceId') }
        : { ...found(oneOf(db, 'location', LocationId ?? 0), 'LocationId'), closedDates: [] };
    return { BookingResourceId: BookingResourceId ?? null, LocationId: LocationId ?? null, Items: hoursOf(db, zone, target, BookingResourceId ?? null, IntervalStart, IntervalEnd) };
  },
  'Pass/GetList': ({ db }, { ModifiedAfter }) => ({
    Items: listOf(db, 'pass', ModifiedAfter ?? null).map((pass) => ({
      Id: pass.id,
      Name: pass.name,
      Price: pass.price,
      AggregatedCount: pass.shared,
      ExpirationType: 'Duration',
      ExpirationDuration: { Count: pass.months, Unit: 'Month' },
      IsExtendable: pass.extendable,
      Items: pass.items.map((item) => ({ BookingServiceId: item.serviceId, Count: item.count })),
      State: 'Public',
      VatRateNullable: 21,
      AvailablePriceLevels: priceLevels(db, pass.price),
    })),
  }),
  'PriceLevel/GetList': ({ db }) => ({ Items: listOf(db, 'priceLevel').map((level) => ({ Id: level.id, Name: level.name, State: 'Public' })) }),
  'PaymentMethod/GetList': ({ db }, { ModifiedAfter }) => ({ Items: listOf(db, 'paymentMethod', ModifiedAfter ?? null).map((method) => ({ Id: method.id, Name: method.name })) }),
  'Product/GetList': ({ db }, { ModifiedAfter }) => ({
    Items: listOf(db, 'product', ModifiedAfter ?? null).map((product) => ({ Id: product.id, Name: product.name, Price: product.price, CategoryId: product.categoryId, VatRateNullable: 21 })),
  }),
  'ProductCategory/GetList': ({ db }, { ModifiedAfter }) => ({ Items: listOf(db, 'productCategory', ModifiedAfter ?? null).map((category) => ({ Id: category.id, Name: category.name, ObjectState: 'Public' })) }),
  'Tag/GetListForResource': ({ db }) => ({
    Items: listOf(db, 'tag').map((tag) => ({
      Id: tag.id,
      Name: tag.name,
      BackgroundColor: tag.background,
      ForegroundColor: tag.foreground,
      MarkedItemsCount: listOf(db, 'resource').filter((resource) => resource.tagIds.includes(tag.id)).length,
    })),
  }),
  'ExternalIdentifier/Get': ({ db }, { ExternalId }) => {
    const link = found(listOf(db, 'externalIdentifier').find((known) => known.externalId === ExternalId) ?? null, 'ExternalId');
    return { Result: resourceWire(found(oneOf(db, 'resource', link.resourceId), 'ExternalId')) };
  },
} satisfies Handlers;
