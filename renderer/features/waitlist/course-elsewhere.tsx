import { useText } from '../../i18n/i18n';
import { AdminButton } from '../admin';
import css from './waitlist.module.css';

/** A place in a whole course is booked in the administration: the API books single lessons only. */
export function CourseElsewhere() {
  const t = useText();
  return (
    <div className={css['elsewhere']}>
      <p className={css['message']}>{t('waitlist.course.elsewhere')}</p>
      <AdminButton page="calendar" />
    </div>
  );
}
