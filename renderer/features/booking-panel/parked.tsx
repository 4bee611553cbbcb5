import { useText } from '../../i18n/i18n';
import { resumeDraft } from '../../state/new-booking';
import { useParked } from '../../state/parked';
import { Button } from '../../ui/button';
import css from './panel.module.css';
import { usePanel } from './panel-store';
import { isWorthKeeping } from './typed';

/** Half-typed bookings that were put aside, while nothing has been typed here yet. */
export function Parked() {
  const t = useText();
  const drafts = useParked();
  const { typed, draftId } = usePanel();
  if (draftId !== null || isWorthKeeping(typed) || drafts.length === 0) return null;
  return (
    <section className={css['parked']} aria-label={t('panel.parked')}>
      <h3>{t('panel.parked')}</h3>
      {drafts.map(({ id, payload }) => (
        <Button key={id} size="small" onClick={() => resumeDraft(id)}>
          {payload.summary === '' ? t('panel.parked.untitled') : payload.summary}
        </Button>
      ))}
      <small>{t('panel.parked.here')}</small>
    </section>
  );
}
