import { momentText } from '../../i18n/age';
import { useText } from '../../i18n/i18n';
import { useSession } from '../../state/session';
import css from './drawer.module.css';

/** When what a drawer shows was last read (epoch ms; 0: never), one quiet line in its head. */
export function ReadAt({ at }: { readonly at: number }) {
  const t = useText();
  const minute = useSession((state) => state.minute);
  return at === 0 ? null : <p className={css['readAt']}>{t('calendar.age', { time: momentText(at, minute) })}</p>;
}
