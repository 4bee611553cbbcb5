// Made by `npm run contract` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.
import { z } from 'zod';
import { booleanField, booleanOrNull, envelopeFields, lazyOrNull, list, map, numberField, numberOrNull, openEnum, stringField, stringOrNull } from '../tolerant';

export const EnvelopeSchema = z.object({
  IsError: booleanField,
  ErrorMessage: stringOrNull,
  ErrorMessages: list(stringField),
  ErrorParameter: stringOrNull,
  ErrorParameters: list(stringField),
});
export type Envelope = z.infer<typeof EnvelopeSchema>;

export const UnixTimeStampSchema = numberField;
export type UnixTimeStamp = z.infer<typeof UnixTimeStampSchema>;

export const UnixTimeStampNullableSchema = numberOrNull;
export type UnixTimeStampNullable = z.infer<typeof UnixTimeStampNullableSchema>;

export const IntervalSchema = numberField;
export type Interval = z.infer<typeof IntervalSchema>;

export const IntervalNullableSchema = numberOrNull;
export type IntervalNullable = z.infer<typeof IntervalNullableSchema>;

export const AppointmentStatusSchema = openEnum(['ConfirmationRequested', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion', 'Canceled', 'Confirmed']);
export type AppointmentStatus = z.infer<typeof AppointmentStatusSchema>;

export const BookingStatusResponseSchema = z.object({
  ...envelopeFields,
  AppointmentId: numberField,
  CustomerId: numberField,
  Status: openEnum(['ConfirmationRequested', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion', 'Canceled', 'Confirmed']),
});
export type BookingStatusResponse = z.infer<typeof BookingStatusResponseSchema>;

export const CourseAlternateResponseSchema = z.object({
  ...envelopeFields,
  CourseId: numberField,
  CustomerId: numberField,
  Ok: booleanField,
});
export type CourseAlternateResponse = z.infer<typeof CourseAlternateResponseSchema>;

export const CustomerTagApiModelSchema = z.object({
  Background: stringOrNull,
  Foreground: stringOrNull,
  Title: stringOrNull,
});
export type CustomerTagApiModel = z.infer<typeof CustomerTagApiModelSchema>;

export const CustomValueApiDataTypeSchema = openEnum(['String', 'Boolean', 'Date']);
export type CustomValueApiDataType = z.infer<typeof CustomValueApiDataTypeSchema>;

export const CustomValueDefinitionApiModelSchema = z.object({
  Id: numberField,
  LocationIds: list(numberField),
  SegmentId: numberField,
  ServiceIds: list(numberField),
  AllLocations: booleanField,
  AllServices: booleanField,
  DataType: openEnum(['String', 'Boolean', 'Date']),
  Description: stringOrNull,
  IsPublic: booleanField,
  IsRequired: booleanField,
  Name: stringOrNull,
  OneFromList: list(stringOrNull),
});
export type CustomValueDefinitionApiModel = z.infer<typeof CustomValueDefinitionApiModelSchema>;

export const CustomValueApiModelSchema = z.object({
  Id: numberField,
  BooleanValue: booleanOrNull,
  DateValue: numberOrNull,
  Definition: lazyOrNull(() => CustomValueDefinitionApiModelSchema),
  StringValue: stringOrNull,
});
export type CustomValueApiModel = z.infer<typeof CustomValueApiModelSchema>;

export const CustomerApiModelSchema = z.object({
  Id: numberField,
  PriceLevelId: numberOrNull,
  TagIds: list(numberField),
  VisibleByResourceIds: list(numberField),
  CreatedAt: numberField,
  CustomValues: list(z.lazy(() => CustomValueApiModelSchema)),
  Deleted: booleanField,
  Email: stringOrNull,
  Name: stringOrNull,
  Phone: stringOrNull,
  Tags: list(z.lazy(() => CustomerTagApiModelSchema)),
});
export type CustomerApiModel = z.infer<typeof CustomerApiModelSchema>;

export const AlternateApiModelSchema = z.object({
  Alternate: lazyOrNull(() => CustomerApiModelSchema),
  AlternateStatus: openEnum(['ConfirmationRequested', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion', 'Canceled', 'Confirmed']),
});
export type AlternateApiModel = z.infer<typeof AlternateApiModelSchema>;

export const ListResponseOfAlternateApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => AlternateApiModelSchema)),
});
export type ListResponseOfAlternateApiModel = z.infer<typeof ListResponseOfAlternateApiModelSchema>;

export const EventApiModelSchema = z.object({
  AppointmentId: numberField,
  BookingServiceId: numberOrNull,
  CalendarId: numberField,
  CourseId: numberOrNull,
  CustomerId: numberField,
  LocationId: numberField,
  SourceId: numberField,
  CalendarName: stringOrNull,
  Count: numberField,
  CustomerFullName: stringOrNull,
  CustomerNote: stringOrNull,
  CustomValues: list(z.lazy(() => CustomValueApiModelSchema)),
  EndDate: numberField,
  IsPaid: booleanField,
  LocationName: stringOrNull,
  MerchantNote: stringOrNull,
  NoShowStatus: numberField,
  PaidPartOfPrice: numberField,
  PaymentMethodFormatted: stringOrNull,
  Price: numberField,
  SegmentName: stringOrNull,
  ServiceName: stringOrNull,
  SourceName: stringOrNull,
  StartDate: numberField,
  Status: openEnum(['ConfirmationRequested', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion', 'Canceled', 'Confirmed']),
});
export type EventApiModel = z.infer<typeof EventApiModelSchema>;

export const AlternateEventInfoApiModelSchema = z.object({
  BookingResourceId: numberField,
  BookingServiceId: numberField,
  CalendarId: numberField,
  CourseId: numberOrNull,
  Id: numberField,
  AlternateEvent: lazyOrNull(() => EventApiModelSchema),
  BookingResourceName: stringOrNull,
  BookingServiceName: stringOrNull,
  CalendarName: stringOrNull,
  Capacity: numberField,
  CourseName: stringOrNull,
  EndDate: numberField,
  FormattedAvailability: stringOrNull,
  IsAvailable: booleanField,
  OccupiedCapacity: numberField,
  StartDate: numberField,
});
export type AlternateEventInfoApiModel = z.infer<typeof AlternateEventInfoApiModelSchema>;

export const ListResponseOfAlternateEventInfoApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => AlternateEventInfoApiModelSchema)),
});
export type ListResponseOfAlternateEventInfoApiModel = z.infer<typeof ListResponseOfAlternateEventInfoApiModelSchema>;

