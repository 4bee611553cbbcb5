// Made by `npm run contract` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.
import { z } from 'zod';
import { int32, int64, uint8 } from '../strict';

export const UnixTimeStampSchema = int64;
export type UnixTimeStamp = z.infer<typeof UnixTimeStampSchema>;

export const WorkingHoursForPeriodRequestSchema = z.strictObject({
  BookingResourceId: int32.nullable().optional(),
  LocationId: int32.nullable().optional(),
  IntervalEnd: int64,
  IntervalStart: int64,
  TimeStamp: int64.optional(),
});
export type WorkingHoursForPeriodRequest = z.infer<typeof WorkingHoursForPeriodRequestSchema>;

export const BookingSelectRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  TimeStamp: int64.optional(),
});
export type BookingSelectRequest = z.infer<typeof BookingSelectRequestSchema>;

export const PayForBookingWithVoucherRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  TimeStamp: int64.optional(),
  VoucherCode: z.string().nullable(),
});
export type PayForBookingWithVoucherRequest = z.infer<typeof PayForBookingWithVoucherRequestSchema>;

export const VoucherCodeValidRequestSchema = z.strictObject({
  TimeStamp: int64.optional(),
  VoucherCode: z.string().nullable(),
});
export type VoucherCodeValidRequest = z.infer<typeof VoucherCodeValidRequestSchema>;

export const UnixTimeStampNullableSchema = int64.nullable();
export type UnixTimeStampNullable = z.infer<typeof UnixTimeStampNullableSchema>;

export const ObjectStateModifiedAfterListRequestSchema = z.strictObject({
  ModifiedAfter: int64.nullable().optional(),
  OnlyPublic: z.boolean().optional(),
  TimeStamp: int64.optional(),
});
export type ObjectStateModifiedAfterListRequest = z.infer<typeof ObjectStateModifiedAfterListRequestSchema>;

export const EchoRequestSchema = z.strictObject({
  Text: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type EchoRequest = z.infer<typeof EchoRequestSchema>;

export const EmptyRequestSchema = z.strictObject({
  TimeStamp: int64.optional(),
});
export type EmptyRequest = z.infer<typeof EmptyRequestSchema>;

export const GetServiceSubstitutionsForCustomerRequestSchema = z.strictObject({
  CustomerId: int32,
  IncludeExpired: z.boolean().optional(),
  IncludeUsed: z.boolean().optional(),
  TimeStamp: int64.optional(),
});
export type GetServiceSubstitutionsForCustomerRequest = z.infer<typeof GetServiceSubstitutionsForCustomerRequestSchema>;

export const ObjectStateListRequestSchema = z.strictObject({
  OnlyPublic: z.boolean().optional(),
  TimeStamp: int64.optional(),
});
export type ObjectStateListRequest = z.infer<typeof ObjectStateListRequestSchema>;

export const RentalLikeGetAvailabilityRequestSchema = z.strictObject({
  BookingResourceIds: z.array(int32).nullable().optional(),
  IntervalEnd: int64,
  IntervalStart: int64,
  TimeStamp: int64.optional(),
});
export type RentalLikeGetAvailabilityRequest = z.infer<typeof RentalLikeGetAvailabilityRequestSchema>;

export const PaymentRequiredProcessSchema = z.enum(['Never', 'System']);
export type PaymentRequiredProcess = z.infer<typeof PaymentRequiredProcessSchema>;

export const CreateRentalLikeBookingRequestSchema = z.strictObject({
  BookingResourceId: int32,
  CustomerId: int32,
  BookingEnd: int64,
  BookingStart: int64,
  Count: int32.optional(),
  CustomerNote: z.string().nullable().optional(),
  PaymentRequiredProcess: z.enum(['Never', 'System']).optional(),
  TimeStamp: int64.optional(),
});
export type CreateRentalLikeBookingRequest = z.infer<typeof CreateRentalLikeBookingRequestSchema>;

export const ModifiedAfterRequestSchema = z.strictObject({
  ModifiedAfter: int64.nullable().optional(),
  TimeStamp: int64.optional(),
});
export type ModifiedAfterRequest = z.infer<typeof ModifiedAfterRequestSchema>;

export const PassesForCustomerRequestSchema = z.strictObject({
  CustomerId: int32,
  From: int64.nullable().optional(),
  IncludeExpired: z.boolean().optional(),
  IncludeFuture: z.boolean().optional(),
  TimeStamp: int64.optional(),
  To: int64.nullable().optional(),
});
export type PassesForCustomerRequest = z.infer<typeof PassesForCustomerRequestSchema>;

export const PaymentApiModelSchema = z.strictObject({
  PaymentMethodId: int32.optional(),
  Amount: z.number().optional(),
});
export type PaymentApiModel = z.infer<typeof PaymentApiModelSchema>;

export const PassToCustomerAddRequestSchema = z.strictObject({
  CustomerId: int32,
  PassId: int32,
  ExpiresAt: int64.nullable().optional(),
  Payments: z.array(z.lazy(() => PaymentApiModelSchema).nullable()).nullable().optional(),
  PriceWithVat: z.number().nullable().optional(),
  TimeStamp: int64.optional(),
  ValidFrom: int64.nullable().optional(),
});
export type PassToCustomerAddRequest = z.infer<typeof PassToCustomerAddRequestSchema>;

export const PassToCustomerAddIntermissionRequestSchema = z.strictObject({
  PassToCustomerId: int32,
  From: int64,
  NumberOfDays: int32,
  TimeStamp: int64.optional(),
});
export type PassToCustomerAddIntermissionRequest = z.infer<typeof PassToCustomerAddIntermissionRequestSchema>;

export const MoveBookingRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  EndsAt: int64,
  StartsAt: int64,
  TimeStamp: int64.optional(),
});
export type MoveBookingRequest = z.infer<typeof MoveBookingRequestSchema>;

