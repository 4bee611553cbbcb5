import type { BookingLine, CustomerDetail } from '@shared/domain/views';
import { useEffect, useState } from 'react';
import { call, listen } from '../../bridge/bridge';
import { formatDate, formatDay, formatMoney, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { useKeyHints } from '../../state/key-hints';
import { useAction } from '../../state/keyboard';
import { leaveCustomer, openDrawer, useNavigation } from '../../state/navigation';
import { openNewBooking, useNewBooking } from '../../state/new-booking';
import { useSession } from '../../state/session';
import { openCallback } from '../../state/todo-form';
import { Button } from '../../ui/button';
import { Message, Skeleton } from '../../ui/message';
import { Tag } from '../../ui/tag';
import { Entitlements } from '../bookings';
import { CustomValues, Notes } from '../records';
import { CustomerWaitlists } from '../waitlist';
import css from './customer.module.css';

interface Loaded { readonly id: number; readonly detail: CustomerDetail | null; readonly problem: string | null }

/** The page of one customer. */
export function CustomerPage() {
  const t = useText();
  const customerId = useNavigation((state) => state.customerId);
  const cameFrom = useNavigation((state) => state.before.page);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (customerId === null) return;
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await call('view.customer', { customerId });
      if (!isWanted) return;
      setLoaded(answer.ok ? { id: customerId, detail: answer.value, problem: null } : { id: customerId, detail: null, problem: errorText(answer.error) });
    };
    void read();
    const end = listen('details.changed', ({ customerIds }) => {
      if (customerIds.includes(customerId)) void read();
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [customerId]);
  useAction('back', () => {
    leaveCustomer();
    return true;
  });
  const shown = loaded?.id === customerId ? loaded : null;
  // In an open panel somebody may have been typed already: the key only goes there.
  useAction('newBooking', () => {
    if (customerId === null || useNewBooking.getState().from !== null) return false;
    openNewBooking({ customerId });
    return true;
  });
  return (
    <section className={css['page']} aria-label={shown?.detail?.customer.name ?? t('customers.label')}>
      <div>
        <Button hint="Esc" aria-keyshortcuts="Escape" onClick={leaveCustomer}>
          {t(cameFrom === 'today' ? 'customer.backToDay' : 'customer.back')}
        </Button>
      </div>
      {shown === null ? <Skeleton lines={10} label={t('app.loading')} /> : null}
      {shown?.problem == null ? null : <Message title={shown.problem} look="bad" />}
      {shown?.detail == null ? null : <Detail detail={shown.detail} />}
    </section>
  );
}

function Detail({ detail }: { readonly detail: CustomerDetail }) {
  const t = useText();
  const hintOf = useKeyHints();
  const now = useSession((state) => state.minute);
  const { customer, statistics, entitlements, bookings } = detail;
  const coming = bookings.filter((booking) => booking.end > now).reverse();
  const past = bookings.filter((booking) => booking.end <= now);
  return (
    <>
      <header className={css['head']}>
        <h1>{customer.name}</h1>
        <p>{[customer.phone, customer.email].filter((contact) => contact !== null).join(' · ')}</p>
        <div className={css['tags']}>
          {customer.tags.map((tag) => (
            <Tag key={tag.title}>{tag.title}</Tag>
          ))}
          {entitlements?.priceLevel == null ? null : <Tag look="wait">{t('customer.priceLevel', { name: entitlements.priceLevel })}</Tag>}
        </div>
        <div className={css['acts']}>
          <Button look="primary" {...hintOf('newBooking')} onClick={() => openNewBooking({ customerId: customer.id })}>
            {t('panel.openFor')}
          </Button>
          <Button onClick={() => openCallback({ name: customer.name, phone: customer.phone ?? '', about: { customerId: customer.id } })}>{t('todo.callback.of')}</Button>
        </div>
      </header>
      <div className={css['columns']}>
        <div className={css['side']}>
          <section>
            <h2>{t('customer.statistics')}</h2>
            <dl>
              <dt>{t('customer.visits')}</dt>
              <dd>{statistics.visits}</dd>
              <dt>{t('customer.noShows')}</dt>
              <dd>{statistics.noShows}</dd>
              <dt>{t('customer.lastSeen')}</dt>
              <dd>{statistics.lastSeen === null ? t('customer.never') : formatDate(statistics.lastSeen)}</dd>
              <dt>{t('customer.debt')}</dt>
              <dd>{formatMoney(statistics.debt)}</dd>
              {statistics.missedUnpaid === 0 ? null : (
                <>
                  <dt>{t('customer.missedUnpaid')}</dt>
                  <dd>{formatMoney(statistics.missedUnpaid)}</dd>
                </>
              )}
            </dl>
          </section>
          <section>
            <h2>{t('drawer.canPayWith')}</h2>
            <Entitlements entitlements={entitlements} serviceId={null} price={0} at={now} />
          </section>
          <Notes key={customer.id} customerId={customer.id} notes={detail.notes} isRead={entitlements !== null} heading="h2" />
          <CustomValues customerId={customer.id} appointmentId={null} fields={detail.customValues} heading="h2" />
        </div>
        <div className={css['bookings']}>
          <Bookings title={t('customer.future')} empty={t('customer.noFuture')} bookings={coming} />
          <CustomerWaitlists key={customer.id} customerId={customer.id} name={customer.name} />
          <Bookings title={t('customer.past')} empty={t('customer.noPast')} bookings={past} />
        </div>
      </div>
    </>
  );
}

const STATUS_KEYS = { Canceled: 'status.canceled', Rejected: 'status.rejected', ConfirmationRequested: 'status.pending' } as const;

function Bookings({ title, empty, bookings }: { readonly title: string; readonly empty: string; readonly bookings: readonly BookingLine[] }) {
  const t = useText();
  const state = (booking: BookingLine): string => {
    const status = STATUS_KEYS[booking.status as keyof typeof STATUS_KEYS] as (typeof STATUS_KEYS)[keyof typeof STATUS_KEYS] | undefined;
    if (status !== undefined) return t(status);
    if (booking.attendance === 'came') return t('status.came');
    return booking.attendance === 'noShow' ? t('status.noShow') : t('status.confirmed');
  };
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {bookings.length === 0 ? <p className={css['empty']}>{empty}</p> : null}
      <ul className={css['list']}>
        {bookings.map((booking) => (
          <li key={`${booking.appointmentId}`}>
            <button type="button" onClick={() => openDrawer({ kind: 'booking', appointmentId: booking.appointmentId, customerId: booking.customerId }, booking.date)}>
              <b>{`${formatDay(booking.start)} ${formatTime(booking.start)}`}</b>
              <span>{[booking.service, booking.resourceName].filter((part) => part !== '').join(' · ')}</span>
              <em>{state(booking)}</em>
              <em>{booking.payment.remaining > 0 ? t('status.toPay', { amount: formatMoney(booking.payment.remaining) }) : ''}</em>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
