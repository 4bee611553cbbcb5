import { momentText } from '../../i18n/age';
import { formatShortDate } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { usePendingList } from '../../state/pending-list';
import { useSession } from '../../state/session';

/** How far what waits for a confirmation is known, and how old the oldest day of it is; nothing while nothing is known. */
export function PendingKnown() {
  const t = useText();
  const { until, readAt } = usePendingList();
  const minute = useSession((state) => state.minute);
  if (until === null || readAt === null) return null;
  return <small>{t('pending.known', { date: formatShortDate(Date.parse(`${until}T11:00:00Z`)), time: momentText(readAt, minute) })}</small>;
}
