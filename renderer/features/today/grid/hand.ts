import type { BlockView, MinuteSpan } from '@shared/domain/views';
import type { MoveTarget } from '@shared/domain/moves';
import type { DayModel } from '../day-model';
import type { SheetFrame } from './drag-geometry';
import { edgeScroll, isSlip, placeAt, startOf, stepOf, sweptSpan } from './drag-geometry';
import type { MoveVerdict } from './drag-verdict';
import { verdictOf } from './drag-verdict';
import type { Ghost } from './ghost';

/** The sheet as it stands now. `now` in epoch ms. */
export interface HandSheet {
  readonly element: HTMLElement;
  readonly frame: SheetFrame;
  readonly model: DayModel;
  readonly now: number;
}

/** What comes of a hand on the sheet. Times of new bookings in epoch ms. */
export interface HandEnds {
  /** What a place says while something is held over it. */
  readonly says: (verdict: MoveVerdict, by: 'pointer' | 'keys') => string;
  readonly time: (start: number, end: number) => string;
  readonly newTitle: () => string;
  /** A block was put down in another place; where it cannot go, that is said again. */
  readonly onMove: (block: BlockView, target: MoveTarget) => void;
  readonly onNew: (place: { readonly resourceId: number; readonly start: number; readonly end: number }) => void;
  /** Something is held now, or nothing any more. */
  readonly onHeld: (isHeld: boolean) => void;
}

interface Held {
  readonly what: { readonly kind: 'block'; readonly block: BlockView; readonly span: MinuteSpan; readonly grabMin: number } | { readonly kind: 'sweep'; readonly fromMin: number; readonly column: number };
  readonly by: 'pointer' | 'keys';
  /** Where it is: a column and the time. */
  column: number;
  span: MinuteSpan;
}

/** A hand that drags on the sheet, by pointer or by keys; one thing at a time. */
export interface Hand {
  /** A press of the main button began. */
  press(event: PointerEvent): void;
  /** Takes a block up by keys, or moves what is held by steps and columns. */
  carry(block: BlockView, columns: number, steps: number): void;
  drop(): boolean;
  /** Nothing has happened; false when nothing was held. */
  cancel(): boolean;
  /** The press that has just ended was a drag: the click that follows it means nothing. Asked once. */
  wasDrag(): boolean;
}

