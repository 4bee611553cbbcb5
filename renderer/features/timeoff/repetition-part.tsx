import { weekday } from '@shared/domain/plain-date';
import { nthOf, occurrences } from '@shared/domain/repetition';
import { formatDay } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { Segmented } from '../../ui/segmented';
import type { Draft, ReadDraft, WrongField } from './draft';
import css from './form.module.css';
import { noonOf, repetitionText, weekdayName } from './repetition-text';
import { TextField } from './text-field';

const FREQUENCIES = ['none', 'daily', 'weekly', 'monthly', 'yearly'] as const;
const ENDS = ['count', 'date', 'never'] as const;
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** So many first dates are shown; one more says that there are others. */
const DATES_SHOWN = 6;

/** How often it is repeated, in words and as its first dates. */
export function RepetitionPart({ draft, read, wrong, onChange }: { readonly draft: Draft; readonly read: ReadDraft; readonly wrong: ReadonlySet<WrongField>; readonly onChange: (part: Partial<Draft>) => void }) {
  const t = useText();
  const { stretch, rule } = read;
  const { frequency, by, end } = draft;
  const isByMonth = frequency === 'monthly' || frequency === 'yearly';
  const chosen = draft.weekdays.length === 0 && stretch !== null ? [weekday(stretch.date)] : draft.weekdays;
  const dates = stretch === null || rule === null ? [] : occurrences(stretch, rule, DATES_SHOWN + 1);
  return (
    <fieldset className={css['group']}>
      <legend>{t('timeoff.repeat')}</legend>
      <Segmented label={t('timeoff.repeat')} value={frequency} options={FREQUENCIES.map((value) => ({ value, text: t(`timeoff.frequency.${value}`) }))} onChange={(next) => onChange({ frequency: next })} />
      {frequency === 'none' ? null : (
        <>
          <div className={css['row']}>
            <TextField label={t(`timeoff.interval.${frequency}`)} value={draft.interval} wrong={wrong.has('interval') ? t('timeoff.wrong.interval') : null} onChange={(interval) => onChange({ interval })} />
            {isByMonth && stretch !== null ? (
              <div className={css['field']}>
                <span>{t('timeoff.by')}</span>
                <Segmented
                  label={t('timeoff.by')}
                  value={by}
                  options={[
                    { value: 'date', text: t('timeoff.byDate', { day: Number(stretch.date.slice(8)) }) },
                    { value: 'weekday', text: t('timeoff.byWeekday', { nth: t(`timeoff.nth.${nthOf(stretch.date) as 1 | 2 | 3 | 4 | 5}`), day: weekdayName(weekday(stretch.date)) }) },
                  ]}
                  onChange={(next) => onChange({ by: next })}
                />
              </div>
            ) : null}
          </div>
          {frequency === 'weekly' ? (
            <div role="group" aria-label={t('timeoff.weekdays')} className={css['days']}>
              {DAYS.map((day) => (
                <label key={day} className={css['day']}>
                  <input type="checkbox" checked={chosen.includes(day)} onChange={(event) => onChange({ weekdays: event.target.checked ? [...chosen, day] : chosen.filter((one) => one !== day) })} />
                  <span>{weekdayName(day)}</span>
                </label>
              ))}
            </div>
          ) : null}
          <div className={css['row']}>
            <div className={css['field']}>
              <span>{t('timeoff.end')}</span>
              <Segmented label={t('timeoff.end')} value={end} options={ENDS.map((value) => ({ value, text: t(`timeoff.end.${value}`) }))} onChange={(next) => onChange({ end: next })} />
            </div>
            {end === 'count' ? <TextField label={t('timeoff.count')} value={draft.count} wrong={wrong.has('count') ? t('timeoff.wrong.count') : null} onChange={(count) => onChange({ count })} /> : null}
            {end === 'date' ? <TextField label={t('timeoff.until')} value={draft.until} wrong={wrong.has('until') ? t('timeoff.wrong.until') : null} onChange={(until) => onChange({ until })} /> : null}
          </div>
          {stretch === null || rule === null ? null : (
            <p className={css['words']} aria-live="polite">
              <b>{repetitionText(rule, stretch.date, t)}</b>
              <br />
              {dates.length === 0 ? t('timeoff.noDates') : t('timeoff.firstDates', { dates: `${dates.slice(0, DATES_SHOWN).map(({ date }) => formatDay(noonOf(date))).join(', ')}${dates.length > DATES_SHOWN ? ' …' : ''}` })}
            </p>
          )}
        </>
      )}
    </fieldset>
  );
}
