import type { AdminPage } from '../domain/admin-pages';

/** The way into the web administration, for what the API cannot do. */
export interface AdminCalls {
  /**
   * Opens a page of the administration in the system's browser; the window names the page, main knows its address. Practice opens
   * nothing and answers where it would have gone. Not `exact`: the first page, from which a person goes on. `app.browser`: the system
   * opened nothing.
   */
  'app.openAdmin': { input: { page: AdminPage }; output: { readonly address: string; readonly exact: boolean; readonly opened: boolean } };
}
