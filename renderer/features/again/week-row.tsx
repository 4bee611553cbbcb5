import type { MouseEvent } from 'react';
import { formatDay, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import css from './again.module.css';
import type { AgainSource, AgainWeek } from './again-store';
import { bookableIn, setWeek } from './again-store';
import { askAgain, takeOther } from './plan';

/** One later week: when, what stands in the way or what became of it, and what is free instead. */
export function WeekRow({ week, source, isBooking }: { readonly week: AgainWeek; readonly source: AgainSource; readonly isBooking: boolean }) {
  const t = useText();
  const { weeks, place, plan, outcome, isWanted } = week;
  const at = (start: number, resourceId: number): string => [`${formatDay(start)} ${formatTime(start)}`, resourceId === source.place.resourceId ? '' : (source.names.get(resourceId) ?? '')].filter((part) => part !== '').join(', ');
  const when = at(place.start, place.resourceId);
  const read = plan.state === 'read' ? plan.plan : null;
  const others = read !== null && (outcome.state === 'none' || outcome.state === 'refused') ? read.others : [];
  const isBad = outcome.state === 'refused' || outcome.state === 'undecided' || plan.state === 'failed' || (read !== null && read.clash !== null);
  return (
    <li tabIndex={-1} data-week={weeks} data-state={outcome.state === 'none' ? (isBad ? 'clash' : plan.state) : outcome.state}>
      <Checkbox text={when} name={t('again.bookThat', { when })} checked={isWanted && bookableIn(week) !== null} disabled={isBooking || bookableIn(week) === null} onChange={(checked) => setWeek(weeks, { isWanted: checked })} />
      <p role={outcome.state === 'refused' || outcome.state === 'undecided' ? 'alert' : undefined} className={isBad ? css['bad'] : outcome.state === 'booked' ? css['good'] : undefined}>
        {stateText(week, t)}
      </p>
      {read?.own == null || read.own.isSame || outcome.state !== 'none' ? null : <p className={css['warning']}>{t('again.own', { time: formatTime(read.own.start), what: [read.own.service, read.own.resourceName].filter((part) => part !== '').join(', ') })}</p>}
      {plan.state === 'failed' && !isBooking ? (
        <Button size="small" onClick={(event) => stay(event, () => askAgain(weeks))}>
          {t('app.tryAgain')}
        </Button>
      ) : null}
      {others.length === 0 ? null : (
        <div role="group" aria-label={t('again.othersOf', { when })} className={css['others']}>
          <span>{t('again.others')}</span>
          {others.map((other) => (
            <Button key={`${other.start}:${other.resourceIds[0] ?? 0}`} size="small" disabled={isBooking} onClick={(event) => stay(event, () => takeOther(weeks, other, source.place))}>
              {at(other.start, other.resourceIds.includes(source.place.resourceId) ? source.place.resourceId : (other.resourceIds[0] ?? 0))}
            </Button>
          ))}
        </div>
      )}
      {read !== null && read.clash !== null && others.length === 0 ? <small>{t('again.none')}</small> : null}
    </li>
  );
}

/** The button goes with what it did: the focus stays in its row. */
function stay(event: MouseEvent<HTMLElement>, act: () => void): void {
  event.currentTarget.closest('li')?.focus();
  act();
}

function stateText({ plan, outcome }: AgainWeek, t: Translate): string {
  if (outcome.state === 'refused') return [t('again.refused'), serverWords(outcome.error) ?? errorText(outcome.error), ...(plan.state === 'read' && plan.plan.clash !== null ? [t(`again.clash.${plan.plan.clash}`)] : [])].join(' ');
  if (outcome.state !== 'none') return t(`again.outcome.${outcome.state}`);
  if (plan.state === 'asking') return t('again.asking');
  if (plan.state === 'failed') return t('again.failed', { why: errorText(plan.error) });
  if (plan.plan.own?.isSame === true) return t('again.ownSame');
  return t(plan.plan.clash === null ? 'again.free' : `again.clash.${plan.plan.clash}`);
}

