import type { PlainDate } from '../domain/booking';

/** The booking that a code belongs to, and its day. */
export interface ScannedBooking {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly date: PlainDate;
}

/** Channels of card and code readers. */
export interface ScanCalls {
  /** Asks the server whose code it is; `server.refused`: of no booking. */
  'scan.code': { input: { code: string }; output: ScannedBooking };
}
