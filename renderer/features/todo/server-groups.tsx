import { useText } from '../../i18n/i18n';
import { formatDay, formatTime } from '../../i18n/format';
import { useActs } from '../../state/acts';
import { goToPage, openDrawer } from '../../state/navigation';
import { usePendingList } from '../../state/pending-list';
import { Button } from '../../ui/button';
import { ActRow } from '../acts';
import { PendingKnown } from '../pending';
import { Group, Row } from './group';
import css from './todo.module.css';

/** More of them are on the page of their own. */
const MOST_PENDING = 5;

/** Bookings that wait for a confirmation, the longest waiting ones: each is opened first, nothing is confirmed from this list. */
export function PendingGroup() {
  const t = useText();
  const pending = usePendingList((state) => state.pending);
  return (
    <Group
      title={t('todo.pending')}
      count={pending.length}
      more={
        <>
          <span className={css['local']}>
            <PendingKnown />
          </span>
          <Button size="small" look="plain" onClick={() => goToPage('pending')}>
            {t('todo.inTurn')}
          </Button>
        </>
      }
    >
      {pending.slice(0, MOST_PENDING).map((booking) => {
        const { appointmentId, customerId, name, start, service, resourceName, count, noShows, date } = booking;
        const line = [`${formatDay(start)} ${formatTime(start)}`, service, resourceName, count > 1 ? `×${count}` : ''].filter((part) => part !== '').join(' · ');
        return (
          <Row
            key={`${appointmentId}:${customerId}`}
            title={name}
            line={line}
            trouble={noShows > 0 ? t('todo.noShows', { count: noShows }) : null}
            acts={
              <Button size="small" look="go" aria-label={`${t('todo.look')}: ${name}`} onClick={() => openDrawer({ kind: 'booking', appointmentId, customerId }, date)}>
                {t('todo.look')}
              </Button>
            }
          />
        );
      })}
    </Group>
  );
}

/** Acts that the server has not taken: what can be decided is decided here. */
export function ActGroup() {
  const t = useText();
  const acts = useActs((state) => state.acts);
  const rows = [...acts.values()].sort((a, b) => a.order - b.order);
  return (
    <Group title={t('todo.acts')} count={rows.length}>
      {rows.map((act) => (
        <li key={act.id} className={css['act']} data-row="">
          <ul>
            <ActRow act={act} />
          </ul>
        </li>
      ))}
    </Group>
  );
}
