import { basename } from 'node:path';
import { appError } from '@shared/errors/app-error';
import type { CalendarCalls } from '@shared/ipc/calendar-calls';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import type { GrowingFile } from '../platform/table-file';
import { growFile } from '../platform/table-file';
import type { StoreCalls } from '../store/port';
import type { Desk } from './desk';

/** What the channels of the calendar hand on to. */
export interface CalendarCallDeps {
  readonly desk: () => Desk | null;
  /** Asks the person where a file is to be written; null: nowhere. */
  readonly saveAs: (name: string) => Promise<string | null>;
}

/** Handlers of the calendar. Views come out of the store; a table is written part by part, and its rows are never logged. */
export function createCalendarCalls({ desk, saveAs }: CalendarCallDeps): Pick<CallHandlers, keyof CalendarCalls> {
  const store = <M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']): Promise<Result<StoreCalls[M]['output']>> => {
    const open = desk();
    return open === null ? Promise.resolve(fail(appError('session.none'))) : open.store.call(method, input);
  };
  let growing: GrowingFile | null = null;
  const take = (): GrowingFile | null => {
    const taken = growing;
    growing = null;
    return taken;
  };
  /** What the disk refuses is given up whole. */
  const onDisk = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work());
    } catch (problem) {
      await take()?.drop().catch(() => undefined);
      return fail(appError('export.failed', { params: { reason: problem instanceof Error && 'code' in problem ? String(problem.code) : '' } }));
    }
  };
  return {
    'calendar.week': (input) => store('weekView', input),
    'calendar.month': (input) => store('monthView', input),
    'calendar.agenda': (input) => store('agendaPage', input),
    'export.begin': async ({ name }) => {
      const file = await saveAs(name);
      if (file === null) return ok(null);
      return onDisk(async () => {
        await take()?.drop();
        growing = await growFile(file);
        return { fileName: basename(file) };
      });
    },
    'export.part': ({ text }) =>
      onDisk(async () => {
        if (growing === null) throw new Error('no table is being written');
        await growing.append(text);
        return null;
      }),
    'export.end': ({ keep }) =>
      onDisk(async () => {
        const whole = take();
        if (keep && whole === null) throw new Error('no table is being written');
        if (whole === null) return null;
        if (keep) await whole.keep().catch((problem: unknown) => dropped(whole, problem));
        else await whole.drop();
        return null;
      }),
  };
}

/** What could not take its place leaves nothing beside it. */
async function dropped(file: GrowingFile, problem: unknown): Promise<never> {
  await file.drop().catch(() => undefined);
  throw problem;
}
