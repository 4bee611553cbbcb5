import { customerOf, entitlementsOf, makeUpOf, passOf } from '@shared/reservanto/mapping/customers';
import { CustomerApiModelSchema, CustomerDetailApiModelSchema, PassToCustomerApiModelSchema, ServiceSubstitutionApiModelSchema } from '@shared/reservanto/generated/responses';
import { describe, expect, it } from 'vitest';

const AT = 1_795_419_000;
const serviceName = (id: number): string | null => (id === 6 ? 'Jóga' : null);

describe('a customer', () => {
  const parse = (fields: Record<string, unknown>) => customerOf(CustomerApiModelSchema.parse({ Id: 3, Name: 'Jana Nováková', CreatedAt: AT, ...fields }));

  it('has empty contacts as none and null lists as empty', () => {
    expect(parse({ Phone: '', Email: null, Tags: null, CustomValues: null })).toEqual({
      id: 3, name: 'Jana Nováková', phone: null, email: null, createdAt: AT * 1000, deleted: false, tags: [], priceLevelId: null, customValues: [],
    });
  });

  it('is nothing without an id', () => expect(parse({ Id: 0 })).toBeNull());
  it('stays, marked, when it was deleted', () => expect(parse({ Deleted: true })?.deleted).toBe(true));

  it.each([
    ['#a1B2c3', '#a1B2c3'],
    ['#fff', '#fff'],
    ['red', null],
    ['#fff;background:url(//x)', null],
    ['#ffff', null],
    [null, null],
  ])('lets only plain colours of tags through: %s', (Background, background) => {
    expect(parse({ Tags: [{ Title: 'VIP', Background, Foreground: null }] })?.tags).toEqual([{ title: 'VIP', background, foreground: null }]);
  });
});

describe('a pass', () => {
  const parse = (fields: Record<string, unknown>) => passOf(PassToCustomerApiModelSchema.parse({ PassToCustomerId: 21, PassId: 1, PassName: 'Jóga 10', ActiveFrom: AT, ...fields }), serviceName);

  it('counts entries per service; none given is unlimited', () => {
    const pass = parse({ Usages: [{ BookingServiceId: 6, PassUsageId: 1, Count: 10, Used: 4 }, { BookingServiceId: 7, PassUsageId: 2, Count: null, Used: 1 }] });
    expect(pass.shared).toBeNull();
    expect(pass.usages).toEqual([
      { id: 1, serviceId: 6, serviceName: 'Jóga', count: 10, used: 4 },
      { id: 2, serviceId: 7, serviceName: null, count: null, used: 1 },
    ]);
  });

  it('adds up what was used of shared entries', () => {
    expect(parse({ AggregatedCount: 10, Usages: [{ BookingServiceId: 6, Used: 4 }, { BookingServiceId: 7, Used: 2 }] }).shared).toEqual({ count: 10, used: 6 });
  });

  it('may never expire and may be suspended', () => expect(parse({ ExpirationDate: null, IsIntermissionActive: true })).toMatchObject({ expires: null, suspended: true, activeFrom: AT * 1000 }));
});

describe('what a customer can pay with', () => {
  const details = CustomerDetailApiModelSchema.parse({ Id: 3, Credit: 150.5, LoyaltyPoints: 12, PriceLevelName: '', BoughtPasses: null, Notes: [{ Id: 1, Text: 'alergie', CreatedAt: AT }] });
  const makeUp = makeUpOf(ServiceSubstitutionApiModelSchema.parse({ Id: 31, CustomerId: 3, SourceBookingServiceName: 'Jóga', Services: [{ Id: 6, Name: 'Jóga' }], ExpirationDate: AT }));

  it('has credit in hellers, notes and make-ups', () => {
    expect(entitlementsOf(details, [makeUp], 5, serviceName)).toEqual({
      credit: 15_050, loyaltyPoints: 12, priceLevel: null, passes: [], readAt: 5,
      makeUps: [{ id: 31, sourceServiceName: 'Jóga', serviceIds: [6], expires: AT * 1000 }],
      notes: [{ id: 1, text: 'alergie', createdAt: AT * 1000 }],
    });
  });

  it('tells make-ups that were not read from none', () => {
    expect(entitlementsOf(details, null, 5, serviceName).makeUps).toBeNull();
    expect(entitlementsOf(details, [], 5, serviceName).makeUps).toEqual([]);
  });
});