export const ListResponseOfCustomerApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => CustomerApiModelSchema)),
});
export type ListResponseOfCustomerApiModel = z.infer<typeof ListResponseOfCustomerApiModelSchema>;

export const AppointmentClassApiModelSchema = z.object({
  BookingResourceId: numberField,
  BookingServiceId: numberField,
  CalendarId: numberField,
  CourseId: numberOrNull,
  Id: numberField,
  BookingResourceName: stringOrNull,
  BookingServiceName: stringOrNull,
  CalendarName: stringOrNull,
  Capacity: numberField,
  CourseName: stringOrNull,
  EndDate: numberField,
  FormattedAvailability: stringOrNull,
  IsAvailable: booleanField,
  OccupiedCapacity: numberField,
  StartDate: numberField,
});
export type AppointmentClassApiModel = z.infer<typeof AppointmentClassApiModelSchema>;

export const CourseApiModelSchema = z.object({
  BookingResourceId: numberField,
  BookingServiceId: numberOrNull,
  Id: numberField,
  Appointments: list(z.lazy(() => AppointmentClassApiModelSchema)),
  BookingResourceName: stringOrNull,
  BookingServiceName: stringOrNull,
  Capacity: numberField,
  Description: stringOrNull,
  EndDate: numberField,
  FormattedAvailability: stringOrNull,
  Name: stringOrNull,
  OccupiedCapacity: numberField,
  PriceWithVat: numberOrNull,
  RegistrationEnd: numberField,
  StartDate: numberField,
});
export type CourseApiModel = z.infer<typeof CourseApiModelSchema>;

export const ListResponseOfCourseApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => CourseApiModelSchema)),
});
export type ListResponseOfCourseApiModel = z.infer<typeof ListResponseOfCourseApiModelSchema>;

export const ShortTimeTokenResponseSchema = z.object({
  ...envelopeFields,
  ShortTimeToken: stringOrNull,
});
export type ShortTimeTokenResponse = z.infer<typeof ShortTimeTokenResponseSchema>;

export const PaymentInfoApiModelSchema = z.object({
  IsOnlyPartiallyPaid: booleanField,
  IsPaidOrWaiting: booleanField,
  IsWaiting: booleanField,
  PaymentMethodFormatted: stringOrNull,
  RemainingPriceWithVat: numberField,
});
export type PaymentInfoApiModel = z.infer<typeof PaymentInfoApiModelSchema>;

export const AddPaymentViaCreditResponseSchema = z.object({
  ...envelopeFields,
  PaymentInfo: lazyOrNull(() => PaymentInfoApiModelSchema),
  UsedCreditAmount: numberField,
});
export type AddPaymentViaCreditResponse = z.infer<typeof AddPaymentViaCreditResponseSchema>;

export const AddPaymentViaPassResponseSchema = z.object({
  ...envelopeFields,
  PaymentInfo: lazyOrNull(() => PaymentInfoApiModelSchema),
});
export type AddPaymentViaPassResponse = z.infer<typeof AddPaymentViaPassResponseSchema>;

