import { isBelowMinimum, peopleOf } from '@shared/domain/minimum';
import type { ClassDetail } from '@shared/domain/views';
import { formatDay } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { createCallList, openCallList } from '../../state/call-lists';
import { useOpenRecords } from '../../state/local';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { AdminButton } from '../admin';
import css from './class.module.css';

/** What there is to do when a class begins soon with fewer people than it needs: close it in the administration first, then phone them. */
export function MinimumPart({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, roster, date } = detail;
  const { appointmentId, serviceId } = block;
  const minute = useSession((state) => state.minute);
  const record = useOpenRecords('minimum').find(({ about }) => about.serviceId === serviceId);
  const list = useOpenRecords('callList').find(({ about, payload }) => about.appointmentId === appointmentId && payload.why === 'belowMinimum');
  if (serviceId === null) return null;
  const minimum = record?.payload.people;
  const call = async (): Promise<void> => {
    const people = roster.map(({ customerId, name, phone }) => ({ appointmentId, customerId, start: block.start, name, phone }));
    const title = `${block.title}, ${formatDay(block.start)} ${block.startLabel}`;
    const id = list?.id ?? (await createCallList({ title, why: 'belowMinimum', people, about: { appointmentId, serviceId, date } }));
    if (id !== null) openCallList(id);
  };
  if (!isBelowMinimum(block, minimum, minute)) return null;
  return (
    <section className={css['short']} aria-label={t('class.short')}>
      <b>{t('class.short.people', { people: peopleOf(block), minimum: minimum ?? 0 })}</b>
      <p>{t('class.short.what')}</p>
      <div className={css['buttons']}>
        {roster.length === 0 ? null : (
          <Button size="small" look="go" onClick={() => void call()}>
            {t(list === undefined ? 'class.short.call' : 'class.short.callAgain')}
          </Button>
        )}
        <AdminButton page="calendar" />
      </div>
    </section>
  );
}
