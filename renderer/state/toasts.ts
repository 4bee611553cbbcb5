import { create } from 'zustand';

/** A short message: `status` for what went well, `alert` for what was refused. */
export interface Toast {
  readonly id: number;
  readonly kind: 'status' | 'alert';
  readonly text: string;
  /** The server's own words, when it said any. */
  readonly detail: string | null;
  /** What can be done about it; one that offers something stays until it is closed. */
  readonly act?: ToastAct | undefined;
}

/** What a message offers. */
export interface ToastAct {
  readonly text: string;
  readonly run: () => void;
}

/** How long a message that went well stays, in ms; a refusal stays until it is closed. */
const STATUS_STAYS = 5_000;
/** More messages at once than this hide the work; one more stands there for a moment when nothing may make room for it. */
const MOST = 3;

let lastId = 0;

/** Messages on the screen, oldest first. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

/** What makes room first: what goes by itself, then what offers something, a refusal last. */
function weight({ kind, act }: Toast): number {
  return kind === 'alert' ? 2 : act === undefined ? 0 : 1;
}

/** The messages with a new one: older ones make room for it, but none that weighs more than it does. */
function withNew(toasts: readonly Toast[], toast: Toast): readonly Toast[] {
  const kept = [...toasts];
  while (kept.length >= MOST) {
    const least = Math.min(...kept.map(weight));
    if (least > weight(toast)) break;
    kept.splice(kept.findIndex((one) => weight(one) === least), 1);
  }
  return [...kept, toast];
}

/** Says something. */
export function say(kind: Toast['kind'], text: string, detail: string | null = null, act?: ToastAct): void {
  const toast: Toast = { id: (lastId += 1), kind, text, detail, act };
  useToasts.setState(({ toasts }) => ({ toasts: withNew(toasts, toast) }));
  if (kind === 'status' && act === undefined) setTimeout(() => dismiss(toast.id), STATUS_STAYS);
}

/** Takes a message away. */
export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
