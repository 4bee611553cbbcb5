import type { AppError } from '@shared/errors/app-error';
import { useEffect } from 'react';
import { useText } from '../../i18n/i18n';
import { closeCallList, useOpenCallList } from '../../state/call-lists';
import { loadActs, useActs } from '../../state/acts';
import { errorText } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { loadLocal, useLocal } from '../../state/local';
import { useWaiting } from '../../state/waiting';
import { Button } from '../../ui/button';
import { Message, Skeleton } from '../../ui/message';
import { PendingKnown, PendingUnknown, usePendingKnown } from '../pending';
import { AddLine } from './add-line';
import { CallListView } from './call-list-view';
import { ActGroup, PendingGroup } from './server-groups';
import { ShortClassGroup } from './short-class-group';
import { CallbackGroup } from './callback-group';
import { HandoverGroup } from './handover-group';
import { CallListGroup, DraftGroup } from './paper-groups';
import css from './todo.module.css';
import { takeBack, useLast } from './undo-store';
import { walkRows } from './walk';

/** Everything that waits for a person, or the call list that was opened. */
export function TodoPage() {
  const openList = useOpenCallList((state) => state.id);
  const isThere = useLocal((state) => openList !== null && state.records.get(openList)?.removedAt === null);
  useAction('back', () => {
    if (useOpenCallList.getState().id === null) return false;
    closeCallList();
    return true;
  });
  // Whoever leaves the page and comes again looks for what waits.
  useEffect(() => () => useLast.setState({ last: null }), []);
  return openList !== null && isThere ? <CallListView key={openList} id={openList} /> : <Everything />;
}

function Everything() {
  const t = useText();
  const waiting = useWaiting();
  const { state, found } = useLocal();
  const acts = useActs((all) => all.state);
  const isPendingKnown = usePendingKnown();
  const isAll = state === 'ready' && acts === 'ready' && isPendingKnown;
  return (
    <div className={css['page']} data-rows="" tabIndex={-1} onKeyDown={walkRows}>
      <header className={css['head']}>
        <h1>{t('nav.todo')}</h1>
        <LastDone />
      </header>
      <AddLine />
      <Part state={state} onRetry={() => void loadLocal()} />
      {found.unreadable > 0 ? <Message title={t('todo.unreadable', { count: found.unreadable })} look="warn" /> : null}
      {found.kept ? null : <Message title={t('todo.inMemory')} look="warn" />}
      {isAll && waiting === 0 ? (
        <Message title={t('todo.empty')}>
          <PendingKnown />
        </Message>
      ) : null}
      <HandoverGroup />
      <CallbackGroup />
      <DraftGroup />
      <ShortClassGroup />
      <PendingGroup />
      <PendingUnknown />
      <ActGroup />
      <Part state={acts} onRetry={() => void loadActs()} />
      <CallListGroup />
    </div>
  );
}

/** A part of what waits that is on its way or could not be had; nothing once it is here. */
function Part({ state, onRetry }: { readonly state: 'loading' | 'ready' | AppError; readonly onRetry: () => void }) {
  const t = useText();
  if (state === 'loading') return <Skeleton lines={3} label={t('app.loading')} />;
  if (state === 'ready') return null;
  return (
    <Message title={errorText(state)} look="bad">
      <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
    </Message>
  );
}

/** What was done or removed last on this page, with the way back. */
function LastDone() {
  const t = useText();
  const last = useLast((state) => state.last);
  return (
    <div role="status" className={last === null ? undefined : css['last']}>
      {last === null ? null : (
        <>
          <span>{t(`todo.last.${last.how}`, { title: last.title })}</span>
          <Button size="small" onClick={() => void takeBack()}>
            {t('todo.takeBack')}
          </Button>
        </>
      )}
    </div>
  );
}
