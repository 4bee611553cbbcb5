import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { Button } from '../../ui/button';
import { AdminButton } from '../admin';
import type { AfterPromotion, Promotion } from './use-promotion';
import css from './waitlist.module.css';

/** Why nobody was given the place, in the server's words, and what can be done; or that nobody has seen yet whether the name is off the list. */
export function AfterPromotionPart({ after, isBusy, onCheck }: { readonly after: AfterPromotion; readonly isBusy: boolean; readonly onCheck: (promotion: Promotion) => void }) {
  const t = useText();
  if (after.state !== 'refused') {
    // Whether to take off the list whom the server has left there is asked in a dialog.
    return after.state === 'stillWaiting' ? null : (
      <div role="alert" className={css['refused']}>
        <p>{t('waitlist.unchecked', { name: after.name })}</p>
        <Button size="small" disabled={isBusy} onClick={() => onCheck(after)}>
          {t('waitlist.check')}
        </Button>
      </div>
    );
  }
  const words = after.error === null ? null : serverWords(after.error);
  return (
    <div role="alert" className={css['refused']}>
      <p>{[t('waitlist.refused', { name: after.name }), words ?? (after.error === null ? '' : errorText(after.error))].join(' ').trim()}</p>
      <p>{t('waitlist.refused.what')}</p>
      <AdminButton page="calendar" />
    </div>
  );
}
