import type { AppError } from '@shared/errors/app-error';
import { useState } from 'react';
import type { Entry } from './promote';
import { entryOf, promote } from './promote';

/** Who is given a place, and in which class. */
export interface Promotion {
  readonly appointmentId: number;
  readonly customerId: number;
  readonly name: string;
}

/** What a person has to be told of a promotion that is over. */
export type AfterPromotion = Promotion & ({ readonly state: 'refused'; readonly error: AppError | null } | { readonly state: Exclude<Entry, 'gone'> });

/** Gives places one at a time; `after` stays until it is dealt with. `onGone`: the place is booked and the entry is off the list. */
export function usePromotion(onGone: (promotion: Promotion) => void): {
  readonly isBusy: boolean;
  readonly after: AfterPromotion | null;
  readonly give: (promotion: Promotion) => Promise<void>;
  readonly check: (promotion: Promotion) => Promise<void>;
  readonly forget: () => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [after, setAfter] = useState<AfterPromotion | null>(null);
  const settle = (promotion: Promotion, state: Entry): void => {
    setAfter(state === 'gone' ? null : { ...promotion, state });
    if (state === 'gone') onGone(promotion);
  };
  return {
    isBusy,
    after,
    give: async (promotion) => {
      setBusy(true);
      setAfter(null);
      const done = await promote(promotion.appointmentId, promotion);
      setBusy(false);
      if (done.state === 'refused') setAfter({ ...promotion, ...done });
      else if (done.state === 'open') onGone(promotion);
      else settle(promotion, done.state);
    },
    check: async (promotion) => {
      setBusy(true);
      const state = await entryOf(promotion.appointmentId, promotion.customerId);
      setBusy(false);
      settle(promotion, state);
    },
    forget: () => setAfter(null),
  };
}
