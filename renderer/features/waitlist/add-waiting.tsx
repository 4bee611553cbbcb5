import type { UsedRight } from '@shared/reservanto/rights';
import type { CustomerRow } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { useId, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { messageText } from '../acts';
import { useFound } from './use-found';
import css from './waitlist.module.css';

/** A field that finds a customer and puts them at the end of a waitlist; Enter never takes a result that is older than what is typed. */
export function AddWaiting({ of, refusedBy, waiting, onAdd }: { readonly of: 'class' | 'course'; readonly refusedBy: UsedRight; readonly waiting: readonly { readonly customerId: number }[]; readonly onAdd: (customerId: number) => Promise<AppError | null> }) {
  const t = useText();
  const listId = useId();
  const refusal = useRefusal(refusedBy);
  const noSearch = useRefusal('Customer_r');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { people, isCurrent } = useFound(text);
  const found = people.filter(({ id }) => !waiting.some(({ customerId }) => customerId === id));
  const isShown = text.trim() !== '';
  const clear = (): void => {
    setText('');
    setActive(0);
  };
  useAction('back', () => {
    clear();
    return true;
  }, isShown);
  const add = async ({ id }: CustomerRow): Promise<void> => {
    const error = await onAdd(id);
    if (error === null) clear();
  };
  const reason = refusal ?? noSearch;
  return (
    <div className={css['add']}>
      <input
        className={css['field']}
        role="combobox"
        aria-label={t('waitlist.add')}
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && found.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={reason ?? t('waitlist.add')}
        disabled={reason !== null}
        title={reason ?? undefined}
        value={text}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setActive(Math.min(Math.max(0, active + (event.key === 'ArrowDown' ? 1 : -1)), Math.max(0, found.length - 1)));
          } else if (event.key === 'Enter') {
            event.preventDefault();
            const chosen = found[active];
            if (isCurrent && chosen !== undefined) void add(chosen);
          }
        }}
      />
      {isShown ? (
        <ul role="listbox" id={listId} aria-label={t('search.results')} aria-busy={!isCurrent} className={css['found']}>
          {found.map((customer, index) => (
            <li key={customer.id} id={`${listId}-${index}`} role="option" aria-selected={index === active} onPointerDown={(event) => event.preventDefault()} onClick={() => void add(customer)}>
              <b>{customer.name}</b> <span>{customer.phone ?? customer.email ?? ''}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {isShown && isCurrent && found.length === 0 ? <p role="status">{t('search.empty')}</p> : null}
      {isShown ? <p className={css['message']}>{messageText(of === 'class' ? 'Alternates/AddToAppointment' : 'Alternates/AddToCourse', t)}</p> : null}
    </div>
  );
}
