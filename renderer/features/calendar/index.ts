export { CalendarPage } from './calendar-page';
export { JumpDialog } from './jump/jump-dialog';
