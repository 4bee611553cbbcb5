import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { OfferCatalogue, OfferedStart, Offers } from '@shared/domain/offers';
import { addDays, dateIn } from '@shared/domain/plain-date';
import { typedStart } from '@shared/domain/typed-when';
import { instantAt } from '@shared/domain/wall-instant';
import { formatDate, formatDay, formatTime, formatWeekday } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { errorText } from '../../state/error-text';
import { now } from '../../state/session';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Combo, focusField } from './combo';
import { chooseStart, isChosen, loadMore, loadOffers, showDay, shownDay, stepStart } from './offers';
import css from './panel.module.css';
import { itemOf, resourceName, setText, usePanel } from './panel-store';

/** A day's time of day that nothing was typed for. */
const NOON = 12 * 60;

function sideOf({ resourceIds, listed }: OfferedStart, catalogue: OfferCatalogue | null, t: Translate): string {
  if (listed !== null) return [t(listed.occupied < listed.capacity ? 'panel.start.occupied' : 'panel.start.full', { taken: listed.occupied, of: listed.capacity }), resourceName(catalogue, resourceIds[0] ?? 0), ...(listed.courseName === null ? [] : [t('panel.start.course', { name: listed.courseName })])].join(' · ');
  const [first = 0, ...rest] = resourceIds;
  return rest.length === 0 ? resourceName(catalogue, first) : t('panel.start.more', { name: resourceName(catalogue, first), count: rest.length });
}

/** Reads what was typed: another day is shown, a time is chosen where it is offered. */
async function takeTyped(text: string): Promise<boolean> {
  const from = instantAt(shownDay(), NOON);
  const typed = typedStart(text, { now: now(), start: from });
  if (typed === null) return false;
  const date = dateIn(typed.at, MERCHANT_ZONE);
  const wanted = typed.hasTime ? { start: typed.at, appointmentId: null } : null;
  setText('start', '');
  usePanel.setState({ pointed: wanted });
  if (date === shownDay() && offered(wanted?.start ?? null)) return true;
  await showDay(date, wanted);
  return usePanel.getState().typed.chosen !== null;
}

/** Chooses the start if the list on the screen has it. */
function offered(start: number | null): boolean {
  const { offers } = usePanel.getState();
  const offer = offers.state === 'ready' ? offers.starts.find((candidate) => candidate.start === start) : undefined;
  if (offer !== undefined) chooseStart(offer);
  return offer !== undefined;
}

/** When: the offered starts, the nearest first; another day by keys, by typing or from the calendar. */
export function StartField({ onDay }: { readonly onDay: () => void }) {
  const t = useText();
  const state = usePanel();
  const { catalogue, typed, texts, offers, missing, pointed } = state;
  const item = itemOf(state);
  const starts = offers.state === 'ready' ? offers.starts : [];
  const day = shownDay();
  const noon = instantAt(day, NOON);
  const active = starts.findIndex((offer) => isChosen(offer, typed.chosen));
  const isPointedGone = offers.state === 'ready' && pointed !== null && typed.chosen === null;
  const go = (step: number): void => void showDay(addDays(day, step));
  const accept = async (): Promise<void> => {
    if (texts.start.trim() !== '' && !(await takeTyped(texts.start))) return;
    if (usePanel.getState().typed.chosen !== null) focusField('customer');
  };
  return (
    <section className={css['when']} aria-label={t('panel.start')}>
      <Combo
        field="start"
        label={t('panel.start')}
        text={texts.start}
        placeholder={t('panel.start.placeholder')}
        options={starts.map((offer, index) => ({ id: `${offer.start}:${offer.listed?.appointmentId ?? 0}`, main: formatTime(offer.start), side: sideOf(offer, catalogue, t), group: index === 0 || formatDay(offer.start) !== formatDay(starts[index - 1]?.start ?? 0) ? formatDay(offer.start) : undefined }))}
        active={active}
        look="standing"
        invalid={missing.includes('start')}
        disabled={item === null}
        onText={(text) => setText('start', text)}
        onMove={(step) => void stepStart(step)}
        onChoose={({ id }) => {
          if (texts.start.trim() !== '') return void accept();
          const offer = starts.find(({ start, listed }) => `${start}:${listed?.appointmentId ?? 0}` === id);
          if (offer !== undefined) chooseStart(offer);
          focusField('customer');
        }}
        onEnter={() => void accept()}
        onPage={go}
      >
        <div className={css['days']}>
          <IconButton icon="left" name={t('panel.start.previousDay')} aria-keyshortcuts="PageUp" disabled={item === null} onClick={() => go(-1)} />
          <Button aria-haspopup="dialog" disabled={item === null} onClick={onDay}>
            {`${formatWeekday(noon)} ${formatDate(noon)}`}
          </Button>
          <IconButton icon="right" name={t('panel.start.nextDay')} aria-keyshortcuts="PageDown" disabled={item === null} onClick={() => go(1)} />
          {typed.date === null || item === null ? null : (
            <Button size="small" onClick={() => void nearest()}>
              {t('panel.start.nearest')}
            </Button>
          )}
        </div>
        {offers.state === 'loading' ? <p role="status">{t('panel.start.loading')}</p> : null}
        {offers.state === 'failed' ? <p role="alert">{errorText(offers.error)}</p> : null}
        {offers.state === 'ready' && starts.length === 0 ? <p role="status">{t(isGuessed(offers) ? 'panel.start.unread' : typed.date === null ? 'panel.start.noneAhead' : 'panel.start.none')}</p> : null}
        {offers.state === 'ready' && starts.length > 0 && offers.earlier === true ? (
          <div className={css['beyond']}>
            <MoreButton side="earlier" />
          </div>
        ) : null}
        {isPointedGone ? <p role="alert">{t('panel.start.notOffered', { time: formatTime(pointed.start) })}</p> : null}
      </Combo>
      {offers.state === 'ready' ? (
        <div className={css['beyond']}>
          {starts.length > 0 && offers.more ? <MoreButton side="later" /> : null}
          <small>{t('panel.start.readAt', { time: formatTime(offers.readAt) })}</small>
        </div>
      ) : null}
    </section>
  );
}

/** True where nothing is listed and there may be free starts all the same. */
function isGuessed({ unread, more, earlier }: Offers): boolean {
  return unread === true || more || earlier === true;
}

function MoreButton({ side }: { readonly side: 'earlier' | 'later' }) {
  const t = useText();
  return (
    <Button size="small" look="plain" onClick={() => void loadMore(side)}>
      {t(`panel.start.${side}`)}
    </Button>
  );
}

/** Back to the nearest free starts, whatever day was looked at. */
async function nearest(): Promise<void> {
  usePanel.setState(({ typed }) => ({ typed: { ...typed, date: null }, pointed: null }));
  await loadOffers();
}
