import type { Facts } from '../../domain/acts/act';
import { wantedValues } from '../../domain/acts/wanted-values';
import { noteText } from '../../domain/note-text';
import { hasValues, customValueOf, sameValues } from './bookings';
import type { ProbeAnswers } from './declaration';
import { act, answerOf, customerQueue, oneIsNew, probe } from './declaration';

interface OfCustomer {
  readonly CustomerId: number;
}

const onCustomer = {
  queues: (request: OfCustomer) => [customerQueue(request)],
  held: false,
  undo: 'none',
} as const;

/** Nothing that can be read shows it. */
const unseen = {
  ...onCustomer,
  probes: () => [],
  facts: () => ({}),
  verdict: () => 'undecided' as const,
  reads: 'nothing shows it',
  decides: 'a person decides',
} as const;

const createAccount = act<'Customer/CreateAccount'>(unseen);
const createAccountWithPassword = act<'Customer/CreateAccountWithPassword'>(unseen);
const deleteAccount = act<'Customer/DeleteAccount'>(unseen);
const login = act<'Customer/Login'>({ ...unseen, queues: () => [] });

const digits = (text: string | null | undefined): string => (text ?? '').replace(/\D/g, '').slice(-9);

const editCustomer = act<'Customer/Edit'>({
  ...onCustomer,
  probes: ({ CustomerId }) => [probe('Customer/Get', { CustomerId })],
  facts: (_request, answers) => {
    const customer = answerOf('Customer/Get', answers)?.Customer ?? null;
    return customer === null ? { there: false } : { there: true, name: customer.Name, email: customer.Email, phone: digits(customer.Phone), level: customer.PriceLevelId };
  },
  verdict: (request, before, after) => {
    const name = [request.FirstName, request.LastName].filter(Boolean).join(' ');
    const wanted: readonly (readonly [string, unknown])[] = [
      ...(name === '' ? [] : [['name', name] as const]),
      ...(request.Email === undefined || request.Email === null ? [] : [['email', request.Email] as const]),
      ...(request.Phone === undefined || request.Phone === null ? [] : [['phone', digits(request.Phone)] as const]),
      ...(request.PriceLevelId === undefined || request.PriceLevelId === null ? [] : [['level', request.PriceLevelId] as const]),
    ];
    // Date of birth and gender are never read back.
    if (wanted.length === 0) return 'undecided';
    if (wanted.every(([field, value]) => after[field] === value)) return 'done';
    return before !== null && wanted.every(([field]) => after[field] === before[field]) ? 'notDone' : 'undecided';
  },
  reads: 'the customer (Customer/Get)',
  decides: 'name, e-mail, phone and price level are those wanted; those of before: not done; birth date or gender alone: a person decides',
});

const editValues = act<'Customer/EditCustomValues'>({
  ...onCustomer,
  queues: ({ CustomerId, Values }) => [...wantedValues(Values).keys()].map((id) => `value:${CustomerId}:${id}`),
  undo: 'sameAction',
  probes: ({ CustomerId }) => [probe('Customer/Get', { CustomerId })],
  facts: (_request, answers) => {
    const values = answerOf('Customer/Get', answers)?.Customer?.CustomValues ?? [];
    return { values: Object.fromEntries(values.map((value) => [value.Definition?.Id ?? value.Id, customValueOf(value)])) };
  },
  verdict: ({ Values }, _before, after) => (hasValues(Values, after) ? 'done' : 'notDone'),
  base: ({ Values }, base, now) => (hasValues(Values, now) ? 'asWanted' : sameValues(Values, base, now) ? 'asBased' : 'other'),
  reads: 'the customer (Customer/Get)',
  decides: 'the values are those wanted',
});

/** Texts as they are shown and written: the server may keep what is around them. */
const noteFacts = ({ NoteId, Text }: { readonly NoteId?: number | undefined; readonly Text?: string | null | undefined }, answers: ProbeAnswers): Facts => {
  const notes = answerOf('Customer/Details', answers)?.CustomerDetails?.Notes ?? [];
  const own = notes.find((note) => note.Id === NoteId);
  return { text: own === undefined ? null : noteText(own.Text ?? ''), same: notes.filter((note) => noteText(note.Text ?? '') === (Text ?? '')).map((note) => note.Id).sort((a, b) => a - b) };
};

