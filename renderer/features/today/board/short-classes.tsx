import { useText } from '../../../i18n/i18n';
import { openShort, useBelowMinimum } from '../../../state/below-minimum';
import { Tag } from '../../../ui/tag';
import css from './short-classes.module.css';

/** Classes that begin within three hours with fewer people than they need: a row each that opens the class. */
export function ShortClasses() {
  const t = useText();
  const classes = useBelowMinimum((state) => state.classes);
  if (classes.length === 0) return null;
  return (
    <section aria-label={t('class.short')}>
      <h3>{t('class.short')}</h3>
      <ul className={css['list']}>
        {classes.map((short) => {
          const { block, people, minimum } = short;
          return (
            <li key={block.key}>
              <button type="button" onClick={() => openShort(short)}>
                <b>{block.startLabel.replace(/^0/, '')}</b>
                <span>{block.title}</span>
                <Tag look="owes">{t('class.short.people', { people, minimum })}</Tag>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