export const AddPaymentViaServiceSubstitutionResponseSchema = z.object({
  ...envelopeFields,
  UsedSubstitutionIds: list(numberField),
  PaymentInfo: lazyOrNull(() => PaymentInfoApiModelSchema),
});
export type AddPaymentViaServiceSubstitutionResponse = z.infer<typeof AddPaymentViaServiceSubstitutionResponseSchema>;

export const ListResponseOfCustomValueApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => CustomValueApiModelSchema)),
});
export type ListResponseOfCustomValueApiModel = z.infer<typeof ListResponseOfCustomValueApiModelSchema>;

export const BookingActivityChangeSchema = openEnum(['Canceled', 'Rejected', 'Confirmed']);
export type BookingActivityChange = z.infer<typeof BookingActivityChangeSchema>;

export const BookingActivitySchema = z.object({
  AppointmentId: numberField,
  CustomerId: numberField,
  Change: openEnum(['Canceled', 'Rejected', 'Confirmed']),
  OccuredAt: numberField,
});
export type BookingActivity = z.infer<typeof BookingActivitySchema>;

export const BookingActivitiesResponseSchema = z.object({
  ...envelopeFields,
  Activities: list(z.lazy(() => BookingActivitySchema)),
});
export type BookingActivitiesResponse = z.infer<typeof BookingActivitiesResponseSchema>;

export const BookingInfoApiModelSchema = z.object({
  AccountingDataId: numberField,
  AppointmentId: numberField,
  BookingResourceId: numberField,
  BookingServiceId: numberOrNull,
  CourseId: numberOrNull,
  CustomerId: numberField,
  Appointment: lazyOrNull(() => AppointmentClassApiModelSchema),
  BookingResourceName: stringOrNull,
  BookingServiceName: stringOrNull,
  CourseName: stringOrNull,
  CustomerEmail: stringOrNull,
  CustomerName: stringOrNull,
  CustomerPhone: stringOrNull,
  IsPaid: booleanField,
  NoShowStatus: numberField,
  PaymentInfo: lazyOrNull(() => PaymentInfoApiModelSchema),
  PersonCount: numberField,
  Price: numberField,
  PublicNote: stringOrNull,
  StartsAtUnixStamp: numberField,
  VatRate: numberField,
});
export type BookingInfoApiModel = z.infer<typeof BookingInfoApiModelSchema>;

export const BookingsInfoResponseSchema = z.object({
  ...envelopeFields,
  BookingInfoModels: list(z.lazy(() => BookingInfoApiModelSchema)),
});
export type BookingsInfoResponse = z.infer<typeof BookingsInfoResponseSchema>;

export const BookingLinkResponseSchema = z.object({
  ...envelopeFields,
  ExpiresAt: numberOrNull,
  Url: stringOrNull,
});
export type BookingLinkResponse = z.infer<typeof BookingLinkResponseSchema>;

export const BookingInfoResponseSchema = z.object({
  ...envelopeFields,
  BookingInfoModel: lazyOrNull(() => BookingInfoApiModelSchema),
});
export type BookingInfoResponse = z.infer<typeof BookingInfoResponseSchema>;

export const ObjectStateSchema = openEnum(['Private', 'Public', 'Deleted']);
export type ObjectState = z.infer<typeof ObjectStateSchema>;

export const BookingResourceApiModelSchema = z.object({
  BookingServiceIds: list(numberField),
  Id: numberField,
  LocationId: numberField,
  SegmentIds: list(numberField),
  TagIds: list(numberField),
  AvailableFrom: numberOrNull,
  AvailableTo: numberOrNull,
  Capacity: numberField,
  Description: stringOrNull,
  Email: stringOrNull,
  HasCustomImage: booleanField,
  ImageUrl: stringOrNull,
  MinTimeUnit: numberField,
  Name: stringOrNull,
  Phone: stringOrNull,
  State: openEnum(['Private', 'Public', 'Deleted']),
});
export type BookingResourceApiModel = z.infer<typeof BookingResourceApiModelSchema>;

export const ItemResponseOfBookingResourceApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => BookingResourceApiModelSchema),
});
export type ItemResponseOfBookingResourceApiModel = z.infer<typeof ItemResponseOfBookingResourceApiModelSchema>;

export const BookingResourceAvailabilityResponseSchema = z.object({
  ...envelopeFields,
  Values: map(booleanField),
});
export type BookingResourceAvailabilityResponse = z.infer<typeof BookingResourceAvailabilityResponseSchema>;

export const ListResponseOfBookingResourceApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => BookingResourceApiModelSchema)),
});
export type ListResponseOfBookingResourceApiModel = z.infer<typeof ListResponseOfBookingResourceApiModelSchema>;

export const ItemPriceLevelApiModelSchema = z.object({
  Id: numberField,
  Name: stringOrNull,
  Price: numberField,
});
export type ItemPriceLevelApiModel = z.infer<typeof ItemPriceLevelApiModelSchema>;

