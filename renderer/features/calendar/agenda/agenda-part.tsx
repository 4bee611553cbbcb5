import { dayCount } from '@shared/domain/weeks';
import { LONGEST_SPAN } from '@shared/ipc/calendar-calls';
import { useText } from '../../../i18n/i18n';
import type { DaySpan } from '../../../state/calendar';
import { spanOf, useCalendar } from '../../../state/calendar';
import { useNavigation } from '../../../state/navigation';
import { Message } from '../../../ui/message';
import css from '../calendar.module.css';
import { Toolbar } from '../toolbar';
import { AgendaChoices } from './agenda-choices';
import { AgendaList } from './agenda-list';

/** The agenda of the days that are chosen, or why these days cannot be listed. */
export function AgendaPart() {
  const t = useText();
  const date = useNavigation((state) => state.date);
  const agenda = useCalendar((state) => state.agenda);
  const span = spanOf({ view: 'agenda', agenda }, date);
  if (isSpan(span)) return <AgendaList span={span} />;
  return (
    <>
      <Toolbar choices={[]} shown={[]} age={null}>
        <AgendaChoices />
      </Toolbar>
      <div className={css['body']}>
        <Message title={t('agenda.badRange')} look="warn" />
      </div>
    </>
  );
}

function isSpan({ from, to }: DaySpan): boolean {
  return from !== '' && to !== '' && from <= to && dayCount(from, to) < LONGEST_SPAN;
}
