import type { BlockView, ColumnView, DayView, ServiceColour } from '@shared/domain/views';

/** Size of the measured day. */
export const COLUMNS = 20;
export const BLOCKS_PER_COLUMN = 60;

const DAY_START = Date.UTC(2026, 10, 23, -1);
const OPEN = { fromMin: 7 * 60, toMin: 22 * 60 };
const LENGTH_MIN = 15;

const label = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function block(column: number, index: number): BlockView {
  const startMin = OPEN.fromMin + index * LENGTH_MIN;
  const appointmentId = column * 1000 + index;
  return {
    key: `b:${appointmentId}:${index + 1}`,
    kind: 'booking',
    appointmentId,
    customerId: index + 1,
    resourceId: column,
    serviceId: (index % 6) + 1,
    start: DAY_START + startMin * 60_000,
    end: DAY_START + (startMin + LENGTH_MIN) * 60_000,
    startMin,
    endMin: startMin + LENGTH_MIN,
    startLabel: label(startMin),
    endLabel: label(startMin + LENGTH_MIN),
    title: `Zákazník ${column}-${index}`,
    service: 'Masáž zad',
    resourceName: `Zdroj ${column}`,
    colour: ((index % 6) + 1) as ServiceColour,
    status: index % 9 === 0 ? 'ConfirmationRequested' : 'Confirmed',
    attendance: index % 3 === 0 ? 'came' : 'unknown',
    payment: { state: index % 2 === 0 ? 'paid' : 'unpaid', price: 85_000, remaining: index % 2 === 0 ? 0 : 85_000, method: null },
    hasNote: index % 7 === 0,
    count: 1,
    pending: null, pendingAct: null, movedFrom: null, segment: 'OneToOne', class: null,
  };
}

const columns: ColumnView[] = Array.from({ length: COLUMNS }, (_, index) => ({
  // From 1: react-big-calendar takes 0 for no resource.
  resourceId: index + 1,
  name: `Zdroj ${index + 1}`,
  subtitle: 'masér',
  locationId: 1,
  open: [OPEN],
}));

/** The day that every subject shows: 20 columns of 60 blocks. */
export const DAY: DayView = {
  date: '2026-11-23',
  locationId: null,
  dayStart: DAY_START,
  dayEnd: DAY_START + 86_400_000,
  shown: OPEN,
  hourMarks: Array.from({ length: 24 }, (_, hour) => ({ atMin: hour * 60, label: `${hour}:00` })),
  columns,
  folded: [],
  blocks: columns.flatMap(({ resourceId }) => Array.from({ length: BLOCKS_PER_COLUMN }, (__, index) => block(resourceId, index))),
  people: {},
  ages: { bookings: DAY_START, classes: DAY_START, hours: DAY_START },
};

/** The block that is changed by the update figure: in sight at the start. */
export const CHANGED: BlockView = { ...(DAY.blocks[4]!), attendance: 'noShow', payment: { state: 'paid', price: 85_000, remaining: 0, method: null } };
