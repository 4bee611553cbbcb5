import type { AdminPage } from '@shared/domain/admin-pages';

/** Where the web administration lives; nothing else is ever opened in the browser. */
const ADMIN_ORIGIN = 'https://merchant.reservanto.cz';

/**
 * Paths of its pages; null: not known. The vendor documents none of them, and public code shows only the sign-in
 * (`/Account/Login?ReturnUrl=…`) and the data of the calendar (`/Calendar/Feed`). A path that becomes known takes its place here.
 */
const PATHS: Readonly<Record<AdminPage, `/${string}` | null>> = { calendar: null, hours: null, payments: null, customers: null };

/** Address of a page of the administration; not `exact`: that of its first page, from which a person goes on. */
export function adminAddress(page: AdminPage): { readonly address: string; readonly exact: boolean } {
  const path = PATHS[page];
  return { address: ADMIN_ORIGIN + (path ?? '/'), exact: path !== null };
}

/** True for what may be handed to the system's browser: an https address of the administration without a user, a port or a host that only looks like it. */
export function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return origin === ADMIN_ORIGIN && username === '' && password === '';
}

/** The only function that leaves the program: opens an address of the allow-list; false when it is none or the system opens nothing. */
export async function openInBrowser(address: string, open: (address: string) => Promise<void>): Promise<boolean> {
  if (!mayOpen(address)) return false;
  try {
    await open(address);
    return true;
  } catch {
    return false;
  }
}
