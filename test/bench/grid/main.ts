import { BLOCKS_PER_COLUMN, COLUMNS } from './day';

/** Size of the sheet, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a subject of the comparison offers. */
export interface Subject {
  /** Shows the day in the element; may finish later. */
  mount(root: HTMLElement): void;
  /** Elements that stand for blocks, to see that the day is there. */
  readonly blockSelector: string;
  /** Fewest blocks in the document when what can be seen of the day is painted in a sheet of this size, in px. */
  atLeast(sheet: Size): number;
  /** Changes one block. */
  update?(): void;
}

declare global {
  interface Window {
    bench: {
      ready: boolean;
      paintMs: number | null;
      paint(): Promise<number>;
      /** Changes one block; answers how many frames went by until the change was in the document. */
      update(): Promise<number>;
    };
  }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Loaded by name, so that no subject pays for the code of another. */
const subjects: Record<string, () => Promise<{ subject: Subject }>> = {
  pult: () => import('./pult'),
  rbc: () => import('./rbc'),
  ec: () => import('./ec'),
};

const wish = new URLSearchParams(location.search);
const name = wish.get('subject') ?? 'pult';
const size: Size = { width: Number(wish.get('width') ?? innerWidth), height: Number(wish.get('height') ?? innerHeight) };
const root = document.getElementById('root');
const load = subjects[name];
if (root === null || load === undefined) throw new Error(`no subject ${name}`);
const { subject } = await load();
root.style.width = `${size.width}px`;
root.style.height = `${size.height}px`;

/** No grid takes longer than this, in ms: one that does has not shown the day. */
const PAINTED_AT_LATEST = 20_000;

const painted = async (): Promise<void> => {
  const latest = performance.now() + PAINTED_AT_LATEST;
  const shown = (): number => document.querySelectorAll(subject.blockSelector).length;
  do {
    await frame();
    if (performance.now() > latest) throw new Error(`${name} shows ${shown()} blocks of ${subject.atLeast(size)}`);
  } while (shown() < subject.atLeast(size));
  await frame();
};

window.bench = {
  ready: true,
  paintMs: null,
  paint: async () => {
    await frame();
    const before = performance.now();
    subject.mount(root);
    await painted();
    window.bench.paintMs = performance.now() - before;
    return window.bench.paintMs;
  },
  update: async () => {
    if (subject.update === undefined) throw new Error(`${name} has no update`);
    let changed = false as boolean;
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    await frame();
    performance.mark('bench-from');
    subject.update();
    let frames = 0;
    do {
      await frame();
      frames += 1;
    } while (!changed && frames < 60);
    await frame();
    performance.mark('bench-to');
    observer.disconnect();
    return frames;
  },
};

document.title = `ready ${name} ${COLUMNS}×${BLOCKS_PER_COLUMN}`;
