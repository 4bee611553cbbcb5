import { fold } from '@shared/domain/fold';
import type { ActionName } from '@shared/reservanto/generated/actions';
import { ACTIONS } from '@shared/reservanto/generated/actions';

/** Actions that the API itself keeps together: `Booking`, `Customer` … */
export interface ActionGroup {
  readonly name: string;
  readonly actions: readonly ActionName[];
}

const NAMES = Object.keys(ACTIONS) as ActionName[];

/** The groups that hold every word of the search: in the name, in what the action does (in the language of the window), in a right. */
export function searchActions(query: string, about: (action: ActionName) => string): readonly ActionGroup[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  const found = NAMES.filter((name) => {
    const text = fold([name, about(name), ...ACTIONS[name].rights].join(' '));
    return words.every((word) => text.includes(word));
  });
  const groups = new Map<string, ActionName[]>();
  for (const name of found) {
    const group = name.slice(0, name.indexOf('/'));
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups].map(([name, actions]) => ({ name, actions }));
}
