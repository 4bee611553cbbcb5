import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/i18n';
import { useActs } from '../../state/acts';
import { useAction } from '../../state/keyboard';
import { useUnsentCommands } from './unsent-commands';
import { UnsentDialog } from './unsent-dialog';
import css from './acts.module.css';

/** How many acts the server has not taken; opens their list, which is no part of the line that the button stands in. Nothing is shown while there are none. */
export function UnsentButton() {
  const t = useText();
  const count = useActs((state) => state.acts.size);
  const [isOpen, setOpen] = useState(false);
  const open = (): boolean => {
    setOpen(true);
    return true;
  };
  useUnsentCommands();
  useAction('unsent', open, true, () => (count === 0 ? t('acts.none') : null));
  if (count === 0 && !isOpen) return null;
  return (
    <>
      <button type="button" className={css['unsent']} onClick={open}>
        {t('acts.unsent', { count })}
      </button>
      {isOpen ? createPortal(<UnsentDialog onClose={() => setOpen(false)} />, document.body) : null}
    </>
  );
}
