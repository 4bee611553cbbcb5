import { countPeople } from '@shared/domain/occupancy';
import type { ClassDetail } from '@shared/domain/views';
import { isFull } from '@shared/domain/waitlist';
import { useEffect, useRef } from 'react';
import { formatDay } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { rowMoved } from '../../state/keyboard';
import { openNewBooking } from '../../state/new-booking';
import { useRefusal } from '../../state/rights';
import { focusRow } from '../../state/row-keys';
import { useSession } from '../../state/session';
import { marksBeingWritten, useWriting } from '../../state/writing';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { ClassMove } from '../changes';
import { CourseWaitlist, isTyping, useFreed, Waitlist } from '../waitlist';
import css from './drawer.module.css';
import { CallOff } from './class-calls';
import own from './class.module.css';
import { MinimumField } from './minimum-field';
import { MinimumPart } from './minimum-part';
import { ReadAt } from './read-at';
import { Roster } from './roster';
import { withUnwritten } from './unwritten-roster';

/** A class: how full it is, its people with their attendance one by one or all at once, who waits for a place, and how many it needs. */
export function ClassDrawer({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, date, courseId } = detail;
  const { appointmentId, class: group } = block;
  useWriting();
  const roster = withUnwritten(detail.roster, appointmentId, marksBeingWritten());
  const { here, expected, noShow } = countPeople(roster);
  const isOver = useSession(({ minute }) => block.start <= minute);
  const refusal = useRefusal('Booking_w');
  const body = useRef<HTMLDivElement>(null);
  useFirstFocus(appointmentId, body);
  return (
    <>
      <header className={css['head']}>
        <h2>{block.title}</h2>
        <p>{`${formatDay(block.start)}, ${block.startLabel}–${block.endLabel} · ${block.resourceName}`}</p>
        <ReadAt at={detail.readAt} />
        {group === null ? null : (
          <div className={css['tags']}>
            <Tag look={isFull(group) ? 'wait' : 'plain'}>{t('status.occupancy', { occupied: group.occupied, capacity: group.capacity })}</Tag>
            <Tag look="good">{t('board.classHere', { here, expected })}</Tag>
            {noShow === 0 ? null : <Tag look="bad">{t('class.noShows', { count: noShow })}</Tag>}
            {group.alternates === null || group.alternates === 0 ? null : (
              <button type="button" className={own['jump']} onClick={() => body.current?.querySelector<HTMLElement>('[data-waitlist] h3')?.focus()}>
                <Tag look="accent">{t('drawer.waitlist', { count: group.alternates })}</Tag>
              </button>
            )}
          </div>
        )}
      </header>
      <div className={css['body']} ref={body}>
        <MinimumPart detail={detail} />
        <section className={css['section']} aria-label={t('drawer.roster')}>
          <div className={own['sectionHead']}>
            <h3>{t('drawer.roster')}</h3>
            <Button size="small" disabled={refusal !== null} title={refusal ?? undefined} onClick={() => openNewBooking({ appointmentId, serviceId: block.serviceId, resourceId: block.resourceId, start: block.start, end: block.end })}>
              {t('class.add')}
            </Button>
          </div>
          <Roster appointmentId={appointmentId} date={date} end={block.end} roster={roster} />
        </section>
        <Waitlist detail={detail} />
        {courseId === null ? null : <CourseWaitlist key={courseId} courseId={courseId} />}
        {block.serviceId === null ? null : <MinimumField serviceId={block.serviceId} />}
        <div className={own['rest']} data-act="">
          <CallOff detail={detail} />
          {isOver ? null : <ClassMove />}
        </div>
      </div>
    </>
  );
}

/** A class that was opened puts the focus on the first person of whom nothing is recorded, once; a place that has become free is for those who wait, and who types is left alone. */
function useFirstFocus(appointmentId: number, body: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (body.current === null || isTyping() || useFreed.getState().appointmentId === appointmentId) return;
    const roster = body.current.querySelector('[data-roster]');
    const open = roster?.querySelector<HTMLElement>('[data-open]')?.dataset['rowId'];
    if (roster == null) return;
    rowMoved();
    focusRow(roster, open === undefined ? null : Number(open));
  }, [appointmentId, body]);
}
