import type { KnownBusiness } from '@shared/domain/connection';
import type { AppError } from '@shared/errors/app-error';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { openBusiness } from '../../state/session';
import { Button } from '../../ui/button';
import css from './connect.module.css';
import { DisconnectDialog } from './disconnect-dialog';

/** Businesses that were connected on this computer: one press opens one; what cannot be opened says why and what to do. Nothing while there are none. */
export function KnownDoor() {
  const t = useText();
  const [known, setKnown] = useState<readonly KnownBusiness[]>([]);
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const [removing, setRemoving] = useState<KnownBusiness | null>(null);
  /** Rises when the list has to be asked for again. */
  const [version, setVersion] = useState(0);
  useEffect(() => {
    void call('connect.list', null).then((answer) => {
      if (answer.ok) setKnown(answer.value);
    });
  }, [version]);
  if (known.length === 0) return null;

  const open = async (id: string): Promise<void> => {
    setOpening(id);
    setProblem(await openBusiness(id));
    setOpening(null);
  };
  return (
    <section className={css['door']} aria-labelledby="known-door">
      <h2 id="known-door">{t('connect.known')}</h2>
      {known.map((business) =>
        business.problem === null ? (
          <Button key={business.id} look="primary" disabled={opening !== null} onClick={() => void open(business.id)}>
            {opening === business.id ? t('connect.opening') : t('connect.openKnown', { name: nameOf(business, t('connect.nameless')) })}
          </Button>
        ) : (
          <div key={business.id} className={css['unreadable']}>
            <p>
              <b>{t('connect.unreadable')}</b> {errorText(business.problem)}
            </p>
            <Button size="small" onClick={() => setRemoving(business)}>
              {t('settings.disconnect')}
            </Button>
          </div>
        ),
      )}
      {problem === null ? null : (
        <p role="alert" className={css['problem']}>
          {errorText(problem)}
        </p>
      )}
      {removing === null ? null : (
        <DisconnectDialog
          id={removing.id}
          name={nameOf(removing, t('connect.nameless'))}
          onClose={() => {
            setRemoving(null);
            setVersion(version + 1);
          }}
        />
      )}
    </section>
  );
}

/** Without Merchant_r a business has no name, so its server stands for it. */
function nameOf({ name, host }: KnownBusiness, nameless: string): string {
  if (name !== '') return name;
  return host === '' ? nameless : host;
}
