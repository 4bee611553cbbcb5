import type { adminCs } from '../cs/admin';

/** English texts of the way into the web administration. */
export const adminEn: Readonly<Record<keyof typeof adminCs, string>> = {
  'admin.open': 'Open in Reservanto',
  'admin.opened': 'Reservanto is opening in the browser.',
  'admin.practice': 'Practice: the browser would open {{address}}.',
};
