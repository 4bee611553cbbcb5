import { afterPaint } from './after-paint';

/** Whoever scrolls or drags has come to rest after this long, in ms. */
const RESTS_AFTER = 600;
const MOVES = ['wheel', 'scroll', 'pointerdown', 'pointermove'] as const;
const FOCUS = ['focusin', 'focusout'] as const;

/** Whoever is in a field turns nothing over. */
const FIELD = 'input, textarea';
const isInField = (): boolean => document.activeElement?.matches(FIELD) === true;

/**
 * Has the sheets behind the front painted (`data-painted`) while nothing moves: then turning over need not paint them. While the
 * front is scrolled, something is dragged or a field has the focus they are not, since every frame pays for all that is painted,
 * that of each letter too. Returns what ends that.
 */
export function paintAhead(root: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let callOff = (): void => undefined;
  const paintNext = (): void => {
    callOff = afterPaint(() => {
      // The one in front too: it is painted, and stays so when it goes behind.
      const next = [...root.children].find((place) => !place.hasAttribute('data-painted'));
      if (next === undefined) return;
      next.setAttribute('data-painted', '');
      paintNext();
    });
  };
  const rest = (): void => {
    if (timer !== null) clearTimeout(timer);
    callOff();
    timer = isInField() ? null : setTimeout(paintNext, RESTS_AFTER);
  };
  const takeBack = (): void => {
    for (const place of root.children) place.removeAttribute('data-painted');
    rest();
  };
  const onFocus = (): void => {
    if (isInField()) takeBack();
    else rest();
  };
  const onMove = (event: Event): void => {
    const isMove = event instanceof PointerEvent ? event.buttons !== 0 : !(event.target instanceof Element && event.target.closest('[data-behind]') !== null);
    if (isMove) takeBack();
  };
  for (const type of MOVES) root.addEventListener(type, onMove, { capture: true, passive: true });
  for (const type of FOCUS) document.addEventListener(type, onFocus);
  rest();
  return () => {
    for (const type of MOVES) root.removeEventListener(type, onMove, { capture: true });
    for (const type of FOCUS) document.removeEventListener(type, onFocus);
    if (timer !== null) clearTimeout(timer);
    callOff();
  };
}
