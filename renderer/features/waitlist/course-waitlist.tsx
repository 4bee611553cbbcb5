import type { CourseWaiting } from '@shared/domain/waitlist';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { goToCustomer } from '../../state/navigation';
import { runAndSay } from '../../state/run-act';
import { AddWaiting } from './add-waiting';
import { AskedProblem } from './asked-problem';
import { CourseElsewhere } from './course-elsewhere';
import { Facts } from './facts';
import { PlaceActs } from './place-acts';
import { RemoveDialog } from './remove-dialog';
import { useAgainWhenRead } from './use-again-when-read';
import { useAsked } from './use-asked';
import css from './waitlist.module.css';

/** Who waits for a course, read when a lesson of it is looked at: who is next, with what they can pay with and what they have at the time of its lessons. */
export function CourseWaitlist({ courseId }: { readonly courseId: number }) {
  const t = useText();
  const { value, error, again } = useAsked('waitlist.course', { courseId });
  const [removing, setRemoving] = useState<CourseWaiting | null>(null);
  useAgainWhenRead((value ?? []).filter(({ means }) => means === null).map((person) => person.customerId), again);
  const remove = ({ customerId }: CourseWaiting): void => {
    setRemoving(null);
    void runAndSay('Alternates/RemoveFromCourse', { CourseId: courseId, CustomerId: customerId });
  };
  return (
    <section className={css['section']} aria-label={t('waitlist.course')}>
      <h3>{value === null ? t('waitlist.course') : t('waitlist.course.count', { count: value.length })}</h3>
      <AskedProblem isWaiting={value === null && error === null} error={error} onAgain={again} />
      {value?.length === 0 ? <p className={css['empty']}>{t('waitlist.empty')}</p> : null}
      {value === null || value.length === 0 ? null : (
        <ol className={css['list']}>
          {value.map((person) => (
            <li key={person.customerId}>
              <div className={css['who']}>
                <button type="button" className={css['name']} onClick={() => goToCustomer(person.customerId)}>
                  {person.name}
                </button>
                {person.phone === null ? null : <span>{person.phone.replaceAll(' ', '\u00a0')}</span>}
              </div>
              <Facts facts={person} dated />
              <PlaceActs name={person.name} noPlace={t('waitlist.course.elsewhere')} onRemove={() => setRemoving(person)} />
            </li>
          ))}
        </ol>
      )}
      {value === null || value.length === 0 ? null : <CourseElsewhere />}
      {value === null ? null : <AddWaiting of="course" refusedBy="Alternates_w" waiting={value} onAdd={(customerId) => runAndSay('Alternates/AddToCourse', { CourseId: courseId, CustomerId: customerId })} />}
      {removing === null ? null : <RemoveDialog of="course" name={removing.name} onClose={() => setRemoving(null)} onGo={() => remove(removing)} />}
    </section>
  );
}
