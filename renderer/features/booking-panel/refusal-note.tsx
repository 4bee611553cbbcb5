import { useInView } from './in-view';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { Others } from './chosen-line';
import css from './panel.module.css';
import { usePanel } from './panel-store';

/** What was refused: why as the server says, why as we guess, and the nearest free starts. */
export function RefusalNote() {
  const t = useText();
  const { refusal } = usePanel();
  const note = useInView(refusal);
  if (refusal === null) return null;
  const { what, error, guess, others } = refusal;
  const words = error === null ? null : serverWords(error);
  return (
    <div ref={note} role="alert" className={css['refused']}>
      <b>{t(`panel.refused.${what}`)}</b>
      {words === null ? null : <p>{t('panel.refused.server', { words })}</p>}
      {words === null && error !== null ? <p>{errorText(error)}</p> : null}
      {guess === null ? null : <p>{t(`panel.guess.${guess}`)}</p>}
      {others.length === 0 ? null : <p>{t('panel.others')}</p>}
      <Others others={others} />
    </div>
  );
}
