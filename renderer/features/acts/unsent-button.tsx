import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useActs } from '../../state/acts';
import { UnsentDialog } from './unsent-dialog';
import css from './acts.module.css';

/** How many acts the server has not taken; opens their list. Nothing is shown while there are none. */
export function UnsentButton() {
  const t = useText();
  const count = useActs((state) => state.acts.size);
  const [isOpen, setOpen] = useState(false);
  if (count === 0 && !isOpen) return null;
  return (
    <>
      <button type="button" className={css['unsent']} onClick={() => setOpen(true)}>
        {t('acts.unsent', { count })}
      </button>
      {isOpen ? <UnsentDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
