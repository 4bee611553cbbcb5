import type { ReactNode } from 'react';
import { useText } from '../../i18n/i18n';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import css from './waitlist.module.css';

interface PlaceActsProps {
  /** Who waits, or for what, as the buttons are told apart by. */
  readonly name: string;
  /** Why no place can be given, in words; null: it can. */
  readonly noPlace: string | null;
  /** The place is there: giving it is the next act. */
  readonly hasPlace?: boolean;
  readonly isBusy?: boolean;
  readonly onPromote?: () => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

/** What is done with an entry of a waitlist: the place, or the way off the list. */
export function PlaceActs({ name, noPlace, hasPlace = false, isBusy = false, onPromote, onRemove, children }: PlaceActsProps) {
  const t = useText();
  const mayRemove = useRefusal('Alternates_w');
  return (
    <div className={css['acts']} data-act="">
      <Button size="small" look={hasPlace ? 'go' : 'quiet'} disabled={noPlace !== null || isBusy} title={noPlace ?? undefined} aria-label={`${t('waitlist.promote')}: ${name}`} onClick={onPromote}>
        {t('waitlist.promote')}
      </Button>
      <Button size="small" look="plain" disabled={mayRemove !== null || isBusy} title={mayRemove ?? undefined} aria-label={`${t('waitlist.remove')}: ${name}`} onClick={onRemove}>
        {t('waitlist.remove')}
      </Button>
      {children}
    </div>
  );
}