export const AvailableStartsForLocationRequestSchema = z.strictObject({
  BookingServiceId: int32,
  LocationId: int32,
  IntervalEnd: int64,
  IntervalStart: int64,
  TimeStamp: int64.optional(),
});
export type AvailableStartsForLocationRequest = z.infer<typeof AvailableStartsForLocationRequestSchema>;

export const AvailableStartsRequestSchema = z.strictObject({
  BookingResourceId: int32,
  BookingServiceId: int32,
  IntervalEnd: int64,
  IntervalStart: int64,
  TimeStamp: int64.optional(),
});
export type AvailableStartsRequest = z.infer<typeof AvailableStartsRequestSchema>;

export const CreateBookingRequestSchema = z.strictObject({
  BookingResourceId: int32,
  BookingServiceId: int32,
  CustomerId: int32,
  BookingStart: int64,
  CustomerNote: z.string().nullable().optional(),
  ForceConfirmed: z.boolean().nullable().optional(),
  PaymentRequiredProcess: z.enum(['Never', 'System']).optional(),
  TimeStamp: int64.optional(),
  Voucher: z.string().nullable().optional(),
});
export type CreateBookingRequest = z.infer<typeof CreateBookingRequestSchema>;

export const LocationSelectRequestSchema = z.strictObject({
  LocationId: int32,
  TimeStamp: int64.optional(),
});
export type LocationSelectRequest = z.infer<typeof LocationSelectRequestSchema>;

export const WebHookSelectRequestSchema = z.strictObject({
  WebHookId: int32,
  TimeStamp: int64.optional(),
});
export type WebHookSelectRequest = z.infer<typeof WebHookSelectRequestSchema>;

export const WebHookEventTypeSchema = z.enum(['Event_Create', 'Event_Cancel', 'Event_Edit_Time', 'Event_Edit_PaymentInfo', 'Customer_Create', 'Customer_Edit', 'Customer_Delete', 'FreeTime_Create', 'FreeTime_Delete', 'FreeTime_Edit_Time']);
export type WebHookEventType = z.infer<typeof WebHookEventTypeSchema>;

