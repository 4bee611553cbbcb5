export { AllAtOnce } from './all-at-once';
export { HoursPage } from './hours-page';
export { TimeOffDialog } from './time-off-dialog';