export const BookingServiceApiModelSchema = z.object({
  BookingResourceIds: list(numberField),
  CategoryId: numberOrNull,
  Id: numberField,
  SegmentId: numberField,
  AvailablePriceLevels: list(z.lazy(() => ItemPriceLevelApiModelSchema)),
  CategoryName: stringOrNull,
  Description: stringOrNull,
  Duration: numberField,
  Name: stringOrNull,
  Price: numberOrNull,
  SegmentName: stringOrNull,
  State: openEnum(['Private', 'Public', 'Deleted']),
  VatRateNullable: numberOrNull,
});
export type BookingServiceApiModel = z.infer<typeof BookingServiceApiModelSchema>;

export const ItemResponseOfBookingServiceApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => BookingServiceApiModelSchema),
});
export type ItemResponseOfBookingServiceApiModel = z.infer<typeof ItemResponseOfBookingServiceApiModelSchema>;

export const ListResponseOfBookingServiceApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => BookingServiceApiModelSchema)),
});
export type ListResponseOfBookingServiceApiModel = z.infer<typeof ListResponseOfBookingServiceApiModelSchema>;

export const LoadAllBookingServiceResponseSchema = z.object({
  ...envelopeFields,
  BookingServices: list(z.lazy(() => BookingServiceApiModelSchema)),
});
export type LoadAllBookingServiceResponse = z.infer<typeof LoadAllBookingServiceResponseSchema>;

export const BookingCreatedResponseSchema = z.object({
  ...envelopeFields,
  AppointmentId: numberField,
  CustomerId: numberField,
  IsPaymentRequired: booleanField,
  IsPaymentRequiredProcessing: booleanField,
  Status: openEnum(['ConfirmationRequested', 'Rejected', 'AlternateSubscribed', 'AlternateAutoPromotion', 'Canceled', 'Confirmed']),
});
export type BookingCreatedResponse = z.infer<typeof BookingCreatedResponseSchema>;

export const ExtendedAppointmentClassApiModelSchema = z.object({
  BookingResourceId: numberField,
  BookingServiceId: numberField,
  CalendarId: numberField,
  CourseId: numberOrNull,
  Id: numberField,
  BookingResourceName: stringOrNull,
  BookingServiceName: stringOrNull,
  BookingUrl: stringOrNull,
  CalendarName: stringOrNull,
  Capacity: numberField,
  CourseName: stringOrNull,
  EndDate: numberField,
  FormattedAvailability: stringOrNull,
  IsAvailable: booleanField,
  OccupiedCapacity: numberField,
  StartDate: numberField,
});
export type ExtendedAppointmentClassApiModel = z.infer<typeof ExtendedAppointmentClassApiModelSchema>;

export const ItemResponseOfExtendedAppointmentClassApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => ExtendedAppointmentClassApiModelSchema),
});
export type ItemResponseOfExtendedAppointmentClassApiModel = z.infer<typeof ItemResponseOfExtendedAppointmentClassApiModelSchema>;

export const ListResponseOfExtendedAppointmentClassApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => ExtendedAppointmentClassApiModelSchema)),
});
export type ListResponseOfExtendedAppointmentClassApiModel = z.infer<typeof ListResponseOfExtendedAppointmentClassApiModelSchema>;

export const ItemResponseOfCourseApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => CourseApiModelSchema),
});
export type ItemResponseOfCourseApiModel = z.infer<typeof ItemResponseOfCourseApiModelSchema>;

export const CourseEventInfoApiModelSchema = z.object({
  CourseInfo: lazyOrNull(() => CourseApiModelSchema),
  CustomerEvents: list(z.lazy(() => EventApiModelSchema)),
  IsPaid: booleanField,
  LectionsOccupiedByCustomer: numberField,
  PaidPartOfPriceWithVat: numberField,
  TotalCoursePriceWithVat: numberField,
  TotalLections: numberField,
});
export type CourseEventInfoApiModel = z.infer<typeof CourseEventInfoApiModelSchema>;

export const ItemResponseOfCourseEventInfoApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => CourseEventInfoApiModelSchema),
});
export type ItemResponseOfCourseEventInfoApiModel = z.infer<typeof ItemResponseOfCourseEventInfoApiModelSchema>;

export const CreditApiModelSchema = z.object({
  CustomerId: numberField,
  Id: numberField,
  CreatedAt: numberField,
  Description: stringOrNull,
  ExpiresAt: numberOrNull,
  Type: stringOrNull,
  Used: numberField,
  Value: numberField,
});
export type CreditApiModel = z.infer<typeof CreditApiModelSchema>;

export const ListResponseOfCreditApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => CreditApiModelSchema)),
});
export type ListResponseOfCreditApiModel = z.infer<typeof ListResponseOfCreditApiModelSchema>;