/** A hand over a sheet; `sheetNow` is asked at every step, since the day may change under it. */
export function createHand(sheetNow: () => HandSheet | null, ghost: Ghost, ends: HandEnds): Hand {
  let held: Held | null = null;
  let dragged = false;
  let stopPress: (() => void) | null = null;

  const targetOf = ({ what, column, span }: Held, { model }: HandSheet): MoveTarget => {
    const at = model.view.columns[column];
    return { resourceId: at?.resourceId ?? (what.kind === 'block' ? what.block.resourceId : 0), start: model.view.dayStart + span.fromMin * 60_000, serviceId: null, serves: at?.serves ?? null };
  };

  const draw = (): void => {
    const sheet = sheetNow();
    if (held === null || sheet === null) return;
    const { what, column, span } = held;
    const target = targetOf(held, sheet);
    const end = target.start + (span.toMin - span.fromMin) * 60_000;
    const time = ends.time(target.start, end);
    const aloud = held.by === 'keys' ? 'now' : 'atRest';
    if (what.kind === 'sweep') {
      ghost.show({ column, span, look: 'new', time, title: ends.newTitle(), says: '' }, sheet.frame, sheet.element, aloud);
      return;
    }
    const verdict = verdictOf(sheet.model, what.block, target, sheet.now);
    ghost.show({ column, span, look: verdict.kind, time, title: what.block.title, says: ends.says(verdict, held.by) }, sheet.frame, sheet.element, aloud);
  };

  /** All times that a block may come to, its own first. */
  const timesOf = ({ what, span }: Held, { frame, model }: HandSheet): readonly string[] => {
    if (what.kind === 'sweep') return [];
    const step = stepOf(frame.scale);
    const first = Math.ceil(frame.shown.fromMin / step) * step;
    const starts = [span.fromMin, ...Array.from({ length: Math.max(0, Math.floor((frame.shown.toMin - first) / step)) }, (_, at) => first + at * step)];
    const at = (minute: number): number => model.view.dayStart + minute * 60_000;
    return [...new Set(starts.map((start) => ends.time(at(start), at(start + span.toMin - span.fromMin))))];
  };

  const take = (next: Held, sheet: HandSheet): void => {
    held = next;
    ghost.prepare(timesOf(next, sheet));
    mark(sheet.element, next, true);
    ends.onHeld(true);
    draw();
  };

  const release = (): Held | null => {
    const was = held;
    held = null;
    stopPress?.();
    stopPress = null;
    if (was === null) return null;
    ghost.hide();
    const sheet = sheetNow();
    if (sheet !== null) mark(sheet.element, was, false);
    ends.onHeld(false);
    return was;
  };

  const drop = (): boolean => {
    const sheet = sheetNow();
    const was = release();
    if (was === null || sheet === null) return false;
    const target = targetOf(was, sheet);
    if (was.what.kind === 'sweep') {
      ends.onNew({ resourceId: target.resourceId, start: target.start, end: target.start + (was.span.toMin - was.span.fromMin) * 60_000 });
      return true;
    }
    // As it is now: it may have changed while it was held, or be gone.
    const block = sheet.model.byKey.get(was.what.block.key);
    if (block === undefined) return true;
    const verdict = verdictOf(sheet.model, block, target, sheet.now);
    if (verdict.kind !== 'stays') ends.onMove(block, target);
    return true;
  };

  const cancel = (): boolean => release() !== null;

  const press = (event: PointerEvent): void => {
    const sheet = sheetNow();
    dragged = false;
    if (sheet === null || held !== null || event.button !== 0 || !(event.target instanceof Element)) return;
    const { element } = sheet;
    const key = event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
    const block = key === null ? null : (sheet.model.byKey.get(key) ?? null);
    if (block === null && event.target.closest('[data-hours]') === null) return;
    const box = element.getBoundingClientRect();
    let [x, y] = [event.clientX, event.clientY];
    const under = (now: HandSheet) => placeAt(x - box.left + element.scrollLeft, y - box.top + element.scrollTop, now.frame);
    const begun = under(sheet);

    const begin = (now: HandSheet): void => {
      dragged = true;
      element.setPointerCapture(event.pointerId);
      const span = block === null ? sweptSpan(begun.minute, begun.minute, stepOf(now.frame.scale), now.frame.shown) : { fromMin: block.startMin, toMin: block.endMin };
      take({ what: block === null ? { kind: 'sweep', fromMin: begun.minute, column: begun.column } : { kind: 'block', block, span, grabMin: begun.minute - block.startMin }, by: 'pointer', column: begun.column, span }, now);
      requestAnimationFrame(scroll);
    };
    const follow = (): void => {
      const now = sheetNow();
      if (now === null || held === null) return;
      const { minute, column } = under(now);
      const step = stepOf(now.frame.scale);
      if (held.what.kind === 'sweep') held.span = sweptSpan(held.what.fromMin, minute, step, now.frame.shown);
      else {
        held.column = column;
        held.span = moved(held.what.span, startOf(held.what.span, held.what.grabMin, minute, step, now.frame.shown));
      }
      draw();
    };
    const scroll = (): void => {
      if (held?.by !== 'pointer') return;
      const now = sheetNow();
      const [dx, dy] = now === null ? [0, 0] : [edgeScroll(x, box.left + now.frame.left, box.right), edgeScroll(y, box.top + now.frame.top, box.bottom)];
      if (dx !== 0 || dy !== 0) {
        element.scrollBy(held.what.kind === 'sweep' ? 0 : dx, dy);
        follow();
      }
      requestAnimationFrame(scroll);
    };
    const onMove = (move: PointerEvent): void => {
      if (move.pointerId !== event.pointerId) return;
      [x, y] = [move.clientX, move.clientY];
      const now = sheetNow();
      if (now === null) return;
      if (held === null) {
        if (isSlip(x - event.clientX, y - event.clientY)) return;
        begin(now);
      }
      follow();
    };
    const onUp = (up: PointerEvent): void => {
      if (up.pointerId !== event.pointerId) return;
      if (held === null) stopPress?.();
      else drop();
    };
    const onLost = (lost: PointerEvent): void => {
      if (lost.pointerId === event.pointerId) cancel();
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    element.addEventListener('pointermove', onMove, { signal });
    element.addEventListener('pointerup', onUp, { signal });
    element.addEventListener('pointercancel', onLost, { signal });
    element.addEventListener('lostpointercapture', onLost, { signal });
    stopPress = () => listeners.abort();
  };

  const carry = (block: BlockView, columns: number, steps: number): void => {
    const sheet = sheetNow();
    if (sheet === null || (held !== null && held.by !== 'keys')) return;
    const span = { fromMin: block.startMin, toMin: block.endMin };
    if (held === null) {
      const column = sheet.model.view.columns.findIndex(({ resourceId }) => resourceId === block.resourceId);
      take({ what: { kind: 'block', block, span, grabMin: 0 }, by: 'keys', column: Math.max(0, column), span }, sheet);
    }
    if (held === null) return;
    const step = stepOf(sheet.frame.scale);
    const { fromMin } = held.span;
    const next = steps === 0 ? fromMin : (steps > 0 ? Math.floor(fromMin / step) + steps : Math.ceil(fromMin / step) + steps) * step;
    held.column = Math.max(0, Math.min(sheet.frame.columns - 1, held.column + columns));
    held.span = moved(span, next === block.startMin ? next : startOf(span, 0, next, 1, { ...sheet.frame.shown, toMin: sheet.frame.shown.toMin - step + 1 }));
    bringIntoSight(sheet, held);
    draw();
  };

  return {
    press,
    carry,
    drop,
    cancel,
    wasDrag: () => {
      const was = dragged;
      dragged = false;
      return was;
    },
  };
}

function moved(span: MinuteSpan, fromMin: number): MinuteSpan {
  return { fromMin, toMin: fromMin + span.toMin - span.fromMin };
}

/** The block that is held fades where it lies; React knows nothing of it, so that no column is drawn again. */
function mark(element: HTMLElement, { what }: Held, isHeld: boolean): void {
  if (what.kind !== 'block') return;
  element.querySelector(`[data-key="${what.block.key}"]`)?.toggleAttribute('data-held', isHeld);
}

/** Scrolls just so far that what is carried by keys can be seen. */
function bringIntoSight({ element, frame }: HandSheet, { column, span }: Held): void {
  const [left, top] = [column * frame.columnPx, (span.fromMin - frame.shown.fromMin) * frame.scale];
  const [width, height] = [element.clientWidth - frame.left, element.clientHeight - frame.top];
  const bottom = Math.min(top + (span.toMin - span.fromMin) * frame.scale, top + height);
  const to = { left: Math.min(left, Math.max(element.scrollLeft, left + frame.columnPx - width)), top: Math.min(top, Math.max(element.scrollTop, bottom - height)) };
  element.scrollTo(to);
}
