import { isBelowMinimum, peopleOf } from '@shared/domain/minimum';
import type { ClassDetail } from '@shared/domain/views';
import { useText } from '../../i18n/i18n';
import { useOpenRecords } from '../../state/local';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { AdminButton } from '../admin';
import { useClassCalls } from './class-calls';
import css from './class.module.css';

/** What there is to do when a class begins soon with fewer people than it needs: close it in the administration first, then phone them. */
export function MinimumPart({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, roster } = detail;
  const { serviceId } = block;
  const minute = useSession((state) => state.minute);
  const record = useOpenRecords('minimum').find(({ about }) => about.serviceId === serviceId);
  const { list, open } = useClassCalls(detail);
  if (serviceId === null) return null;
  const minimum = record?.payload.people;
  if (!isBelowMinimum(block, minimum, minute)) return null;
  return (
    <section className={css['short']} aria-label={t('class.short')}>
      <b>{t('class.short.people', { people: peopleOf(block), minimum: minimum ?? 0 })}</b>
      <p>{t('class.short.what')}</p>
      <div className={css['buttons']}>
        {roster.length === 0 ? null : (
          <Button size="small" look="go" onClick={() => void open('belowMinimum')}>
            {t(list === undefined ? 'class.short.call' : 'class.short.callAgain')}
          </Button>
        )}
        <AdminButton page="calendar" />
      </div>
    </section>
  );
}
