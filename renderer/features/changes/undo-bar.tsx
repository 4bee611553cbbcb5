import type { ActView } from '@shared/domain/acts/act-view';
import { isActName } from '@shared/reservanto/acts/asks';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { actName } from '../../state/act-name';
import { useActs } from '../../state/acts';
import { useKeyHint } from '../../state/key-hints';
import { perform, useAction } from '../../state/keyboard';
import { focusBlock, useNavigation } from '../../state/navigation';
import { now } from '../../state/session';
import { Kbd } from '../../ui/kbd';
import { messageText } from '../acts';
import { heldOf, sendNow, takeBackAndSay, takeBackLast } from './held';
import { heldText } from './held-text';
import css from './undo-bar.module.css';

/** Acts that are shown one by one: more of them would cover what the hand works on. */
const SHOWN = 3;

/** Acts in their grace period with the way back: the last decided is the first that Ctrl+Z takes back. */
export function UndoBar() {
  const t = useText();
  const acts = useActs((state) => state.acts);
  const held = heldOf(acts);
  useAction('undo', takeBackLast, true, () => (held.length === 0 ? t('palette.nothingHeld') : null));
  useAction(
    'sendNow',
    () => {
      for (const { id } of held) void sendNow(id);
      return held.length > 0;
    },
    true,
    () => (held.length === 0 ? t('palette.nothingHeld') : null),
  );
  if (held.length === 0) return null;
  const earlier = Math.max(0, held.length - SHOWN);
  return (
    <section className={css['bar']} aria-label={t('changes.bar')}>
      {earlier === 0 ? null : (
        <div className={css['act']}>
          <p className={css['text']}>{t('changes.earlier', { count: earlier })}</p>
          <button type="button" onClick={() => perform({ kind: 'unsent' })}>
            {t('changes.earlier.open')}
          </button>
        </div>
      )}
      {held.slice(earlier).map((act, index, shown) => (
        <HeldAct key={act.id} act={act} isLast={index === shown.length - 1} />
      ))}
    </section>
  );
}

/** The seconds that run down are seen, and said once: a reader that says each of them says nothing else. */
function HeldAct({ act, isLast }: { readonly act: ActView; readonly isLast: boolean }) {
  const t = useText();
  const { hint, 'aria-keyshortcuts': shortcuts } = useKeyHint('undo');
  const [at, setAt] = useState(now);
  const [first] = useState(() => secondsLeft(act, now()));
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 250);
    return () => clearInterval(timer);
  }, []);
  const name = act.title['name'] ?? '';
  const message = isActName(act.action) ? messageText(act.action, t) : null;
  const what = actName(act, t);
  const leave = (work: () => Promise<void>): void => {
    void work();
    focusBlock(useNavigation.getState().selected);
  };
  return (
    <div className={css['act']} role="status">
      <p className={css['said']}>{`${name}: ${heldText(act, first, t)} ${message ?? ''}`}</p>
      <p aria-hidden="true" className={css['text']}>
        <b>{name}</b> {heldText(act, secondsLeft(act, at), t)} <span className={css['message']}>{message}</span>
      </p>
      <button type="button" aria-label={t('changes.takeBackOf', { what })} aria-keyshortcuts={isLast ? shortcuts : undefined} onClick={() => leave(() => takeBackAndSay(act.id))}>
        {t('changes.takeBack')}
        {isLast && hint !== undefined ? <Kbd quiet>{hint}</Kbd> : null}
      </button>
      <button type="button" aria-label={t('changes.sendNowOf', { what })} onClick={() => leave(() => sendNow(act.id))}>
        {t('changes.sendNow')}
      </button>
    </div>
  );
}

/** The clocks of the window and of what sends differ by a little, in ms: eight seconds do not begin as nine. */
const BLUR = 250;

/** Whole seconds until it is sent; `at` in epoch ms. */
function secondsLeft({ notBefore }: ActView, at: number): number {
  return Math.max(0, Math.ceil(((notBefore ?? at) - at - BLUR) / 1_000));
}
