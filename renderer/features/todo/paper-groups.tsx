import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { openCallList, settledIn } from '../../state/call-lists';
import { useOpenRecords } from '../../state/local';
import { resumeDraft } from '../../state/new-booking';
import { useParked } from '../../state/parked';
import { Button } from '../../ui/button';
import { Group, Row } from './group';
import { finish, remove } from './undo-store';
import { leaveRow } from './walk';

/** Half-typed bookings that were put aside. */
export function DraftGroup() {
  const t = useText();
  const drafts = useParked();
  return (
    <Group title={t('todo.drafts')} count={drafts.length} local>
      {drafts.map(({ id, payload, updatedAt }) => {
        const title = payload.summary === '' ? t('todo.draft') : payload.summary;
        return (
          <Row
            key={id}
            title={title}
            line={t('todo.parkedAt', { when: `${formatDay(updatedAt)} ${formatTime(updatedAt)}` })}
            acts={
              <>
                <Button size="small" look="go" aria-label={`${t('todo.resume')}: ${title}`} onClick={() => resumeDraft(id)}>
                  {t('todo.resume')}
                </Button>
                <Button size="small" look="plain" aria-label={`${t('todo.remove')}: ${title}`} onClick={(event) => void leaveRow(event, () => remove(id, title))}>
                  {t('todo.remove')}
                </Button>
              </>
            }
          />
        );
      })}
    </Group>
  );
}

/** People to be phoned about one matter. */
export function CallListGroup() {
  const t = useText();
  const lists = useOpenRecords('callList');
  return (
    <Group title={t('todo.callLists')} count={lists.length} local>
      {lists.map((list) => {
        const { id, payload } = list;
        const settled = settledIn(list);
        const isWhole = settled === payload.entries.length;
        const open = (
          <Button key="open" size="small" look={isWhole ? 'quiet' : 'go'} aria-label={`${t('todo.calls.open')}: ${payload.title}`} onClick={() => openCallList(id)}>
            {t('todo.calls.open')}
          </Button>
        );
        const done = (
          <Button key="done" size="small" look={isWhole ? 'go' : 'quiet'} aria-label={`${t('todo.done')}: ${payload.title}`} onClick={(event) => void leaveRow(event, () => finish(id, payload.title))}>
            {t('todo.done')}
          </Button>
        );
        return (
          <Row
            key={id}
            title={payload.title}
            line={`${t(`todo.calls.why.${payload.why}`)} · ${t('todo.calls.progress', { settled, all: payload.entries.length })}`}
            acts={isWhole ? [done, open] : [open, done]}
          />
        );
      })}
    </Group>
  );
}
