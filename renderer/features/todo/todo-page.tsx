import { useEffect } from 'react';
import { useText } from '../../i18n/i18n';
import { closeCallList, useOpenCallList } from '../../state/call-lists';
import { errorText } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { useLocal } from '../../state/local';
import { useWaiting } from '../../state/waiting';
import { Button } from '../../ui/button';
import { Message, Skeleton } from '../../ui/message';
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
  return (
    <div className={css['page']} data-rows="" tabIndex={-1} onKeyDown={walkRows}>
      <header className={css['head']}>
        <h1>{t('nav.todo')}</h1>
        <LastDone />
      </header>
      <AddLine />
      {state === 'loading' ? <Skeleton lines={6} label={t('app.loading')} /> : null}
      {typeof state === 'object' ? <Message title={errorText(state)} look="bad" /> : null}
      {found.unreadable > 0 ? <Message title={t('todo.unreadable', { count: found.unreadable })} look="warn" /> : null}
      {found.kept ? null : <Message title={t('todo.inMemory')} look="warn" />}
      {state === 'ready' && waiting === 0 ? <Message title={t('todo.empty')} /> : null}
      <HandoverGroup />
      <CallbackGroup />
      <DraftGroup />
      <ShortClassGroup />
      <PendingGroup />
      <ActGroup />
      <CallListGroup />
    </div>
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
