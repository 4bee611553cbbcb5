import { bestPass, entriesLeft, isPassValid, usableMakeUps } from '@shared/domain/entitlement';
import type { EntitlementsView } from '@shared/domain/views';
import { formatMoney, formatShortDate } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { AdminButton } from '../admin';
import { Message, Skeleton } from '../../ui/message';
import css from './drawer.module.css';

/** What a customer can pay with. `price` in hellers, `at` in epoch ms, `count` people are booked: an entry goes for each. */
export function Entitlements({ entitlements, serviceId, price, at, count = 1 }: { readonly entitlements: EntitlementsView | null; readonly serviceId: number | null; readonly price: number; readonly at: number; readonly count?: number }) {
  const t = useText();
  const connection = useConnection();
  if (entitlements === null) {
    if (connection.missingRights.includes('Customer_r')) return <Message title={t('drawer.forbidden')} look="warn" />;
    if (connection.state === 'offline') return <Message title={t('drawer.offline')} look="warn" />;
    return <Skeleton lines={4} label={t('drawer.loading')} />;
  }
  const best = serviceId === null ? null : bestPass(entitlements, serviceId, at, count);
  const passes = entitlements.passes.filter((pass) => serviceId === null || (isPassValid(pass, at) && entriesLeft(pass, serviceId) !== 0));
  const makeUps = serviceId === null ? (entitlements.makeUps?.length ?? 0) : (usableMakeUps(entitlements, serviceId, at) ?? 0);
  return (
    <ul className={css['means']}>
      {passes.length === 0 ? <li>{t('drawer.noPass')}</li> : null}
      {passes.map((pass) => {
        const left = serviceId === null ? (pass.shared === null ? null : pass.shared.count - pass.shared.used) : entriesLeft(pass, serviceId);
        return (
          <li key={pass.id} className={best?.pass.id === pass.id ? css['best'] : undefined}>
            <span>
              <b>{pass.name}</b>
              <small>{pass.suspended ? t('drawer.suspended') : pass.expires === null ? '' : t('drawer.expires', { date: formatShortDate(pass.expires) })}</small>
            </span>
            <span className={css['amount']}>
              <b>{left === null ? t('drawer.unlimited') : t('drawer.entriesLeft', { left })}</b>
              {left === null || serviceId === null ? null : <small>{left < count ? t('drawer.tooFew', { count }) : t('drawer.willBe', { left: left - count })}</small>}
            </span>
          </li>
        );
      })}
      <li>
        <span className={css['credit']}>
          {t('drawer.credit')}
          <AdminButton page="customers" text={t('admin.topUp')} />
        </span>
        <span className={css['amount']}>
          <b>{formatMoney(entitlements.credit)}</b>
          {price === 0 || entitlements.credit === 0 ? null : <small>{t(entitlements.credit >= price ? 'drawer.creditEnough' : 'drawer.creditShort', { amount: formatMoney(price) })}</small>}
        </span>
      </li>
      {makeUps === 0 ? null : (
        <li>
          <span>{t('drawer.makeUps')}</span>
          <b>{makeUps}</b>
        </li>
      )}
    </ul>
  );
}
