import { formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { messageText } from '../acts';
import { focusField } from './combo';
import { chooseStart } from './offers';
import { useInView } from './in-view';
import css from './panel.module.css';
import { usePanel } from './panel-store';
import { saveAs } from './save';
import { rightFor, standingOf, waitsIn } from './standing';
import { offerWords, startWords } from './words';

/** The chosen start: chosen, not booked, and when the server was last asked; what has become of it meanwhile is said with other starts. */
export function ChosenLine() {
  const t = useText();
  const state = usePanel();
  const { typed, check, catalogue, saving } = state;
  const { chosen } = typed;
  const standing = standingOf(state);
  const isTaken = standing !== 'fine' && standing !== 'freed';
  const line = useInView(standing === 'fine' ? null : chosen);
  if (chosen === null) return null;
  return (
    <div ref={line} className={css['chosen']} data-taken={isTaken ? '' : undefined}>
      <b>{startWords(chosen, catalogue)}</b>
      {standing === 'fine' ? <span>{t(waitsIn(state) ? 'panel.chosen.full' : 'panel.chosen')}</span> : null}
      {check.state === 'read' && !isTaken ? <small>{t('panel.chosen.readAt', { time: formatTime(check.readAt) })}</small> : null}
      {check.state === 'read' && check.placesLeft !== null && check.placesLeft > 0 ? <small>{t('panel.chosen.left', { count: check.placesLeft })}</small> : null}
      {check.state === 'failed' ? <p role="status">{t('panel.chosen.unread', { why: serverWords(check.error) ?? errorText(check.error) })}</p> : null}
      {check.state === 'read' && standing !== 'fine' && saving === 'no' ? (
        <div role="alert" className={css['taken']} data-standing={standing}>
          <p>{t(`panel.standing.${standing}`, { time: formatTime(chosen.start), count: check.placesLeft ?? 0 })}</p>
          {standing === 'freed' ? null : <p>{t(check.others.length === 0 ? 'panel.others.none' : 'panel.others')}</p>}
          <Others others={check.others} />
          {standing === 'filled' || standing === 'freed' ? <Instead waits={standing === 'filled'} /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** What can be done with the class as it is now; nothing of it happens by itself. */
function Instead({ waits }: { readonly waits: boolean }) {
  const t = useText();
  const refusal = useRefusal(rightFor(waits));
  const message = messageText(waits ? 'Alternates/AddToAppointment' : 'Classes/CreateBooking', t);
  return (
    <div className={css['others']}>
      <Button size="small" look="go" disabled={refusal !== null} onClick={() => void saveAs(waits)}>
        {t(waits ? 'panel.save.waitlist' : 'panel.save.freed')}
      </Button>
      <small>{refusal ?? message}</small>
    </div>
  );
}

/** Other starts as buttons: one press takes one of them. */
export function Others({ others }: { readonly others: readonly Parameters<typeof chooseStart>[0][] }) {
  const { catalogue } = usePanel();
  return (
    <div className={css['others']}>
      {others.map((offer) => (
        <Button
          key={`${offer.start}:${offer.listed?.appointmentId ?? 0}`}
          size="small"
          onClick={() => {
            chooseStart(offer);
            focusField('customer');
          }}
        >
          {offerWords(offer, catalogue)}
        </Button>
      ))}
    </div>
  );
}
