import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { enterConsole, useConsoleDoor } from '../../state/console-door';
import { useDeafAtFirst } from '../../state/keyboard';
import { goToPage } from '../../state/navigation';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import css from './settings.module.css';

/** The way to the console of all actions: what it can do is confirmed once for the open business. */
export function ConsolePart() {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const business = useSession((state) => state.business);
  const openFor = useConsoleDoor((state) => state.openFor);
  const isOpen = business !== null && openFor === business.id;
  return (
    <section className={css['part']}>
      <h2>{t('console.label')}</h2>
      <p>{t('console.lead')}</p>
      <div>
        <Button onClick={() => (isOpen ? goToPage('console') : setAsking(true))}>{t(isOpen ? 'console.open' : 'console.ask')}</Button>
      </div>
      {isAsking ? <OpenDialog practice={business?.practice === true} name={business?.name ?? ''} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function OpenDialog({ practice, name, onClose }: { readonly practice: boolean; readonly name: string; readonly onClose: () => void }) {
  const t = useText();
  useDeafAtFirst();
  return (
    <ConfirmDialog title={t('console.openTitle')} closeName={t('app.close')} safe={t('console.openNot')} go={t('console.open')} onSafe={onClose} onGo={enterConsole}>
      <p>{t('console.openWhere', { name })}</p>
      <ul>
        <li>{t('console.openWrites')}</li>
        <li>{t(practice ? 'console.openMessagesPractice' : 'console.openMessages')}</li>
        <li>{t('console.openAsks')}</li>
      </ul>
    </ConfirmDialog>
  );
}
