import { fold } from '@shared/domain/fold';
import type { OfferItem } from '@shared/domain/offers';
import { unbookable } from '@shared/domain/offers';
import { useState } from 'react';
import { formatMoney } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { AdminButton } from '../admin';
import { chooseItem, itemsAt } from './begin';
import type { ComboOption } from './combo';
import { Combo, focusField } from './combo';
import { itemOf, setText, setTyped, usePanel } from './panel-store';
import { forgetOffers } from './offers';

/** Items that hold every word that was typed, in their name or their segment's. */
export function itemsNamed(items: readonly OfferItem[], text: string): readonly OfferItem[] {
  const words = fold(text).split(' ').filter((word) => word !== '');
  return items.filter(({ name, segmentName }) => words.every((word) => ` ${fold(name)} ${fold(segmentName)}`.includes(word)));
}

function optionOf({ key, name, segmentName, minutes, price, type }: OfferItem, t: Translate): ComboOption {
  const facts = [type === 'RentalLike' ? t('panel.item.rental') : segmentName, minutes === null ? null : t('panel.item.minutes', { count: minutes }), price === null ? null : formatMoney(price)];
  const why = unbookable({ type, minutes });
  const refusal = why === null ? undefined : t(`panel.item.${why}`);
  return { id: key, main: name, side: facts.filter((fact) => fact !== null).join(' · '), refusal };
}

/** What is booked: services of every segment, and segments in which resources are rented. */
export function ItemField() {
  const t = useText();
  const { catalogue, typed, texts, missing, pointed } = usePanel();
  const item = itemOf({ typed, catalogue });
  // It has the focus as soon as it is there: its list is drawn with it.
  const [state, setState] = useState<{ readonly open: boolean; readonly active: number }>({ open: item === null, active: 0 });
  const possible = itemsAt(catalogue?.items ?? [], item === null ? typed.resourceId : null);
  const found = item !== null && texts.item === item.name ? possible : itemsNamed(possible, texts.item);
  const options = found.map((one) => optionOf(one, t));
  const isForAdministration = found.some((one) => unbookable(one) !== null);
  return (
    <div>
      <Combo
        field="item"
        label={t('panel.item')}
        text={texts.item}
        placeholder={t('panel.item.placeholder')}
        options={options}
        active={Math.min(state.active, options.length - 1)}
        look={state.open ? 'hanging' : 'closed'}
        invalid={missing.includes('item')}
        onText={(text) => {
          setText('item', text);
          setState({ open: true, active: 0 });
          if (item !== null) {
            setTyped({ item: null, chosen: null });
            forgetOffers();
          }
        }}
        onMove={(step) => setState(({ active }) => ({ open: true, active: Math.min(Math.max(0, active + step), options.length - 1) }))}
        onChoose={({ id }) => {
          const chosen = found.find(({ key }) => key === id);
          if (chosen === undefined) return;
          setState({ open: false, active: 0 });
          void chooseItem(chosen);
          // A place that was pointed at needs no time any more.
          focusField(pointed === null ? 'start' : 'customer');
        }}
        onEnter={() => item !== null && focusField('start')}
        onFocus={() => setState((was) => (was.open === (item === null) && was.active === 0 ? was : { open: item === null, active: 0 }))}
        onBlur={() => setState({ open: false, active: 0 })}
      />
      {state.open && isForAdministration ? <AdminButton page="calendar" /> : null}
    </div>
  );
}
