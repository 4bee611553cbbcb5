import type { UsedRight } from '../reservanto/rights';

/** Where a command stands in the palette, in the dialog of keys and in Settings; `moving` is for the keys alone. */
export type CommandGroup = 'booking' | 'open' | 'day' | 'go' | 'settings' | 'moving';

/** What has to be there before a command can be done: a chosen booking, the line, a right of the token. */
export type CommandNeed = 'booking' | 'online' | UsedRight;

/**
 * Where its keys are heard. `page`: no field, list, menu, dialog or cell editor has the focus (the default); `row`: on a row of the
 * agenda too; `control`: in a field or a list too; `work`: everywhere but in a dialog or a menu; `anywhere`.
 */
export type KeyPlace = 'page' | 'row' | 'control' | 'work' | 'anywhere';

/** One thing that a person can tell the program to do. */
export interface Command {
  readonly kind: string;
  readonly group: CommandGroup;
  /** As a press names them: `t`, `?`, ` `, `PageUp`, `Ctrl+k`. A single character can be changed and switched off. */
  readonly keys: readonly string[];
  readonly needs?: readonly CommandNeed[];
  readonly where?: KeyPlace;
}

/**
 * Everything that keys and the palette can do, once (product.md, Keys). Confirm and reject have no key: the row is opened first.
 * Ctrl+Enter is heard by the form that has the focus. Acts of the group `booking` are those that a row which moved by itself must be safe from.
 */
