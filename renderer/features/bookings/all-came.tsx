import { headsOf, notRecorded } from '@shared/domain/whole-roster';
import type { ClassDetail } from '@shared/domain/views';
import { useState } from 'react';
import { formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { errorText, serverWords } from '../../state/error-text';
import { useKeyHint } from '../../state/key-hints';
import { useAction } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';
import css from './class.module.css';
import { markAll } from './mark-all';

type Roster = ClassDetail['roster'];

/** Records that everybody came of whom nothing is recorded yet; exceptions are changed after it, and all of it can be taken back. `onMarked`: where the hand goes on. */
export function AllCame({ appointmentId, roster, onMarked }: { readonly appointmentId: number; readonly roster: Roster; readonly onMarked: () => void }) {
  const t = useText();
  const refusal = useRefusal('Booking_w');
  const isOffline = useConnection(({ state }) => state === 'offline');
  const [marked, setMarked] = useState<readonly number[]>([]);
  const open = notRecorded(roster);
  const back = roster.filter(({ customerId, attendance }) => marked.includes(customerId) && attendance === 'came');
  const targetsOf = (people: Roster) => people.map((person) => ({ ...person, appointmentId }));
  const markEverybody = async (): Promise<void> => {
    const { kept, sentAt, error } = await markAll(targetsOf(open), 'came');
    setMarked([...marked, ...kept]);
    const count = headsOf(open.filter(({ customerId }) => kept.includes(customerId)));
    if (error !== null) say('alert', `${t('class.allCame.failed', { count: headsOf(open) - count })} ${errorText(error)}`, serverWords(error));
    if (count > 0) say('status', sentAt !== null ? t('class.allCame.later', { count, at: formatTime(sentAt) }) : t(isOffline ? 'class.allCame.offline' : 'class.allCame.done', { count }));
    onMarked();
  };
  const takeBack = async (): Promise<void> => {
    setMarked([]);
    const { kept, error } = await markAll(targetsOf(back), 'unknown');
    if (error !== null) say('alert', errorText(error), serverWords(error));
    if (kept.length > 0) say('status', t('class.allCame.takenBack', { count: headsOf(back.filter(({ customerId }) => kept.includes(customerId))) }));
    onMarked();
  };
  useAction(
    'allCame',
    () => {
      if (open.length > 0) void markEverybody();
      return true;
    },
    true,
    () => (open.length === 0 ? t('palette.allRecorded') : null),
  );
  useAction(
    'undoAllCame',
    () => {
      if (back.length > 0) void takeBack();
      return true;
    },
    true,
    () => (back.length === 0 ? t('palette.notAllCame') : null),
  );
  const hint = useKeyHint('allCame');
  if (open.length === 0 && back.length === 0) return null;
  return (
    <div className={css['allCame']}>
      {open.length === 0 ? null : (
        <Button look="go" {...hint} disabled={refusal !== null} title={refusal ?? undefined} onClick={() => void markEverybody()}>
          {t('class.allCame', { count: headsOf(open) })}
        </Button>
      )}
      {back.length === 0 ? null : (
        <Button disabled={refusal !== null} title={refusal ?? undefined} onClick={() => void takeBack()}>
          {t('class.allCame.takeBack', { count: headsOf(back) })}
        </Button>
      )}
    </div>
  );
}
