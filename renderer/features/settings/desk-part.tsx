import { MOST_AHEAD, MOST_BACK, MOST_GRACE } from '@shared/domain/desk-limits';
import type { Preferences } from '@shared/ipc/channels';
import { useText } from '../../i18n/i18n';
import { useSession } from '../../state/session';
import { Checkbox } from '../../ui/checkbox';
import { NumberLine } from './number-line';
import css from './settings.module.css';

/** How long acts wait for a second thought, which days are kept on this computer, and whether its screen faces the queue. */
export function DeskPart({ onChange }: { readonly onChange: (change: Partial<Preferences>) => void }) {
  const t = useText();
  const { graceSeconds, keptBack, keptAhead, privacy } = useSession((state) => state.preferences);
  return (
    <section className={css['part']}>
      <h2>{t('settings.desk')}</h2>
      <NumberLine label={t('settings.grace')} value={graceSeconds} least={0} most={MOST_GRACE} onChange={(next) => onChange({ graceSeconds: next })} />
      <p>{t('settings.graceText')}</p>
      <NumberLine label={t('settings.keptBack')} value={keptBack} least={0} most={MOST_BACK} onChange={(next) => onChange({ keptBack: next })} />
      <NumberLine label={t('settings.keptAhead')} value={keptAhead} least={1} most={MOST_AHEAD} onChange={(next) => onChange({ keptAhead: next })} />
      <p>{t('settings.keptText')}</p>
      <Checkbox text={t('settings.privacy')} checked={privacy} onChange={(next) => onChange({ privacy: next })} />
    </section>
  );
}
