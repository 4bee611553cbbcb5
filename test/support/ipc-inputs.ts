import type { CallName, Calls } from '@shared/ipc/channels';

/** One input of each channel that the contract allows, with every field that it knows. */
export const VALID_INPUTS: { readonly [C in CallName]: Calls[C]['input'] } = {
  'app.bootstrap': null,
  'app.setPreferences': { locale: 'en', theme: 'dark', locationId: 3, graceSeconds: 8, keptBack: 14, keptAhead: 60, messages: { '0123456789ab': true }, sheets: { practice: { hidden: [3], order: [2, 1], hourPx: 96, columnPx: null } }, calendarResources: { practice: [3] }, keys: { letters: false, own: { noShow: 'q' } }, privacy: true },
  'app.reportProblem': { name: 'TypeError', stack: 'at draw (app://pult/assets/index.js:1:2)' },
  'app.leave': { answer: 'asked' },
  'app.openAdmin': { page: 'hours' },
  'practice.line': { isCut: true },
  'hours.period': { from: '2026-11-23', to: '2026-11-29' },
  'hours.locations': { from: '2026-11-23', to: '2026-11-29' },
  'timeOff.hits': { resourceIds: [1], spans: [{ from: 1_795_424_400_000, to: 1_795_428_000_000 }] },
  'timeOff.check': { freeTimeIds: [7] },
  'connect.practice': null,
  'connect.leave': null,
  'connect.list': null,
  'connect.vault': null,
  'connect.token': { token: 'ltt-0123456789', server: 'https://api.reservanto.cz', replaces: '0123456789ab' },
  'connect.open': { id: '0123456789ab' },
  'connect.facts': null,
  'connect.disconnect': { id: '0123456789ab', dropActs: true },
  'view.day': { date: '2026-11-23', locationId: null },
  'view.dayBeside': { date: '2026-11-24', locationId: null },
  'view.booking': { appointmentId: 11, customerId: 22 },
  'view.class': { appointmentId: 11 },
  'view.customers': { startRow: 0, endRow: 100, sort: { column: 'name', descending: false }, filter: 'jana' },
  'view.customer': { customerId: 22 },
  'search.customers': { query: 'cerna', limit: 20 },
  'scan.code': { code: 'AB12CD34' },
  'sync.watch': { day: { date: '2026-11-23', locationId: 1 }, booking: { appointmentId: 11, customerId: 22 }, customerId: 22, classId: 11, days: { from: '2026-11-23', to: '2026-11-29' }, visible: true },
  'calendar.week': { date: '2026-11-23', locationId: 1, resourceIds: [1, 2] },
  'calendar.month': { from: '2026-10-26', to: '2026-12-06', locationId: 1, resourceIds: [1, 2] },
  'calendar.agenda': { from: '2026-11-23', to: '2026-11-29', locationId: 1, resourceIds: [1], state: 'coming', filter: 'jana', sort: { column: 'start', descending: false }, startRow: 0, endRow: 100 },
  'export.begin': { name: 'Rezervace 2026-11-23.csv' },
  'export.part': { text: 'a;b\r\n' },
  'export.end': { keep: true },
  'classes.soon': null,
  'waitlist.appointment': { appointmentId: 11 },
  'waitlist.course': { courseId: 3 },
  'waitlist.customer': { customerId: 22 },
  'sync.refresh': null,
  'acts.list': null,
  'acts.decide': { id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', decision: 'withdraw' },
  'acts.retry': { id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11' },
  'act.attendance': { appointmentId: 11, customerId: 22, attendance: 'came' },
  'act.note': { customerId: 22, noteId: 5, text: 'Volat odpoledne', shown: 'Volat' },
  'act.customValue': { appointmentId: 11, customerId: 22, definitionId: 3, value: '12', before: '11' },
  'act.run': { action: 'Booking/Cancel', request: '{"AppointmentId":11,"CustomerId":22}', pace: 'held' },
  'local.list': { kinds: ['handover', 'callback'] },
  'local.put': {
    id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11',
    kind: 'callList',
    about: { appointmentId: 11, customerId: 22, resourceId: 3, serviceId: 4, date: '2026-11-23' },
    payload: { version: 1, title: 'Nemoc: Petr', why: 'timeOff', entries: [{ appointmentId: 11, customerId: 22, start: 1_795_000_000_000, name: 'Jana Černá', phone: '777 123 456', reached: 'yes', agreed: null, note: '', outcome: 'cancelled' }] },
  },
  'local.done': { id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', done: true },
  'local.remove': { id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', removed: true },
  'change.links': { appointmentId: 11, customerId: 22 },
  'change.pending': null,
  'offers.catalogue': null,
  'offers.starts': { item: 's:7', resourceId: 2, locationId: 1, from: 1_795_424_400_000, to: 1_795_510_800_000, minutes: 60, limit: 40 },
  'offers.check': { item: 's:7', chosen: { start: 1_795_424_400_000, end: 1_795_428_000_000, resourceId: 2, appointmentId: 11 }, count: 1, locationId: 1 },
  'offers.again': { item: 's:7', customerId: 22, count: 1, place: { resourceId: 2, start: 1_795_424_400_000, end: 1_795_428_000_000 }, locationId: 1 },
  'offers.place': { resourceId: 2, start: 1_795_424_400_000, end: 1_795_428_000_000 },
  'console.run': { action: 'Booking/Cancel', request: '{"AppointmentId":11,"CustomerId":22}' },
  'console.stop': { action: 'Booking/Cancel' },
};

type Case = readonly [name: string, input: unknown];

/** Never right, whatever the channel. */
const NEVER_RIGHT: readonly Case[] = [
  ['nothing', undefined],
  ['a text', 'x'],
  ['a huge text', 'x'.repeat(5_000_000)],
  ['a number', 7],
  ['not a number', Number.NaN],
  ['true', true],
  ['a list', []],
  ['a list of itself', [[[]]]],
  ['a date', new Date(0)],
  ['a map', new Map([['date', '2026-11-23']])],
  ['bytes', new Uint8Array(8)],
  ['an unknown object', { polluted: true }],
  ['an object with a prototype key', JSON.parse('{"__proto__":{"polluted":true}}')],
];

const WRONG_VALUES: readonly Case[] = [
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a negative number', -1],
  ['a fraction', 1.5],
  ['a number beyond the safe ones', 2 ** 53],
  ['a huge text', 'x'.repeat(1_000_000)],
  ['a list', ['x']],
  ['an object', { toString: 'x' }],
  ['a text of a number', '11'],
  ['a path', '../../etc/passwd'],
  ['SQL', "x' OR 1=1 --"],
];

/** Hostile inputs of one channel: each differs from a valid one in one place, or has nothing to do with it. */
export function hostileInputs(channel: CallName): Case[] {
  const valid: unknown = VALID_INPUTS[channel];
  if (valid === null) return [...NEVER_RIGHT, ['an empty object', {}], ['an empty text', ''], ['zero', 0], ['false', false]];
  return [...NEVER_RIGHT, ['null', null], ...variantsOf(channel, valid as Readonly<Record<string, unknown>>, '')];
}

function variantsOf(channel: CallName, valid: Readonly<Record<string, unknown>>, at: string): Case[] {
  const cases: Case[] = [
    [`one field more${at}`, { ...valid, more: 1 }],
    [`a constructor key${at}`, { ...valid, constructor: { prototype: { polluted: true } } }],
  ];
  for (const [key, value] of Object.entries(valid)) {
    const where = `${at} in ${key}`;
    if (channel !== 'app.setPreferences' && !at.endsWith('in about')) {
      cases.push([`a missing field${where}`, Object.fromEntries(Object.entries(valid).filter(([name]) => name !== key))]);
    }
    for (const [name, wrong] of WRONG_VALUES) if (!mayStand(key, value, wrong)) cases.push([`${name}${where}`, { ...valid, [key]: wrong }]);
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of variantsOf(channel, value as Readonly<Record<string, unknown>>, where)) cases.push([name, { ...valid, [key]: inner }]);
    }
  }
  return cases;
}

/** Free text takes any text that is not too long; that of `request` is looked at by the console (test/unit/electron/app/console.test.ts). A custom value may be a date. */
function mayStand(key: string, value: unknown, wrong: unknown): boolean {
  if (key === 'before' && Number.isSafeInteger(wrong)) return true;
  return ['query', 'filter', 'title', 'name', 'stack', 'request', 'text', 'shown', 'token', 'value', 'before'].includes(key) && typeof value === 'string' && typeof wrong === 'string' && wrong.length <= 200;
}
