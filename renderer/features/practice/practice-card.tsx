import type { CommandKind } from '@shared/domain/commands';
import type { PracticeStep } from '@shared/domain/practice-steps';
import { PRACTICE_STEPS } from '@shared/domain/practice-steps';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { errorText } from '../../state/error-text';
import { useKeyHints } from '../../state/key-hints';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Icon } from '../../ui/icons';
import { Kbd } from '../../ui/kbd';
import css from './practice.module.css';
import { closeCard, followPractice, usePracticeCard } from './practice-store';

/** The key of a step, where it has one. */
const KEYS: Readonly<Partial<Record<PracticeStep, CommandKind>>> = { find: 'search', entry: 'cameAndPaid', book: 'newBooking', undo: 'undo', offlineMark: 'came' };

/** What a newcomer can try out in three minutes; it ticks itself off. The line to the built-in server is cut and mended here. */
export function PracticeCard() {
  const t = useText();
  const done = usePracticeCard();
  const hintOf = useKeyHints();
  const isCut = useConnection((state) => state.state === 'offline');
  const [isUnfolded, setUnfolded] = useState(false);
  useEffect(followPractice, []);
  if (done === null) return null;
  const next = PRACTICE_STEPS.find((step) => !done.includes(step)) ?? null;
  const shown = isUnfolded ? PRACTICE_STEPS : PRACTICE_STEPS.filter((step) => step === next);
  const cut = async (): Promise<void> => {
    const answer = await call('practice.line', { isCut: !isCut });
    if (!answer.ok) say('alert', errorText(answer.error));
  };
  return (
    <section className={css['card']} aria-label={t('practice.title')} data-act="">
      <header>
        <h3>{t('practice.title')}</h3>
        <span>{t('practice.progress', { done: done.length, all: PRACTICE_STEPS.length })}</span>
        <IconButton icon="close" name={t('practice.close')} onClick={() => void closeCard()} />
      </header>
      <ol>
        {shown.map((step) => {
          const isDone = done.includes(step);
          const kind = KEYS[step];
          const hint = kind === undefined ? undefined : hintOf(kind).hint;
          return (
            <li key={step} className={isDone ? css['done'] : step === next ? css['next'] : undefined} data-step={step} data-done={isDone ? '' : undefined}>
              <span className={css['tick']} aria-hidden="true">
                {isDone ? <Icon name="tick" size={12} /> : null}
              </span>
              <span>
                {t(`practice.step.${step}`)}
                {hint === undefined ? null : <Kbd>{hint}</Kbd>}
                {isDone ? <span className={css['hidden']}>, {t('practice.isDone')}</span> : null}
              </span>
            </li>
          );
        })}
      </ol>
      <footer>
        {next === null ? <p role="status">{t('practice.all')}</p> : null}
        <Button size="small" look="plain" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {t(isUnfolded ? 'practice.fold' : 'practice.unfold')}
        </Button>
        <Button size="small" onClick={() => void cut()}>
          {t(isCut ? 'practice.mend' : 'practice.cut')}
        </Button>
      </footer>
    </section>
  );
}
