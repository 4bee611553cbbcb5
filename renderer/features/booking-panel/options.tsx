import { offeredPrice } from '@shared/domain/offered-price';
import type { OfferItem } from '@shared/domain/offers';
import type { CustomerDetail } from '@shared/domain/views';
import { formatMoney } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { takes } from '../../state/booking-act';
import { now } from '../../state/session';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { loadOffers } from './offers';
import css from './panel.module.css';
import { itemOf, setTyped, usePanel } from './panel-store';
import { passFor } from './pass-for';
import type { Typed } from './typed';
import { isHere } from './typed';

/** A whole number of the least at least. */
function whole(text: string, least: number, most: number): number {
  const value = Math.round(Number(text));
  return Number.isFinite(value) ? Math.min(Math.max(least, value), most) : least;
}

/** Who gives it, and for a rental how long. */
export function PlaceFields() {
  const t = useText();
  const state = usePanel();
  const { catalogue, typed } = state;
  const item = itemOf(state);
  const givers = catalogue?.resources.filter(({ id }) => item === null || item.resourceIds.includes(id)) ?? [];
  const step = Math.max(1, ...givers.map((resource) => resource.step));
  return (
    <div className={css['row']}>
      <label>
        <span>{t('panel.resource')}</span>
        <select
          className={css['input']}
          value={typed.resourceId ?? ''}
          onChange={(event) => {
            setTyped({ resourceId: event.target.value === '' ? null : Number(event.target.value) });
            void loadOffers(typed.chosen);
          }}
        >
          <option value="">{t('panel.resource.any')}</option>
          {givers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {item?.type === 'RentalLike' ? (
        <label>
          <span>{t('panel.minutes')}</span>
          <input
            className={css['input']}
            type="number"
            min={step}
            step={step}
            max={1_440}
            value={typed.minutes}
            onChange={(event) => {
              setTyped({ minutes: whole(event.target.value, 1, 1_440) });
              void loadOffers(typed.chosen);
            }}
          />
        </label>
      ) : null}
      {item !== null && takes(item).count ? (
        <label>
          <span>{t('panel.count')}</span>
          <input className={css['input']} type="number" min={1} max={1_000} value={typed.count} onChange={(event) => setTyped({ count: whole(event.target.value, 1, 1_000) })} />
        </label>
      ) : null}
    </div>
  );
}

/** Price with its reason: base, price level, people, what will pay for it; and what the customer may see of it. */
export function PriceLine({ item, onShow }: { readonly item: OfferItem; readonly onShow: () => void }) {
  const t = useText();
  const isChosen = usePanel(({ typed }) => typed.chosen !== null);
  return (
    <div className={css['priceRow']}>
      <Price item={item} />
      <Button size="small" disabled={!isChosen} onClick={onShow}>
        {t('show.open')}
      </Button>
    </div>
  );
}

function Price({ item }: { readonly item: OfferItem }) {
  const t = useText();
  const { detail, typed } = usePanel();
  const price = offeredPrice(item, detail?.entitlements?.priceLevel ?? null, takes(item).count ? typed.count : 1);
  if (price === null) return <p className={css['price']}>{t('panel.price.unknown')}</p>;
  const why = [t('panel.price.base', { price: formatMoney(price.base) }), price.level === null ? null : t('panel.price.level', { name: price.level.name, price: formatMoney(price.level.price) }), price.count === 1 ? null : t('panel.price.count', { count: price.count }), typed.voucher.trim() === '' ? null : t('panel.price.voucher'), paysByPass(typed, detail, item) ? t('panel.price.pass') : null];
  return (
    <p className={css['price']}>
      <b>{formatMoney(price.total)}</b>
      <small>{why.filter((part) => part !== null).join(' · ')}</small>
    </p>
  );
}

/** A pass that fits will pay for it at once. */
function paysByPass(typed: Typed, detail: CustomerDetail | null, item: OfferItem): boolean {
  return isHere(typed, now()) && (typed.payByPass ?? true) && passFor(typed, item, detail?.entitlements ?? null) !== null;
}

/** What happens at once with the booking: here, and paid by a pass. */
export function WalkInFields({ item }: { readonly item: OfferItem }) {
  const t = useText();
  const { typed, detail } = usePanel();
  const here = isHere(typed, now());
  const pass = passFor(typed, item, detail?.entitlements ?? null);
  return (
    <div className={css['checks']}>
      <Checkbox text={t('panel.here')} checked={here} onChange={(checked) => setTyped({ here: checked })} />
      {pass === null ? null : (
        <Checkbox
          text={t(pass.left === null ? 'panel.pay.unlimited' : pass.takes === 1 ? 'panel.pay' : 'panel.pay.more', { pass: pass.name, takes: pass.takes, left: pass.left ?? 0 })}
          checked={here && (typed.payByPass ?? true)}
          disabled={!here}
          onChange={(checked) => setTyped({ payByPass: checked })}
        />
      )}
    </div>
  );
}

/** What is seldom needed. */
export function MoreFields({ item }: { readonly item: OfferItem }) {
  const t = useText();
  const { typed } = usePanel();
  const allowed = takes(item);
  return (
    <details className={css['more']} open={typed.note !== '' || typed.voucher !== ''}>
      <summary>{t('panel.more')}</summary>
      <label>
        <span>{t('panel.note')}</span>
        <textarea className={css['input']} rows={2} maxLength={2_000} value={typed.note} onChange={(event) => setTyped({ note: event.target.value })} />
      </label>
      {allowed.voucher ? (
        <label>
          <span>{t('panel.voucher')}</span>
          <input className={css['input']} maxLength={100} value={typed.voucher} autoComplete="off" onChange={(event) => setTyped({ voucher: event.target.value })} />
        </label>
      ) : null}
      {allowed.forceConfirmed ? <Checkbox text={t('panel.forceConfirmed')} checked={typed.forceConfirmed} onChange={(checked) => setTyped({ forceConfirmed: checked })} /> : null}
      <Checkbox text={t('panel.enforcePayment')} checked={typed.enforcePayment} onChange={(checked) => setTyped({ enforcePayment: checked })} />
    </details>
  );
}
