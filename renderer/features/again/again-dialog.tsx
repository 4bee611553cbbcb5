import { againRefusal, itemAgain } from '@shared/domain/again';
import type { BookingDetail } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatDay } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { Dialog } from '../../ui/dialog';
import { Message, Skeleton } from '../../ui/message';
import { AdminButton } from '../admin';
import css from './again.module.css';
import { useAgain } from './again-store';
import { AgainWeeks } from './again-weeks';
import { closeAgain } from './book';
import { beginAgain } from './plan';

/** A booking made again in later weeks; or why that cannot be done from here. */
export function AgainDialog({ detail, onClose }: { readonly detail: BookingDetail; readonly onClose: () => void }) {
  const t = useText();
  const { block, customer } = detail;
  const source = useAgain((state) => state.source);
  const [problem, setProblem] = useState<AppError | 'course' | 'place' | 'gone' | null>(() => againRefusal(detail));
  // What the drawer showed when it was asked for: its later changes do not begin anew.
  const first = useRef({ block, customer, isRefused: problem !== null });
  useEffect(() => {
    const { block: from, customer: whom, isRefused } = first.current;
    let isGone = false;
    if (!isRefused) {
      void call('offers.catalogue', null).then((answer) => {
        if (isGone) return;
        const item = answer.ok ? itemAgain(answer.value.items, from) : undefined;
        if (!answer.ok) setProblem(answer.error);
        else if (item === undefined) setProblem('gone');
        else beginAgain({ item, customerId: whom.id, name: whom.name, count: from.count, place: { resourceId: from.resourceId, start: from.start, end: from.end }, names: new Map(answer.value.resources.map((resource) => [resource.id, resource.name])) });
      });
    }
    return () => {
      isGone = true;
      closeAgain();
    };
  }, []);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Everything was booked: the dialog has nothing more to say.
    if (wasOpen.current && source === null) onClose();
    wasOpen.current = source !== null;
  }, [source, onClose]);
  return (
    <Dialog title={t('again.title')} closeName={t('app.close')} onClose={onClose}>
      <p className={css['what']}>
        <b>{customer.name}</b> · {[block.service, block.resourceName, `${formatDay(block.start)} ${block.startLabel}–${block.endLabel}`].filter((part) => part !== '').join(' · ')}
      </p>
      {problem === null ? null : (
        <Message title={typeof problem === 'string' ? t(`again.not.${problem}`) : errorText(problem)} look="warn">
          {typeof problem === 'string' ? <AdminButton page="calendar" /> : null}
        </Message>
      )}
      {problem === null && source === null ? <Skeleton lines={4} label={t('app.loading')} /> : null}
      {source === null ? null : <AgainWeeks source={source} onClose={onClose} />}
    </Dialog>
  );
}