export const CustomerResponseSchema = z.object({
  ...envelopeFields,
  Customer: lazyOrNull(() => CustomerApiModelSchema),
});
export type CustomerResponse = z.infer<typeof CustomerResponseSchema>;

export const SimpleResponseSchema = z.object({
  ...envelopeFields,
  Ok: booleanField,
});
export type SimpleResponse = z.infer<typeof SimpleResponseSchema>;

export const CreditTransactionModelSchema = z.object({
  Id: numberField,
  CreatedAt: numberField,
  Note: stringOrNull,
  Value: numberField,
});
export type CreditTransactionModel = z.infer<typeof CreditTransactionModelSchema>;

export const CustomerCreditTransactionsResponseSchema = z.object({
  ...envelopeFields,
  CurrentCredit: numberField,
  Customer: stringOrNull,
  Transactions: list(z.lazy(() => CreditTransactionModelSchema)),
});
export type CustomerCreditTransactionsResponse = z.infer<typeof CustomerCreditTransactionsResponseSchema>;

export const NoteApiModelSchema = z.object({
  Id: numberField,
  CreatedAt: numberField,
  LastEdit: numberOrNull,
  Text: stringOrNull,
});
export type NoteApiModel = z.infer<typeof NoteApiModelSchema>;

export const PassUsageApiModelSchema = z.object({
  BookingServiceId: numberField,
  PassUsageId: numberField,
  Count: numberOrNull,
  Used: numberField,
});
export type PassUsageApiModel = z.infer<typeof PassUsageApiModelSchema>;

export const PassToCustomerIntermissionApiModelSchema = z.object({
  Id: numberField,
  From: numberField,
  To: numberField,
});
export type PassToCustomerIntermissionApiModel = z.infer<typeof PassToCustomerIntermissionApiModelSchema>;

export const PassToCustomerApiModelSchema = z.object({
  PassId: numberField,
  PassToCustomerId: numberField,
  ActiveFrom: numberField,
  AggregatedCount: numberOrNull,
  AllowedIntermissionValues: list(numberField),
  CreatedAt: numberField,
  DurationMinutes: numberOrNull,
  ExpirationDate: numberOrNull,
  Intermissions: list(z.lazy(() => PassToCustomerIntermissionApiModelSchema)),
  IsIntermissionActive: booleanField,
  PassName: stringOrNull,
  Usages: list(z.lazy(() => PassUsageApiModelSchema)),
});
export type PassToCustomerApiModel = z.infer<typeof PassToCustomerApiModelSchema>;

export const CustomerDetailApiModelSchema = z.object({
  Id: numberField,
  PriceLevelId: numberOrNull,
  BoughtPasses: list(z.lazy(() => PassToCustomerApiModelSchema)),
  Credit: numberField,
  LoyaltyPoints: numberField,
  LoyaltyPointsCanBeUsed: booleanField,
  LoyaltyPointsCash: numberField,
  Notes: list(z.lazy(() => NoteApiModelSchema)),
  PriceLevelName: stringOrNull,
});
export type CustomerDetailApiModel = z.infer<typeof CustomerDetailApiModelSchema>;

export const CustomerDetailResponseSchema = z.object({
  ...envelopeFields,
  CustomerDetails: lazyOrNull(() => CustomerDetailApiModelSchema),
});
export type CustomerDetailResponse = z.infer<typeof CustomerDetailResponseSchema>;

export const CustomerListResponseSchema = z.object({
  ...envelopeFields,
  Customers: list(z.lazy(() => CustomerApiModelSchema)),
});
export type CustomerListResponse = z.infer<typeof CustomerListResponseSchema>;

export const CustomerLoginResponseSchema = z.object({
  ...envelopeFields,
  Id: numberField,
  Token: stringOrNull,
  UserName: stringOrNull,
});
export type CustomerLoginResponse = z.infer<typeof CustomerLoginResponseSchema>;

export const TryUseCreditResponseSchema = z.object({
  ...envelopeFields,
  CurrentCredit: numberField,
  Success: booleanField,
});
export type TryUseCreditResponse = z.infer<typeof TryUseCreditResponseSchema>;

export const TryUsePassResponseSchema = z.object({
  ...envelopeFields,
  PassUsageId: numberOrNull,
  PassName: stringOrNull,
  Success: booleanField,
  TotalCount: numberField,
});
export type TryUsePassResponse = z.infer<typeof TryUsePassResponseSchema>;

export const WebHookEventTypeSchema = openEnum(['Event_Create', 'Event_Cancel', 'Event_Edit_Time', 'Event_Edit_PaymentInfo', 'Customer_Create', 'Customer_Edit', 'Customer_Delete', 'FreeTime_Create', 'FreeTime_Delete', 'FreeTime_Edit_Time']);
export type WebHookEventType = z.infer<typeof WebHookEventTypeSchema>;

