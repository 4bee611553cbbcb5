import type { adminCs } from '../cs/admin';

/** English texts of the way into the web administration. */
export const adminEn: Readonly<Record<keyof typeof adminCs, string>> = {
  'admin.open': 'Open in Reservanto',
  'admin.opened': 'Reservanto is opening in the browser.',
  'admin.practice': 'Practice: the browser would open {{address}}.',
  'admin.goOn.calendar': 'It begins on its first page; go on to the calendar from there.',
  'admin.goOn.hours': 'It begins on its first page; go on to working hours and time off from there.',
  'admin.topUp': 'Top up credit (in Reservanto)',
  'admin.goOn.customers': 'It begins on its first page; go on to the card of the customer from there.',
  'admin.goOn.payments': 'It begins on its first page; go on to the payment of the booking from there.',
};