export const COMMANDS = [
  { kind: 'open', group: 'booking', keys: ['Enter'], needs: ['booking'] },
  { kind: 'came', group: 'booking', keys: [' '], needs: ['booking', 'Booking_w'], where: 'row' },
  { kind: 'cameAndPaid', group: 'booking', keys: ['v'], needs: ['booking', 'Booking_w', 'online'] },
  { kind: 'noShow', group: 'booking', keys: ['x'], needs: ['booking', 'Booking_w'], where: 'row' },
  { kind: 'clearAttendance', group: 'booking', keys: ['Backspace'], needs: ['booking', 'Booking_w'], where: 'row' },
  { kind: 'pay', group: 'booking', keys: ['u'], needs: ['booking'] },
  { kind: 'move', group: 'booking', keys: ['p'], needs: ['booking', 'Booking_w'] },
  { kind: 'cancel', group: 'booking', keys: ['s'], needs: ['booking', 'Booking_w'] },
  { kind: 'confirm', group: 'booking', keys: [], needs: ['Booking_w'] },
  { kind: 'reject', group: 'booking', keys: [], needs: ['Booking_w'] },
  { kind: 'links', group: 'booking', keys: [], needs: ['booking'] },
  { kind: 'bookAgain', group: 'booking', keys: [], needs: ['booking', 'Booking_w', 'FreeSpace_r'] },
  { kind: 'showBooking', group: 'booking', keys: [], needs: ['booking'] },
  { kind: 'customerCard', group: 'booking', keys: [], needs: ['booking'] },
  { kind: 'note', group: 'open', keys: [], needs: ['Customer_w'] },
  { kind: 'customValues', group: 'open', keys: [] },
  { kind: 'lent', group: 'open', keys: [] },
  { kind: 'allCame', group: 'open', keys: ['c'], needs: ['Booking_w'] },
  { kind: 'undoAllCame', group: 'open', keys: [], needs: ['Booking_w'] },
  { kind: 'waitlistAdd', group: 'open', keys: [], needs: ['Alternates_w'] },
  { kind: 'waitlistPromote', group: 'open', keys: [], needs: ['Booking_w', 'online'] },
  { kind: 'waitlistRemove', group: 'open', keys: [], needs: ['Alternates_w', 'online'] },
  { kind: 'park', group: 'open', keys: [] },
  { kind: 'deleteTimeOff', group: 'open', keys: [], needs: ['FreeTime_w'] },
  { kind: 'today', group: 'day', keys: ['t'] },
  { kind: 'jump', group: 'day', keys: ['g'] },
  { kind: 'inFourWeeks', group: 'day', keys: ['f'] },
  { kind: 'previousDay', group: 'day', keys: ['PageUp'] },
  { kind: 'nextDay', group: 'day', keys: ['PageDown'] },
  { kind: 'newBooking', group: 'day', keys: ['n'], needs: ['Booking_w'] },
  { kind: 'undo', group: 'day', keys: ['Ctrl+z'] },
  { kind: 'dayView', group: 'day', keys: ['d'] },
  { kind: 'weekView', group: 'day', keys: ['w'] },
  { kind: 'monthView', group: 'day', keys: ['m'] },
  { kind: 'agendaView', group: 'day', keys: ['a'] },
  { kind: 'resumeBooking', group: 'day', keys: [] },
  { kind: 'sendNow', group: 'day', keys: [] },
  { kind: 'exportAgenda', group: 'day', keys: [] },
  { kind: 'sickDay', group: 'day', keys: [], needs: ['booking', 'FreeTime_w'] },
  { kind: 'zoomIn', group: 'day', keys: [] },
  { kind: 'zoomOut', group: 'day', keys: [] },
  { kind: 'columns', group: 'day', keys: [] },
  { kind: 'location', group: 'day', keys: [] },
  { kind: 'timeOff', group: 'day', keys: [], needs: ['FreeTime_w'] },
  { kind: 'refresh', group: 'day', keys: ['F5'], where: 'anywhere' },
  { kind: 'unsent', group: 'go', keys: [] },
  { kind: 'retryUnsent', group: 'go', keys: [] },
  { kind: 'withdrawUnsent', group: 'go', keys: [] },
  { kind: 'newHandover', group: 'go', keys: [] },
  { kind: 'newCallback', group: 'go', keys: [] },
  { kind: 'goTodo', group: 'go', keys: [] },
  { kind: 'goPending', group: 'go', keys: [] },
  { kind: 'goHours', group: 'go', keys: [] },
  { kind: 'goCustomers', group: 'go', keys: [] },
  { kind: 'goSettings', group: 'go', keys: [] },
  { kind: 'goConsole', group: 'go', keys: [] },
  { kind: 'openAdmin', group: 'go', keys: [] },
  { kind: 'themeLight', group: 'settings', keys: [] },
  { kind: 'themeDark', group: 'settings', keys: [] },
  { kind: 'themeSystem', group: 'settings', keys: [] },
  { kind: 'otherLanguage', group: 'settings', keys: [] },
  { kind: 'privacy', group: 'settings', keys: [] },
  { kind: 'leaveBusiness', group: 'settings', keys: [] },
  { kind: 'keys', group: 'settings', keys: ['?'] },
  { kind: 'palette', group: 'moving', keys: ['Ctrl+k', 'F1'], where: 'work' },
  { kind: 'search', group: 'moving', keys: ['/'] },
  { kind: 'save', group: 'moving', keys: ['Ctrl+Enter'], where: 'work' },
  { kind: 'up', group: 'moving', keys: ['ArrowUp'] },
  { kind: 'down', group: 'moving', keys: ['ArrowDown'] },
  { kind: 'left', group: 'moving', keys: ['ArrowLeft'] },
  { kind: 'right', group: 'moving', keys: ['ArrowRight'] },
  { kind: 'back', group: 'moving', keys: ['Escape'], where: 'control' },
] as const satisfies readonly Command[];

/** Name of a command. */
export type CommandKind = (typeof COMMANDS)[number]['kind'];

const BY_KIND: ReadonlyMap<CommandKind, Command> = new Map(COMMANDS.map((command) => [command.kind, command]));

/** A command by its name. */
export function commandOf(kind: CommandKind): Command {
  const command = BY_KIND.get(kind);
  if (command === undefined) throw new Error(`no command ${kind}`);
  return command;
}
