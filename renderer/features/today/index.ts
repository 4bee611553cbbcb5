export { modelOf, withDiff } from './day-model';
export { followDay, lookAhead, showDay, useDay } from './day-store';
export { followFreedPlaces } from './freed-places';
export { Block } from './grid/block';
export { phaseOf, placeOf } from './grid/block-place';
export { closedSpans } from './grid/spans';
export { waitingFor } from './never-read';
export { DayGrid } from './grid/day-grid';
export { TodayPage } from './today-page';
