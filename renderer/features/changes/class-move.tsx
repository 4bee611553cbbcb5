import { useText } from '../../i18n/i18n';
import { Button } from '../../ui/button';
import { AdminButton } from '../admin';
import css from './changes.module.css';
import { moveRefusalText } from './move-text';

/** The move of a class, of which the API has none: off, with the reason and the way to where there is one. */
export function ClassMove() {
  const t = useText();
  return (
    <>
      <Button disabled>{t('changes.move')}</Button>
      <p className={css['fixed']}>
        {moveRefusalText('class', t)}
        <AdminButton page="calendar" />
      </p>
    </>
  );
}
