import { useEffect, useLayoutEffect, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { markPainted } from '../../state/marks';
import { keepBeforeLeaving } from '../../state/leaving';
import { focusBlockSoon, useNavigation } from '../../state/navigation';
import { closeNewBooking, useNewBooking } from '../../state/new-booking';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Message } from '../../ui/message';
import { beginPanel, endPanel, useBegun } from './begin';
import { ChooseDay } from './choose-day';
import { ChosenLine } from './chosen-line';
import { useChosenPlaceOnSheet } from './chosen-place';
import { focusField } from './combo';
import { CustomerField } from './customer-field';
import { dropDraft } from './drafts';
import { Foot } from './foot';
import { useFreshStarts } from './fresh-starts';
import { asideAndClose, giveWay, setAside } from './give-way';
import { ItemField } from './item-field';
import { useKept } from './keep';
import { NewCustomerFields } from './new-customer';
import { MoreFields, PlaceFields, PriceLine, WalkInFields } from './options';
import css from './panel.module.css';
import { EMPTY_PANEL, itemOf, usePanel } from './panel-store';
import { Parked } from './parked';
import { useRecheck } from './recheck';
import { RefusalNote } from './refusal-note';
import { save } from './save';
import { ShowChosen } from './show-chosen';
import { StartField } from './start-field';
import { Warnings } from './warnings';

/** The panel of a new booking, in the place of the drawer: one form, from the service to Ctrl+Enter without the mouse. */
export function BookingPanel() {
  const t = useText();
  const from = useNewBooking((state) => state.from);
  const { catalogueError, catalogue } = usePanel();
  const item = usePanel(itemOf);
  const forbidden = useRefusal('FreeSpace_r');
  const [dialog, setDialog] = useState<'show' | 'day' | null>(null);
  // The form is drawn once, with what it begins with.
  const isBegun = useBegun(({ from: begun }) => begun !== null);
  useLayoutEffect(() => {
    if (from !== null) void beginPanel(from);
  }, [from]);
  useLayoutEffect(() => {
    if (from === null || !isBegun) return;
    focusField('item');
    markPainted('pult:painted-booking');
  }, [from, isBegun]);
  useEffect(() => endPanel, []);
  useRecheck();
  useKept();
  useFreshStarts();
  useChosenPlaceOnSheet();
  const leave = (): void => {
    usePanel.setState({ ...EMPTY_PANEL, catalogue });
    closeNewBooking();
    focusBlockSoon(useNavigation.getState().selected);
  };
  const parkAndLeave = async (): Promise<void> => {
    if (await setAside()) leave();
  };
  useEffect(() => useNavigation.subscribe(({ drawer }, before) => {
    if (drawer !== null && drawer !== before.drawer) void giveWay();
  }), []);
  useEffect(() => keepBeforeLeaving(asideAndClose), []);
  const discard = (): void => {
    dropDraft();
    leave();
  };
  useAction('back', () => {
    void parkAndLeave();
    return true;
  });
  useAction('park', () => {
    void parkAndLeave();
    return true;
  }, from !== null);
  if (from === null || !isBegun) return null;
  return (
    <>
      <aside
        className={css['panel']}
        aria-label={t('panel.title')}
        data-drawer="new-booking"
        onKeyDown={(event) => {
          if (event.altKey || event.metaKey || event.repeat) return;
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          void save();
        }}
      >
        <header className={css['head']}>
          <h2>{t('panel.title')}</h2>
          <Button look="plain" size="small" data-discard="" onClick={discard}>
            {t('panel.discard')}
          </Button>
          <IconButton icon="close" name={t('panel.park')} onClick={() => void parkAndLeave()} />
        </header>
        <div className={css['body']}>
          {catalogueError === null ? null : <Message title={errorText(catalogueError)} look="bad" />}
          {forbidden === null ? null : <Message title={forbidden} look="warn" />}
          {catalogue !== null && catalogue.items.length === 0 ? <Message title={t('panel.noItems')} /> : null}
          <Parked />
          <ItemField />
          <PlaceFields />
          <StartField onDay={() => setDialog('day')} />
          <ChosenLine />
          <CustomerField />
          <NewCustomerFields />
          <Warnings />
          {item === null ? null : (
            <>
              <WalkInFields item={item} />
              <PriceLine item={item} onShow={() => setDialog('show')} />
              <MoreFields item={item} />
            </>
          )}
          <RefusalNote />
        </div>
        <Foot onPark={() => void parkAndLeave()} />
      </aside>
      {dialog === 'show' && item !== null ? <ShowChosen item={item} onClose={() => setDialog(null)} /> : null}
      {dialog === 'day' ? <ChooseDay onClose={() => setDialog(null)} /> : null}
    </>
  );
}
