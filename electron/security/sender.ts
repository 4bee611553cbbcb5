import { APP_ORIGIN } from './app-scheme';

/** What the check looks at: the frame that sent a message. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** True for the main frame of one of our windows that shows one of our pages. */
export function isTrustedSender(frame: SenderFrame | null, windowIsOurs: boolean): boolean {
  if (frame === null || !windowIsOurs || frame.parent !== null || !URL.canParse(frame.url)) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === APP_ORIGIN;
}