export const WebHookApiModelSchema = z.object({
  Id: numberField,
  EventType: openEnum(['Event_Create', 'Event_Cancel', 'Event_Edit_Time', 'Event_Edit_PaymentInfo', 'Customer_Create', 'Customer_Edit', 'Customer_Delete', 'FreeTime_Create', 'FreeTime_Delete', 'FreeTime_Edit_Time']),
  HookUrl: stringOrNull,
  Tag: stringOrNull,
});
export type WebHookApiModel = z.infer<typeof WebHookApiModelSchema>;

export const ItemResponseOfWebHookApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => WebHookApiModelSchema),
});
export type ItemResponseOfWebHookApiModel = z.infer<typeof ItemResponseOfWebHookApiModelSchema>;

export const ListResponseOfWebHookApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => WebHookApiModelSchema)),
});
export type ListResponseOfWebHookApiModel = z.infer<typeof ListResponseOfWebHookApiModelSchema>;

export const GetCustomValueDefinitionsResponseSchema = z.object({
  ...envelopeFields,
  Definitions: list(z.lazy(() => CustomValueDefinitionApiModelSchema)),
});
export type GetCustomValueDefinitionsResponse = z.infer<typeof GetCustomValueDefinitionsResponseSchema>;

export const ItemResponseOfEventApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => EventApiModelSchema),
});
export type ItemResponseOfEventApiModel = z.infer<typeof ItemResponseOfEventApiModelSchema>;

export const EventListResponseSchema = z.object({
  ...envelopeFields,
  Events: list(z.lazy(() => EventApiModelSchema)),
});
export type EventListResponse = z.infer<typeof EventListResponseSchema>;

export const IHttpActionResultSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => BookingResourceApiModelSchema),
});
export type IHttpActionResult = z.infer<typeof IHttpActionResultSchema>;

export const FreeTimeApiModelSchema = z.object({
  BookingResourceId: numberField,
  CalendarId: numberField,
  Id: numberField,
  SegmentId: numberField,
  BookingResourceName: stringOrNull,
  CalendarName: stringOrNull,
  EndDate: numberField,
  Note: stringOrNull,
  StartDate: numberField,
});
export type FreeTimeApiModel = z.infer<typeof FreeTimeApiModelSchema>;

export const FreeTimeResponseSchema = z.object({
  ...envelopeFields,
  FreeTime: lazyOrNull(() => FreeTimeApiModelSchema),
});
export type FreeTimeResponse = z.infer<typeof FreeTimeResponseSchema>;

export const WorkingHourApiModelSchema = z.object({
  DayOfWeek: numberField,
  End: numberField,
  Start: numberField,
});
export type WorkingHourApiModel = z.infer<typeof WorkingHourApiModelSchema>;

export const AddressApiModelSchema = z.object({
  City: stringOrNull,
  Country: stringOrNull,
  Latitude: numberOrNull,
  Longitude: numberOrNull,
  Name: stringOrNull,
  Street: stringOrNull,
  ZipCode: stringOrNull,
});
export type AddressApiModel = z.infer<typeof AddressApiModelSchema>;

export const LocationApiModelSchema = z.object({
  Id: numberField,
  Address: lazyOrNull(() => AddressApiModelSchema),
  CreatedAt: numberField,
  Description: stringOrNull,
  Email: stringOrNull,
  ModifiedAt: numberField,
  Name: stringOrNull,
  Phone: stringOrNull,
  State: openEnum(['Private', 'Public', 'Deleted']),
  WorkingHours: list(z.lazy(() => WorkingHourApiModelSchema)),
});
export type LocationApiModel = z.infer<typeof LocationApiModelSchema>;

export const ItemResponseOfLocationApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => LocationApiModelSchema),
});
export type ItemResponseOfLocationApiModel = z.infer<typeof ItemResponseOfLocationApiModelSchema>;

export const ListResponseOfLocationApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => LocationApiModelSchema)),
});
export type ListResponseOfLocationApiModel = z.infer<typeof ListResponseOfLocationApiModelSchema>;

export const MerchantInfoApiModelSchema = z.object({
  Id: numberField,
  PersonalIdentifier: stringOrNull,
  VatId: stringOrNull,
  ContactEmail: stringOrNull,
  ContactPhone: stringOrNull,
  InvoiceAddress: lazyOrNull(() => AddressApiModelSchema),
  IsVatPayer: booleanField,
  MailingAddress: lazyOrNull(() => AddressApiModelSchema),
  Name: stringOrNull,
  VatNumber: stringOrNull,
  Web: stringOrNull,
});
export type MerchantInfoApiModel = z.infer<typeof MerchantInfoApiModelSchema>;

export const ItemResponseOfMerchantInfoApiModelSchema = z.object({
  ...envelopeFields,
  Result: lazyOrNull(() => MerchantInfoApiModelSchema),
});
export type ItemResponseOfMerchantInfoApiModel = z.infer<typeof ItemResponseOfMerchantInfoApiModelSchema>;

