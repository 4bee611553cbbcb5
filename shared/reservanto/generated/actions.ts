// Made by `npm run contract` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.
import type * as requests from './requests';
import type * as responses from './responses';

/** Every action of the API: where it lies, what it takes and gives, which rights it needs, whom it messages. */
export const ACTIONS = {
  'Alternates/AddToAppointment': { path: '/v1/Alternates/AddToAppointment', request: 'AlternateAppointmentRequest', response: 'BookingStatusResponse', rights: ['Alternates_w'], notification: 'BookingSuccess' },
  'Alternates/AddToCourse': { path: '/v1/Alternates/AddToCourse', request: 'AlternateCourseRequest', response: 'CourseAlternateResponse', rights: ['Alternates_w'], notification: 'CourseAlternateCreated' },
  'Alternates/GetAppointmentAlternates': { path: '/v1/Alternates/GetAppointmentAlternates', request: 'ClassesAppointmentSelectRequest', response: 'ListResponseOfAlternateApiModel', rights: ['Alternates_r'], notification: null },
  'Alternates/GetAppointmentsSubscribedByCustomer': { path: '/v1/Alternates/GetAppointmentsSubscribedByCustomer', request: 'CustomerEventListRequest', response: 'ListResponseOfAlternateEventInfoApiModel', rights: ['Alternates_r', 'Event_r'], notification: null },
  'Alternates/GetCourseAlternates': { path: '/v1/Alternates/GetCourseAlternates', request: 'CourseSelectRequest', response: 'ListResponseOfCustomerApiModel', rights: ['Alternates_r'], notification: null },
  'Alternates/GetCoursesSubscribedByCustomer': { path: '/v1/Alternates/GetCoursesSubscribedByCustomer', request: 'CustomerEventListRequest', response: 'ListResponseOfCourseApiModel', rights: ['Alternates_r', 'Course_r'], notification: null },
  'Alternates/RemoveFromAppointment': { path: '/v1/Alternates/RemoveFromAppointment', request: 'AlternateAppointmentRequest', response: 'BookingStatusResponse', rights: ['Alternates_w'], notification: 'BookingCanceled' },
  'Alternates/RemoveFromCourse': { path: '/v1/Alternates/RemoveFromCourse', request: 'AlternateCourseRequest', response: 'CourseAlternateResponse', rights: ['Alternates_w'], notification: null },
  'Authorize/GetShortTimeToken': { path: '/v1/Authorize/GetShortTimeToken', request: 'ShortTimeTokenRequest', response: 'ShortTimeTokenResponse', rights: [], notification: null },
  'Booking/AddPaymentViaCredit': { path: '/v1/Booking/AddPaymentViaCredit', request: 'AddPaymentViaCreditRequest', response: 'AddPaymentViaCreditResponse', rights: ['Booking_w'], notification: null },
  'Booking/AddPaymentViaPass': { path: '/v1/Booking/AddPaymentViaPass', request: 'AddPaymentViaPassRequest', response: 'AddPaymentViaPassResponse', rights: ['Booking_w'], notification: null },
  'Booking/AddPaymentViaServiceSubstitution': { path: '/v1/Booking/AddPaymentViaServiceSubstitution', request: 'AddBookingPaymentViaServiceSubstitutionRequest', response: 'AddPaymentViaServiceSubstitutionResponse', rights: ['Booking_w'], notification: null },
  'Booking/Cancel': { path: '/v1/Booking/Cancel', request: 'CancelBookingRequest', response: 'BookingStatusResponse', rights: ['Booking_w'], notification: 'BookingCanceled' },
  'Booking/Confirm': { path: '/v1/Booking/Confirm', request: 'BookingSelectRequest', response: 'BookingStatusResponse', rights: ['Booking_w'], notification: 'BookingAccepted' },
  'Booking/EditCustomValues': { path: '/v1/Booking/EditCustomValues', request: 'BookingCustomValuesEditRequest', response: 'ListResponseOfCustomValueApiModel', rights: ['Booking_w'], notification: null },
  'Booking/GetActivities': { path: '/v1/Booking/GetActivities', request: 'ModifiedAfterRequest', response: 'BookingActivitiesResponse', rights: ['Booking_w'], notification: null },
  'Booking/GetBookingsForCustomer': { path: '/v1/Booking/GetBookingsForCustomer', request: 'CustomerAndDateRequest', response: 'BookingsInfoResponse', rights: ['Event_r'], notification: null },
  'Booking/GetBookingsForPeriod': { path: '/v1/Booking/GetBookingsForPeriod', request: 'BookingsFromPeriodRequest', response: 'BookingsInfoResponse', rights: ['Event_r'], notification: null },
  'Booking/GetCancelLink': { path: '/v1/Booking/GetCancelLink', request: 'BookingSelectRequest', response: 'BookingLinkResponse', rights: ['Event_r'], notification: null },
  'Booking/GetPaymentLink': { path: '/v1/Booking/GetPaymentLink', request: 'BookingSelectRequest', response: 'BookingLinkResponse', rights: ['Event_r'], notification: null },
  'Booking/Reject': { path: '/v1/Booking/Reject', request: 'BookingSelectRequest', response: 'BookingStatusResponse', rights: ['Booking_w'], notification: 'BookingRejected' },
  'Booking/SetNoShowState': { path: '/v1/Booking/SetNoShowState', request: 'BookingSetNoShowStateRequest', response: 'BookingInfoResponse', rights: ['Booking_w'], notification: null },
  'BookingResource/Get': { path: '/v1/BookingResource/Get', request: 'BookingResourceSelectRequest', response: 'ItemResponseOfBookingResourceApiModel', rights: ['BookingResource_r'], notification: null },
  'BookingResource/GetAvailability': { path: '/v1/BookingResource/GetAvailability', request: 'BookingResourceAvailabilityRequest', response: 'BookingResourceAvailabilityResponse', rights: ['FreeSpace_r'], notification: null },
  'BookingResource/GetList': { path: '/v1/BookingResource/GetList', request: 'BookingResourceGetListRequest', response: 'ListResponseOfBookingResourceApiModel', rights: ['BookingResource_r'], notification: null },
  'BookingService/Get': { path: '/v1/BookingService/Get', request: 'BookingServiceSelectRequest', response: 'ItemResponseOfBookingServiceApiModel', rights: ['BookingService_r'], notification: null },
  'BookingService/GetForBookingResource': { path: '/v1/BookingService/GetForBookingResource', request: 'BookingResourceSelectRequest', response: 'ListResponseOfBookingServiceApiModel', rights: ['BookingService_r'], notification: null },
  'BookingService/GetList': { path: '/v1/BookingService/GetList', request: 'ObjectStateModifiedAfterListRequest', response: 'LoadAllBookingServiceResponse', rights: ['BookingService_r'], notification: null },
  'Classes/CreateBooking': { path: '/v1/Classes/CreateBooking', request: 'CreateClassesBookingRequest', response: 'BookingCreatedResponse', rights: ['Booking_w'], notification: 'BookingSuccess' },
  'Classes/Get': { path: '/v1/Classes/Get', request: 'ClassesAppointmentSelectRequest', response: 'ItemResponseOfExtendedAppointmentClassApiModel', rights: ['FreeSpace_r'], notification: null },
  'Classes/GetAvailableAppointments': { path: '/v1/Classes/GetAvailableAppointments', request: 'AvailableClassesRequest', response: 'ListResponseOfExtendedAppointmentClassApiModel', rights: ['FreeSpace_r'], notification: null },
  'Course/Get': { path: '/v1/Course/Get', request: 'CourseSelectRequest', response: 'ItemResponseOfCourseApiModel', rights: ['Course_r'], notification: null },
  'Course/GetCustomerEvents': { path: '/v1/Course/GetCustomerEvents', request: 'CourseAndCustomerSelectRequest', response: 'ItemResponseOfCourseEventInfoApiModel', rights: ['Course_r'], notification: null },
  'Credit/GetHistory': { path: '/v1/Credit/GetHistory', request: 'CreditGetHistoryRequest', response: 'ListResponseOfCreditApiModel', rights: ['Credit_r'], notification: null },
  'Customer/Create': { path: '/v1/Customer/Create', request: 'CustomerCreateRequest', response: 'CustomerResponse', rights: ['Customer_w'], notification: null },
  'Customer/CreateAccount': { path: '/v1/Customer/CreateAccount', request: 'CustomerRequest', response: 'SimpleResponse', rights: ['Customer_w'], notification: null },
  'Customer/CreateAccountWithPassword': { path: '/v1/Customer/CreateAccountWithPassword', request: 'CustomerCreateAccountWithPasswordRequest', response: 'SimpleResponse', rights: ['Customer_w'], notification: null },
  'Customer/CreditTransactions': { path: '/v1/Customer/CreditTransactions', request: 'CustomerCreditTransactionsRequest', response: 'CustomerCreditTransactionsResponse', rights: ['Customer_r'], notification: null },
  'Customer/DeleteAccount': { path: '/v1/Customer/DeleteAccount', request: 'CustomerRequest', response: 'SimpleResponse', rights: ['Customer_w'], notification: null },
  'Customer/Details': { path: '/v1/Customer/Details', request: 'CustomerRequest', response: 'CustomerDetailResponse', rights: ['Customer_r'], notification: null },
  'Customer/Edit': { path: '/v1/Customer/Edit', request: 'EditCustomerRequest', response: 'CustomerResponse', rights: ['Customer_w'], notification: null },
  'Customer/EditCustomValues': { path: '/v1/Customer/EditCustomValues', request: 'CustomerCustomValuesEditRequest', response: 'ListResponseOfCustomValueApiModel', rights: ['Customer_w'], notification: null },
  'Customer/Get': { path: '/v1/Customer/Get', request: 'CustomerRequest', response: 'CustomerResponse', rights: ['Customer_r'], notification: null },
  'Customer/GetList': { path: '/v1/Customer/GetList', request: 'CustomerListRequest', response: 'CustomerListResponse', rights: ['Customer_r'], notification: null },
  'Customer/Login': { path: '/v1/Customer/Login', request: 'CustomerLoginRequest', response: 'CustomerLoginResponse', rights: ['Customer_r'], notification: null },
  'Customer/Note': { path: '/v1/Customer/Note', request: 'CustomerNoteRequest', response: 'SimpleResponse', rights: ['Customer_w'], notification: null },
  'Customer/Search': { path: '/v1/Customer/Search', request: 'CustomerSearchRequest', response: 'CustomerListResponse', rights: ['Customer_r'], notification: null },
  'Customer/TryReturnPassUsage': { path: '/v1/Customer/TryReturnPassUsage', request: 'TryReturnPassUsageRequest', response: 'SimpleResponse', rights: ['Customer_w'], notification: null },
  'Customer/TryUseCredit': { path: '/v1/Customer/TryUseCredit', request: 'TryUseCreditRequest', response: 'TryUseCreditResponse', rights: ['Customer_w'], notification: null },
  'Customer/TryUsePass': { path: '/v1/Customer/TryUsePass', request: 'TryUsePassRequest', response: 'TryUsePassResponse', rights: ['Customer_w'], notification: null },
  'Customer/WebHook/Create': { path: '/v1/Customer/WebHook/Create', request: 'WebHookCreateRequest', response: 'ItemResponseOfWebHookApiModel', rights: ['WebHooks', 'Customer_r'], notification: null },
  'Customer/WebHook/Delete': { path: '/v1/Customer/WebHook/Delete', request: 'WebHookSelectRequest', response: 'SimpleResponse', rights: ['WebHooks', 'Customer_r'], notification: null },
  'Customer/WebHook/GetList': { path: '/v1/Customer/WebHook/GetList', request: null, response: 'ListResponseOfWebHookApiModel', rights: ['WebHooks', 'Customer_r'], notification: null },
  'CustomValue/GetCustomerDefinitions': { path: '/v1/CustomValue/GetCustomerDefinitions', request: 'GetCustomerCustomValueDefinitionsRequest', response: 'GetCustomValueDefinitionsResponse', rights: ['Customer_r'], notification: null },
  'CustomValue/GetEventDefinitions': { path: '/v1/CustomValue/GetEventDefinitions', request: 'GetBookingCustomValueDefinitionsRequest', response: 'GetCustomValueDefinitionsResponse', rights: ['Event_r'], notification: null },
  'EmsLike/CreateBooking': { path: '/v1/EmsLike/CreateBooking', request: 'EmsLikeCreateBookingRequest', response: 'BookingCreatedResponse', rights: ['Booking_w'], notification: 'BookingSuccess' },
  'EmsLike/UpdateBooking': { path: '/v1/EmsLike/UpdateBooking', request: 'EmsLikeUpdateBookingRequest', response: 'BookingStatusResponse', rights: ['Booking_w'], notification: 'BookingChanged' },
  'Event/Get': { path: '/v1/Event/Get', request: 'BookingSelectRequest', response: 'ItemResponseOfEventApiModel', rights: ['Event_r'], notification: null },
  'Event/GetByCode': { path: '/v1/Event/GetByCode', request: 'BookingCodeRequest', response: 'ItemResponseOfEventApiModel', rights: ['Event_r'], notification: null },
  'Event/GetList': { path: '/v1/Event/GetList', request: 'EventListRequest', response: 'EventListResponse', rights: ['Event_r'], notification: null },
  'Event/GetListByCustomer': { path: '/v1/Event/GetListByCustomer', request: 'CustomerEventListRequest', response: 'EventListResponse', rights: ['Event_r'], notification: null },
  'Event/WebHook/Create': { path: '/v1/Event/WebHook/Create', request: 'WebHookCreateRequest', response: 'ItemResponseOfWebHookApiModel', rights: ['WebHooks', 'Event_r'], notification: null },
  'Event/WebHook/Delete': { path: '/v1/Event/WebHook/Delete', request: 'WebHookSelectRequest', response: 'SimpleResponse', rights: ['WebHooks', 'Event_r'], notification: null },
  'Event/WebHook/GetList': { path: '/v1/Event/WebHook/GetList', request: null, response: 'ListResponseOfWebHookApiModel', rights: ['WebHooks', 'Event_r'], notification: null },
  'ExternalIdentifier/Add': { path: '/v1/ExternalIdentifier/Add', request: 'ExternalIdentifierRequest', response: 'SimpleResponse', rights: ['ExternalIdentifiers_w'], notification: null },
  'ExternalIdentifier/Delete': { path: '/v1/ExternalIdentifier/Delete', request: 'EditExternalIdentifierRequest', response: 'SimpleResponse', rights: ['ExternalIdentifiers_w'], notification: null },
  'ExternalIdentifier/Edit': { path: '/v1/ExternalIdentifier/Edit', request: 'EditExternalIdentifierRequest', response: 'SimpleResponse', rights: ['ExternalIdentifiers_w'], notification: null },
  'ExternalIdentifier/Get': { path: '/v1/ExternalIdentifier/Get', request: 'GetByExternalIdentifierRequest', response: 'IHttpActionResult', rights: ['ExternalIdentifiers_r'], notification: null },
  'FreeTime/Create': { path: '/v1/FreeTime/Create', request: 'CreateFreeTimeRequest', response: 'FreeTimeResponse', rights: ['FreeTime_w'], notification: null },
  'FreeTime/Delete': { path: '/v1/FreeTime/Delete', request: 'FreeTimeSelectRequest', response: 'SimpleResponse', rights: ['FreeTime_w'], notification: null },
  'FreeTime/Get': { path: '/v1/FreeTime/Get', request: 'FreeTimeSelectRequest', response: 'FreeTimeResponse', rights: ['FreeTime_r'], notification: null },
  'FreeTime/WebHook/Create': { path: '/v1/FreeTime/WebHook/Create', request: 'WebHookCreateRequest', response: 'ItemResponseOfWebHookApiModel', rights: ['WebHooks', 'Event_r'], notification: null },
  'FreeTime/WebHook/Delete': { path: '/v1/FreeTime/WebHook/Delete', request: 'WebHookSelectRequest', response: 'SimpleResponse', rights: ['WebHooks', 'Event_r'], notification: null },
  'FreeTime/WebHook/GetList': { path: '/v1/FreeTime/WebHook/GetList', request: null, response: 'ListResponseOfWebHookApiModel', rights: ['WebHooks', 'Event_r'], notification: null },
  'Location/Get': { path: '/v1/Location/Get', request: 'LocationSelectRequest', response: 'ItemResponseOfLocationApiModel', rights: ['Location_r'], notification: null },
  'Location/GetList': { path: '/v1/Location/GetList', request: 'ObjectStateListRequest', response: 'ListResponseOfLocationApiModel', rights: ['Location_r'], notification: null },
  'Merchant/GetInfo': { path: '/v1/Merchant/GetInfo', request: 'EmptyRequest', response: 'ItemResponseOfMerchantInfoApiModel', rights: ['Merchant_r'], notification: null },
  'OneToOne/CreateBooking': { path: '/v1/OneToOne/CreateBooking', request: 'CreateBookingRequest', response: 'BookingCreatedResponse', rights: ['Booking_w'], notification: 'BookingSuccess' },
  'OneToOne/GetAvailableStarts': { path: '/v1/OneToOne/GetAvailableStarts', request: 'AvailableStartsRequest', response: 'AvailableStartsResponse', rights: ['FreeSpace_r'], notification: null },
  'OneToOne/GetAvailableStartsForLocation': { path: '/v1/OneToOne/GetAvailableStartsForLocation', request: 'AvailableStartsForLocationRequest', response: 'AvailableStartsForLocationResponse', rights: ['FreeSpace_r'], notification: null },
  'OneToOne/MoveBooking': { path: '/v1/OneToOne/MoveBooking', request: 'MoveBookingRequest', response: 'BookingStatusResponse', rights: ['Booking_w'], notification: 'BookingChanged' },
  'Pass/GetList': { path: '/v1/Pass/GetList', request: 'ObjectStateModifiedAfterListRequest', response: 'ListResponseOfPassApiModel', rights: ['Pass_r'], notification: null },
  'PassToCustomer/AddIntermission': { path: '/v1/PassToCustomer/AddIntermission', request: 'PassToCustomerAddIntermissionRequest', response: 'SimpleResponse', rights: ['Customer_w'], notification: null },
  'PassToCustomer/AddPass': { path: '/v1/PassToCustomer/AddPass', request: 'PassToCustomerAddRequest', response: 'PassToCustomerAddResponse', rights: ['Customer_w'], notification: null },
  'PassToCustomer/GetPassesForCustomer': { path: '/v1/PassToCustomer/GetPassesForCustomer', request: 'PassesForCustomerRequest', response: 'ListResponseOfPassToCustomerApiModel', rights: ['Pass_r', 'Customer_r'], notification: null },
  'PaymentMethod/GetList': { path: '/v1/PaymentMethod/GetList', request: 'ModifiedAfterRequest', response: 'ListResponseOfPaymentMethodApiModel', rights: ['PaymentMethod_r'], notification: null },
  'PriceLevel/GetList': { path: '/v1/PriceLevel/GetList', request: 'ObjectStateListRequest', response: 'ListResponseOfPriceLevelApiModel', rights: ['PriceLevel_r'], notification: null },
  'Product/GetList': { path: '/v1/Product/GetList', request: 'ModifiedAfterRequest', response: 'ListResponseOfProductApiModel', rights: ['Product_r'], notification: null },
  'ProductCategory/GetList': { path: '/v1/ProductCategory/GetList', request: 'ModifiedAfterRequest', response: 'ListResponseOfProductCategoryApiModel', rights: ['Product_r'], notification: null },
  'RentalLike/CreateBooking': { path: '/v1/RentalLike/CreateBooking', request: 'CreateRentalLikeBookingRequest', response: 'BookingCreatedResponse', rights: ['Booking_w'], notification: 'BookingSuccess' },
  'RentalLike/GetAvailability': { path: '/v1/RentalLike/GetAvailability', request: 'RentalLikeGetAvailabilityRequest', response: 'RentalLikeGetAvailabilityResponse', rights: ['FreeSpace_r'], notification: null },
  'Segment/GetList': { path: '/v1/Segment/GetList', request: 'ObjectStateListRequest', response: 'ListResponseOfSegmentApiModel', rights: ['Segment_r'], notification: null },
  'ServiceSubstitution/GetForCustomer': { path: '/v1/ServiceSubstitution/GetForCustomer', request: 'GetServiceSubstitutionsForCustomerRequest', response: 'ListResponseOfServiceSubstitutionApiModel', rights: ['Customer_r'], notification: null },
  'Tag/GetListForCustomer': { path: '/v1/Tag/GetListForCustomer', request: 'EmptyRequest', response: 'ListResponseOfTagApiModel', rights: ['Customer_r'], notification: null },
  'Tag/GetListForResource': { path: '/v1/Tag/GetListForResource', request: 'EmptyRequest', response: 'ListResponseOfTagApiModel', rights: ['BookingResource_r'], notification: null },
  'Test/Echo': { path: '/v1/Test/Echo', request: 'EchoRequest', response: 'EchoResponse', rights: [], notification: null },
  'Voucher/GetList': { path: '/v1/Voucher/GetList', request: 'ObjectStateModifiedAfterListRequest', response: 'ListResponseOfVoucherApiModel', rights: ['Voucher_r'], notification: null },
  'Voucher/IsValid': { path: '/v1/Voucher/IsValid', request: 'VoucherCodeValidRequest', response: 'VoucherIsValidResponse', rights: ['Voucher_r'], notification: null },
  'Voucher/PayForBooking': { path: '/v1/Voucher/PayForBooking', request: 'PayForBookingWithVoucherRequest', response: 'PayByVoucherResponse', rights: ['Booking_w'], notification: null },
  'Voucher/RefundBookingPayment': { path: '/v1/Voucher/RefundBookingPayment', request: 'BookingSelectRequest', response: 'RefundVoucherPaymentResponse', rights: ['Booking_w'], notification: null },
  'WorkingHours/GetForPeriod': { path: '/v1/WorkingHours/GetForPeriod', request: 'WorkingHoursForPeriodRequest', response: 'WorkingHoursResponse', rights: ['Location_r', 'BookingResource_r'], notification: null },
} as const;

