import { newCustomerFrom } from '@shared/domain/new-customer';
import type { SearchAnswer } from '@shared/domain/views';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { Combo } from './combo';
import { chooseCustomer, setNewCustomer } from './customer';
import css from './panel.module.css';
import { setText, usePanel } from './panel-store';
import { save } from './save';
import { wordsOf } from './words';

/** Hits shown at once. */
const SHOWN = 6;

/** Whom: found as one types, or made with the booking. Saving, by Ctrl+Enter or by its button, takes the only hit. */
export function CustomerField() {
  const t = useText();
  const { typed, texts, missing } = usePanel();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [state, setState] = useState<{ readonly open: boolean; readonly active: number }>({ open: false, active: 0 });
  const latest = useRef('');
  const waitingEnter = useRef<'take' | 'save' | null>(null);
  const readRefusal = useRefusal('Customer_r');
  const writeRefusal = useRefusal('Customer_w');
  const query = texts.customer.trim();
  const isCurrent = answer !== null && answer.query === query;
  const isOpen = state.open && query !== '' && typed.customer === null;
  const hits = isOpen && answer !== null ? answer.hits : [];

  const ask = async (text: string): Promise<void> => {
    latest.current = text.trim();
    if (latest.current === '') { setAnswer(null); return; }
    const found = await call('search.customers', { query: latest.current, limit: SHOWN });
    if (!found.ok || latest.current !== text.trim()) return;
    setAnswer(found.value);
    const [only, ...others] = found.value.hits;
    usePanel.setState({ meant: only === undefined || others.length > 0 ? null : { query: found.value.query, customer: only.customer } });
  };
  const take = (index: number, then: 'take' | 'save'): void => {
    const hit = answer?.hits[index];
    setState({ open: false, active: 0 });
    if (hit !== undefined) chooseCustomer(hit.customer);
    else makeNew();
    if (then === 'save' && hit !== undefined) void save();
  };
  const makeNew = (): void => {
    if (writeRefusal !== null) return;
    setState({ open: false, active: 0 });
    setNewCustomer({ kind: 'new', ...newCustomerFrom(query) });
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-panel-new]')?.focus());
  };
  // Enter never acts on results older than what is typed: it waits for those of it.
  useEffect(() => {
    const then = waitingEnter.current;
    if (then === null || !isCurrent) return;
    waitingEnter.current = null;
    if (then === 'take' || answer.hits.length === 1) take(state.active, then);
  });

  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.altKey || event.repeat || !isOpen) return;
        // Only one person can be meant; of several one is chosen first.
        event.preventDefault();
        event.stopPropagation();
        if (!isCurrent) waitingEnter.current = 'save';
        else if (answer.hits.length === 1) take(0, 'save');
        else usePanel.setState({ missing: ['customer'] });
      }}
    >
      <Combo
        field="customer"
        label={t('panel.customer')}
        text={texts.customer}
        placeholder={readRefusal ?? t('panel.customer.placeholder')}
        options={hits.map(({ customer }) => ({ id: String(customer.id), main: customer.name, side: [customer.phone, customer.email].filter((part) => part !== null).join(' · ') }))}
        active={state.active}
        look={isOpen ? 'hanging' : 'closed'}
        invalid={missing.includes('customer') && typed.customer?.kind !== 'new'}
        disabled={readRefusal !== null}
        onText={(text) => {
          setText('customer', text);
          waitingEnter.current = null;
          setState({ open: true, active: 0 });
          if (typed.customer !== null) setNewCustomer(null);
          void ask(text);
        }}
        onMove={(step) => setState(({ active }) => ({ open: true, active: Math.min(Math.max(0, active + step), Math.max(0, hits.length - 1)) }))}
        onChoose={({ id }) => {
          if (isCurrent) take(hits.findIndex(({ customer }) => String(customer.id) === id), 'take');
          else waitingEnter.current = 'take';
        }}
        onEnter={() => {
          if (query === '' || typed.customer !== null) return;
          if (isCurrent) take(state.active, 'take');
          else waitingEnter.current = 'take';
        }}
        onFocus={() => setState({ open: true, active: 0 })}
        onBlur={() => setState({ open: false, active: 0 })}
      >
        {isOpen && isCurrent && hits.length === 0 ? <p role="status">{t('panel.customer.none')}</p> : null}
      </Combo>
      {typed.customer !== null || query === '' ? null : (
        <div className={css['new']}>
          <Button size="small" disabled={writeRefusal !== null} title={writeRefusal ?? undefined} onClick={makeNew}>
            {t('panel.customer.create', { name: wordsOf({ kind: 'new', ...newCustomerFrom(query) }) })}
          </Button>
        </div>
      )}
    </div>
  );
}
