import { isBelowMinimum } from '@shared/domain/minimum';
import type { LocalRecord } from '@shared/domain/local/record';
import type { ClassDetail } from '@shared/domain/views';
import { call } from '../../bridge/bridge';
import { formatDay } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { createCallList, mergeCallList, openCallList } from '../../state/call-lists';
import { useOpenRecords } from '../../state/local';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';

type Why = 'belowMinimum' | 'cancelled';

/** The call list of the people of a class: there is one, whyever it was begun. Opening it brings its people to what they are now. */
export function useClassCalls({ block, roster, date }: ClassDetail): { readonly list: LocalRecord<'callList'> | undefined; readonly open: (why: Why) => Promise<void> } {
  const { appointmentId, serviceId } = block;
  const list = useOpenRecords('callList').find(({ about, payload }) => about.appointmentId === appointmentId && payload.why !== 'timeOff');
  const open = async (why: Why): Promise<void> => {
    const people = roster.map(({ customerId, name, phone }) => ({ appointmentId, customerId, start: block.start, name, phone }));
    if (list !== undefined) {
      const left = await goneOf(list, people.map(({ customerId }) => customerId));
      if (await mergeCallList(list.id, people, left)) openCallList(list.id);
      return;
    }
    const title = `${block.title}, ${formatDay(block.start)} ${block.startLabel}`;
    const id = await createCallList({ title, why, people, about: { appointmentId, date, ...(serviceId === null ? {} : { serviceId }) } });
    if (id !== null) openCallList(id);
  };
  return { list, open };
}

/** People of a list whose booking is no longer known at all; of the others the list itself sees what has become of it. */
async function goneOf({ payload }: LocalRecord<'callList'>, booked: readonly number[]): Promise<ReadonlySet<number>> {
  const missing = payload.entries.filter(({ customerId }) => !booked.includes(customerId));
  const answers = await Promise.all(missing.map(({ appointmentId, customerId }) => call('view.booking', { appointmentId, customerId })));
  return new Set(missing.filter((_, index) => answers[index]?.ok === false && answers[index].error.code === 'notFound').map(({ customerId }) => customerId));
}

/** Phoning the people of a class that does not take place; where too few are booked the part above offers it. */
export function CallOff({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, roster } = detail;
  const minute = useSession((state) => state.minute);
  const minimum = useOpenRecords('minimum').find(({ about }) => about.serviceId === block.serviceId)?.payload.people;
  const { list, open } = useClassCalls(detail);
  if (roster.length === 0 || block.end <= minute || (block.serviceId !== null && isBelowMinimum(block, minimum, minute))) return null;
  return (
    <Button size="small" title={t('class.callOff.what')} onClick={() => void open('cancelled')}>
      {t(list === undefined ? 'class.callOff' : 'class.short.callAgain')}
    </Button>
  );
}
