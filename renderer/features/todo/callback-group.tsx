import { formatPhone } from '@shared/domain/phones';
import type { LocalRecord } from '@shared/domain/local/record';
import { dateIn } from '@shared/domain/plain-date';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { orSay, updateLocal, useOpenRecords } from '../../state/local';
import { goToCustomer } from '../../state/navigation';
import { now, useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Group, Row } from './group';
import { finish, remove } from './undo-store';
import { leaveRow } from './walk';

/** How far "later" is, in ms. */
const LATER = 60 * 60_000;

/** People to phone back: those whose time has come first, those without a time last. */
export function CallbackGroup() {
  const t = useText();
  const records = useOpenRecords('callback');
  const rows = [...records].sort((one, other) => (one.payload.dueAt ?? Infinity) - (other.payload.dueAt ?? Infinity) || one.createdAt - other.createdAt);
  return (
    <Group title={t('todo.callbacks')} count={rows.length} local>
      {rows.map((record) => (
        <CallbackRow key={record.id} record={record} />
      ))}
    </Group>
  );
}

function CallbackRow({ record }: { readonly record: LocalRecord<'callback'> }) {
  const t = useText();
  const minute = useSession((state) => state.minute);
  const { id, about, payload } = record;
  const { name, phone, text, dueAt } = payload;
  const title = name === '' ? formatPhone(phone) : name;
  const isDue = dueAt !== null && dueAt <= minute;
  const line = [name === '' ? '' : formatPhone(phone), dueAt === null || isDue ? '' : t('todo.due', { when: whenText(dueAt, minute) })].filter((part) => part !== '').join(' · ');
  const { customerId } = about;
  const later = (): Promise<boolean> => orSay(updateLocal('callback', id, (before) => ({ ...before, dueAt: Math.max(now(), before.dueAt ?? 0) + LATER })));
  return (
    <Row
      title={title}
      line={line === '' ? null : line}
      trouble={isDue ? t('todo.overdue', { when: whenText(dueAt, minute) }) : null}
      acts={
        <>
          <Button size="small" look="go" aria-label={`${t('todo.called')}: ${title}`} onClick={(event) => void leaveRow(event, () => finish(id, title))}>
            {t('todo.called')}
          </Button>
          <Button size="small" aria-label={`${t('todo.later')}: ${title}`} onClick={() => void later()}>
            {t('todo.later')}
          </Button>
          {customerId === undefined ? null : (
            <Button size="small" look="plain" aria-label={`${t('todo.customer')}: ${title}`} onClick={() => goToCustomer(customerId)}>
              {t('todo.customer')}
            </Button>
          )}
          <Button size="small" look="plain" aria-label={`${t('todo.remove')}: ${title}`} onClick={(event) => void leaveRow(event, () => remove(id, title))}>
            {t('todo.remove')}
          </Button>
        </>
      }
    >
      {text === '' ? null : <span>{text}</span>}
    </Row>
  );
}

/** The time alone when it is today's. */
function whenText(ms: number, now: number): string {
  return dateIn(ms, MERCHANT_ZONE) === dateIn(now, MERCHANT_ZONE) ? formatTime(ms) : `${formatDay(ms)} ${formatTime(ms)}`;
}
