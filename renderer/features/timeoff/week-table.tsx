import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { PlainDate } from '@shared/domain/booking';
import type { Stretch } from '@shared/domain/hours';
import type { HoursDay, HoursRow, LocationHours } from '@shared/domain/hours-period';
import { addDays, dateIn } from '@shared/domain/plain-date';
import { instantAt } from '@shared/domain/wall-instant';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { openSickDay } from '../../state/time-off';
import { Button } from '../../ui/button';
import css from './hours.module.css';
import { noonOf } from './repetition-text';
import type { TimeOffRecord } from './use-hours';
import { gapsOf } from './use-hours';

/** A week of working hours: a row for each location and resource, a column for each day. */
export interface WeekTableProps {
  readonly dates: readonly PlainDate[];
  readonly rows: readonly HoursRow[];
  readonly locations: readonly LocationHours[];
  readonly offs: readonly TimeOffRecord[];
  readonly today: PlainDate;
  /** Why no time off can be created; null: it can. */
  readonly refusal: string | null;
}

/** See {@link WeekTableProps}. */
export function WeekTable({ dates, rows, locations, offs, today, refusal }: WeekTableProps) {
  const t = useText();
  return (
    <div className={css['scroll']}>
      <table className={css['table']} aria-label={t('timeoff.hours')}>
        <thead>
          <tr>
            <th scope="col">{t('timeoff.who')}</th>
            {dates.map((date) => (
              <th key={date} scope="col" className={date === today ? css['today'] : undefined}>
                {formatDay(noonOf(date))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {locations.map(({ id, name, open }) => (
            <tr key={`l${id}`} className={css['location']}>
              <th scope="row">{t('timeoff.openAt', { name })}</th>
              {dates.map((date) => {
                const spans = open.filter((span) => dateIn(span.from, MERCHANT_ZONE) === date);
                return <td key={date}>{spans.length === 0 ? <span className={css['none']}>{t('timeoff.closed')}</span> : spans.map((span) => <Span key={span.from} span={span} />)}</td>;
              })}
            </tr>
          ))}
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className={css['who']}>
                  <span>{row.name}</span>
                  {dates.includes(today) ? (
                    <Button size="small" aria-label={t('timeoff.sickOf', { name: row.name })} disabled={refusal !== null} title={refusal ?? undefined} onClick={() => openSickDay([row.id])}>
                      {t('timeoff.sick')}
                    </Button>
                  ) : null}
                </span>
              </th>
              {row.days.map((day) => (
                <DayCell key={day.date} day={day} offs={offs.filter(({ payload }) => payload.resourceId === row.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, offs }: { readonly day: HoursDay; readonly offs: readonly TimeOffRecord[] }) {
  const t = useText();
  const { date, open, usual } = day;
  if (open === null) return <td className={css['unknown']}>{t('timeoff.notRead')}</td>;
  const gaps = gapsOf(usual, open, offs, { from: instantAt(date, 0), to: instantAt(addDays(date, 1), 0) });
  return (
    <td>
      {open.map((span) => (
        <Span key={span.from} span={span} />
      ))}
      {gaps.map((gap) => (
        <span key={gap.from} className={gap.why === null ? css['gap'] : css['off']}>
          <Time span={gap} /> {gap.why === null ? t('timeoff.notBookable') : gap.why.payload.note === '' ? t('timeoff.off') : t('timeoff.offNamed', { note: gap.why.payload.note })}
        </span>
      ))}
      {open.length === 0 && gaps.length === 0 ? <span className={css['none']}>{t('timeoff.noShift')}</span> : null}
    </td>
  );
}

function Span({ span }: { readonly span: Stretch }) {
  return (
    <span className={css['open']}>
      <Time span={span} />
    </span>
  );
}

/** From and to; the end of a day is its 24:00. */
function Time({ span }: { readonly span: Stretch }) {
  const isMidnight = dateIn(span.to, MERCHANT_ZONE) !== dateIn(span.from, MERCHANT_ZONE) && formatTime(span.to) === '0:00';
  return <>{`${formatTime(span.from)}–${isMidnight ? '24:00' : formatTime(span.to)}`}</>;
}