export const AvailableStartsResponseSchema = z.object({
  ...envelopeFields,
  Starts: list(numberField),
});
export type AvailableStartsResponse = z.infer<typeof AvailableStartsResponseSchema>;

export const AvailableStartsForLocationResponseSchema = z.object({
  ...envelopeFields,
  Starts: map(list(numberField)),
});
export type AvailableStartsForLocationResponse = z.infer<typeof AvailableStartsForLocationResponseSchema>;

export const PassItemApiModelSchema = z.object({
  BookingServiceId: numberField,
  Count: numberOrNull,
});
export type PassItemApiModel = z.infer<typeof PassItemApiModelSchema>;

export const ExpirationDurationApiModelSchema = z.object({
  Count: numberField,
  Unit: stringOrNull,
});
export type ExpirationDurationApiModel = z.infer<typeof ExpirationDurationApiModelSchema>;

export const PassApiModelSchema = z.object({
  Id: numberField,
  AggregatedCount: numberOrNull,
  AvailablePriceLevels: list(z.lazy(() => ItemPriceLevelApiModelSchema)),
  ExpirationDate: numberOrNull,
  ExpirationDuration: lazyOrNull(() => ExpirationDurationApiModelSchema),
  ExpirationType: stringOrNull,
  IsExtendable: booleanField,
  Items: list(z.lazy(() => PassItemApiModelSchema)),
  Name: stringOrNull,
  Price: numberField,
  State: openEnum(['Private', 'Public', 'Deleted']),
  VatRateNullable: numberOrNull,
});
export type PassApiModel = z.infer<typeof PassApiModelSchema>;

export const ListResponseOfPassApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => PassApiModelSchema)),
});
export type ListResponseOfPassApiModel = z.infer<typeof ListResponseOfPassApiModelSchema>;

export const PassToCustomerAddResponseSchema = z.object({
  ...envelopeFields,
  PassToCustomerId: numberField,
  ReceiptNumber: stringOrNull,
});
export type PassToCustomerAddResponse = z.infer<typeof PassToCustomerAddResponseSchema>;

export const ListResponseOfPassToCustomerApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => PassToCustomerApiModelSchema)),
});
export type ListResponseOfPassToCustomerApiModel = z.infer<typeof ListResponseOfPassToCustomerApiModelSchema>;

export const PaymentMethodApiModelSchema = z.object({
  Id: numberField,
  Name: stringOrNull,
});
export type PaymentMethodApiModel = z.infer<typeof PaymentMethodApiModelSchema>;

export const ListResponseOfPaymentMethodApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => PaymentMethodApiModelSchema)),
});
export type ListResponseOfPaymentMethodApiModel = z.infer<typeof ListResponseOfPaymentMethodApiModelSchema>;

export const PriceLevelApiModelSchema = z.object({
  Id: numberField,
  Name: stringOrNull,
  State: openEnum(['Private', 'Public', 'Deleted']),
});
export type PriceLevelApiModel = z.infer<typeof PriceLevelApiModelSchema>;

export const ListResponseOfPriceLevelApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => PriceLevelApiModelSchema)),
});
export type ListResponseOfPriceLevelApiModel = z.infer<typeof ListResponseOfPriceLevelApiModelSchema>;

export const ProductApiModelSchema = z.object({
  CategoryId: numberOrNull,
  Id: numberField,
  AvailablePriceLevels: list(z.lazy(() => ItemPriceLevelApiModelSchema)),
  Description: stringOrNull,
  Ean: stringOrNull,
  Name: stringOrNull,
  Plu: stringOrNull,
  Price: numberField,
  VatRateNullable: numberOrNull,
});
export type ProductApiModel = z.infer<typeof ProductApiModelSchema>;

export const ListResponseOfProductApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => ProductApiModelSchema)),
});
export type ListResponseOfProductApiModel = z.infer<typeof ListResponseOfProductApiModelSchema>;

export const ProductCategoryApiModelSchema = z.object({
  Id: numberField,
  Name: stringOrNull,
  ObjectState: stringOrNull,
});
export type ProductCategoryApiModel = z.infer<typeof ProductCategoryApiModelSchema>;

export const ListResponseOfProductCategoryApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => ProductCategoryApiModelSchema)),
});
export type ListResponseOfProductCategoryApiModel = z.infer<typeof ListResponseOfProductCategoryApiModelSchema>;

export const BookingResourceAvailabilityModelSchema = z.object({
  AvailableFrom: numberField,
  AvailableTo: numberField,
});
export type BookingResourceAvailabilityModel = z.infer<typeof BookingResourceAvailabilityModelSchema>;

