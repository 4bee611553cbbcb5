import type { Business, TokenFacts } from '@shared/domain/connection';
import type { UsedRight } from '@shared/reservanto/rights';
import { USED_RIGHTS } from '@shared/reservanto/rights';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { leaveBusiness } from '../../state/leaving';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Tag } from '../../ui/tag';
import { DisconnectDialog, TokenForm } from '../connect';
import css from './settings.module.css';

/** The business by token that is open: where it is, how its token is kept, what it may do, and the ways out. */
export function ConnectionPart({ business }: { readonly business: Business }) {
  const t = useText();
  const [facts, setFacts] = useState<TokenFacts | null>(null);
  const [asked, setAsked] = useState<'token' | 'disconnect' | null>(null);
  const name = business.name === '' ? (facts?.host ?? '') : business.name;
  useEffect(() => {
    void call('connect.facts', null).then((answer) => {
      if (answer.ok) setFacts(answer.value);
    });
  }, [business.id]);
  const close = (): void => setAsked(null);
  return (
    <>
      {facts === null ? null : (
        <dl className={css['facts']}>
          <dt>{t('settings.host')}</dt>
          <dd>{facts.host}</dd>
          <dt>{t('connect.tokenField')}</dt>
          <dd data-stored={facts.stored}>{t(facts.stored ? 'settings.tokenStored' : 'settings.tokenInMemory')}</dd>
          {facts.stored || facts.vault === 'available' ? null : (
            <>
              <dt>{t('settings.vault')}</dt>
              <dd>{t(`settings.vault.${facts.vault}`)}</dd>
            </>
          )}
        </dl>
      )}
      <div className={css['buttons']}>
        <Button onClick={() => setAsked('token')}>{t('settings.newToken')}</Button>
        <Button onClick={() => leaveBusiness(() => void call('connect.leave', null))}>{t('settings.switch')}</Button>
        <Button onClick={() => setAsked('disconnect')}>{t('settings.disconnect')}</Button>
      </div>
      {asked === 'token' ? (
        <Dialog title={t('settings.newTokenTitle')} closeName={t('app.close')} onClose={close}>
          <div className={css['dialog']}>
            <p>{t('settings.newTokenText', { name })}</p>
            <TokenForm replaces={business.id} onDone={close} />
          </div>
        </Dialog>
      ) : null}
      {asked === 'disconnect' ? <DisconnectDialog id={business.id} name={name} onClose={close} /> : null}
      <Rights held={facts?.held ?? null} />
    </>
  );
}

/** Every right that a screen needs: whether the token has it, and what is not possible without it. */
function Rights({ held }: { readonly held: readonly string[] | null }) {
  const t = useText();
  const { missingRights } = useConnection();
  const stateOf = (right: UsedRight): 'missing' | 'held' | 'unknown' => {
    if (missingRights.includes(right)) return 'missing';
    return held?.includes(right) === true ? 'held' : 'unknown';
  };
  return (
    <table className={css['rights']}>
      <caption>{t('settings.rights')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.right')}</th>
          <th scope="col">{t('settings.rightState')}</th>
          <th scope="col">{t('settings.rightWithout')}</th>
        </tr>
      </thead>
      <tbody>
        {USED_RIGHTS.map((right) => (
          <tr key={right} data-right={stateOf(right)}>
            <th scope="row">{right}</th>
            <td>
              <Tag look={stateOf(right) === 'missing' ? 'bad' : 'plain'}>{t(`settings.right.${stateOf(right)}`)}</Tag>
            </td>
            <td>{t(`right.${right}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
