/** Places in the Reservanto web administration that a screen may send a person to. */
export const ADMIN_PAGES = ['calendar', 'hours', 'payments', 'customers'] as const;

/** See {@link ADMIN_PAGES}. */
export type AdminPage = (typeof ADMIN_PAGES)[number];
