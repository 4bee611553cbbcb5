import { AGENDA_STATES } from '@shared/domain/calendar-views';
import { useText } from '../../../i18n/i18n';
import { chooseAgenda, spanOf, useCalendar } from '../../../state/calendar';
import { useNavigation } from '../../../state/navigation';
import { Segmented } from '../../../ui/segmented';
import css from './agenda.module.css';
import { DayField } from './day-field';

const RANGES = ['week', 'month', 'custom'] as const;

/** Which days, which states and what is looked for. A range of one's own begins as the one on the screen. */
export function AgendaChoices() {
  const t = useText();
  const date = useNavigation((state) => state.date);
  const agenda = useCalendar((state) => state.agenda);
  const { range, custom, state, filter } = agenda;
  return (
    <>
      <Segmented label={t('agenda.range')} value={range} options={RANGES.map((value) => ({ value, text: t(`agenda.range.${value}`) }))} onChange={(next: (typeof RANGES)[number]) => chooseAgenda(next === 'custom' ? { range: next, custom: spanOf({ view: 'agenda', agenda }, date) } : { range: next })} />
      {range === 'custom' ? (
        <span className={css['range']}>
          <DayField name={t('agenda.from')} value={custom.from} onChange={(from) => chooseAgenda({ custom: { ...custom, from } })} />–
          <DayField name={t('agenda.to')} value={custom.to} onChange={(to) => chooseAgenda({ custom: { ...custom, to } })} />
        </span>
      ) : null}
      <select className={css['field']} aria-label={t('agenda.state')} value={state} onChange={(event) => chooseAgenda({ state: AGENDA_STATES.find((one) => one === event.target.value) ?? 'coming' })}>
        {AGENDA_STATES.map((one) => (
          <option key={one} value={one}>
            {t(`agenda.state.${one}`)}
          </option>
        ))}
      </select>
      <input type="search" className={css['filter']} aria-label={t('agenda.filter')} placeholder={t('agenda.filter')} value={filter} maxLength={100} onChange={(event) => chooseAgenda({ filter: event.target.value })} />
    </>
  );
}
