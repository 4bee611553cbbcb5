// Made by `npm run contract` from shared/reservanto/openapi.yaml. Changes belong there or in build/contract.
import type { ActionName, Requests, Responses } from '@shared/reservanto/generated/actions';
import type { Result } from '@shared/util/result';
import type { ApiClient, CallOptions } from './ports';

/** Every action of the API as a typed function. */
export const createActions = (client: Pick<ApiClient, 'call'>) => {
  const action =
    <A extends ActionName>(name: A) =>
    (request: Omit<Requests[A], 'TimeStamp'>, options?: CallOptions): Promise<Result<Responses[A]>> =>
      client.call(name, request, options);
  return {
    alternates: {
      /** Registers a customer as an alternate for one appointment. */
      addToAppointment: action('Alternates/AddToAppointment'),
      /** Registers a customer as an alternate for one course. */
      addToCourse: action('Alternates/AddToCourse'),
      /** Lists the alternates registered for one appointment. */
      getAppointmentAlternates: action('Alternates/GetAppointmentAlternates'),
      /** Returns every appointment for which the given customer is registered as an alternate. */
      getAppointmentsSubscribedByCustomer: action('Alternates/GetAppointmentsSubscribedByCustomer'),
      /** Lists the alternates registered for one course. */
      getCourseAlternates: action('Alternates/GetCourseAlternates'),
      /** Returns every course for which the given customer is registered as an alternate. */
      getCoursesSubscribedByCustomer: action('Alternates/GetCoursesSubscribedByCustomer'),
      /** Removes an alternate from one appointment. */
      removeFromAppointment: action('Alternates/RemoveFromAppointment'),
      /** Removes an alternate from one course. */
      removeFromCourse: action('Alternates/RemoveFromCourse'),
    },
    authorize: {
      /** Issues a ShortTimeToken (STT) for talking to the API. It is valid for 30 minutes. */
      getShortTimeToken: action('Authorize/GetShortTimeToken'),
    },
    booking: {
      /** Pays for an existing booking with the given amount of credit. An amount below the booking's price pays it in part; if the amount exceeds the price, only the price of the booking is deducted from the customer. */
      addPaymentViaCredit: action('Booking/AddPaymentViaCredit'),
      /** Pays for an existing booking with the given pass. */
      addPaymentViaPass: action('Booking/AddPaymentViaPass'),
      /** Pays for an existing booking with substitutions of the customer who made it (the customer must have enough of them). */
      addPaymentViaServiceSubstitution: action('Booking/AddPaymentViaServiceSubstitution'),
      /** Cancels an existing booking. */
      cancel: action('Booking/Cancel'),
      /** Confirms a booking that is awaiting confirmation. */
      confirm: action('Booking/Confirm'),
      /** Changes the custom values of an existing booking. */
      editCustomValues: action('Booking/EditCustomValues'),
      /** Lists what has happened since the given date to bookings that were created through the API. */
      getActivities: action('Booking/GetActivities'),
      /** Loads all bookings of one customer within the given time range. */
      getBookingsForCustomer: action('Booking/GetBookingsForCustomer'),
      /** Loads all bookings within the given time range. */
      getBookingsForPeriod: action('Booking/GetBookingsForPeriod'),
      /** Returns a link by which the booking can be cancelled, provided cancelling is still possible. */
      getCancelLink: action('Booking/GetCancelLink'),
      /** Returns a link by which the booking can be paid, provided paying is still possible. */
      getPaymentLink: action('Booking/GetPaymentLink'),
      /** Rejects a booking that is awaiting confirmation. */
      reject: action('Booking/Reject'),
      /** Marks a booking with whether or not the customer turned up. */
      setNoShowState: action('Booking/SetNoShowState'),
    },
    bookingResource: {
      /** Loads one resource by its internal id. */
      get: action('BookingResource/Get'),
      /** Loads the time availability of the given resources over the given period. */
      getAvailability: action('BookingResource/GetAvailability'),
      /** Lists all resources of the merchant currently signed in. */
      getList: action('BookingResource/GetList'),
    },
    bookingService: {
      /** Loads one service of the merchant currently signed in, by its internal id. */
      get: action('BookingService/Get'),
      /** Lists all visible services provided by one resource. */
      getForBookingResource: action('BookingService/GetForBookingResource'),
      /** Lists all services of the merchant currently signed in. */
      getList: action('BookingService/GetList'),
    },
    classes: {
      /** Creates a new booking for the given customer on an appointment that is already listed. */
      createBooking: action('Classes/CreateBooking'),
      /** Returns a listed appointment by its internal identifier. */
      get: action('Classes/Get'),
      /** Returns the listed appointments for the chosen segment and location (optionally narrowed to one calendar). */
      getAvailableAppointments: action('Classes/GetAvailableAppointments'),
    },
    course: {
      /** Returns a course by its identifier. */
      get: action('Course/Get'),
      /** Loads the given customer's bookings on the given course. */
      getCustomerEvents: action('Course/GetCustomerEvents'),
    },
    credit: {
      /** Loads the history of credit movements. */
      getHistory: action('Credit/GetHistory'),
    },
    customer: {
      /** Creates a new customer for the merchant currently signed in. */
      create: action('Customer/Create'),
      /** Finds the customer by internal id and creates an account for them. The customer is then e-mailed a request to fill in a password, and can use the account only after setting one through the link in that e-mail. */
      createAccount: action('Customer/CreateAccount'),
      /** Finds the customer by internal id and creates a confirmed customer account for them. The customer can sign in straight away with the password passed in. */
      createAccountWithPassword: action('Customer/CreateAccountWithPassword'),
      /** Returns the given customer's credit turnover for the chosen interval. */
      creditTransactions: action('Customer/CreditTransactions'),
      /** Finds the customer by internal id and removes their customer account. */
      deleteAccount: action('Customer/DeleteAccount'),
      /** Loads the details of one customer by internal Id. */
      details: action('Customer/Details'),
      /** Edits an existing customer of the merchant currently signed in. */
      edit: action('Customer/Edit'),
      /** Changes the custom values of an existing customer. */
      editCustomValues: action('Customer/EditCustomValues'),
      /** Loads one customer by internal Id. */
      get: action('Customer/Get'),
      /** Lists customers, optionally filtered by an earliest registration date. */
      getList: action('Customer/GetList'),
      /** Creates a sign-in token for the given customer. It can be used to sign in to booking management or to the booking form, and is valid for 3 minutes. */
      login: action('Customer/Login'),
      /** Adds (or edits) a note on the given customer. */
      note: action('Customer/Note'),
      /** Lists customers (at most 15 records) that match the given search criteria. */
      search: action('Customer/Search'),
      /** Tries to give back to the customer the stated number of uses of a pass. */
      tryReturnPassUsage: action('Customer/TryReturnPassUsage'),
      /** Tries to deduct credit from the given customer's credit account. */
      tryUseCredit: action('Customer/TryUseCredit'),
      /** Tries to use up an entry of a pass for the given customer. */
      tryUsePass: action('Customer/TryUsePass'),
      /** Creates a new webhook that reacts to something happening to customers. */
      webHookCreate: action('Customer/WebHook/Create'),
      /** Deletes a webhook that reacts to something happening to customers. */
      webHookDelete: action('Customer/WebHook/Delete'),
      /** Lists all webhooks that react to things happening to customers. */
      webHookGetList: action('Customer/WebHook/GetList'),
    },
    customValue: {
      /** Lists the customer custom value definitions of the merchant currently signed in (the query can be narrowed to one segment). */
      getCustomerDefinitions: action('CustomValue/GetCustomerDefinitions'),
      /** Lists the event custom value definitions of the merchant currently signed in (the query can be narrowed to one segment). */
      getEventDefinitions: action('CustomValue/GetEventDefinitions'),
    },
    emsLike: {
      /** Creates a new booking for the given customer at the requested time. */
      createBooking: action('EmsLike/CreateBooking'),
      /** Edits the given customer's booking. */
      updateBooking: action('EmsLike/UpdateBooking'),
    },
    event: {
      /** Loads one event by its identifiers. */
      get: action('Event/Get'),
      /** Loads one event by its code. */
      getByCode: action('Event/GetByCode'),
      /** Lists the events within the given date range. */
      getList: action('Event/GetList'),
      /** Loads the events of one customer. */
      getListByCustomer: action('Event/GetListByCustomer'),
      /** Creates a new webhook that reacts to something happening to events. */
      webHookCreate: action('Event/WebHook/Create'),
      /** Deletes a webhook that reacts to something happening to events. */
      webHookDelete: action('Event/WebHook/Delete'),
      /** Lists all webhooks that react to things happening to events. */
      webHookGetList: action('Event/WebHook/GetList'),
    },
    externalIdentifier: {
      /** Attaches an external identifier to a Reservanto object. */
      add: action('ExternalIdentifier/Add'),
      /** Removes an external identifier from a Reservanto object. */
      delete: action('ExternalIdentifier/Delete'),
      /** Edits the external identifier of a Reservanto object. */
      edit: action('ExternalIdentifier/Edit'),
      /** Finds a Reservanto object by the value of its external identifier. */
      get: action('ExternalIdentifier/Get'),
    },
    freeTime: {
      /** Creates new free time for one resource at the given time. */
      create: action('FreeTime/Create'),
      /** Deletes free time by its identifier. */
      delete: action('FreeTime/Delete'),
      /** Returns information about one free time by its identifier. */
      get: action('FreeTime/Get'),
      /** Creates a new webhook that reacts to something happening to free times. */
      webHookCreate: action('FreeTime/WebHook/Create'),
      /** Deletes a webhook that reacts to something happening to free times. */
      webHookDelete: action('FreeTime/WebHook/Delete'),
      /** Lists all webhooks that react to things happening to free times. */
      webHookGetList: action('FreeTime/WebHook/GetList'),
    },
    location: {
      /** Loads one location by its internal id. */
      get: action('Location/Get'),
      /** Lists all locations of the merchant currently signed in. */
      getList: action('Location/GetList'),
    },
    merchant: {
      /** Returns basic information about the merchant. */
      getInfo: action('Merchant/GetInfo'),
    },
    oneToOne: {
      /** Creates a new booking on the given resource at the given time, for the service and customer passed in. */
      createBooking: action('OneToOne/CreateBooking'),
      /** Lists every start, available at this very moment, at which the chosen service can be booked on the given resource within the given time range. */
      getAvailableStarts: action('OneToOne/GetAvailableStarts'),
      /** Lists every start, available at this very moment, at which the chosen service can be booked at the given location within the given time range. */
      getAvailableStartsForLocation: action('OneToOne/GetAvailableStartsForLocation'),
      /** Moves the given booking to a different time. */
      moveBooking: action('OneToOne/MoveBooking'),
    },
    pass: {
      /** Lists all passes defined in the system. */
      getList: action('Pass/GetList'),
    },
    passToCustomer: {
      /** Puts an already bought pass into intermission. */
      addIntermission: action('PassToCustomer/AddIntermission'),
      /** Adds a pass to a customer. */
      addPass: action('PassToCustomer/AddPass'),
      /** Lists the passes of the given customer. */
      getPassesForCustomer: action('PassToCustomer/GetPassesForCustomer'),
    },
    paymentMethod: {
      /** Lists all available payment methods by which a receipt can be marked as paid. */
      getList: action('PaymentMethod/GetList'),
    },
    priceLevel: {
      /** Lists all price levels. */
      getList: action('PriceLevel/GetList'),
    },
    product: {
      /** Loads all products of the merchant currently signed in. */
      getList: action('Product/GetList'),
    },
    productCategory: {
      /** Loads all product categories of the merchant currently signed in. */
      getList: action('ProductCategory/GetList'),
    },
    rentalLike: {
      /** Creates a new booking of the given resource for the given customer at the given time. */
      createBooking: action('RentalLike/CreateBooking'),
      /** Loads the time availability of resources. */
      getAvailability: action('RentalLike/GetAvailability'),
    },
    segment: {
      /** Lists all segments of the merchant currently signed in. */
      getList: action('Segment/GetList'),
    },
    serviceSubstitution: {
      /** Returns the substitutions (usable to pay for a booking) that the given customer holds. */
      getForCustomer: action('ServiceSubstitution/GetForCustomer'),
    },
    tag: {
      /** Loads all tags that can be assigned to customers. */
      getListForCustomer: action('Tag/GetListForCustomer'),
      /** Loads all tags that can be assigned to resources. */
      getListForResource: action('Tag/GetListForResource'),
    },
    test: {
      /** Serves to check that the API is available. */
      echo: action('Test/Echo'),
    },
    voucher: {
      /** Lists all vouchers defined in the system. If the merchant does not use vouchers, the collection returned is always empty. */
      getList: action('Voucher/GetList'),
      /** Checks whether a voucher exists (i.e. whether the system knows the given code). */
      isValid: action('Voucher/IsValid'),
      /** Tries to pay for a booking with a voucher. */
      payForBooking: action('Voucher/PayForBooking'),
      /** Tries to undo the payment of a booking that was paid with a voucher and, at the same time, make the code valid again. */
      refundBookingPayment: action('Voucher/RefundBookingPayment'),
    },
    workingHours: {
      /** Loads the actual working hours within the given period; settings such as holiday opening hours are taken into account. */
      getForPeriod: action('WorkingHours/GetForPeriod'),
    },
  };
};
