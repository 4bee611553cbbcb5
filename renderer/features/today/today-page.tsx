import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import type { KeyAction } from '@shared/domain/key-bindings';
import type { BlockView } from '@shared/domain/views';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { markPainted } from '../../state/marks';
import { closeDrawer, focusBlock, goToDay, moveDay, openDrawer, selectBlock, useNavigation } from '../../state/navigation';
import { useNewBooking } from '../../state/new-booking';
import { useRowMoved } from '../../state/row-moved';
import { today, useSession } from '../../state/session';
import { useConnection } from '../../state/connection';
import { Button } from '../../ui/button';
import { HiddenHeading } from '../../ui/hidden-heading';
import { Message, Skeleton } from '../../ui/message';
import { Drawer, useBlockMarkKeys, usePayKeys } from '../bookings';
import { useBlockKeys } from '../changes';
import { Board } from './board/board';
import type { DayModel } from './day-model';
import { neighbourOf } from './day-model';
import { loadDay, useDay, wantDay } from './day-store';
import { BlankSheet } from './grid/blank-sheet';
import { arranged, hasColumns } from './grid/columns';
import { DayDeck } from './grid/day-deck';
import { NotHere, waitingFor } from './not-here';
import { useLook } from './sheet-look';
import css from './today.module.css';
import { useZoomCommands } from './zoom-commands';

/** Today: the board, the day grid and, beside them, what was opened. */
export function TodayPage() {
  const t = useText();
  const { date, selected, drawer } = useNavigation();
  const isBooking = useNewBooking(({ from }) => from !== null);
  const minute = useSession((state) => state.minute);
  const locationId = useSession((state) => state.preferences.locationId);
  const { model, last, error } = useDay();

  useEffect(() => {
    wantDay(date, locationId);
  }, [date, locationId]);
  useLayoutEffect(() => {
    if (model !== null && model.view.ages.bookings !== null) markPainted('pult:painted-day');
  }, [model]);
  const look = useLook();
  const locations = useSession((state) => state.business?.locations);
  const [isUnfolded, setUnfolded] = useState(false);
  const sheet = model ?? last;
  const shown = sheet === null ? null : arranged(sheet, look, locations, isUnfolded);
  const under = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // What has the focus is of the day before, under the blank sheet.
    const { activeElement } = document;
    if (model === null && activeElement instanceof HTMLElement && under.current?.contains(activeElement) === true) activeElement.blur();
  }, [model]);
  useDayKeys(model === null ? null : shown);
  useZoomCommands();
  useRowMoved(date, selected, selected === null ? undefined : model?.byKey.get(selected));

  const open = useCallback((key: string) => openKey(key), []);
  const unfold = useCallback(() => setUnfolded((before) => !before), []);
  const isToday = date === dateIn(minute, MERCHANT_ZONE);
  const connection = useConnection();
  const isComing = error === null && waitingFor(connection) === 'data';
  const neverRead = model !== null && model.view.ages.bookings === null && model.view.blocks.length === 0;
  return (
    <div className={css['page']} data-drawer={drawer === null ? undefined : ''} data-panel={isBooking ? '' : undefined}>
      <HiddenHeading>{t('nav.today')}</HiddenHeading>
      <div className={css['board']}>
        {model === null || neverRead ? (
          <section className={css['waiting']} aria-label={t('board.label')}>
            {isComing ? <Skeleton lines={8} label={t('app.loading')} /> : null}
          </section>
        ) : (
          <Board view={model.view} now={minute} isToday={isToday} selected={selected} onSelect={selectBlock} onOpen={open} onToday={showToday} />
        )}
      </div>
      <section className={css['grid']} aria-label={t('grid.label')}>
        {error === null ? null : (
          <Message title={errorText(error)} look="bad">
            <Button onClick={() => void loadDay(date, locationId)}>{t('app.tryAgain')}</Button>
          </Message>
        )}
        {model === null && error === null ? <BlankSheet /> : null}
        {neverRead ? <NotHere title={t('grid.neverRead')} /> : null}
        {model !== null && !neverRead && !hasColumns(model, isUnfolded) ? (
          <Message title={t('grid.noColumns')}>{model.view.folded.length === 0 ? null : <Button onClick={() => setUnfolded(true)}>{t('grid.unfold', { names: model.view.folded.map(({ name }) => name).join(', ') })}</Button>}</Message>
        ) : null}
        {sheet !== null && shown !== null && !neverRead && hasColumns(sheet, isUnfolded) ? (
          <div ref={under} className={css['under']} aria-hidden={model === null ? true : undefined}>
            <DayDeck whole={sheet} shown={shown} isUnfolded={isUnfolded} now={minute} selected={selected} onUnfold={unfold} onSelect={selectBlock} onOpen={open} />
          </div>
        ) : null}
        {model !== null && !neverRead && hasColumns(model, isUnfolded) && model.view.blocks.length === 0 ? (
          <p className={css['empty']} role="status">
            {t('grid.empty')}
          </p>
        ) : null}
      </section>
      <Drawer />
    </div>
  );
}

function showToday(): void {
  goToDay(today());
}

function openKey(key: string): void {
  const block = useDay.getState().model?.byKey.get(key);
  if (block === undefined) return;
  const { date } = useNavigation.getState();
  if (block.customerId === null) openDrawer({ kind: 'class', appointmentId: block.appointmentId }, date);
  else openDrawer({ kind: 'booking', appointmentId: block.appointmentId, customerId: block.customerId }, date);
}

/** Keys of this page: walking, marks, opening, days. */
function useDayKeys(shown: DayModel | null): void {
  const selectedBlock = (): BlockView | undefined => useDay.getState().model?.byKey.get(useNavigation.getState().selected ?? '');
  useBlockMarkKeys(selectedBlock);
  usePayKeys(selectedBlock, ({ customerId }) => useDay.getState().model?.view.people[String(customerId)]);
  useBlockKeys(selectedBlock);
  useAction('open', () => {
    const { selected } = useNavigation.getState();
    if (selected === null) return false;
    openKey(selected);
    return true;
  });
  const walk = (action: KeyAction): boolean => {
    if (shown === null || (action.kind !== 'up' && action.kind !== 'down' && action.kind !== 'left' && action.kind !== 'right')) return false;
    const row = document.activeElement?.closest('li') ?? null;
    if (row !== null && (action.kind === 'up' || action.kind === 'down')) return walkBoard(action.kind);
    const next = neighbourOf(shown, useNavigation.getState().selected, action.kind);
    if (next === null) return true;
    // Its column may not be drawn before it is selected.
    flushSync(() => selectBlock(next));
    focusBlock(next);
    return true;
  };
  useAction('up', walk);
  useAction('down', walk);
  useAction('left', walk);
  useAction('right', walk);
  useAction('today', () => {
    showToday();
    return true;
  });
  useAction('previousDay', () => {
    moveDay(-1);
    return true;
  });
  useAction('nextDay', () => {
    moveDay(1);
    return true;
  });
  useAction('back', () => {
    if (useNavigation.getState().drawer === null) return false;
    closeDrawer();
    return true;
  });
}

/** Up and down on the board go from row to row. */
function walkBoard(direction: 'up' | 'down'): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('li > [data-key]')];
  const at = rows.findIndex((row) => row === document.activeElement || row.parentElement?.contains(document.activeElement) === true);
  rows[at + (direction === 'down' ? 1 : -1)]?.focus();
  return true;
}
