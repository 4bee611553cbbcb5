export type { ShownBooking } from './show-dialog';
export { ShowDialog } from './show-dialog';
