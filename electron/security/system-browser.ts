import { shell } from 'electron/common';

/** Hands an address to the system's browser. Only `openInBrowser` (admin-link.ts) may be given this, since it holds the allow-list. */
export function systemBrowser(address: string): Promise<void> {
  return shell.openExternal(address);
}
