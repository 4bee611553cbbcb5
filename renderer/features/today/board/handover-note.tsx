import { useText } from '../../../i18n/i18n';
import { useOpenRecords } from '../../../state/local';
import { goToPage } from '../../../state/navigation';
import css from './handover-note.module.css';

/** The latest message to this shift in one line below the board; opens To do. Nothing is shown while there is none. */
export function HandoverNote({ date }: { readonly date: string }) {
  const t = useText();
  // One that is about another day comes on that day.
  const notes = useOpenRecords('handover').filter(({ about }) => about.date === undefined || about.date <= date);
  const latest = notes.at(-1);
  if (latest === undefined) return null;
  const more = notes.length - 1;
  return (
    <button type="button" className={css['note']} data-act="" onClick={() => goToPage('todo')}>
      <b>{t('todo.board')}</b>
      <span className={css['text']}>{latest.payload.text}</span>
      {more === 0 ? null : <span className={css['more']}>{t('todo.boardMore', { count: more })}</span>}
    </button>
  );
}