const note = act<'Customer/Note'>({
  ...onCustomer,
  // A clash on one note holds back no other; new ones go one after the other, since they are told apart by their text alone.
  queues: ({ CustomerId, NoteId }) => [(NoteId ?? 0) === 0 ? `new-note:${CustomerId}` : `note:${CustomerId}:${NoteId}`],
  undo: 'sameAction',
  probes: ({ CustomerId }) => [probe('Customer/Details', { CustomerId })],
  facts: noteFacts,
  verdict: ({ NoteId, IsDelete, Text }, before, after) => {
    if ((NoteId ?? 0) === 0) return oneIsNew(before?.['same'], after['same']);
    if (IsDelete === true) return after['text'] === null ? 'done' : 'notDone';
    return after['text'] === (Text ?? '') ? 'done' : 'notDone';
  },
  base: ({ NoteId, IsDelete, Text }, base, now) => {
    if ((NoteId ?? 0) === 0) return 'asBased';
    if (IsDelete === true ? now['text'] === null : now['text'] === (Text ?? '')) return 'asWanted';
    return now['text'] === base['text'] ? 'asBased' : 'other';
  },
  reads: 'the notes (Customer/Details)',
  decides: 'a new note: exactly one of that text is new; an edited or deleted one: its text is what was wanted',
});

const hook = <L extends 'Customer/WebHook/GetList' | 'Event/WebHook/GetList' | 'FreeTime/WebHook/GetList'>(list: L) => ({
  create: {
    queues: ({ HookUrl }: { readonly HookUrl: string | null }) => [`hook:${HookUrl ?? ''}`],
    held: false,
    undo: 'none',
    probes: () => [probe(list, {} as never)],
    facts: ({ EventType, HookUrl, Tag }: { readonly EventType: string; readonly HookUrl: string | null; readonly Tag?: string | null | undefined }, answers: ProbeAnswers): Facts => ({
      hooks: (answerOf('Event/WebHook/GetList', answers)?.Items ?? []).filter((item) => item.EventType === EventType && item.HookUrl === HookUrl && (item.Tag ?? '') === (Tag ?? '')).map((item) => item.Id),
    }),
    verdict: (_request: unknown, before: Facts | null, after: Facts) => oneIsNew(before?.['hooks'], after['hooks']),
    reads: `the webhooks (${list})`,
    decides: 'exactly one of that event, address and label is new; none: not done',
  } as const,
  remove: {
    queues: ({ WebHookId }: { readonly WebHookId: number }) => [`hook:${WebHookId}`],
    held: false,
    undo: 'none',
    probes: () => [probe(list, {} as never)],
    facts: ({ WebHookId }: { readonly WebHookId: number }, answers: ProbeAnswers): Facts => ({ there: (answerOf('Event/WebHook/GetList', answers)?.Items ?? []).some((item) => item.Id === WebHookId) }),
    verdict: (_request: unknown, _before: Facts | null, after: Facts) => (after['there'] === true ? ('notDone' as const) : ('done' as const)),
    reads: `the webhooks (${list})`,
    decides: 'it is gone',
  } as const,
});
const [customerHook, eventHook, freeTimeHook] = [hook('Customer/WebHook/GetList'), hook('Event/WebHook/GetList'), hook('FreeTime/WebHook/GetList')];

interface Identifier {
  readonly ExternalId: string | null;
  readonly ObjectType: 'BookingResource';
}

const onIdentifier = {
  queues: ({ ExternalId }: Identifier) => [`external:${ExternalId ?? ''}`],
  held: false,
  undo: 'none',
  probes: ({ ExternalId, ObjectType }: Identifier) => [probe('ExternalIdentifier/Get', { ExternalId, ObjectType })],
  facts: (_request: Identifier, answers: ProbeAnswers): Facts => ({ there: answers[0] !== null }),
  reads: 'what the identifier finds (ExternalIdentifier/Get)',
} as const;

