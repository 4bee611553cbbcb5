import type { RawAnswer } from '@shared/reservanto/raw-answer';
import type { Exchanged } from './exchange';

/** Longest text of an answer that is handed on, in characters; 100,000 customers would be 57 million. */
export const LONGEST_TEXT = 1_000_000;
/** What stands in the place of a secret. */
export const MASK = '•••';

/** A token in an answer, whole or cut: `ShortTimeToken` of Authorize/GetShortTimeToken, `Token` of Customer/Login. */
const TOKEN_FIELD = /("(?:ShortTimeToken|LongTimeToken|Token)"\s*:\s*")(?:[^"\\]|\\.)*/gi;

/** Keeps the beginning of an answer and lets the rest go by. */
export interface Beginning {
  add(bytes: Uint8Array): void;
  /** At most {@link LONGEST_TEXT} characters; `cut` when there were more. */
  take(): { readonly text: string; readonly cut: boolean };
}

/** An empty beginning. */
export function createBeginning(): Beginning {
  const decoder = new TextDecoder();
  let text = '';
  return {
    // One character more than is kept, so that it is known whether there was more.
    add: (bytes) => {
      if (text.length <= LONGEST_TEXT) text += decoder.decode(bytes, { stream: true });
    },
    take: () => {
      const whole = text.length > LONGEST_TEXT ? text : text + decoder.decode();
      return { text: whole.slice(0, LONGEST_TEXT), cut: whole.length > LONGEST_TEXT };
    },
  };
}

/** The answer as it may be shown: every token masked, by its name and wherever it stands (an error page may repeat a header). */
export function rawAnswer(exchanged: Exchanged, { text, cut }: ReturnType<Beginning['take']>, secrets: readonly string[], ms: number): RawAnswer {
  const known = secrets.filter((secret) => secret.trim() !== '');
  const masked = known.reduce((shown, secret) => shown.replaceAll(secret, MASK), text.replace(TOKEN_FIELD, `$1${MASK}`));
  return { status: exchanged.status, ms, bytes: exchanged.bytes, isError: cut ? null : isError(text), text: masked, cut };
}

/** The envelope's own word; null when the text is no envelope. */
function isError(text: string): boolean | null {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null && 'IsError' in answer && typeof answer.IsError === 'boolean' ? answer.IsError : null;
  } catch {
    return null;
  }
}
