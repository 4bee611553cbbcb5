import { useEffect, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { Message, Skeleton } from '../../ui/message';
import { AskedProblem } from './asked-problem';
import { useAsked } from './use-asked';

/** A reading that takes longer than this may have failed, in ms. */
const LATE_MS = 4_000;

/** The list has not been read: because a right is missing, the token is refused, the line is down, the server would not give it, or it is on its way. */
export function UnreadWaitlist({ appointmentId }: { readonly appointmentId: number }) {
  const t = useText();
  const { state, missingRights } = useConnection();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (missingRights.includes('Alternates_r')) return <Message title={t('error.session.rightMissing', { right: 'Alternates_r' })} look="warn" />;
  if (state === 'refused') return <Message title={t('connection.refused')} look="warn" />;
  if (state === 'offline') return <Message title={t('waitlist.offline')} look="warn" />;
  return isLate ? <Late appointmentId={appointmentId} /> : <Skeleton lines={2} label={t('waitlist.loading')} />;
}

/** Asks by itself, only to hear why the list does not come. */
function Late({ appointmentId }: { readonly appointmentId: number }) {
  const { error, again } = useAsked('waitlist.appointment', { appointmentId });
  return <AskedProblem isWaiting={error === null} error={error} onAgain={again} />;
}
