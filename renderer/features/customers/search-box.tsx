import type { SearchHit } from '@shared/domain/views';
import { useEffect, useId, useRef } from 'react';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useKeyHint } from '../../state/key-hints';
import { useAction } from '../../state/keyboard';
import { focusBlock, useNavigation } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { Icon } from '../../ui/icons';
import { Kbd } from '../../ui/kbd';
import { openHit } from './open-hit';
import css from './search.module.css';
import { clearSearch, isAnswerCurrent, moveActive, typeSearch, useSearch } from './search-store';

/** The one search box: finds anyone as you type; Enter opens their booking of today, or their card. */
export function SearchBox() {
  const t = useText();
  const { text, answer, active, open } = useSearch();
  const input = useRef<HTMLInputElement>(null);
  const waitingEnter = useRef(false);
  const listId = useId();
  const refusal = useRefusal('Customer_r');
  const { hint, 'aria-keyshortcuts': shortcuts } = useKeyHint('search');
  const isCurrent = isAnswerCurrent({ text, answer });
  const isListShown = open && answer !== null && text.trim() !== '';

  useAction('search', (action) => {
    if (action.kind !== 'search') return false;
    input.current?.focus();
    input.current?.select();
    if (action.text !== '') void typeSearch(action.text);
    return true;
  });
  const leave = (): void => {
    waitingEnter.current = false;
    clearSearch();
    input.current?.blur();
    focusBlock(useNavigation.getState().selected);
  };
  // Registered while the box has the focus, and so before whatever Esc means to the page behind it.
  useAction(
    'back',
    () => {
      leave();
      return true;
    },
    open,
  );

  const choose = (hit: SearchHit | undefined): void => {
    if (hit === undefined) return;
    clearSearch();
    input.current?.blur();
    openHit(hit);
  };
  useEffect(() => {
    if (!waitingEnter.current || !isCurrent) return;
    waitingEnter.current = false;
    choose(answer?.hits[0]);
  });

  return (
    <div className={css['search']} role="search">
      <Icon name="search" size={15} />
      <input
        ref={input}
        data-testid="search"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={isListShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-keyshortcuts={shortcuts}
        aria-activedescendant={isListShown && answer.hits.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={refusal === null ? t('search.placeholder') : t('search.forbidden')}
        disabled={refusal !== null}
        title={refusal ?? undefined}
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          waitingEnter.current = false;
          void typeSearch(event.target.value);
        }}
        onFocus={() => useSearch.setState({ open: true })}
        onBlur={() => {
          waitingEnter.current = false;
          useSearch.setState({ open: false });
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            moveActive(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter' && text.trim() !== '') {
            event.preventDefault();
            if (isCurrent) choose(answer?.hits[active]);
            else waitingEnter.current = true;
          }
        }}
      />
      {hint === undefined ? null : <Kbd>{hint}</Kbd>}
      {isListShown ? (
        <div className={css['panel']} data-search-answer={answer.query}>
          <ul role="listbox" id={listId} aria-label={t('search.results')} aria-busy={!isCurrent}>
            {answer.hits.map((hit, index) => (
              <li
                key={hit.customer.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={index === active ? css['active'] : undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
              >
                <b>{hit.customer.name}</b>
                <span>{[hit.customer.phone, hit.customer.email].filter((contact) => contact !== null).join(' · ')}</span>
                <em>{hit.next === null ? t('search.noBooking') : `${formatDay(hit.next.start)} ${formatTime(hit.next.start)} · ${hit.next.service}`}</em>
              </li>
            ))}
          </ul>
          {answer.total === 0 ? <p role="status">{t('search.empty')}</p> : null}
          {answer.total > answer.hits.length ? <p>{t('search.more', { shown: answer.hits.length, total: answer.total })}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
