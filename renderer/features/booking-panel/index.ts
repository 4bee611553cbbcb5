export { BookingPanel } from './booking-panel';
