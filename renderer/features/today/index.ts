export { modelOf, withDiff } from './day-model';
export { followDay, showDay } from './day-store';
export { DayGrid } from './grid/day-grid';
export { TodayPage } from './today-page';
