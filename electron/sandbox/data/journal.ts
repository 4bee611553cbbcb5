import type { Books } from '../actions/handler';
import { listOf } from './catalogue';

/** What webhooks can be called for (rules.md section 7). */
export type HookEvent =
  | 'Event_Create' | 'Event_Cancel' | 'Event_Edit_Time' | 'Event_Edit_PaymentInfo'
  | 'Customer_Create' | 'Customer_Edit' | 'Customer_Delete'
  | 'FreeTime_Create' | 'FreeTime_Delete' | 'FreeTime_Edit_Time';

/** The ids of the object at the top level of a webhook's body: a booking is a pair. */
export type HookIds = { readonly AppointmentId: number; readonly CustomerId: number } | { readonly CustomerId: number } | { readonly FreeTimeId: number };

/** A webhook is called so long after what triggers it; triggers in between are merged (rules.md section 7). Seconds. */
export const HOOK_WAIT = 60;

/** Writes down that webhooks of this event have to be called; part of the transaction that it is called in. */
export function callHooks({ db, clock }: Books, event: HookEvent, ids: HookIds): void {
  const now = clock.seconds();
  const text = JSON.stringify(ids);
  for (const hook of listOf(db, 'webHook').filter(({ eventType }) => eventType === event)) {
    const waiting = db.get<{ id: number }>("SELECT id FROM hook_calls WHERE hook_id = ? AND ids = ? AND state = 'waiting' AND attempts = 0", hook.id, text);
    if (waiting !== null) continue;
    db.run('INSERT INTO hook_calls (hook_id, object_type, ids, due, first_at) VALUES (?, ?, ?, ?, ?)', hook.id, event.split('_')[0] ?? '', text, now + HOOK_WAIT, now);
  }
}

/** Writes down what happened to a booking made through the API; others leave no trace there (rules.md section 7). */
export function noteActivity({ db, clock }: Books, appointmentId: number, customerId: number, change: 'Canceled' | 'Rejected' | 'Confirmed'): void {
  const made = db.get<{ by_api: number }>('SELECT by_api FROM bookings WHERE appointment_id = ? AND customer_id = ?', appointmentId, customerId);
  if (made?.by_api !== 1) return;
  db.run('INSERT INTO activities (appointment_id, customer_id, change, at) VALUES (?, ?, ?, ?)', appointmentId, customerId, change, clock.seconds());
}
