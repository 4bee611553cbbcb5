import type { CustomerRow, SearchAnswer } from '@shared/domain/views';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';

/** People shown at once. */
const SHOWN = 5;

/** Customers that are found by a text; `isCurrent` false while the answer is about an older one. */
export function useFound(text: string): { readonly people: readonly CustomerRow[]; readonly isCurrent: boolean } {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const query = text.trim();
  useEffect(() => {
    if (query === '') return;
    let isWanted = true;
    void call('search.customers', { query, limit: SHOWN }).then((found) => {
      if (isWanted && found.ok) setAnswer(found.value);
    });
    return () => {
      isWanted = false;
    };
  }, [query]);
  const isCurrent = answer?.query === query;
  return { people: answer?.hits.map(({ customer }) => customer) ?? [], isCurrent };
}
