import type { MinuteSpan } from '@shared/domain/views';
import type { SheetFrame } from './drag-geometry';
import type { MoveVerdict } from './drag-verdict';

/** What the ghost shows: a time in a column, whose it is, and what speaks against it. */
export interface GhostView {
  readonly column: number;
  readonly span: MinuteSpan;
  readonly look: MoveVerdict['kind'] | 'new';
  readonly time: string;
  readonly title: string;
  /** What it says besides; empty: nothing. */
  readonly says: string;
}

/** The ghost of what is dragged. It is drawn past React: nothing but this one box is touched while the hand moves. */
export interface Ghost {
  /** Times that will be shown: turning from one to another of them paints nothing. */
  prepare(times: readonly string[]): void;
  /** The sheet stands here now, as it is scrolled. Aloud its time is said at once, or when it rests. */
  show(view: GhostView, frame: SheetFrame, sheet: HTMLElement, aloud: 'now' | 'atRest'): void;
  hide(): void;
}

/** Lowest ghost, in px: its time needs a line. */
const LOWEST = 20;

/** Lines of the ghost are so high, in em; the style sheet has the same. */
const LINE = 1.25;
/** A hand that has not gone on for so long rests, in ms. */
const REST_MS = 150;

/** A transform goes to the compositor past layers and paint only where an animation may move it: this one stands still and adds nothing. */
function steer(part: HTMLElement): void {
  part.animate({ transform: ['translate(0, 0)', 'translate(0, 0)'] }, { duration: 1e9, composite: 'add' }).pause();
}

/** The ghost in a layer of its own that lies over the sheet; see `GhostLayer`. */
export function createGhost(layer: HTMLElement): Ghost {
  const box = layer.firstElementChild as HTMLElement;
  const [window, title, says, spoken] = [...box.children] as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const clock = window.firstElementChild as HTMLElement;
  let isShown = false;
  let [size, time] = ['', ''];
  let lines: ReadonlyMap<string, number> = new Map();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let isSteered = false;

  const prepare = (times: readonly string[]): void => {
    lines = new Map(times.map((one, line) => [one, line]));
    clock.dataset['times'] = times.join('\n');
  };
  const turn = (next: string, aloud: 'now' | 'atRest'): void => {
    if (next === time) return;
    time = next;
    if (!lines.has(next)) prepare([next]);
    clock.style.transform = `translateY(${-LINE * (lines.get(next) ?? 0)}em)`;
    clearTimeout(rest);
    const say = (): void => void (spoken.textContent = next);
    if (aloud === 'now') say();
    else rest = setTimeout(say, REST_MS);
  };
  return {
    prepare,
    show: (view, frame, sheet, aloud) => {
      const { scrollLeft, scrollTop } = sheet;
      if (!isShown) {
        const { left, top, width, height } = sheet.getBoundingClientRect();
        Object.assign(layer.style, { left: `${left + frame.left}px`, top: `${top + frame.top}px`, width: `${Math.min(width, sheet.clientWidth) - frame.left}px`, height: `${Math.min(height, sheet.clientHeight) - frame.top}px` });
        layer.dataset['shown'] = '';
        if (!isSteered) for (const part of [box, clock]) steer(part);
        isSteered = true;
        isShown = true;
      }
      const nextSize = `${frame.columnPx} ${(view.span.toMin - view.span.fromMin) * frame.scale}`;
      if (nextSize !== size) {
        size = nextSize;
        box.style.width = `${frame.columnPx - 8}px`;
        box.style.height = `${Math.max(LOWEST, (view.span.toMin - view.span.fromMin) * frame.scale - 2)}px`;
      }
      box.style.transform = `translate(${view.column * frame.columnPx + 3 - scrollLeft}px, ${(view.span.fromMin - frame.shown.fromMin) * frame.scale + 1 - scrollTop}px)`;
      // What is the same already would be styled again all the same.
      if (box.dataset['look'] !== view.look) box.dataset['look'] = view.look;
      if (title.textContent !== view.title) title.textContent = view.title;
      if (says.textContent !== view.says) says.textContent = view.says;
      turn(view.time, aloud);
    },
    hide: () => {
      if (!isShown) return;
      isShown = false;
      [size, time] = ['', ''];
      clearTimeout(rest);
      delete layer.dataset['shown'];
      prepare([]);
      for (const part of [title, says, spoken]) part.textContent = '';
    },
  };
}
