import type { CourseWaiting } from '@shared/domain/waitlist';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { goToCustomer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { runAndSay } from '../../state/run-act';
import { Button } from '../../ui/button';
import { AddWaiting } from './add-waiting';
import { AskedProblem } from './asked-problem';
import { CourseElsewhere } from './course-elsewhere';
import { Facts } from './facts';
import { RemoveDialog } from './remove-dialog';
import { useAgainWhenRead } from './use-again-when-read';
import { useAsked } from './use-asked';
import css from './waitlist.module.css';

/** Who waits for a course, read when a lesson of it is looked at: who is next, with what they can pay with and what they have at the time of its lessons. */
export function CourseWaitlist({ courseId }: { readonly courseId: number }) {
  const t = useText();
  const { value, error, again } = useAsked('waitlist.course', { courseId });
  const refusal = useRefusal('Alternates_w');
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
              <div className={css['acts']}>
                <Button size="small" disabled title={t('waitlist.course.elsewhere')} aria-label={`${t('waitlist.promote')}: ${person.name}`}>
                  {t('waitlist.promote')}
                </Button>
                <Button size="small" look="plain" disabled={refusal !== null} title={refusal ?? undefined} aria-label={`${t('waitlist.remove')}: ${person.name}`} onClick={() => setRemoving(person)}>
                  {t('waitlist.remove')}
                </Button>
              </div>
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
