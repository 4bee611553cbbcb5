import type { BlockView, BookingDetail } from '@shared/domain/views';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { OfferedStart } from '@shared/domain/offers';
import { dateIn } from '@shared/domain/plain-date';
import type { RefusalGuess } from '@shared/domain/refusal-guess';
import { typedWhen } from '@shared/domain/typed-when';
import type { AppError } from '@shared/errors/app-error';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { focusBlock, openDrawer, useNavigation } from '../../state/navigation';
import { now } from '../../state/session';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';
import { messageText } from '../acts';
import type { RefusedMove } from './change-store';
import { closeChange } from './change-store';
import css from './changes.module.css';
import { tryMove } from './decide-move';
import { EmsChoice } from './ems-choice';
import { FixedChoice } from './fixed-choice';
import { guessOf, otherStarts, useStarts } from './move-offers';
import { guessText, moveRefusalText } from './move-text';
import { useOutcome } from './use-outcome';

/** Why a move did not come about, and what is free instead. */
interface Refused {
  readonly at: number;
  readonly words: string;
  readonly guess: RefusalGuess;
  readonly others: readonly OfferedStart[];
}

const atText = (ms: number): string => `${formatDay(ms)} ${formatTime(ms)}`;

/** Moves a booking by a time that is typed or picked; what was saved here goes at once, and nothing typed is lost when it is refused. */
export function MoveEditor({ detail, refusedBefore = null }: { readonly detail: BookingDetail; readonly refusedBefore?: RefusedMove | null }) {
  const t = useText();
  const id = useId();
  const { block, customer } = detail;
  const [typed, setTyped] = useState(refusedBefore === null ? '' : typedOf(refusedBefore.start));
  // Another desk may move it meanwhile: what was not chosen here is as it is now.
  const [chosenResource, setResourceId] = useState(block.segment === 'EmsLike' ? (refusedBefore?.resourceId ?? null) : null);
  const [chosenService, setServiceId] = useState<number | null>(null);
  const resourceId = chosenResource ?? block.resourceId;
  const serviceId = chosenService ?? block.serviceId;
  const [refused, setRefused] = useState<Refused | null>(null);
  const { act, follow } = useOutcome();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const refusalAt = async (at: number, error: AppError | null): Promise<Refused> => {
    const words = error === null ? '' : (serverWords(error) ?? errorText(error));
    const [guess, others] = await Promise.all([error === null ? null : guessOf(error, block, { resourceId, start: at, end: at + block.end - block.start }), otherStarts({ serviceId, resourceId, around: at })]);
    return { at, words, guess, others };
  };
  useEffect(() => {
    if (refusedBefore !== null) void refusalAt(refusedBefore.start, refusedBefore.error).then(setRefused);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was refused before is said once
  }, []);
  const wanted = typed.trim() === '' ? block.start : typedWhen(typed, { now: now(), start: block.start });
  const isOther = wanted !== null && (wanted !== block.start || resourceId !== block.resourceId || serviceId !== block.serviceId);
  const isPast = wanted !== null && wanted <= now();
  const starts = useStarts({ serviceId, resourceId, around: wanted ?? block.start });
  const isSending = act !== null && (act.state === 'ready' || act.state === 'sending' || act.state === 'unknown');

  useEffect(() => {
    if (act === null || wanted === null) return;
    if (act.state === 'done') {
      say('status', t('changes.move.done', { name: customer.name, at: atText(wanted) }));
      finish(block, wanted);
    } else if (act.state === 'refused' || act.state === 'notDone') {
      follow(null);
      // A person sees it here: it is no entry of the lists any more.
      void call('acts.decide', { id: act.id, decision: 'dismiss' });
      void refusalAt(wanted, act.error).then((found) => setRefused(found));
      field.current?.focus();
    } else if (act.state === 'asked' || act.state === 'withdrawn') closeChange();
  });

  const save = async (): Promise<void> => {
    if (wanted === null || !isOther || isPast || isSending) return;
    setRefused(null);
    const answer = await tryMove(block, { start: wanted, resourceId, serviceId }, 'now');
    if (answer.kind === 'decided') follow(answer.act);
    else if (answer.kind === 'same') closeChange();
    else setRefused({ at: wanted, words: answer.kind === 'refused' ? moveRefusalText(answer.why, t) : answer.kind === 'right' ? answer.text : (serverWords(answer.error) ?? errorText(answer.error)), guess: null, others: [] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.altKey && (event.ctrlKey || event.target === field.current)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leave(block);
    }
  };
  const pick = (start: number): void => {
    setTyped(typedOf(start));
    setRefused(null);
    field.current?.focus();
  };
  return (
    <section className={css['edit']} aria-label={t('changes.move.title')} onKeyDown={onKeyDown} data-change="move">
      <h3>{t('changes.move.title')}</h3>
      {block.segment === 'EmsLike' ? <EmsChoice serviceId={serviceId} resourceId={resourceId} onService={setServiceId} onResource={setResourceId} /> : <FixedChoice service={block.service} resource={block.resourceName} />}
      <label className={css['field']}>
        <span>{t('changes.move.when')}</span>
        <input ref={field} className={css['input']} value={typed} disabled={isSending} autoComplete="off" spellCheck={false} aria-invalid={wanted === null} aria-describedby={`${id}to`} placeholder={t('changes.move.hint')} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p id={`${id}to`} role="status" className={wanted === null || isPast ? css['wrong'] : css['to']}>
        {isSending ? t(act.state === 'unknown' ? 'changes.move.unknown' : 'changes.move.sending') : wanted === null ? t('changes.move.unread') : isPast ? t('changes.move.past') : t('changes.move.to', { at: atText(wanted) })}
      </p>
      {refused === null ? null : (
        <div className={css['refused']} role="alert">
          <b>{t('changes.move.refused', { at: atText(refused.at) })}</b>
          <span>{refused.words}</span>
          {refused.guess === null ? null : <span>{guessText(refused.guess, t)}</span>}
          {refused.others.length === 0 ? null : (
            <>
              <span>{t('changes.move.others')}</span>
              <Starts starts={refused.others} chosen={wanted} label={atText} onPick={pick} />
            </>
          )}
        </div>
      )}
      <div role="group" aria-label={t('changes.move.free')} className={css['field']}>
        <span>{t('changes.move.free')}</span>
        {starts === undefined ? <span className={css['hint']}>{t('app.loading')}</span> : starts === null ? <span className={css['hint']}>{t('changes.move.unknownStarts')}</span> : starts.length === 0 ? <span className={css['hint']}>{t('changes.move.none')}</span> : <Starts starts={starts} chosen={wanted} label={formatTime} onPick={pick} />}
      </div>
      <p className={css['hint']}>{messageText(block.segment === 'EmsLike' ? 'EmsLike/UpdateBooking' : 'OneToOne/MoveBooking', t)}</p>
      <div className={css['row']}>
        <Button look="primary" disabled={!isOther || isPast || isSending} hint="Ctrl+Enter" aria-keyshortcuts="Control+Enter" onClick={() => void save()}>
          {t('changes.move.save')}
        </Button>
        <Button onClick={() => leave(block)}>{t('changes.move.drop')}</Button>
      </div>
    </section>
  );
}

function Starts({ starts, chosen, label, onPick }: { readonly starts: readonly OfferedStart[]; readonly chosen: number | null; readonly label: (ms: number) => string; readonly onPick: (start: number) => void }) {
  return (
    <span className={css['starts']}>
      {starts.map(({ start }) => (
        <Button key={start} size="small" look={start === chosen ? 'primary' : 'quiet'} aria-pressed={start === chosen} onClick={() => onPick(start)}>
          {label(start)}
        </Button>
      ))}
    </span>
  );
}

/** A picked start as a person would type it, in either language. */
function typedOf(ms: number): string {
  const [, month, day] = dateIn(ms, MERCHANT_ZONE).split('-').map(Number);
  return `${day}. ${month}. ${formatTime(ms)}`;
}

function leave(block: BlockView): void {
  closeChange();
  focusBlock(block.key);
}

/** The drawer stays with the booking, wherever it is now. */
function finish(block: BlockView, start: number): void {
  closeChange();
  const { page, drawer } = useNavigation.getState();
  if (page === 'today' && drawer?.kind === 'booking' && block.customerId !== null && drawer.appointmentId === block.appointmentId) openDrawer(drawer, dateIn(start, MERCHANT_ZONE));
  requestAnimationFrame(() => focusBlock(block.key));
}
