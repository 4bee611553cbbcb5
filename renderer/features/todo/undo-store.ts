import { create } from 'zustand';
import { markLocalDone, orSay, removeLocal } from '../../state/local';

/** What was done last on this page and can be taken back; `title` names it. */
interface Last {
  readonly id: string;
  readonly how: 'done' | 'removed';
  readonly title: string;
}

/** See {@link Last}. */
export const useLast = create<{ readonly last: Last | null }>(() => ({ last: null }));

/** Marks a record as done, with a way back. */
export async function finish(id: string, title: string): Promise<void> {
  if (await orSay(markLocalDone(id))) useLast.setState({ last: { id, how: 'done', title } });
}

/** Removes a record, with a way back. */
export async function remove(id: string, title: string): Promise<void> {
  if (await orSay(removeLocal(id))) useLast.setState({ last: { id, how: 'removed', title } });
}

/** Takes back what was done last. */
export async function takeBack(): Promise<void> {
  const { last } = useLast.getState();
  if (last === null) return;
  const isBack = await orSay(last.how === 'done' ? markLocalDone(last.id, false) : removeLocal(last.id, false));
  if (isBack) useLast.setState({ last: null });
}
