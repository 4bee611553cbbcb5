/** Where Reservanto answers. */
export const DEFAULT_SERVER = 'https://api.reservanto.cz';
/** Longest address that is taken, in characters. */
export const LONGEST_SERVER = 300;

const ADDRESS = /^(https?):\/\/(\[[\da-f:.]+\]|[a-z\d](?:[a-z\d.-]*[a-z\d])?)(?::(\d{1,5}))?((?:\/[\w.~-]+)*)\/*$/i;
/** This computer itself: what is sent there reaches no line. */
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * The address of a server as calls are put together from it, without `/v1` and a slash at its end; null when it is none, or when
 * a token would go there unencrypted: https everywhere but on this computer itself, where the sandbox answers. An address
 * without a scheme is https.
 */
export function serverIn(typed: string): string | null {
  const text = typed.trim();
  if (text.length > LONGEST_SERVER) return null;
  const found = ADDRESS.exec(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (found === null) return null;
  const [, scheme = '', host = '', port, path = ''] = found;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return null;
  const isLoopback = LOOPBACK.test(host);
  if (scheme.toLowerCase() === 'http' && !isLoopback) return null;
  // A single word is a slip, not a server of the internet.
  if (!isLoopback && !/[.:]/.test(host)) return null;
  if (path.split('/').some((part) => part === '.' || part === '..')) return null;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${port === undefined ? '' : `:${port}`}${path.replace(/\/v1$/i, '')}`;
}

/** The part of an address that says whose it is, for the screen. */
export function hostOf(server: string): string {
  return server.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, '');
}
