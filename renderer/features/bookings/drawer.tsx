import { Suspense, useEffect } from 'react';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { closeDrawer, keyOfTarget, selectBlock, useNavigation } from '../../state/navigation';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Message, Skeleton } from '../../ui/message';
import { onDemand, useFetched } from '../../ui/on-demand';
import { followDetail, loadDetail, useDetail } from './detail-store';
import css from './drawer.module.css';

/** What is opened is no part of the way to the first paint. */
const BookingDrawer = onDemand(() => import('./booking-drawer').then((module) => module.BookingDrawer));
const ClassDrawer = onDemand(() => import('./class-drawer').then((module) => module.ClassDrawer));

/** The drawer of what was opened: a booking or a class. */
export function Drawer() {
  const t = useText();
  const target = useNavigation((state) => state.drawer);
  const { booking, group, error } = useDetail();
  useEffect(() => void loadDetail(target), [target]);
  useEffect(followDetail, []);
  useFetched(BookingDrawer, ClassDrawer);
  if (target === null) return null;
  // What is in the hand is what the keys act on.
  const select = (): void => selectBlock(keyOfTarget(target));
  const name = booking?.customer.name ?? group?.block.title ?? t('app.loading');
  return (
    <aside className={css['drawer']} aria-label={name} data-drawer={target.kind} onFocus={select} onPointerDown={select}>
      <div className={css['close']}>
        <IconButton icon="close" name={t('drawer.close')} onClick={closeDrawer} aria-keyshortcuts="Escape" />
      </div>
      {error === null ? null : (
        <Message title={error.code === 'notFound' ? t('drawer.gone') : errorText(error)} look={error.code === 'notFound' ? 'plain' : 'bad'}>
          {error.code === 'notFound' ? null : <Button onClick={() => void loadDetail({ ...target })}>{t('app.tryAgain')}</Button>}
        </Message>
      )}
      {booking === null && group === null && error === null ? (
        <div className={css['body']}>
          <Skeleton lines={8} label={t('app.loading')} />
        </div>
      ) : null}
      <Suspense fallback={<Skeleton lines={8} label={t('app.loading')} />}>
        {booking === null ? null : <BookingDrawer detail={booking} />}
        {group === null ? null : <ClassDrawer key={group.block.appointmentId} detail={group} />}
      </Suspense>
    </aside>
  );
}