export const RentalLikeGetAvailabilityResponseSchema = z.object({
  ...envelopeFields,
  Availability: map(list(z.lazy(() => BookingResourceAvailabilityModelSchema))),
});
export type RentalLikeGetAvailabilityResponse = z.infer<typeof RentalLikeGetAvailabilityResponseSchema>;

export const SegmentApiModelSchema = z.object({
  Id: numberField,
  CustomizedName: stringOrNull,
  InternalName: stringOrNull,
  LocalizedName: stringOrNull,
  SegmentType: stringOrNull,
  State: openEnum(['Private', 'Public', 'Deleted']),
});
export type SegmentApiModel = z.infer<typeof SegmentApiModelSchema>;

export const ListResponseOfSegmentApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => SegmentApiModelSchema)),
});
export type ListResponseOfSegmentApiModel = z.infer<typeof ListResponseOfSegmentApiModelSchema>;

export const BookingServiceBasicInfoApiModelSchema = z.object({
  Id: numberField,
  Name: stringOrNull,
});
export type BookingServiceBasicInfoApiModel = z.infer<typeof BookingServiceBasicInfoApiModelSchema>;

export const ServiceSubstitutionApiModelSchema = z.object({
  CustomerId: numberField,
  Id: numberField,
  SourceBookingServiceId: numberField,
  CreatedAt: numberField,
  ExpirationDate: numberOrNull,
  Services: list(z.lazy(() => BookingServiceBasicInfoApiModelSchema)),
  SourceBookingServiceName: stringOrNull,
  UsedAt: numberOrNull,
});
export type ServiceSubstitutionApiModel = z.infer<typeof ServiceSubstitutionApiModelSchema>;

export const ListResponseOfServiceSubstitutionApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => ServiceSubstitutionApiModelSchema)),
});
export type ListResponseOfServiceSubstitutionApiModel = z.infer<typeof ListResponseOfServiceSubstitutionApiModelSchema>;

export const TagApiModelSchema = z.object({
  Id: numberField,
  BackgroundColor: stringOrNull,
  ForegroundColor: stringOrNull,
  MarkedItemsCount: numberField,
  Name: stringOrNull,
});
export type TagApiModel = z.infer<typeof TagApiModelSchema>;

export const ListResponseOfTagApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => TagApiModelSchema)),
});
export type ListResponseOfTagApiModel = z.infer<typeof ListResponseOfTagApiModelSchema>;

export const EchoResponseSchema = z.object({
  ...envelopeFields,
  Ok: booleanField,
  ReceivedText: stringOrNull,
});
export type EchoResponse = z.infer<typeof EchoResponseSchema>;

export const VoucherItemApiModelSchema = z.object({
  BookingServiceId: numberOrNull,
  PassId: numberOrNull,
});
export type VoucherItemApiModel = z.infer<typeof VoucherItemApiModelSchema>;

export const VoucherApiModelSchema = z.object({
  Id: numberField,
  CreditAmount: numberOrNull,
  Description: stringOrNull,
  ExpirationDate: numberOrNull,
  ExpirationDuration: lazyOrNull(() => ExpirationDurationApiModelSchema),
  ExpirationType: stringOrNull,
  Items: list(z.lazy(() => VoucherItemApiModelSchema)),
  Name: stringOrNull,
  PercentageAmount: numberOrNull,
  PriceWithVat: numberField,
  State: openEnum(['Private', 'Public', 'Deleted']),
  Type: stringOrNull,
  VatRateNullable: numberOrNull,
});
export type VoucherApiModel = z.infer<typeof VoucherApiModelSchema>;

export const ListResponseOfVoucherApiModelSchema = z.object({
  ...envelopeFields,
  Items: list(z.lazy(() => VoucherApiModelSchema)),
});
export type ListResponseOfVoucherApiModel = z.infer<typeof ListResponseOfVoucherApiModelSchema>;

export const VoucherIsValidResponseSchema = z.object({
  ...envelopeFields,
  Exists: booleanField,
  IsExpired: booleanField,
  IsUsed: booleanField,
});
export type VoucherIsValidResponse = z.infer<typeof VoucherIsValidResponseSchema>;

export const PayByVoucherResponseSchema = z.object({
  ...envelopeFields,
  VoucherToCustomerId: numberOrNull,
});
export type PayByVoucherResponse = z.infer<typeof PayByVoucherResponseSchema>;

export const RefundVoucherPaymentResponseSchema = z.object({
  ...envelopeFields,
  CanBeUsedAgain: booleanField,
  VoucherCode: stringOrNull,
});
export type RefundVoucherPaymentResponse = z.infer<typeof RefundVoucherPaymentResponseSchema>;

export const WorkingHoursResponseSchema = z.object({
  ...envelopeFields,
  BookingResourceId: numberOrNull,
  LocationId: numberOrNull,
  Items: list(z.lazy(() => WorkingHourApiModelSchema)),
});
export type WorkingHoursResponse = z.infer<typeof WorkingHoursResponseSchema>;