/** Name of an action, for instance `Booking/SetNoShowState`. */
export type ActionName = keyof typeof ACTIONS;

/** Request body by action. */
export interface Requests {
  'Alternates/AddToAppointment': requests.AlternateAppointmentRequest;
  'Alternates/AddToCourse': requests.AlternateCourseRequest;
  'Alternates/GetAppointmentAlternates': requests.ClassesAppointmentSelectRequest;
  'Alternates/GetAppointmentsSubscribedByCustomer': requests.CustomerEventListRequest;
  'Alternates/GetCourseAlternates': requests.CourseSelectRequest;
  'Alternates/GetCoursesSubscribedByCustomer': requests.CustomerEventListRequest;
  'Alternates/RemoveFromAppointment': requests.AlternateAppointmentRequest;
  'Alternates/RemoveFromCourse': requests.AlternateCourseRequest;
  'Authorize/GetShortTimeToken': requests.ShortTimeTokenRequest;
  'Booking/AddPaymentViaCredit': requests.AddPaymentViaCreditRequest;
  'Booking/AddPaymentViaPass': requests.AddPaymentViaPassRequest;
  'Booking/AddPaymentViaServiceSubstitution': requests.AddBookingPaymentViaServiceSubstitutionRequest;
  'Booking/Cancel': requests.CancelBookingRequest;
  'Booking/Confirm': requests.BookingSelectRequest;
  'Booking/EditCustomValues': requests.BookingCustomValuesEditRequest;
  'Booking/GetActivities': requests.ModifiedAfterRequest;
  'Booking/GetBookingsForCustomer': requests.CustomerAndDateRequest;
  'Booking/GetBookingsForPeriod': requests.BookingsFromPeriodRequest;
  'Booking/GetCancelLink': requests.BookingSelectRequest;
  'Booking/GetPaymentLink': requests.BookingSelectRequest;
  'Booking/Reject': requests.BookingSelectRequest;
  'Booking/SetNoShowState': requests.BookingSetNoShowStateRequest;
  'BookingResource/Get': requests.BookingResourceSelectRequest;
  'BookingResource/GetAvailability': requests.BookingResourceAvailabilityRequest;
  'BookingResource/GetList': requests.BookingResourceGetListRequest;
  'BookingService/Get': requests.BookingServiceSelectRequest;
  'BookingService/GetForBookingResource': requests.BookingResourceSelectRequest;
  'BookingService/GetList': requests.ObjectStateModifiedAfterListRequest;
  'Classes/CreateBooking': requests.CreateClassesBookingRequest;
  'Classes/Get': requests.ClassesAppointmentSelectRequest;
  'Classes/GetAvailableAppointments': requests.AvailableClassesRequest;
  'Course/Get': requests.CourseSelectRequest;
  'Course/GetCustomerEvents': requests.CourseAndCustomerSelectRequest;
  'Credit/GetHistory': requests.CreditGetHistoryRequest;
  'Customer/Create': requests.CustomerCreateRequest;
  'Customer/CreateAccount': requests.CustomerRequest;
  'Customer/CreateAccountWithPassword': requests.CustomerCreateAccountWithPasswordRequest;
  'Customer/CreditTransactions': requests.CustomerCreditTransactionsRequest;
  'Customer/DeleteAccount': requests.CustomerRequest;
  'Customer/Details': requests.CustomerRequest;
  'Customer/Edit': requests.EditCustomerRequest;
  'Customer/EditCustomValues': requests.CustomerCustomValuesEditRequest;
  'Customer/Get': requests.CustomerRequest;
  'Customer/GetList': requests.CustomerListRequest;
  'Customer/Login': requests.CustomerLoginRequest;
  'Customer/Note': requests.CustomerNoteRequest;
  'Customer/Search': requests.CustomerSearchRequest;
  'Customer/TryReturnPassUsage': requests.TryReturnPassUsageRequest;
  'Customer/TryUseCredit': requests.TryUseCreditRequest;
  'Customer/TryUsePass': requests.TryUsePassRequest;
  'Customer/WebHook/Create': requests.WebHookCreateRequest;
  'Customer/WebHook/Delete': requests.WebHookSelectRequest;
  'Customer/WebHook/GetList': Record<string, never>;
  'CustomValue/GetCustomerDefinitions': requests.GetCustomerCustomValueDefinitionsRequest;
  'CustomValue/GetEventDefinitions': requests.GetBookingCustomValueDefinitionsRequest;
  'EmsLike/CreateBooking': requests.EmsLikeCreateBookingRequest;
  'EmsLike/UpdateBooking': requests.EmsLikeUpdateBookingRequest;
  'Event/Get': requests.BookingSelectRequest;
  'Event/GetByCode': requests.BookingCodeRequest;
  'Event/GetList': requests.EventListRequest;
  'Event/GetListByCustomer': requests.CustomerEventListRequest;
  'Event/WebHook/Create': requests.WebHookCreateRequest;
  'Event/WebHook/Delete': requests.WebHookSelectRequest;
  'Event/WebHook/GetList': Record<string, never>;
  'ExternalIdentifier/Add': requests.ExternalIdentifierRequest;
  'ExternalIdentifier/Delete': requests.EditExternalIdentifierRequest;
  'ExternalIdentifier/Edit': requests.EditExternalIdentifierRequest;
  'ExternalIdentifier/Get': requests.GetByExternalIdentifierRequest;
  'FreeTime/Create': requests.CreateFreeTimeRequest;
  'FreeTime/Delete': requests.FreeTimeSelectRequest;
  'FreeTime/Get': requests.FreeTimeSelectRequest;
  'FreeTime/WebHook/Create': requests.WebHookCreateRequest;
  'FreeTime/WebHook/Delete': requests.WebHookSelectRequest;
  'FreeTime/WebHook/GetList': Record<string, never>;
  'Location/Get': requests.LocationSelectRequest;
  'Location/GetList': requests.ObjectStateListRequest;
  'Merchant/GetInfo': requests.EmptyRequest;
  'OneToOne/CreateBooking': requests.CreateBookingRequest;
  'OneToOne/GetAvailableStarts': requests.AvailableStartsRequest;
  'OneToOne/GetAvailableStartsForLocation': requests.AvailableStartsForLocationRequest;
  'OneToOne/MoveBooking': requests.MoveBookingRequest;
  'Pass/GetList': requests.ObjectStateModifiedAfterListRequest;
  'PassToCustomer/AddIntermission': requests.PassToCustomerAddIntermissionRequest;
  'PassToCustomer/AddPass': requests.PassToCustomerAddRequest;
  'PassToCustomer/GetPassesForCustomer': requests.PassesForCustomerRequest;
  'PaymentMethod/GetList': requests.ModifiedAfterRequest;
  'PriceLevel/GetList': requests.ObjectStateListRequest;
  'Product/GetList': requests.ModifiedAfterRequest;
  'ProductCategory/GetList': requests.ModifiedAfterRequest;
  'RentalLike/CreateBooking': requests.CreateRentalLikeBookingRequest;
  'RentalLike/GetAvailability': requests.RentalLikeGetAvailabilityRequest;
  'Segment/GetList': requests.ObjectStateListRequest;
  'ServiceSubstitution/GetForCustomer': requests.GetServiceSubstitutionsForCustomerRequest;
  'Tag/GetListForCustomer': requests.EmptyRequest;
  'Tag/GetListForResource': requests.EmptyRequest;
  'Test/Echo': requests.EchoRequest;
  'Voucher/GetList': requests.ObjectStateModifiedAfterListRequest;
  'Voucher/IsValid': requests.VoucherCodeValidRequest;
  'Voucher/PayForBooking': requests.PayForBookingWithVoucherRequest;
  'Voucher/RefundBookingPayment': requests.BookingSelectRequest;
  'WorkingHours/GetForPeriod': requests.WorkingHoursForPeriodRequest;
}

