import { modelOf } from '@renderer/features/today/day-model';
import { verdictOf } from '@renderer/features/today/grid/drag-verdict';
import { atWallTime, dayBounds } from '@shared/domain/days';
import type { BlockView, ColumnView, DayView } from '@shared/domain/views';
import { describe, expect, test } from 'vitest';
import { block, day, DAY_START, PRACTICE_NOW } from '../../../support/renderer-data';

const MINUTE = 60_000;
const column = (resourceId: number, over: Partial<ColumnView> = {}): ColumnView => ({ resourceId, name: `R${resourceId}`, subtitle: '', locationId: 1, open: [{ fromMin: 480, toMin: 720 }, { fromMin: 720, toMin: 1080 }], ...over });
const jana = block(1, 1, 'Jana', 630);
const ems = block(2, 2, 'Ivo', 840, { segment: 'EmsLike', resourceId: 2, endMin: 865 });
const view = day([jana, block(3, 3, 'Petr', 720), ems], { columns: [column(1), column(2), column(3, { open: [] })] });

const judge = (moved: BlockView, resourceId: number, startMin: number, over: Partial<DayView> = {}) =>
  verdictOf(modelOf({ ...view, ...over }), moved, { resourceId, start: DAY_START + startMin * MINUTE, serviceId: null }, PRACTICE_NOW);

describe('a place for a block', () => {
  test.each([
    ['where it is', jana, 1, 630, { kind: 'stays' }],
    ['a free time', jana, 1, 900, { kind: 'goes' }],
    ['over the place that it leaves', jana, 1, 645, { kind: 'goes' }],
    ['over two working spans that touch', jana, 1, 660, { kind: 'goes' }],
    ['another resource, of one to one', jana, 2, 900, { kind: 'no', why: 'resource' }],
    ['another resource, of EMS', ems, 1, 900, { kind: 'goes' }],
    ['a taken time', jana, 1, 690, { kind: 'doubtful', why: 'taken' }],
    ['after hours', jana, 1, 1050, { kind: 'doubtful', why: 'hours' }],
    ['no hours at all', ems, 3, 900, { kind: 'doubtful', why: 'hours' }],
    ['time that is over', jana, 1, 500, { kind: 'doubtful', why: 'past' }],
    ['a class', block(9, 0, 'Jóga', 900, { kind: 'class', customerId: null, segment: 'Classes' }), 1, 960, { kind: 'no', why: 'class' }],
    ['a rental', block(9, 9, 'Kurt', 900, { segment: 'RentalLike' }), 1, 960, { kind: 'no', why: 'rental' }],
    ['a place (no action of the API)', block(9, 9, 'Squash', 900, { segment: 'PlaceRentalLike' }), 1, 960, { kind: 'no', why: 'place' }],
    ['a visit that has begun', block(9, 9, 'Alena', 570), 1, 960, { kind: 'no', why: 'over' }],
    ['a booking with an act on its way', { ...jana, pending: 'sending' as const }, 1, 960, { kind: 'no', why: 'pending' }],
  ])('%s', (_, moved, resourceId, startMin, verdict) => expect(judge(moved, resourceId, startMin)).toEqual(verdict));

  test('of which no hours were read is not called closed', () => {
    expect(judge(jana, 1, 1050, { ages: { ...view.ages, hours: null } })).toEqual({ kind: 'goes' });
    expect(judge(jana, 1, 1050, { columns: view.columns.map((each) => ({ ...each, hoursUnknown: true as const })) })).toEqual({ kind: 'goes' });
  });
});

describe('a day of a clock change', () => {
  test.each([
    ['2027-03-28', 'the clock skips an hour', 60],
    ['2026-10-25', 'the second two o’clock', 180],
  ])('%s, %s: it goes, as long as it was', (date, _, startMin) => {
    const { start } = dayBounds(date, 'Europe/Prague');
    const moved = { ...jana, start: atWallTime(date, 600, 'Europe/Prague'), end: atWallTime(date, 600, 'Europe/Prague') + 60 * MINUTE };
    const model = modelOf({ ...view, date, dayStart: start, blocks: [moved], columns: [column(1, { open: [{ fromMin: 0, toMin: 1500 }] })] });
    expect(verdictOf(model, moved, { resourceId: 1, start: start + startMin * MINUTE, serviceId: null }, start - MINUTE)).toEqual({ kind: 'goes' });
  });
});
