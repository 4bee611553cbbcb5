import type { LocalAbout, LocalKind, LocalRecord } from '@shared/domain/local/record';
import { isLocalRecord, isMissed, isOpenRecord, LOCAL_KINDS } from '@shared/domain/local/record';
import type { LocalPayloads } from '@shared/domain/local/payloads';
import type { AppError } from '@shared/errors/app-error';
import type { Envelope } from '@shared/ipc/channels';
import type { LocalView } from '@shared/ipc/local-calls';
import { useMemo } from 'react';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';
import { errorText } from './error-text';
import { useSession } from './session';
import { say } from './toasts';

interface LocalState {
  readonly records: ReadonlyMap<string, LocalRecord>;
  readonly found: Pick<LocalView, 'unreadable' | 'kept'>;
  /** `loading` until main has answered for the open business. */
  readonly state: 'loading' | 'ready' | AppError;
}

const NOTHING: LocalState = { records: new Map(), found: { unreadable: 0, kept: true }, state: 'loading' };

/** What is kept on this computer only, of the open business. */
export const useLocal = create<LocalState>(() => NOTHING);

/** Records of one kind, oldest first, as they are now; removed ones are not among them, done ones are. */
export function useRecords<K extends LocalKind>(kind: K): readonly LocalRecord<K>[] {
  const records = useLocal((state) => state.records);
  return useMemo(() => recordsIn(records, kind), [records, kind]);
}

/** Those that are not done. */
export function useOpenRecords<K extends LocalKind>(kind: K): readonly LocalRecord<K>[] {
  const records = useRecords(kind);
  return useMemo(() => records.filter(isOpenRecord), [records]);
}

/** The same outside of components. */
export function openRecords<K extends LocalKind>(kind: K): readonly LocalRecord<K>[] {
  return recordsIn(useLocal.getState().records, kind).filter(isOpenRecord);
}

/** How many records wait for a person and would be lost with the business. */
export function useMissed(): number {
  return useLocal(({ records }) => [...records.values()].filter(isMissed).length);
}

/** How many of them would be lost by leaving: they live in memory, and are not practice. */
export function recordsInTheWay(): number {
  const { records, found } = useLocal.getState();
  return found.kept || useSession.getState().business?.practice === true ? 0 : [...records.values()].filter(isMissed).length;
}

function recordsIn<K extends LocalKind>(records: ReadonlyMap<string, LocalRecord>, kind: K): readonly LocalRecord<K>[] {
  const found = [...records.values()].filter((record) => record.kind === kind && record.removedAt === null).sort((one, other) => one.createdAt - other.createdAt);
  // The kind was compared, which the type of a variable kind cannot follow.
  return found as unknown as readonly LocalRecord<K>[];
}

/** A name for a new record. */
export function newLocalId(): string {
  return crypto.randomUUID();
}

/** Keeps a record; with the id of one that is there it takes its place. It is on the disk when this answers. */
export async function putLocal<K extends LocalKind>(kind: K, payload: LocalPayloads[K], more: { readonly id?: string; readonly about?: LocalAbout } = {}): Promise<Envelope<LocalRecord>> {
  const id = more.id ?? newLocalId();
  const known = useLocal.getState().records.get(id);
  return taken(call('local.put', { id, kind, about: more.about ?? known?.about ?? {}, payload }));
}

const lasts = new Map<string, Promise<unknown>>();

/** Changes what a record holds, one change after the other, each on what the one before has left; null when there is no such record any more. */
export function updateLocal<K extends LocalKind>(kind: K, id: string, change: (payload: LocalPayloads[K]) => LocalPayloads[K]): Promise<Envelope<LocalRecord> | null> {
  const work = async (): Promise<Envelope<LocalRecord> | null> => {
    const record = recordsIn(useLocal.getState().records, kind).find((each) => each.id === id);
    return record === undefined ? null : putLocal(kind, change(record.payload), { id });
  };
  const mine = (lasts.get(id) ?? Promise.resolve()).then(work);
  lasts.set(id, mine);
  return mine;
}

/** Marks it as done, or after all as not done. */
export async function markLocalDone(id: string, done = true): Promise<Envelope<LocalRecord>> {
  return taken(call('local.done', { id, done }));
}

/** Removes it, or takes that back. */
export async function removeLocal(id: string, removed = true): Promise<Envelope<LocalRecord>> {
  return taken(call('local.remove', { id, removed }));
}

/** Says why something could not be kept, from where nothing else does; true when it is kept. */
export async function orSay(answering: Promise<Envelope<LocalRecord> | null>): Promise<boolean> {
  const answer = await answering;
  if (answer?.ok === false) say('alert', errorText(answer.error));
  return answer?.ok === true;
}

/** Asks for the records of the open business and follows what main says of them; called once. */
export function startLocal(): void {
  listen('local.changed', take);
  void loadLocal();
  useSession.subscribe((after, before) => {
    if (after.business?.id !== before.business?.id) void loadLocal();
  });
}

let turn = 0;

/** Asks for the records of the open business, after an error too. */
export async function loadLocal(): Promise<void> {
  const mine = (turn += 1);
  useLocal.setState(NOTHING);
  if (useSession.getState().business === null) return;
  const answer = await call('local.list', { kinds: LOCAL_KINDS });
  if (mine !== turn) return;
  if (!answer.ok) {
    useLocal.setState({ state: answer.error });
    return;
  }
  const { records, unreadable, kept } = answer.value;
  // What has changed while main was answering is newer than the answer.
  const changed = useLocal.getState().records;
  useLocal.setState({ records: new Map([...records.filter(isLocalRecord).map((record) => [record.id, record] as const), ...changed]), found: { unreadable, kept }, state: 'ready' });
}

function take(changed: readonly LocalRecord[]): void {
  const records = new Map(useLocal.getState().records);
  for (const record of changed) if (isLocalRecord(record)) records.set(record.id, record);
  useLocal.setState({ records });
}

/** The answer comes after its event, or before it: whoever asked sees what it asked for at once. That of a business which was left meanwhile is not shown. */
async function taken(asking: Promise<Envelope<LocalRecord>>): Promise<Envelope<LocalRecord>> {
  const business = useSession.getState().business?.id;
  const answer = await asking;
  if (answer.ok && useSession.getState().business?.id === business) take([answer.value]);
  return answer;
}
