import { useText } from '../../../i18n/i18n';
import css from './grid.module.css';

/** The sheet while the cache is asked for its day: its lines stand where the day will have them. */
export function BlankSheet() {
  const t = useText();
  return <div className={css['blank']} role="status" aria-label={t('app.loading')} />;
}
