import type { ActionName } from '@shared/reservanto/generated/actions';
import type { KeyboardEvent } from 'react';
import { useId, useRef } from 'react';
import { useLocale, useText } from '../../i18n/i18n';
import { Message } from '../../ui/message';
import { searchActions } from './action-groups';
import { aboutAction } from './api-texts';
import css from './action-list.module.css';
import { useConsole } from './console-store';

/** How far a key goes in the list of what is shown; null: not a key of the list. */
function target(key: string, at: number, count: number): number | null {
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: count - 1 }[key];
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), count - 1);
}

/** All actions in their groups, and a search over names, meanings and rights. */
export function ActionList() {
  const t = useText();
  const locale = useLocale();
  const { query, selected } = useConsole();
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const groups = searchActions(query, (action) => aboutAction(action, locale));
  const shown = groups.flatMap(({ actions }) => actions);
  // The one that Tab reaches: the chosen one, or the first when a search hides it.
  const reachable = shown.includes(selected) ? selected : shown[0];

  const choose = (action: ActionName | undefined): void => {
    if (action === undefined) return;
    useConsole.setState({ selected: action });
    list.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.ctrlKey || event.altKey ? null : target(event.key, reachable === undefined ? 0 : shown.indexOf(reachable), shown.length);
    if (next === null) return;
    event.preventDefault();
    choose(shown[next]);
  };

  return (
    <div className={css['side']}>
      <input
        type="search"
        className={css['search']}
        aria-label={t('console.search')}
        aria-controls={listId}
        placeholder={t('console.search')}
        value={query}
        maxLength={100}
        spellCheck={false}
        onChange={(event) => useConsole.setState({ query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          choose(event.key === 'Enter' ? shown[0] : reachable);
        }}
      />
      <p className={css['count']} role="status">
        {t('console.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? <Message title={t('console.noneFound')} /> : null}
      <div ref={list} id={listId} role="listbox" aria-label={t('console.list')} className={css['list']} onKeyDown={onKeyDown}>
        {groups.map(({ name, actions }) => (
          <div key={name} role="group" aria-label={name}>
            <div className={css['group']} aria-hidden="true">
              {name}
            </div>
            {actions.map((action) => (
              <div
                key={action}
                role="option"
                aria-selected={action === selected}
                tabIndex={action === reachable ? 0 : -1}
                data-action={action}
                className={css['action']}
                onClick={() => choose(action)}
              >
                <b>{action.slice(name.length + 1)}</b>
                <span>{aboutAction(action, locale)}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