const addIdentifier = act<'ExternalIdentifier/Add'>({ ...onIdentifier, verdict: (_request, before, after) => (after['there'] !== true ? 'notDone' : before?.['there'] === true ? 'undecided' : 'done'), decides: 'it finds something, and did not before' });
const deleteIdentifier = act<'ExternalIdentifier/Delete'>({ ...onIdentifier, verdict: (_request, _before, after) => (after['there'] === true ? 'notDone' : 'done'), decides: 'it finds nothing' });
const editIdentifier = act<'ExternalIdentifier/Edit'>({ ...onIdentifier, verdict: () => 'undecided', decides: 'a person decides: its data are not read back' });

const createFreeTime = act<'FreeTime/Create'>({
  queues: ({ BookingResourceId }) => [`time-off:${BookingResourceId}`],
  held: false,
  undo: 'none',
  probes: ({ BookingResourceId, StartsAt, EndsAt }) => [probe('WorkingHours/GetForPeriod', { BookingResourceId, IntervalStart: StartsAt, IntervalEnd: EndsAt })],
  facts: ({ StartsAt, EndsAt }, answers) => {
    const spans = answerOf('WorkingHours/GetForPeriod', answers)?.Items ?? [];
    return { open: spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.End, EndsAt) - Math.max(span.Start, StartsAt)), 0) };
  },
  verdict: (_request, before, after) => {
    const [was, is] = [Number(before?.['open'] ?? 0), Number(after['open'])];
    // Time that was not open before shows nothing.
    if (was === 0) return 'undecided';
    return is === 0 ? 'done' : is === was ? 'notDone' : 'undecided';
  },
  reads: 'working hours in that time (WorkingHours/GetForPeriod), since time off cannot be listed',
  decides: 'nothing of it is open any more, and was before; as much as before: not done; else a person decides',
});

const deleteFreeTime = act<'FreeTime/Delete'>({
  queues: ({ FreeTimeId }) => [`time-off-id:${FreeTimeId}`],
  held: false,
  undo: 'none',
  probes: ({ FreeTimeId }) => [probe('FreeTime/Get', { FreeTimeId })],
  facts: (_request, answers) => ({ there: (answerOf('FreeTime/Get', answers)?.FreeTime ?? null) !== null }),
  verdict: (_request, _before, after) => (after['there'] === true ? 'notDone' : 'done'),
  reads: 'the time off (FreeTime/Get)',
  decides: 'it is gone',
});

/** Acts on customers, time off, webhooks and identifiers. */
export const OTHER_ACTS = {
  'Customer/CreateAccount': createAccount,
  'Customer/CreateAccountWithPassword': createAccountWithPassword,
  'Customer/DeleteAccount': deleteAccount,
  'Customer/Login': login,
  'Customer/Edit': editCustomer,
  'Customer/EditCustomValues': editValues,
  'Customer/Note': note,
  'Customer/WebHook/Create': act<'Customer/WebHook/Create'>(customerHook.create),
  'Customer/WebHook/Delete': act<'Customer/WebHook/Delete'>(customerHook.remove),
  'Event/WebHook/Create': act<'Event/WebHook/Create'>(eventHook.create),
  'Event/WebHook/Delete': act<'Event/WebHook/Delete'>(eventHook.remove),
  'FreeTime/WebHook/Create': act<'FreeTime/WebHook/Create'>(freeTimeHook.create),
  'FreeTime/WebHook/Delete': act<'FreeTime/WebHook/Delete'>(freeTimeHook.remove),
  'ExternalIdentifier/Add': addIdentifier,
  'ExternalIdentifier/Delete': deleteIdentifier,
  'ExternalIdentifier/Edit': editIdentifier,
  'FreeTime/Create': createFreeTime,
  'FreeTime/Delete': deleteFreeTime,
} as const;