/** Answer by action. */
export interface Responses {
  'Alternates/AddToAppointment': responses.BookingStatusResponse;
  'Alternates/AddToCourse': responses.CourseAlternateResponse;
  'Alternates/GetAppointmentAlternates': responses.ListResponseOfAlternateApiModel;
  'Alternates/GetAppointmentsSubscribedByCustomer': responses.ListResponseOfAlternateEventInfoApiModel;
  'Alternates/GetCourseAlternates': responses.ListResponseOfCustomerApiModel;
  'Alternates/GetCoursesSubscribedByCustomer': responses.ListResponseOfCourseApiModel;
  'Alternates/RemoveFromAppointment': responses.BookingStatusResponse;
  'Alternates/RemoveFromCourse': responses.CourseAlternateResponse;
  'Authorize/GetShortTimeToken': responses.ShortTimeTokenResponse;
  'Booking/AddPaymentViaCredit': responses.AddPaymentViaCreditResponse;
  'Booking/AddPaymentViaPass': responses.AddPaymentViaPassResponse;
  'Booking/AddPaymentViaServiceSubstitution': responses.AddPaymentViaServiceSubstitutionResponse;
  'Booking/Cancel': responses.BookingStatusResponse;
  'Booking/Confirm': responses.BookingStatusResponse;
  'Booking/EditCustomValues': responses.ListResponseOfCustomValueApiModel;
  'Booking/GetActivities': responses.BookingActivitiesResponse;
  'Booking/GetBookingsForCustomer': responses.BookingsInfoResponse;
  'Booking/GetBookingsForPeriod': responses.BookingsInfoResponse;
  'Booking/GetCancelLink': responses.BookingLinkResponse;
  'Booking/GetPaymentLink': responses.BookingLinkResponse;
  'Booking/Reject': responses.BookingStatusResponse;
  'Booking/SetNoShowState': responses.BookingInfoResponse;
  'BookingResource/Get': responses.ItemResponseOfBookingResourceApiModel;
  'BookingResource/GetAvailability': responses.BookingResourceAvailabilityResponse;
  'BookingResource/GetList': responses.ListResponseOfBookingResourceApiModel;
  'BookingService/Get': responses.ItemResponseOfBookingServiceApiModel;
  'BookingService/GetForBookingResource': responses.ListResponseOfBookingServiceApiModel;
  'BookingService/GetList': responses.LoadAllBookingServiceResponse;
  'Classes/CreateBooking': responses.BookingCreatedResponse;
  'Classes/Get': responses.ItemResponseOfExtendedAppointmentClassApiModel;
  'Classes/GetAvailableAppointments': responses.ListResponseOfExtendedAppointmentClassApiModel;
  'Course/Get': responses.ItemResponseOfCourseApiModel;
  'Course/GetCustomerEvents': responses.ItemResponseOfCourseEventInfoApiModel;
  'Credit/GetHistory': responses.ListResponseOfCreditApiModel;
  'Customer/Create': responses.CustomerResponse;
  'Customer/CreateAccount': responses.SimpleResponse;
  'Customer/CreateAccountWithPassword': responses.SimpleResponse;
  'Customer/CreditTransactions': responses.CustomerCreditTransactionsResponse;
  'Customer/DeleteAccount': responses.SimpleResponse;
  'Customer/Details': responses.CustomerDetailResponse;
  'Customer/Edit': responses.CustomerResponse;
  'Customer/EditCustomValues': responses.ListResponseOfCustomValueApiModel;
  'Customer/Get': responses.CustomerResponse;
  'Customer/GetList': responses.CustomerListResponse;
  'Customer/Login': responses.CustomerLoginResponse;
  'Customer/Note': responses.SimpleResponse;
  'Customer/Search': responses.CustomerListResponse;
  'Customer/TryReturnPassUsage': responses.SimpleResponse;
  'Customer/TryUseCredit': responses.TryUseCreditResponse;
  'Customer/TryUsePass': responses.TryUsePassResponse;
  'Customer/WebHook/Create': responses.ItemResponseOfWebHookApiModel;
  'Customer/WebHook/Delete': responses.SimpleResponse;
  'Customer/WebHook/GetList': responses.ListResponseOfWebHookApiModel;
  'CustomValue/GetCustomerDefinitions': responses.GetCustomValueDefinitionsResponse;
  'CustomValue/GetEventDefinitions': responses.GetCustomValueDefinitionsResponse;
  'EmsLike/CreateBooking': responses.BookingCreatedResponse;
  'EmsLike/UpdateBooking': responses.BookingStatusResponse;
  'Event/Get': responses.ItemResponseOfEventApiModel;
  'Event/GetByCode': responses.ItemResponseOfEventApiModel;
  'Event/GetList': responses.EventListResponse;
  'Event/GetListByCustomer': responses.EventListResponse;
  'Event/WebHook/Create': responses.ItemResponseOfWebHookApiModel;
  'Event/WebHook/Delete': responses.SimpleResponse;
  'Event/WebHook/GetList': responses.ListResponseOfWebHookApiModel;
  'ExternalIdentifier/Add': responses.SimpleResponse;
  'ExternalIdentifier/Delete': responses.SimpleResponse;
  'ExternalIdentifier/Edit': responses.SimpleResponse;
  'ExternalIdentifier/Get': responses.IHttpActionResult;
  'FreeTime/Create': responses.FreeTimeResponse;
  'FreeTime/Delete': responses.SimpleResponse;
  'FreeTime/Get': responses.FreeTimeResponse;
  'FreeTime/WebHook/Create': responses.ItemResponseOfWebHookApiModel;
  'FreeTime/WebHook/Delete': responses.SimpleResponse;
  'FreeTime/WebHook/GetList': responses.ListResponseOfWebHookApiModel;
  'Location/Get': responses.ItemResponseOfLocationApiModel;
  'Location/GetList': responses.ListResponseOfLocationApiModel;
  'Merchant/GetInfo': responses.ItemResponseOfMerchantInfoApiModel;
  'OneToOne/CreateBooking': responses.BookingCreatedResponse;
  'OneToOne/GetAvailableStarts': responses.AvailableStartsResponse;
  'OneToOne/GetAvailableStartsForLocation': responses.AvailableStartsForLocationResponse;
  'OneToOne/MoveBooking': responses.BookingStatusResponse;
  'Pass/GetList': responses.ListResponseOfPassApiModel;
  'PassToCustomer/AddIntermission': responses.SimpleResponse;
  'PassToCustomer/AddPass': responses.PassToCustomerAddResponse;
  'PassToCustomer/GetPassesForCustomer': responses.ListResponseOfPassToCustomerApiModel;
  'PaymentMethod/GetList': responses.ListResponseOfPaymentMethodApiModel;
  'PriceLevel/GetList': responses.ListResponseOfPriceLevelApiModel;
  'Product/GetList': responses.ListResponseOfProductApiModel;
  'ProductCategory/GetList': responses.ListResponseOfProductCategoryApiModel;
  'RentalLike/CreateBooking': responses.BookingCreatedResponse;
  'RentalLike/GetAvailability': responses.RentalLikeGetAvailabilityResponse;
  'Segment/GetList': responses.ListResponseOfSegmentApiModel;
  'ServiceSubstitution/GetForCustomer': responses.ListResponseOfServiceSubstitutionApiModel;
  'Tag/GetListForCustomer': responses.ListResponseOfTagApiModel;
  'Tag/GetListForResource': responses.ListResponseOfTagApiModel;
  'Test/Echo': responses.EchoResponse;
  'Voucher/GetList': responses.ListResponseOfVoucherApiModel;
  'Voucher/IsValid': responses.VoucherIsValidResponse;
  'Voucher/PayForBooking': responses.PayByVoucherResponse;
  'Voucher/RefundBookingPayment': responses.RefundVoucherPaymentResponse;
  'WorkingHours/GetForPeriod': responses.WorkingHoursResponse;
}
