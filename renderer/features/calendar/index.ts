export { CalendarPage } from './calendar-page';
export { DayDialog } from './jump/day-dialog';
export { JumpDialog } from './jump/jump-dialog';
