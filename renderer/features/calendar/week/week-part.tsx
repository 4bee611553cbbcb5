import type { KeyAction } from '@shared/domain/key-bindings';
import { addDays } from '@shared/domain/plain-date';
import type { BlockView } from '@shared/domain/views';
import { mondayOf } from '@shared/domain/weeks';
import { useCallback, useEffect, useMemo } from 'react';
import { ageOf } from '../../../i18n/age';
import { useText } from '../../../i18n/i18n';
import { useCalendarResources } from '../../../state/calendar';
import { errorText } from '../../../state/error-text';
import { useAction } from '../../../state/keyboard';
import { focusBlock, focusBlockSoon, openDrawer, selectBlock, setDate, useNavigation } from '../../../state/navigation';
import { openNewBooking } from '../../../state/new-booking';
import { useRowMoved } from '../../../state/row-moved';
import { useSession } from '../../../state/session';
import { marksBeingWritten, useWriting } from '../../../state/writing';
import { Button } from '../../../ui/button';
import { Message, Skeleton } from '../../../ui/message';
import { useBlockMarkKeys, usePayKeys } from '../../bookings';
import { useBlockKeys } from '../../changes';
import { NotHere } from '../../today';
import css from '../calendar.module.css';
import { Toolbar } from '../toolbar';
import { useView } from '../use-view';
import { useAnswered } from '../view-cache';
import type { WeekModel } from '../week-model';
import { modelOfWeek, neighbourIn, sameBlocks } from '../week-model';
import type { EmptyPlace } from './week-grid';
import { WeekDeck } from './week-deck';

/** Weeks that a key leads to from the one that is shown, the likeliest first. */
const NEXT = [1, -1, 4, 2];

/** The week with its toolbar and keys. */
export function WeekPart() {
  const t = useText();
  const { date, selected } = useNavigation();
  const minute = useSession((state) => state.minute);
  const locationId = useSession((state) => state.preferences.locationId);
  const resourceIds = useCalendarResources();
  const marks = useWriting((state) => state.marks);
  const from = mondayOf(date);
  const question = useCallback((monday: string) => ({ input: { date: monday, locationId, resourceIds }, span: { from: monday, to: addDays(monday, 6) } }), [locationId, resourceIds]);
  const known = useAnswered('calendar.week');
  const beside = useCallback((monday: string) => known(question(monday).input), [known, question]);
  const { view, error, again } = useView('calendar.week', {
    ...question(from),
    merge: sameBlocks,
    next: NEXT.map((weeks) => question(addDays(from, weeks * 7))),
  });
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the marks are those of the open business
  const model = useMemo(() => (view === null ? null : modelOfWeek(view, marksBeingWritten())), [view, marks]);
  useWeekKeys(model);
  useRowMoved(from, selected, selected === null ? undefined : model?.byKey.get(selected)?.block);
  const isHere = model !== null;
  useEffect(() => {
    if (isHere && document.activeElement === document.body) focusBlock(useNavigation.getState().selected);
  }, [isHere]);
  const select = useCallback((key: string, day: string) => {
    selectBlock(key);
    setDate(day);
  }, []);
  const begin = useCallback(({ resourceId, start }: EmptyPlace) => openNewBooking({ resourceId, start }), []);

  const ages = view?.days.map((day) => day.ages.bookings) ?? [];
  const isNeverRead = view !== null && ages.every((at) => at === null);
  const isEmpty = model !== null && model.byKey.size === 0;
  return (
    <>
      <Toolbar choices={view?.choices ?? []} shown={view?.resources.map(({ resourceId }) => resourceId) ?? resourceIds} single age={view === null ? null : ageOf(ages)} />
      <div className={css['body']} data-week={view?.from} data-unread={ages.filter((at) => at === null).length}>
        {error === null ? null : (
          <Message title={errorText(error)} look="bad">
            <Button onClick={again}>{t('app.tryAgain')}</Button>
          </Message>
        )}
        {view === null && error === null ? <Skeleton lines={12} label={t('app.loading')} /> : null}
        {isNeverRead && isEmpty ? <NotHere title={t('calendar.never')} /> : null}
        {model !== null && model.view.resources.length === 0 && !isNeverRead ? <Message title={t('calendar.noResources')} /> : null}
        {model !== null && model.view.resources.length > 0 && !(isNeverRead && isEmpty) ? <WeekDeck model={model} beside={beside} now={minute} selected={selected} onSelect={select} onDay={setDate} onOpen={openBlock} onNew={begin} /> : null}
        {isEmpty && !isNeverRead && model.view.resources.length > 0 ? (
          <p className={css['empty']} role="status">
            {t('calendar.emptyWeek')}
          </p>
        ) : null}
      </div>
    </>
  );
}

function openBlock(model: WeekModel, key: string): void {
  const found = model.byKey.get(key);
  const date = model.columns[found?.column ?? -1]?.date;
  if (found === undefined || date === undefined) return;
  const { appointmentId, customerId } = found.block;
  openDrawer(customerId === null ? { kind: 'class', appointmentId } : { kind: 'booking', appointmentId, customerId }, date);
}

/** Keys of the week: walking, opening, marks of attendance, paying and changes. */
function useWeekKeys(model: WeekModel | null): void {
  const walk = (action: KeyAction): boolean => {
    if (model === null || (action.kind !== 'up' && action.kind !== 'down' && action.kind !== 'left' && action.kind !== 'right')) return false;
    const next = neighbourIn(model, useNavigation.getState().selected, action.kind);
    if (next === null) return true;
    selectBlock(next);
    // A column that was out of sight is drawn first.
    focusBlockSoon(next);
    return true;
  };
  useAction('up', walk);
  useAction('down', walk);
  useAction('left', walk);
  useAction('right', walk);
  useAction('open', () => {
    const { selected } = useNavigation.getState();
    if (selected === null || model?.byKey.has(selected) !== true) return false;
    openBlock(model, selected);
    return true;
  });
  const selectedBlock = (): BlockView | undefined => model?.byKey.get(useNavigation.getState().selected ?? '')?.block;
  useBlockMarkKeys(selectedBlock);
  // A week says nothing of what people have.
  usePayKeys(selectedBlock, null);
  useBlockKeys(selectedBlock);
}
