export { modelOf, withDiff } from './day-model';
export { followDay, showDay, useDay } from './day-store';
export { DayGrid } from './grid/day-grid';
export { TodayPage } from './today-page';
