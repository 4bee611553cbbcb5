import type { SearchHit } from '@shared/domain/views';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useRefusal } from '../../state/rights';

/** Customers listed after the commands. */
const SHOWN = 5;

/** Customers who fit what is typed; `isCurrent` once the answer about exactly this text is here, until then nobody is shown. */
export function useCustomers(typed: string): { readonly hits: readonly SearchHit[]; readonly isCurrent: boolean } {
  const query = typed.trim();
  const refusal = useRefusal('Customer_r');
  const [answer, setAnswer] = useState<{ readonly query: string; readonly hits: readonly SearchHit[] }>({ query: '', hits: [] });
  const isAsked = query !== '' && refusal === null;
  useEffect(() => {
    if (!isAsked) return;
    let isOver = false;
    void call('search.customers', { query, limit: SHOWN }).then((found) => {
      if (!isOver) setAnswer({ query, hits: found.ok ? found.value.hits : [] });
    });
    return () => {
      isOver = true;
    };
  }, [query, isAsked]);
  if (!isAsked) return { hits: [], isCurrent: true };
  return answer.query === query ? { hits: answer.hits, isCurrent: true } : { hits: [], isCurrent: false };
}