export const WebHookCreateRequestSchema = z.strictObject({
  EventType: z.enum(['Event_Create', 'Event_Cancel', 'Event_Edit_Time', 'Event_Edit_PaymentInfo', 'Customer_Create', 'Customer_Edit', 'Customer_Delete', 'FreeTime_Create', 'FreeTime_Delete', 'FreeTime_Edit_Time']),
  HookUrl: z.string().nullable(),
  Tag: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type WebHookCreateRequest = z.infer<typeof WebHookCreateRequestSchema>;

export const FreeTimeSelectRequestSchema = z.strictObject({
  FreeTimeId: int32,
  TimeStamp: int64.optional(),
});
export type FreeTimeSelectRequest = z.infer<typeof FreeTimeSelectRequestSchema>;

export const RepetitionFrequencySchema = z.enum(['Daily', 'Weekly', 'Monthly', 'Yearly']);
export type RepetitionFrequency = z.infer<typeof RepetitionFrequencySchema>;

export const RepetitionGeneratorEndDateTypeSchema = z.enum(['ByDate', 'ByCount', 'Never']);
export type RepetitionGeneratorEndDateType = z.infer<typeof RepetitionGeneratorEndDateTypeSchema>;

export const DayOfWeekSchema = z.enum(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']);
export type DayOfWeek = z.infer<typeof DayOfWeekSchema>;

export const RepetitionCreateRequestSchema = z.strictObject({
  DayInMonth: z.boolean().nullable().optional(),
  DayInWeek: z.boolean().nullable().optional(),
  Days: z.array(z.enum(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])).nullable().optional(),
  EndOfRepeat: int64.nullable().optional(),
  EndType: z.enum(['ByDate', 'ByCount', 'Never']).optional(),
  Frequency: z.enum(['Daily', 'Weekly', 'Monthly', 'Yearly']).optional(),
  Interval: int32.optional(),
  RepeatCount: int32.nullable().optional(),
  UseRepetition: z.boolean().optional(),
});
export type RepetitionCreateRequest = z.infer<typeof RepetitionCreateRequestSchema>;

export const CreateFreeTimeRequestSchema = z.strictObject({
  BookingResourceId: int32,
  SegmentId: int32,
  EndsAt: int64,
  Note: z.string().nullable().optional(),
  Repetition: z.lazy(() => RepetitionCreateRequestSchema).nullable().optional(),
  StartsAt: int64,
  TimeStamp: int64.optional(),
});
export type CreateFreeTimeRequest = z.infer<typeof CreateFreeTimeRequestSchema>;

export const ExternalIdentifierObjectTypeSchema = z.enum(['BookingResource']);
export type ExternalIdentifierObjectType = z.infer<typeof ExternalIdentifierObjectTypeSchema>;

export const GetByExternalIdentifierRequestSchema = z.strictObject({
  ExternalId: z.string().nullable(),
  ObjectType: z.enum(['BookingResource']),
  TimeStamp: int64.optional(),
});
export type GetByExternalIdentifierRequest = z.infer<typeof GetByExternalIdentifierRequestSchema>;

export const EditExternalIdentifierRequestSchema = z.strictObject({
  ExternalId: z.string().nullable(),
  ExternalData: z.string().nullable().optional(),
  ObjectType: z.enum(['BookingResource']),
  TimeStamp: int64.optional(),
});
export type EditExternalIdentifierRequest = z.infer<typeof EditExternalIdentifierRequestSchema>;

export const ExternalIdentifierRequestSchema = z.strictObject({
  ExternalId: z.string().nullable(),
  ReservantoId: int32,
  ExternalData: z.string().nullable().optional(),
  ObjectType: z.enum(['BookingResource']),
  TimeStamp: int64.optional(),
});
export type ExternalIdentifierRequest = z.infer<typeof ExternalIdentifierRequestSchema>;

export const CustomerEventListRequestSchema = z.strictObject({
  CustomerId: int32,
  EndDate: int64,
  StartDate: int64,
  TimeStamp: int64.optional(),
});
export type CustomerEventListRequest = z.infer<typeof CustomerEventListRequestSchema>;

export const EventListRequestSchema = z.strictObject({
  EndDate: int64,
  StartDate: int64,
  TimeStamp: int64.optional(),
});
export type EventListRequest = z.infer<typeof EventListRequestSchema>;

export const BookingCodeRequestSchema = z.strictObject({
  BookingCode: z.string().nullable(),
  TimeStamp: int64.optional(),
});
export type BookingCodeRequest = z.infer<typeof BookingCodeRequestSchema>;

export const EmsLikeUpdateBookingRequestSchema = z.strictObject({
  AppointmentId: int32,
  BookingResourceId: int32.nullable().optional(),
  CustomerId: int32,
  ServiceId: int32.nullable().optional(),
  BookingStart: int64.nullable().optional(),
  CustomerNote: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type EmsLikeUpdateBookingRequest = z.infer<typeof EmsLikeUpdateBookingRequestSchema>;

export const EmsLikeCreateBookingRequestSchema = z.strictObject({
  BookingResourceId: int32,
  BookingServiceId: int32,
  CustomerId: int32,
  BookingStart: int64,
  Count: int32.optional(),
  CustomerNote: z.string().nullable().optional(),
  PaymentRequiredProcess: z.enum(['Never', 'System']).optional(),
  TimeStamp: int64.optional(),
});
export type EmsLikeCreateBookingRequest = z.infer<typeof EmsLikeCreateBookingRequestSchema>;

export const GetBookingCustomValueDefinitionsRequestSchema = z.strictObject({
  AppointmentId: int32.nullable().optional(),
  CustomerId: int32.nullable().optional(),
  SegmentId: int32.nullable().optional(),
  TimeStamp: int64.optional(),
});
export type GetBookingCustomValueDefinitionsRequest = z.infer<typeof GetBookingCustomValueDefinitionsRequestSchema>;

export const GetCustomerCustomValueDefinitionsRequestSchema = z.strictObject({
  CustomerId: int32.nullable().optional(),
  SegmentId: int32.nullable().optional(),
  TimeStamp: int64.optional(),
});
export type GetCustomerCustomValueDefinitionsRequest = z.infer<typeof GetCustomerCustomValueDefinitionsRequestSchema>;

export const PassPaidServiceSchema = z.strictObject({
  BookingServiceId: int32.optional(),
  PassUsageId: int32.optional(),
  Count: int32.optional(),
});
export type PassPaidService = z.infer<typeof PassPaidServiceSchema>;

export const TryUsePassRequestSchema = z.strictObject({
  BookingServiceId: int32,
  CustomerId: int32,
  AlreadyOnBill: z.array(z.lazy(() => PassPaidServiceSchema).nullable()).nullable().optional(),
  Count: int32.optional(),
  TimeStamp: int64.optional(),
});
export type TryUsePassRequest = z.infer<typeof TryUsePassRequestSchema>;

export const TryUseCreditRequestSchema = z.strictObject({
  CustomerId: int32,
  CreditForSubtract: z.number(),
  TimeStamp: int64.optional(),
});
export type TryUseCreditRequest = z.infer<typeof TryUseCreditRequestSchema>;

export const TryReturnPassUsageRequestSchema = z.strictObject({
  CustomerId: int32,
  PassUsageId: int32,
  Count: int32.optional(),
  TimeStamp: int64.optional(),
});
export type TryReturnPassUsageRequest = z.infer<typeof TryReturnPassUsageRequestSchema>;

export const CustomerSearchRequestSchema = z.strictObject({
  EmailSearch: z.string().nullable().optional(),
  NameSearch: z.string().nullable().optional(),
  PhoneSearch: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type CustomerSearchRequest = z.infer<typeof CustomerSearchRequestSchema>;

export const CustomerNoteRequestSchema = z.strictObject({
  CustomerId: int32,
  NoteId: int32.optional(),
  IsDelete: z.boolean().optional(),
  Text: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type CustomerNoteRequest = z.infer<typeof CustomerNoteRequestSchema>;

export const CustomerLoginRequestSchema = z.strictObject({
  Password: z.string().nullable(),
  TimeStamp: int64.optional(),
  UserName: z.string().nullable(),
});
export type CustomerLoginRequest = z.infer<typeof CustomerLoginRequestSchema>;

export const CustomerListRequestSchema = z.strictObject({
  ModifiedAfter: int64.nullable().optional(),
  RegisteredAfter: int64.nullable().optional(),
  TimeStamp: int64.optional(),
});
export type CustomerListRequest = z.infer<typeof CustomerListRequestSchema>;

export const CustomerRequestSchema = z.strictObject({
  CustomerId: int32,
  TimeStamp: int64.optional(),
});
export type CustomerRequest = z.infer<typeof CustomerRequestSchema>;

export const CustomValueOperationSchema = z.enum(['Set', 'Delete']);
export type CustomValueOperation = z.infer<typeof CustomValueOperationSchema>;

export const CustomValueEditApiModelSchema = z.strictObject({
  CustomValueDefinitionId: int32.optional(),
  BooleanValue: z.boolean().nullable().optional(),
  DateValue: int64.nullable().optional(),
  Operation: z.enum(['Set', 'Delete']).optional(),
  StringValue: z.string().nullable().optional(),
});
export type CustomValueEditApiModel = z.infer<typeof CustomValueEditApiModelSchema>;

export const CustomerCustomValuesEditRequestSchema = z.strictObject({
  CustomerId: int32,
  TimeStamp: int64.optional(),
  Values: z.array(z.lazy(() => CustomValueEditApiModelSchema).nullable()).nullable(),
});
export type CustomerCustomValuesEditRequest = z.infer<typeof CustomerCustomValuesEditRequestSchema>;

export const GenderSchema = z.enum(['NotKnown', 'Male', 'Female', 'NotApplicable']);
export type Gender = z.infer<typeof GenderSchema>;

export const EditCustomerRequestSchema = z.strictObject({
  CustomerId: int32,
  PriceLevelId: int32.nullable().optional(),
  BirthDate: int64.nullable().optional(),
  Email: z.string().nullable().optional(),
  FirstName: z.string().nullable().optional(),
  Gender: z.enum(['NotKnown', 'Male', 'Female', 'NotApplicable']).optional(),
  LastName: z.string().nullable().optional(),
  Phone: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type EditCustomerRequest = z.infer<typeof EditCustomerRequestSchema>;

export const CustomerCreditTransactionsRequestSchema = z.strictObject({
  CustomerId: int32,
  EndDate: int64,
  StartDate: int64,
  TimeStamp: int64.optional(),
});
export type CustomerCreditTransactionsRequest = z.infer<typeof CustomerCreditTransactionsRequestSchema>;

export const CustomerCreateAccountWithPasswordRequestSchema = z.strictObject({
  CustomerId: int32,
  Password: z.string().nullable(),
  TimeStamp: int64.optional(),
});
export type CustomerCreateAccountWithPasswordRequest = z.infer<typeof CustomerCreateAccountWithPasswordRequestSchema>;

export const CustomerCreateRequestSchema = z.strictObject({
  BirthDate: int64.nullable().optional(),
  Email: z.string().nullable().optional(),
  FirstName: z.string().nullable().optional(),
  Gender: z.enum(['NotKnown', 'Male', 'Female', 'NotApplicable']).optional(),
  LastName: z.string().nullable().optional(),
  Phone: z.string().nullable().optional(),
  TimeStamp: int64.optional(),
});
export type CustomerCreateRequest = z.infer<typeof CustomerCreateRequestSchema>;

export const CreditGetHistoryRequestSchema = z.strictObject({
  IntervalEnd: int64,
  IntervalStart: int64,
  OnlyPurchases: z.boolean().optional(),
  OnlyUsages: z.boolean().optional(),
  TimeStamp: int64.optional(),
});
export type CreditGetHistoryRequest = z.infer<typeof CreditGetHistoryRequestSchema>;

export const CourseAndCustomerSelectRequestSchema = z.strictObject({
  CourseId: int32,
  CustomerId: int32,
  TimeStamp: int64.optional(),
});
export type CourseAndCustomerSelectRequest = z.infer<typeof CourseAndCustomerSelectRequestSchema>;

export const CourseSelectRequestSchema = z.strictObject({
  CourseId: int32,
  TimeStamp: int64.optional(),
});
export type CourseSelectRequest = z.infer<typeof CourseSelectRequestSchema>;

export const AvailableClassesRequestSchema = z.strictObject({
  CalendarId: int32.nullable().optional(),
  LocationId: int32,
  SegmentId: int32,
  IntervalEnd: int64,
  IntervalStart: int64,
  TimeStamp: int64.optional(),
});
export type AvailableClassesRequest = z.infer<typeof AvailableClassesRequestSchema>;

export const ClassesAppointmentSelectRequestSchema = z.strictObject({
  AppointmentId: int32,
  TimeStamp: int64.optional(),
});
export type ClassesAppointmentSelectRequest = z.infer<typeof ClassesAppointmentSelectRequestSchema>;

export const CreateClassesBookingRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  Count: int32.optional(),
  CustomerNote: z.string().nullable().optional(),
  PaymentRequiredProcess: z.enum(['Never', 'System']).optional(),
  TimeStamp: int64.optional(),
  Voucher: z.string().nullable().optional(),
});
export type CreateClassesBookingRequest = z.infer<typeof CreateClassesBookingRequestSchema>;

export const BookingResourceSelectRequestSchema = z.strictObject({
  BookingResourceId: int32,
  TimeStamp: int64.optional(),
});
export type BookingResourceSelectRequest = z.infer<typeof BookingResourceSelectRequestSchema>;

export const BookingServiceSelectRequestSchema = z.strictObject({
  BookingServiceId: int32,
  TimeStamp: int64.optional(),
});
export type BookingServiceSelectRequest = z.infer<typeof BookingServiceSelectRequestSchema>;

export const BookingResourceGetListRequestSchema = z.strictObject({
  LocationId: int32.nullable().optional(),
  OnlyPublic: z.boolean().optional(),
  TimeStamp: int64.optional(),
});
export type BookingResourceGetListRequest = z.infer<typeof BookingResourceGetListRequestSchema>;

export const BookingResourceAvailabilityRequestSchema = z.strictObject({
  BookingResourceIds: z.array(int32).nullable(),
  From: int64,
  TimeStamp: int64.optional(),
  To: int64,
});
export type BookingResourceAvailabilityRequest = z.infer<typeof BookingResourceAvailabilityRequestSchema>;

export const BookingSetNoShowStateRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  NoShowStatus: uint8,
  TimeStamp: int64.optional(),
});
export type BookingSetNoShowStateRequest = z.infer<typeof BookingSetNoShowStateRequestSchema>;

export const BookingsFromPeriodRequestSchema = z.strictObject({
  From: int64,
  TimeStamp: int64.optional(),
  To: int64,
});
export type BookingsFromPeriodRequest = z.infer<typeof BookingsFromPeriodRequestSchema>;

export const CustomerAndDateRequestSchema = z.strictObject({
  CustomerId: int32,
  Date: int64,
  DateTo: int64,
  TimeStamp: int64.optional(),
});
export type CustomerAndDateRequest = z.infer<typeof CustomerAndDateRequestSchema>;

export const BookingCustomValuesEditRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  TimeStamp: int64.optional(),
  Values: z.array(z.lazy(() => CustomValueEditApiModelSchema).nullable()).nullable(),
});
export type BookingCustomValuesEditRequest = z.infer<typeof BookingCustomValuesEditRequestSchema>;

export const CancelBookingRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  EnableCancelWholeCourse: z.boolean().optional(),
  OverrideCancellationLate: z.boolean().optional(),
  TimeStamp: int64.optional(),
});
export type CancelBookingRequest = z.infer<typeof CancelBookingRequestSchema>;

export const AddBookingPaymentViaServiceSubstitutionRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  SubstitutionIds: z.array(int32).nullable().optional(),
  TimeStamp: int64.optional(),
});
export type AddBookingPaymentViaServiceSubstitutionRequest = z.infer<typeof AddBookingPaymentViaServiceSubstitutionRequestSchema>;

export const AddPaymentViaPassRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  PassUsageId: int32,
  TimeStamp: int64.optional(),
});
export type AddPaymentViaPassRequest = z.infer<typeof AddPaymentViaPassRequestSchema>;

export const AddPaymentViaCreditRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  Amount: z.number(),
  TimeStamp: int64.optional(),
});
export type AddPaymentViaCreditRequest = z.infer<typeof AddPaymentViaCreditRequestSchema>;

export const ShortTimeTokenRequestSchema = z.strictObject({
  LongTimeToken: z.string().nullable(),
  TimeStamp: int64.optional(),
});
export type ShortTimeTokenRequest = z.infer<typeof ShortTimeTokenRequestSchema>;

export const AlternateCourseRequestSchema = z.strictObject({
  CourseId: int32,
  CustomerId: int32,
  TimeStamp: int64.optional(),
});
export type AlternateCourseRequest = z.infer<typeof AlternateCourseRequestSchema>;

export const AlternateAppointmentRequestSchema = z.strictObject({
  AppointmentId: int32,
  CustomerId: int32,
  TimeStamp: int64.optional(),
});
export type AlternateAppointmentRequest = z.infer<typeof AlternateAppointmentRequestSchema>;
