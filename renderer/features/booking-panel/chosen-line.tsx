import { formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { Button } from '../../ui/button';
import { focusField } from './combo';
import { chooseStart } from './offers';
import { useInView } from './in-view';
import css from './panel.module.css';
import { usePanel } from './panel-store';
import { waitsIn } from './save';
import { offerWords, startWords } from './words';

/** The chosen start: chosen, not booked, and when the server was last asked; taken meanwhile it is said with other starts. */
export function ChosenLine() {
  const t = useText();
  const state = usePanel();
  const { typed, check, catalogue, saving } = state;
  const { chosen } = typed;
  const waits = waitsIn(state);
  const isTaken = check.state === 'read' && !check.isFree && !waits;
  const line = useInView(isTaken ? chosen : null);
  if (chosen === null) return null;
  const values = { start: startWords(chosen, catalogue), time: formatTime(chosen.start) };
  return (
    <div ref={line} className={css['chosen']} data-taken={isTaken ? '' : undefined}>
      <b>{values.start}</b>
      {isTaken ? null : <span>{t(waits ? 'panel.chosen.full' : 'panel.chosen')}</span>}
      {check.state === 'read' && !isTaken ? <small>{t('panel.chosen.readAt', { time: formatTime(check.readAt) })}</small> : null}
      {check.state === 'read' && check.placesLeft !== null && check.placesLeft > 0 ? <small>{t('panel.chosen.left', { count: check.placesLeft })}</small> : null}
      {check.state === 'failed' ? <p role="status">{t('panel.chosen.unread', { why: serverWords(check.error) ?? errorText(check.error) })}</p> : null}
      {isTaken && saving === 'no' ? (
        <div role="alert" className={css['taken']}>
          <p>{check.placesLeft !== null && check.placesLeft > 0 ? t('panel.taken.count', { count: check.placesLeft }) : t('panel.taken', values)}</p>
          {check.others.length === 0 ? <p>{t('panel.others.none')}</p> : <p>{t('panel.others')}</p>}
          <Others others={check.others} />
        </div>
      ) : null}
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
