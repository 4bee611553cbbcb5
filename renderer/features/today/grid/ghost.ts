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
  /** The sheet stands here now, as it is scrolled. */
  show(view: GhostView, frame: SheetFrame, sheet: HTMLElement): void;
  hide(): void;
}

/** Lowest ghost, in px: its time needs a line. */
const LOWEST = 20;

/** The ghost in a layer of its own that lies over the sheet; see `GhostLayer`. */
export function createGhost(layer: HTMLElement): Ghost {
  const box = layer.firstElementChild as HTMLElement;
  const [time, title, says] = [...box.children] as [HTMLElement, HTMLElement, HTMLElement];
  let isShown = false;
  let [last, size] = ['', ''];
  const write = (view: GhostView): void => {
    const next = `${view.time}\n${view.title}\n${view.says}`;
    if (next === last) return;
    last = next;
    time.textContent = view.time;
    title.textContent = view.title;
    says.textContent = view.says;
  };
  return {
    show: (view, frame, sheet) => {
      const { scrollLeft, scrollTop } = sheet;
      if (!isShown) {
        const { left, top, width, height } = sheet.getBoundingClientRect();
        Object.assign(layer.style, { left: `${left + frame.left}px`, top: `${top + frame.top}px`, width: `${Math.min(width, sheet.clientWidth) - frame.left}px`, height: `${Math.min(height, sheet.clientHeight) - frame.top}px` });
        layer.dataset['shown'] = '';
        isShown = true;
      }
      const nextSize = `${frame.columnPx} ${(view.span.toMin - view.span.fromMin) * frame.scale}`;
      if (nextSize !== size) {
        size = nextSize;
        box.style.width = `${frame.columnPx - 8}px`;
        box.style.height = `${Math.max(LOWEST, (view.span.toMin - view.span.fromMin) * frame.scale - 2)}px`;
      }
      box.style.transform = `translate(${view.column * frame.columnPx + 3 - scrollLeft}px, ${(view.span.fromMin - frame.shown.fromMin) * frame.scale + 1 - scrollTop}px)`;
      box.dataset['look'] = view.look;
      write(view);
    },
    hide: () => {
      if (!isShown) return;
      isShown = false;
      [last, size] = ['', ''];
      delete layer.dataset['shown'];
      for (const part of [time, title, says]) part.textContent = '';
    },
  };
}
